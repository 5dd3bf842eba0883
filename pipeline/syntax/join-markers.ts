import type { Token } from '../parse/token.ts';
import { isIn } from './lexicon.ts';

/** The most words of a marker. */
const LONGEST = 4;

/**
 * Markers of several words read as one before the clause that they introduce. `as long as X lasts`: the treebanks, and so
 * the parser, take the first words for an adverb of the main clause and hang the clause on it.
 */
export function joinMarkers(tokens: readonly Token[]): Token[] {
  const words = tokens.map((token) => ({ ...token }));
  words.forEach((last, at) => {
    const clause = words[last.head - 1];
    if (last.deprel !== 'mark' || !clause || last.head - 1 < at || !/^(advcl|acl|ccomp)/.test(clause.deprel)) return;
    const first = startOfMarker(tokens, at);
    if (first === null) return;
    const inside = (word: number) => word >= first + 1 && word <= at + 1;
    let governor = clause.head;
    while (inside(governor)) governor = words[governor - 1]?.head ?? 0;
    if (governor === 0) return;
    Object.assign(clause, { head: governor, deprel: 'advcl' });
    Object.assign(words[first] as Token, { head: last.head, deprel: 'mark' });
    for (const word of words.slice(first + 1, at + 1)) Object.assign(word, { head: first + 1, deprel: 'fixed' });
  });
  return words.map((word) => absolute(words, word));
}

/** `With prices rising, …`: the noun is the subject of a participle that a preposition marks, and both go with the clause. */
function absolute(words: readonly Token[], word: Token): Token {
  const isMarked = (participle: Token, noun: number) =>
    /^VB[GN]$/.test(participle.xpos) &&
    participle.deprel === 'acl' &&
    participle.head === noun &&
    words.some(
      ({ text, deprel, head }, at) =>
        deprel === 'mark' && /^with$/i.test(text) && words[head - 1] === participle && at + 1 < noun,
    );
  const noun = words[word.head - 1];
  if (noun && /^obl|^nmod/.test(noun.deprel) && isMarked(word, word.head))
    return { ...word, head: noun.head, deprel: 'advcl' };
  const at = words.indexOf(word) + 1;
  const participle = /^obl|^nmod/.test(word.deprel) ? words.findIndex((other) => isMarked(other, at)) : -1;
  return participle < 0 ? word : { ...word, head: participle + 1, deprel: 'nsubj' };
}

/** Where a marker begins that ends with a word; null where the word is a marker by itself. */
function startOfMarker(tokens: readonly Token[], end: number): number | null {
  for (let first = Math.max(0, end - LONGEST + 1); first < end; first++) {
    const words = tokens.slice(first, end + 1).map(({ text }) => text.toLowerCase());
    if (isIn('splitMarkers', words.join(' '))) return first;
  }
  return null;
}
