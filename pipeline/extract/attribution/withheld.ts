import { isIn } from '../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../syntax/verb-group.ts';
import type { Clause } from '../clauses/clause.ts';

interface Rule {
  name: string;
  example: string;
  holds(tree: Tree, clause: Clause): boolean;
}

/** How a clause with a verb of saying tells that something is not said. */
const WITHHOLDING: readonly Rule[] = [
  { name: 'nobody', example: '`nobody said that P`, `no minister thinks that P`', holds: saidByNobody },
  { name: 'few', example: '`few still believe that P`', holds: saidByFew },
  { name: 'pending', example: '`has yet to rule that P`', holds: isPending },
  { name: 'refused', example: '`refused to say that P`, `failed to show that P`', holds: isRefused },
  { name: 'not said', example: '`did not say that P`, `has never admitted that P`', holds: isNotSaid },
];

/** Whether a clause tells that what its verb of saying has as content is not said or granted. */
export const withholds = (tree: Tree, clause: Clause): boolean => WITHHOLDING.some(({ holds }) => holds(tree, clause));

function saidByNobody(tree: Tree, { subject }: Clause): boolean {
  if (!subject) return false;
  if (isIn('negativeHeads', wordOf(tree, subject.head)) || /^no-?one$/.test(wordOf(tree, subject.head))) return true;
  return kidsBy(tree, subject.head, 'det', 'cc', 'advmod').some((kid) => isIn('negators', wordOf(tree, kid)));
}

function saidByFew(tree: Tree, { subject }: Clause): boolean {
  if (!subject) return false;
  const few = [subject.head, ...kidsBy(tree, subject.head, 'amod', 'det', 'nummod')].find((word) =>
    ['few', 'little'].includes(wordOf(tree, word)),
  );
  return few !== undefined && !['a', 'quite', 'the'].includes(wordOf(tree, few - 1));
}

function isPending(tree: Tree, { group }: Clause): boolean {
  return group.some((word) => isIn('pending', wordOf(tree, word)) && wordOf(tree, word + 1) === 'to');
}

function isRefused(tree: Tree, { chain }: Clause): boolean {
  return chain
    .slice(0, -1)
    .some((word) => isIn('withholding', lemmaOf(tree, word)) || isIn('withholding', wordOf(tree, word)));
}

function isNotSaid(tree: Tree, { group, verb }: Clause): boolean {
  return group.some((word) => isIn('negators', wordOf(tree, word))) && !isIn('opining', lemmaOf(tree, verb));
}

interface Loose {
  name: string;
  example: string;
  holds(tree: Tree, verb: number): boolean;
}

/** Verbs of saying without a clause of their own whose content nobody is told to have said. */
const UNSAID: readonly Loose[] = [
  { name: 'without', example: '`closed without saying that P`', holds: isWithout },
  {
    name: 'asked for',
    example: '`asked the court to rule that P`, `it would be wrong to say that P`',
    holds: isAskedFor,
  },
];

/** Whether the content of a verb of saying that heads no clause is left unsaid. */
export const isUnsaid = (tree: Tree, verb: number): boolean => UNSAID.some(({ holds }) => holds(tree, verb));

function isWithout(tree: Tree, verb: number): boolean {
  return kidsBy(tree, verb, 'mark', 'case').some((word) => isIn('negators', wordOf(tree, word)));
}

function isAskedFor(tree: Tree, verb: number): boolean {
  return hasInfinitiveMark(tree, verb) && !isNoteworthy(tree, verb) && uposOf(tree, verb) === 'VERB';
}

/** `It is important to note that P`: what is noted is so. */
const isNoteworthy = (tree: Tree, verb: number) =>
  isIn('noting', lemmaOf(tree, verb)) && uposOf(tree, tree.heads[verb] ?? -1) === 'ADJ';
