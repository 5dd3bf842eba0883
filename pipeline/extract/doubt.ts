import { kidsBy, type Tree } from '../syntax/tree.ts';
import { wordsOf } from './clauses/arguments.ts';
import type { Clause, Rule } from './clauses/clause.ts';

/** Chances that the parser gives for what a clause rests on, from 0 to 1. */
type Measure = 'subject' | 'clause' | 'relation' | 'together' | 'words';

/** Below which chance the clauses of a construction are more often misread than not. */
interface Doubt {
  rule: Rule;
  measure: Measure;
  below: number;
  /** Holds for clauses of at most so many words. */
  mostWords?: number;
  /** Holds for clauses that have their subject from another one. */
  sharesSubject?: boolean;
  /** What is misread so. */
  example: string;
}

/** The doubts by construction, measured as the README says; one that holds is enough. */
const DOUBTS: readonly Doubt[] = [
  { rule: 'main-clause', measure: 'subject', below: 0.5, example: 'How much the state pays decides …' },
  {
    rule: 'coordinated-clause',
    measure: 'words',
    below: 0.9,
    example: 'Fees are to be paid, and higher in that firms keep …',
  },
  {
    rule: 'adverbial-clause',
    measure: 'words',
    below: 0.9,
    example: 'As mines with old shafts become dear, keeping pumps …',
  },
  { rule: 'adverbial-clause', measure: 'together', below: 0.95, mostWords: 4, example: 'as dear as they need' },
  {
    rule: 'adverbial-clause',
    measure: 'together',
    below: 0.8,
    sharesSubject: true,
    example: 'much as expected when sold',
  },
  { rule: 'apposition', measure: 'clause', below: 0.8, example: 'It was our right, not a gift of the firm' },
  { rule: 'participial-phrase', measure: 'relation', below: 0.7, example: 'It meets experts, leading engineers and …' },
  { rule: 'participial-phrase', measure: 'together', below: 0.5, example: 'Masks are to be had when entering' },
  { rule: 'reduced-relative', measure: 'together', below: 0.5, example: 'loans for homes with roofs insured by …' },
  { rule: 'absolute-phrase', measure: 'clause', below: 0.8, example: 'the ports shut, roads and all' },
];

const MEASURES: Readonly<Record<Measure, (tree: Tree, clause: Clause) => number>> = {
  subject: (tree, { subject }) => headChance(tree, subject?.head ?? -1),
  clause: (tree, { head }) => headChance(tree, head) * relationChance(tree, head),
  relation: (tree, { head }) => relationChance(tree, head),
  together: (tree, clause) => MEASURES.clause(tree, clause) * MEASURES.subject(tree, clause),
  words: (tree, clause) => {
    const words = clauseWords(clause);
    return words.reduce((sum, word) => sum + headChance(tree, word), 0) / Math.max(words.length, 1);
  },
};

/** Whether the parser is so unsure of what a clause rests on that such clauses are more often misread than not. */
export function isDoubtful(tree: Tree, clause: Clause): boolean {
  return DOUBTS.some(
    ({ rule, measure, below, mostWords = Number.POSITIVE_INFINITY, sharesSubject = false }) =>
      rule === clause.rule &&
      MEASURES[measure](tree, clause) < below &&
      clauseWords(clause).length <= mostWords &&
      !(sharesSubject && hasOwnSubject(tree, clause)),
  );
}

const headChance = (tree: Tree, word: number): number => tree.tokens[word]?.headMarginal ?? 1;
const relationChance = (tree: Tree, word: number): number => tree.tokens[word]?.deprelMarginal ?? 1;

/** The words of a clause's slots. */
function clauseWords({ subject, group, arguments: found, adjuncts }: Clause): number[] {
  return [...new Set([...(subject?.words ?? []), ...group, ...found.flatMap(wordsOf), ...adjuncts.flatMap(wordsOf)])];
}

const hasOwnSubject = (tree: Tree, { head, subject }: Clause): boolean =>
  kidsBy(tree, head, 'nsubj', 'csubj').includes(subject?.head ?? -1);
