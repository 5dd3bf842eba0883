import { isIn } from './lexicon.ts';
import {
  firstBy,
  firstOf,
  headOf,
  inOrder,
  isFiniteForm,
  isRelation,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from './tree.ts';

export type Form = 'finite' | 'infinitive' | 'participle' | 'nominal';

/** How a clause's head stands: by its auxiliaries, its copula, its own form. */
export function formOf(tree: Tree, head: number): Form {
  const helpers = kidsBy(tree, head, 'aux', 'cop');
  if (helpers.some((helper) => isFiniteForm(tree, helper))) return 'finite';
  if (isFiniteForm(tree, head) && isVerb(tree, head)) return 'finite';
  if (hasInfinitiveMark(tree, head)) return 'infinitive';
  if (/^VB[GN]$/.test(tree.tokens[head]?.xpos ?? '')) return 'participle';
  if (helpers.length > 0)
    return /^VB[GN]$/.test(tree.tokens[helpers[0] as number]?.xpos ?? '') ? 'participle' : 'infinitive';
  return isVerb(tree, head) ? 'infinitive' : 'nominal';
}

const toWords = (tree: Tree, head: number) => kidsBy(tree, head, 'mark').filter((mark) => isTo(tree, mark));

/** `to`, and what it is in `gonna` and `wanna`. */
const isTo = (tree: Tree, mark: number) =>
  wordOf(tree, mark) === 'to' || (wordOf(tree, mark) === 'na' && tree.tokens[mark]?.xpos === 'TO');

/** `to` before a verb in its plain form; not the preposition of `committed to cutting`. */
function infinitiveMarks(tree: Tree, head: number): number[] {
  const marks = toWords(tree, head);
  const first = inOrder([head], kidsBy(tree, head, 'aux', 'cop')).find((word) => word > (marks[0] ?? head));
  return first !== undefined && tree.tokens[first]?.xpos === 'VBG' ? [] : marks;
}

export const hasInfinitiveMark = (tree: Tree, head: number): boolean => infinitiveMarks(tree, head).length > 0;

export const isPassive = (tree: Tree, head: number): boolean =>
  kidsBy(tree, head, 'aux:pass', 'nsubj:pass').length > 0 ||
  (tree.tokens[head]?.xpos === 'VBN' && kidsBy(tree, head, 'aux').length === 0);

/**
 * The heads of a verb group from the clause's head to the word whose arguments the clause has: `aims`, `to bolster`;
 * `is likely`, `to widen`; `has not been able`, `to say`. Coordinated last links give a chain each.
 */
export function chainsFrom(tree: Tree, head: number): number[][] {
  const link = kidsBy(tree, head, 'xcomp', 'advcl').find((kid) => isLink(tree, head, kid));
  if (link === undefined) return [[head]];
  return [link, ...coordinatedLinks(tree, link)].flatMap((last) =>
    chainsFrom(tree, last).map((rest) => [head, ...rest]),
  );
}

/** Whether an open complement goes on with the verb group, and is neither under object control nor a predicative. */
function isLink(tree: Tree, head: number, kid: number): boolean {
  if (kid < head || kidsBy(tree, head, 'obj', 'iobj').length > 0) return false;
  if (relationOf(tree, kid) === 'advcl') return isCompletedBy(tree, head, kid);
  const isBridge =
    uposOf(tree, kid) === 'ADJ' && kidsBy(tree, kid, 'xcomp').some((word) => hasInfinitiveMark(tree, word));
  if (isBridge) return true;
  const isClause = isVerb(tree, kid) || kidsBy(tree, kid, 'cop').length > 0;
  if (!isClause || kidsBy(tree, kid, 'nsubj').length > 0) return false;
  if (kidsBy(tree, kid, 'mark', 'advmod').some((word) => word < kid && isIn('asking', wordOf(tree, word))))
    return false;
  return hasInfinitiveMark(tree, kid) || isGerund(tree, kid) || isIn('bare', lemmaOf(tree, head));
}

/** Whether an infinitive or gerund behind a word that the parser took for an adverbial completes the predicate. */
function isCompletedBy(tree: Tree, head: number, kid: number): boolean {
  if (kidsBy(tree, kid, 'nsubj').length > 0) return false;
  if (!hasInfinitiveMark(tree, kid)) return isGerund(tree, kid) && isCommitted(tree, head, kid);
  if (kidsBy(tree, kid, 'mark').length > 1 || isComma(tree, firstOf(tree, kid) - 1)) return false;
  return (
    (isPredicateAdjective(tree, head) && kidsBy(tree, head, 'expl').length === 0) ||
    isMeant(tree, head) ||
    isTool(tree, head) ||
    lemmaOf(tree, head) === 'vote' ||
    (isIn('striving', lemmaOf(tree, head)) && tree.firsts[kid] === head + 1)
  );
}

/** `is committed to cutting`, `admitted to lying`. */
const isCommitted = (tree: Tree, head: number, kid: number) =>
  kidsBy(tree, kid, 'mark', 'case').some((mark) => wordOf(tree, mark) === 'to' && mark === tree.firsts[kid]) &&
  kid > head &&
  !isIn('causing', lemmaOf(tree, head));

/** `are used to build`: a thing that serves a purpose; not `are used by the army to build`. */
const isTool = (tree: Tree, head: number) =>
  lemmaOf(tree, head) === 'use' && isPassive(tree, head) && kidsBy(tree, head, 'obl:agent').length === 0;

/** `having shipped`, `building`. */
const isGerund = (tree: Tree, word: number) =>
  [word, ...kidsBy(tree, word, 'aux')].some((part) => tree.tokens[part]?.xpos === 'VBG');

/** An adjective with a copula. */
export const isPredicateAdjective = (tree: Tree, head: number): boolean =>
  uposOf(tree, head) === 'ADJ' && kidsBy(tree, head, 'cop').length > 0;

/** `is designed to`, `are meant to`. */
const isMeant = (tree: Tree, head: number) =>
  (['planning', 'planningLinks', 'expecting'] as const).some((list) => isIn(list, lemmaOf(tree, head))) &&
  kidsBy(tree, head, 'aux:pass').length > 0;

function coordinatedLinks(tree: Tree, link: number): number[] {
  return kidsBy(tree, link, 'conj').filter(
    (kid) => isVerb(tree, kid) && kidsBy(tree, kid, 'nsubj').length === 0 && formOf(tree, kid) !== 'finite',
  );
}

/**
 * The words of a verb group: heads, auxiliaries, copula, `to`, negators, particles, and the adverbs that stand inside or
 * right before it.
 */
export function groupWords(tree: Tree, chain: readonly number[]): number[] {
  return inOrder(...chain.map((head, i) => ownGroup(tree, head, i > 0, i < chain.length - 1)));
}

function ownGroup(tree: Tree, head: number, isLater: boolean, isInner: boolean): number[] {
  const isNominalHead = kidsBy(tree, head, 'cop').length > 0;
  const fixed = [
    ...kidsBy(tree, head, 'aux', 'cop', 'compound:prt').filter((kid) => !isOutside(tree, kid, head)),
    ...(isLater ? toWords(tree, head) : infinitiveMarks(tree, head)),
  ];
  const start = startOfGroup(tree, head, fixed);
  const adverbs = kidsBy(tree, head, 'advmod', 'cc:preconj').filter((kid) => isInGroup(tree, kid, head, start));
  const own = isNominalHead && !isVerb(tree, head) && !isInner ? [] : [head];
  const compound = isVerb(tree, head)
    ? kidsBy(tree, head, 'compound').filter((kid) => kid === head - 2 && wordOf(tree, head - 1) === '-')
    : [];
  const prefix = compound.flatMap((kid) => range(kid, head));
  const words = [...own, ...prefix, ...fixed, ...adverbs.flatMap((adverb) => subtree(tree, adverb))];
  if (!isLater) return words;
  const sharesMark = relationOf(tree, head) === 'conj' && !hasInfinitiveMark(tree, head);
  return sharesMark ? [...words, ...infinitiveMarks(tree, headOf(tree, head))] : words;
}

/** The first `is` of `The danger is that rivals are catching up`, which the parser hangs on the verb behind. */
const isOutside = (tree: Tree, helper: number, head: number) =>
  kidsBy(tree, head, 'mark').some((mark) => mark > helper && wordOf(tree, mark) === 'that');

/** `mass-produce` with its hyphen. */
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function startOfGroup(tree: Tree, head: number, fixed: readonly number[]): number {
  const first = Math.min(head, ...fixed);
  const subject = kidsBy(tree, head, 'nsubj', 'csubj', 'expl')
    .filter((kid) => kid < first)
    .at(-1);
  return subject ?? -1;
}

/** Between subject and verb, not set off by commas; or a negator; or a degree adverb right after the verb. */
function isInGroup(tree: Tree, adverb: number, head: number, subject: number): boolean {
  const word = wordOf(tree, adverb);
  if (isIn('negators', word) || (isIn('pending', word) && lemmaOf(tree, head) === 'have')) return true;
  if (isIn('wh', word)) return false;
  if (word === 'enough' && adverb === head + 1 && uposOf(tree, head) === 'ADJ') return true;
  if (adverb > head) return isDegreeAfter(tree, adverb, head);
  return adverb > subject && noCommaBetween(tree, adverb, head) && noCommaBefore(tree, adverb);
}

const isComma = (tree: Tree, word: number) => /^[,;:—–(]|^--?$/.test(tree.tokens[word]?.text ?? '');
const noCommaBefore = (tree: Tree, word: number) =>
  !isComma(tree, (subtree(tree, word)[0] as number) - 1) || !isComma(tree, word + 1);
const noCommaBetween = (tree: Tree, from: number, to: number) => {
  for (let word = from + 1; word < to; word++) if (isComma(tree, word)) return false;
  return true;
};

/** `weakens further`; `driven largely by`: what stands between a verb and its preposition. */
function isDegreeAfter(tree: Tree, adverb: number, head: number): boolean {
  if (kidsBy(tree, head, 'obj').some((kid) => kid < adverb)) return false;
  if (isIn('degrees', wordOf(tree, adverb)) && uposOf(tree, adverb) === 'ADV') return adverb - head <= 2;
  const next = firstBy(tree, head, 'obl:agent');
  return next !== undefined && adverb < next;
}

/** The auxiliaries that a coordinated verb shares with the first, where its form goes with them. */
export function sharedAuxiliaries(tree: Tree, first: number, second: number): number[] {
  if (second < first) return [];
  const own = kidsBy(tree, second, 'aux', 'cop', 'mark').filter((kid) => !isIn('wh', wordOf(tree, kid)));
  if (!isVerb(tree, second)) return [];
  if (own.length > 0) return own.every((kid) => wordOf(tree, kid) === 'been') ? havesOf(tree, first) : [];
  const secondTag = tree.tokens[second]?.xpos ?? '';
  const firstTag = tree.tokens[first]?.xpos ?? '';
  const isSameForm = firstTag === secondTag || (isPastOrParticiple(firstTag) && isPastOrParticiple(secondTag));
  if (!isSameForm) return [];
  const marks = infinitiveMarks(tree, first);
  return inOrder(kidsBy(tree, first, 'aux', ...(marks.length > 0 ? ['cop'] : [])), marks);
}

/** `has been sold and been closed`, `may have failed and been sold`: up to `have`, what a verb with `been` of its own shares. */
function havesOf(tree: Tree, first: number): number[] {
  const helpers = kidsBy(tree, first, 'aux');
  const have = helpers.findLast((helper) => lemmaOf(tree, helper) === 'have');
  return have === undefined ? [] : helpers.filter((helper) => helper <= have);
}

const isPastOrParticiple = (tag: string) => tag === 'VBN' || tag === 'VBD';

/** An adverb before the first of coordinated verbs that goes for the second too: `now employ … and supply`. */
export function sharedAdverbs(tree: Tree, first: number, second: number): number[] {
  const hasOwn = kidsBy(tree, second, 'advmod').some((kid) => kid < second);
  if (hasOwn || uposOf(tree, second) !== 'VERB') return [];
  const start = startOfGroup(tree, first, kidsBy(tree, first, 'aux'));
  if (start < 0) return [];
  const negated = sharedAuxiliaries(tree, first, second).length > 0;
  return kidsBy(tree, first, 'advmod').filter((kid) => {
    const isPaired =
      isIn('pairing', wordOf(tree, kid)) && kidsBy(tree, second, 'cc').some((cc) => wordOf(tree, cc) === 'nor');
    if (isPaired || kid > first || kid < start || isIn('wh', wordOf(tree, kid)) || isComma(tree, kid - 1)) return false;
    return isIn('negators', wordOf(tree, kid))
      ? negated
      : isRelation(relationOf(tree, kid), ['advmod']) && isIn('lasting', wordOf(tree, kid));
  });
}
