import { isIn } from './lexicon.ts';
import { isFreeRelative } from './restrictive.ts';
import {
  firstOf,
  headOf,
  inOrder,
  isPostposedAdjective,
  isRelation,
  isSetOff,
  kidsBy,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from './tree.ts';

/** Words of a sentence that belong together, in order. */
export interface Phrase {
  head: number;
  words: number[];
}

const PREDICATE_PARTS = ['nsubj', 'csubj', 'expl', 'cop', 'aux', 'mark', 'discourse', 'vocative', 'dislocated'];
const BOUND_NEGATION = /^n['’]t$/u;
const OPENING = /^["'“‘«([]|^``$|^-L[RS]B-$/;
const CLOSING = /^["'”’»)\]]|^''$|^-R[RS]B-$/;

/**
 * A noun phrase without what makes claims of its own: finite relative clauses, appositions and participles set off or
 * with arguments, parentheses, clauses coordinated with it. Its own preposition is left out.
 */
export function nounPhrase(tree: Tree, head: number): Phrase {
  const words = subtree(
    tree,
    head,
    (kid) => givesOwnClaim(tree, kid) || (tree.heads[kid] === head && isOuter(tree, head, kid)),
  );
  return { head, words: trimmed(tree, words) };
}

/** A phrase with everything in it: a clause, a control infinitive, the complement of an adjective. */
export function wholePhrase(tree: Tree, head: number): Phrase {
  return {
    head,
    words: trimmed(
      tree,
      subtree(tree, head, (kid) => isAside(tree, kid) || isExtra(tree, kid)),
    ),
  };
}

/** The prepositions (or `as`, `than`) that mark a word, with the adverb that goes before them (`ahead of`). */
export function caseWords(tree: Tree, head: number): number[] {
  const [first] = kidsBy(tree, head, 'case', 'mark').filter((kid) => kid < head);
  if (first === undefined) return [];
  const own = kidsBy(tree, head, 'case', 'mark').filter((kid) => kid < head && wordOf(tree, kid) !== "'s");
  return own.flatMap((kid) => subtree(tree, kid)).sort((a, b) => a - b);
}

/** A phrase that a preposition marks: what stands before the noun phrase, and the noun phrase. */
export function markedPhrase(tree: Tree, head: number): { marker: number[]; phrase: Phrase } {
  const marker = caseWords(tree, head);
  const phrase = nounPhrase(tree, head);
  const before = (marker[0] ?? head) - 1;
  const leading = marker.length > 0 && joinsPreposition(tree, before) ? [before] : [];
  const adverbs = phrase.words.filter((word) => word < (marker[0] ?? 0) && !leading.includes(word));
  const all = inOrder(adverbs, leading, marker);
  return { marker: all, phrase: { head, words: phrase.words.filter((word) => !all.includes(word)) } };
}

/** `ahead of`, `up from`, `instead of`, `along with`. */
function joinsPreposition(tree: Tree, word: number): boolean {
  return (
    isIn('leading', wordOf(tree, word)) &&
    ['ADV', 'ADP', 'SCONJ', 'ADJ', 'NOUN'].includes(uposOf(tree, word)) &&
    relationOf(tree, word) !== 'compound:prt'
  );
}

/** Dependents that are not part of what a nominal predicate or a marked noun says. */
function isOuter(tree: Tree, head: number, kid: number): boolean {
  const relation = relationOf(tree, kid);
  if (isRelation(relation, PREDICATE_PARTS) || BOUND_NEGATION.test(wordOf(tree, kid))) return true;
  if (relation === 'case' || relation === 'cc') return kid < head;
  return relation === 'advcl' || relation === 'conj' ? isClausal(tree, kid) : false;
}

/** Whether a word heads a clause of its own: it has a subject or a copula, or is a verb. */
const isClausal = (tree: Tree, word: number) =>
  kidsBy(tree, word, 'nsubj', 'csubj', 'cop').length > 0 || uposOf(tree, word) === 'VERB';

function givesOwnClaim(tree: Tree, kid: number): boolean {
  if (isAside(tree, kid) && !isBracketed(tree, kid)) return true;
  if (isPostposedAdjective(tree, kid)) return true;
  const relation = relationOf(tree, kid);
  if (relation === 'acl:relcl' || relation === 'advcl:relcl')
    return !isFreeRelative(tree, headOf(tree, kid)) || isSetOff(tree, kid);
  if (relation === 'acl') return isParticiple(tree, kid) && isSetOff(tree, kid);
  return relation === 'conj' && kidsBy(tree, kid, 'nsubj').length > 0;
}

/** An apposition set off, a parenthesis, a reporting clause in between. */
function isAside(tree: Tree, kid: number): boolean {
  const relation = relationOf(tree, kid);
  if (relation === 'appos') return isSetOff(tree, kid) && !continuesList(tree, kid) && !isWiderPlace(tree, kid);
  return relation === 'parataxis' || relation === 'dislocated' || relation === 'discourse';
}

/** `the fund (WMF)`, `half a kilometre (500 yards)`: a few words in brackets, no clause. */
const isBracketed = (tree: Tree, kid: number) =>
  /^(\(|-LRB-)$/.test(tree.tokens[firstOf(tree, kid) - 1]?.text ?? '') && !isClausal(tree, kid);

/** `Dholera, Gujarat`: a bare name behind the name of a place. */
const isWiderPlace = (tree: Tree, kid: number) =>
  uposOf(tree, kid) === 'PROPN' &&
  wordOf(tree, firstOf(tree, kid) - 1) === ',' &&
  tree.tokens[headOf(tree, kid)]?.entity === 'place' &&
  kidsBy(tree, kid, 'det').length === 0;

/** A relative clause between commas. */
const isExtra = (tree: Tree, kid: number) => relationOf(tree, kid) === 'acl:relcl' && isSetOff(tree, kid);

/** `the sector, particularly its wind industry`: belongs to the phrase. */
export function continuesList(tree: Tree, kid: number): boolean {
  const first = subtree(tree, kid).find((word) => uposOf(tree, word) !== 'PUNCT') ?? kid;
  return isIn('exemplifying', wordOf(tree, first));
}

const isParticiple = (tree: Tree, word: number) =>
  /^VB[DGN]$/.test(tree.tokens[word]?.xpos ?? '') && kidsBy(tree, word, 'mark').length === 0;

/** Words without punctuation and conjunctions at their edges, and without quotes and brackets that have no partner. */
export function trimmed(tree: Tree, words: readonly number[]): number[] {
  const paired = withoutLonePairs(tree, withoutGapCommas(tree, words));
  let [start, end] = [0, paired.length];
  while (start < end && isEdge(tree, paired[start] as number)) start++;
  while (end > start && isEdge(tree, paired[end - 1] as number) && !closesInside(tree, paired.slice(start, end))) end--;
  return withoutLonePairs(tree, paired.slice(start, end));
}

const isEdge = (tree: Tree, word: number) =>
  uposOf(tree, word) === 'PUNCT' || (uposOf(tree, word) === 'CCONJ' && !isIn('pairing', wordOf(tree, word)));

/** Whether the last of some words closes a bracket or quote that opens behind the first: `a “Digital Silk Road”`. */
function closesInside(tree: Tree, words: readonly number[]): boolean {
  const text = (word: number) => tree.tokens[word]?.text ?? '';
  const last = words.at(-1) as number;
  return (
    CLOSING.test(text(last)) &&
    words.slice(1, -1).some((word) => uposOf(tree, word) === 'PUNCT' && OPENING.test(text(word)))
  );
}

/** A comma beside words that were left out goes with them. */
function withoutGapCommas(tree: Tree, words: readonly number[]): number[] {
  const kept = new Set(words);
  const isInside = (word: number) => word > (words[0] as number) && word < (words.at(-1) as number);
  return words.filter((word) => {
    if (!/^(,|--|–|—)$/.test(tree.tokens[word]?.text ?? '')) return true;
    return !((isInside(word - 1) && !kept.has(word - 1)) || (isInside(word + 1) && !kept.has(word + 1)));
  });
}

function withoutLonePairs(tree: Tree, words: readonly number[]): number[] {
  const open: number[] = [];
  const lone = new Set<number>();
  for (const word of words) {
    if (uposOf(tree, word) !== 'PUNCT') continue;
    const text = tree.tokens[word]?.text ?? '';
    const isStraight = text === '"' || text === "'";
    if (isStraight ? open.length === 0 : OPENING.test(text)) open.push(word);
    else if (CLOSING.test(text) && open.pop() === undefined) lone.add(word);
  }
  for (const word of open) lone.add(word);
  return lone.size === 0 ? [...words] : words.filter((word) => !lone.has(word));
}
