import type { Completed } from '../extract/claim/slots/predicate-object.ts';
import { type Clause, RULES } from '../extract/clauses/clause.ts';
import { headOf, isNominal, kidsBy, relationOf, type Tree, uposOf } from '../syntax/tree.ts';

/** What the confidence of a clause hangs on: numbers from 0 to 1, most of them 0 or 1. */
export type Features = Readonly<Record<string, number>>;

/** The constructions that tell a clause from a main clause. */
const MARKED_RULES = RULES.filter((rule) => rule !== 'main-clause');

/** A clause as a printer has completed it. */
export interface Judged {
  clause: Clause;
  completed: Completed;
}

/** The features of a completed clause. */
export function featuresOf(tree: Tree, { clause, completed }: Judged): Features {
  const subject = clause.subject?.words ?? [];
  const subjectHead = clause.subject?.head ?? -1;
  const adjuncts = completed.adjuncts.flatMap(({ marker, phrase }) => [...marker, ...phrase.words]);
  const all = [...subject, ...completed.predicate, ...completed.object, ...adjuncts];
  const kinds = new Set(clause.arguments.map(({ kind }) => kind));
  const verb = clause.verb;
  return {
    bias: 1,
    ...Object.fromEntries(MARKED_RULES.map((name) => [name, flag(clause.rule === name)])),
    participle: flag(clause.form === 'participle'),
    infinitive: flag(clause.form === 'infinitive'),
    chain: flag(clause.chain.length > 1),
    passive: flag(clause.isPassive),
    depth: scaled(depthOf(tree, clause.head), 6),
    'head-marginal': marginal(tree, [clause.head], 'headMarginal'),
    'relation-marginal': marginal(tree, [clause.head], 'deprelMarginal'),
    'subject-marginal': marginal(tree, [subjectHead], 'headMarginal'),
    'least-marginal': marginal(tree, all, 'headMarginal'),
    'mean-marginal': mean(tree, all),
    'own-subject': flag(kidsBy(tree, clause.head, 'nsubj', 'csubj').includes(subjectHead)),
    'pronoun-subject': flag(uposOf(tree, subjectHead) === 'PRON'),
    'named-subject': flag(uposOf(tree, subjectHead) === 'PROPN'),
    'nominal-subject': flag(isNominal(tree, subjectHead)),
    'subject-length': scaled(subject.length, 12),
    'predicate-length': scaled(completed.predicate.length, 8),
    'object-length': scaled(completed.object.length, 20),
    length: scaled(all.length, 40),
    'sentence-length': scaled(tree.tokens.length, 60),
    'no-object': flag(completed.object.length === 0),
    bare: flag(completed.object.length + completed.adjuncts.length === 0),
    adjuncts: scaled(completed.adjuncts.length, 4),
    object: flag(kinds.has('object')),
    agent: flag(kinds.has('agent')),
    predicative: flag(kinds.has('predicative')),
    'clause-object': flag(kinds.has('clause')),
    oblique: flag(kinds.has('oblique')),
    'subject-after': flag((subject[0] ?? 0) > verb),
    'subject-far': scaled(Math.abs(verb - subjectHead), 15),
    'subject-punctuation': flag(subject.some((word) => uposOf(tree, word) === 'PUNCT')),
    'object-punctuation': flag(completed.object.some((word) => uposOf(tree, word) === 'PUNCT')),
    'subject-coordination': flag(subject.some((word) => relationOf(tree, word) === 'conj')),
    reported: flag(isReported(tree, clause.head)),
    root: flag(tree.heads[clause.head] === -1),
  };
}

const flag = (holds: boolean) => (holds ? 1 : 0);
const scaled = (count: number, most: number) => Math.min(count, most) / most;

function depthOf(tree: Tree, word: number): number {
  let depth = 0;
  for (let at = word; at >= 0 && depth < 20; at = headOf(tree, at)) depth++;
  return depth - 1;
}

/** Whether a clause lies in a complement clause. */
function isReported(tree: Tree, head: number): boolean {
  for (let at = head, steps = 0; at >= 0 && steps < 20; at = headOf(tree, at), steps++) {
    if (relationOf(tree, at) === 'ccomp') return true;
  }
  return false;
}

function marginal(tree: Tree, words: readonly number[], key: 'headMarginal' | 'deprelMarginal'): number {
  let least = 1;
  for (const word of words) least = Math.min(least, tree.tokens[word]?.[key] ?? 1);
  return least;
}

function mean(tree: Tree, words: readonly number[]): number {
  let sum = 0;
  for (const word of words) sum += tree.tokens[word]?.headMarginal ?? 1;
  return words.length === 0 ? 1 : sum / words.length;
}
