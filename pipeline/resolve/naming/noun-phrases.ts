import { nounPhrase } from '../../syntax/phrases.ts';
import { antecedentHead } from '../../syntax/subjects.ts';
import { isRelation, kidsBy, relationOf, subtree, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Mention } from '../entities/mentions.ts';
import type { Place } from '../entities/place.ts';
import { entryOf } from '../entities/registry.ts';
import { firstHeadOf } from '../entities/span.ts';

export const isPronoun = (tree: Tree, head: number): boolean => uposOf(tree, head) === 'PRON';
export const isPossessive = (tree: Tree, head: number): boolean =>
  isPronoun(tree, head) && relationOf(tree, head) === 'nmod:poss';

/** Whether a noun has a subject: it is what a clause says. */
export const isClause = (tree: Tree, head: number): boolean => kidsBy(tree, head, 'nsubj', 'cop').length > 0;

/** `the plan`, with nothing that says which. */
export const isBareDefinite = (tree: Tree, head: number): boolean =>
  uposOf(tree, head) === 'NOUN' &&
  kidsBy(tree, head, 'det').length > 0 &&
  nounPhrase(tree, head).words.every((word) => word === head || uposOf(tree, word) === 'DET');

/** `a precise approach`: a noun with articles and adjectives alone, which do not say whose or which one. */
export const isOnlyDescribed = (tree: Tree, head: number): boolean =>
  uposOf(tree, head) === 'NOUN' &&
  nounPhrase(tree, head).words.every((word) => word === head || ['DET', 'ADJ'].includes(uposOf(tree, word)));

/** Whether words speak of who says them: `our electricity system` is said by nobody else. */
export const namesSpeaker = (text: string): boolean =>
  /\b(I|me|my|we|us|our|you|your)\b/i.test(text.replace(/\bUS\b/g, ''));

/** `his certain victory`, which does not stand alone. */
export const isOthers = (text: string): boolean => /^(his|her|its|their)\b/i.test(text);

/** `our`, which cannot go on standing for a name. */
export const isSpeaker = (tree: Tree, head: number): boolean => /^(i|me|my|we|us|our)$/.test(wordOf(tree, head));

/** `its` in `its plan`, and `Hanbit’s` with its ending. */
export const ownsWhatFollows = (tree: Tree, head: number, phrase: readonly number[]): boolean =>
  isPossessive(tree, head) || tree.tokens[phrase.at(-1) ?? -1]?.xpos === 'POS';

/** `a new plan` is `the new plan` when it is taken up. */
export const definite = (text: string): string =>
  text.replace(/^(an?|some|this|that|these|those|the) (?=[\p{L}\p{N}])/iu, 'the ');

/** Whether a text says no more than another, articles and `this` aside: `several actions`, for `these actions`. */
export function saysNoMore(text: string, own: string): boolean {
  const wordsIn = (words: string) =>
    words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !EMPTY.has(word));
  const known = new Set(wordsIn(own));
  return wordsIn(text).every((word) => known.has(word));
}

/** Words that tell nothing of what a noun phrase stands for. */
const EMPTY: ReadonlySet<string> = new Set(
  'a an the this that these those some any several many few both such certain all its their his her'.split(' '),
);

/** A noun phrase with its quantity, without a case ending of its own. */
export const phraseWords = (tree: Tree, head: number): number[] =>
  isPronoun(tree, head) ? [head] : nounPhrase(tree, head).words;

/** The same without what is joined to it: `the firm` of `the firm and its rivals`. */
export function ownWords(tree: Tree, head: number): number[] {
  const joined = new Set(kidsBy(tree, head, 'conj', 'cc').flatMap((kid) => subtree(tree, kid)));
  return phraseWords(tree, head).filter((word) => !joined.has(word));
}

/** The noun that `whose` stands for. */
export function relativeOf(tree: Tree, { sentence, head }: Place): Place {
  let word = head;
  for (let steps = 0; steps < 12 && word >= 0 && relationOf(tree, word) !== 'acl:relcl'; steps++)
    word = tree.heads[word] ?? -1;
  const noun = tree.heads[word] ?? -1;
  return { sentence, head: noun < 0 ? head : antecedentHead(tree, noun) };
}

/** Whether a noun phrase holds nothing but a name that is another's: a capital for its government. A short name stays as the text has it. */
export const standsForLonger = (tree: Tree, mention: Mention): boolean =>
  isBare(tree, mention) && !isAside(tree, mention) && isSeat(mention);

/** `(AAAE)` after the name in full. */
const isAside = ({ tokens }: Tree, { first, last }: Mention): boolean =>
  tokens[first - 1]?.text === '(' && tokens[last + 1]?.text === ')';

/** A capital that stands for its government. */
const isSeat = ({ type, id, text }: Mention) =>
  type === 'country' && entryOf(id)?.capital === text.replace(/^[Tt]he /, 'The ');

/** Whether a noun phrase holds nothing but a name, its article and its ending. */
function isBare(tree: Tree, { first, last }: Mention): boolean {
  const head = firstHeadOf(tree, { first, last });
  if (isRelation(relationOf(tree, head), ['compound', 'amod', 'nmod:desc'])) return false;
  return nounPhrase(tree, head).words.every(
    (word) => (first <= word && word <= last) || ['DET', 'PART'].includes(uposOf(tree, word)),
  );
}
