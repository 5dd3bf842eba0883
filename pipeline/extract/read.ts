import type { Sentence } from '../parse/sentences.ts';
import { isRestricted } from '../syntax/restrictive.ts';
import type { Tree } from '../syntax/tree.ts';
import { treeOfSentence } from '../syntax/trees.ts';
import { attribute } from './attribution/attribution.ts';
import { calledClause } from './attribution/own.ts';
import type { Reporting } from './attribution/reporting.ts';
import type { Clause } from './clauses/clause.ts';
import { findClauses } from './clauses/clauses.ts';
import { isDoubtful } from './doubt.ts';

/** A clause with who is said to hold it; the source's words may stand in an earlier sentence. */
export interface Reading {
  clause: Clause;
  reporting: Reporting | null;
  /** Where source and cue stand when that is another sentence. */
  from?: ReadSentence;
}

export interface ReadSentence {
  sentence: Sentence;
  tree: Tree;
  /** All clauses, those that only report too. */
  clauses: Clause[];
  /** The clauses that make claims. */
  readings: Reading[];
}

/** Reads the clauses of a sentence off its tree. */
export function readSentence(sentence: Sentence): ReadSentence {
  const tree = treeOfSentence(sentence);
  const clauses = findClauses(tree);
  const readings = attribute(tree, clauses)
    .filter(({ clause }) => !isRestricted(tree, clause.head) && !isDoubtful(tree, clause))
    .map((reading) => calledClause(tree, reading.clause) ?? reading);
  return { sentence, tree, clauses, readings };
}
