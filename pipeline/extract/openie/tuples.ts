import type { Span } from '../../records/types.ts';
import type { Phrase } from '../../syntax/phrases.ts';
import { inOrder, type Tree } from '../../syntax/tree.ts';
import { slotOf } from '../claim/claim.ts';
import { type Completed, complete } from '../claim/slots/predicate-object.ts';
import { wordsOf } from '../clauses/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ReadSentence } from '../read.ts';

/** A tuple of open information extraction. */
export interface Tuple {
  /** A word before the predicate's that the sentence does not have: `was` of a participle, `is` of an apposition. */
  lead: '' | 'is' | 'was';
  predicate: Span[];
  /** The subject, then everything else in source order. */
  arguments: Span[][];
  clause: Clause;
  completed: Completed;
}

/** The tuples of a sentence: one a clause, those that only report too. */
export function tuplesOf({ tree, clauses }: ReadSentence): Tuple[] {
  return clauses.flatMap((clause) => (clause.subject ? toTuple(tree, clause, clause.subject) : []));
}

function toTuple(tree: Tree, clause: Clause, subject: Phrase): Tuple[] {
  const completed = clause.rule === 'apposition' ? asCopula(clause) : complete(tree, clause);
  const lead = leadOf(tree, clause);
  const predicate = slotOf(tree, completed.predicate);
  if (predicate.length === 0 && lead === '') return [];
  const others = completed.adjuncts.map((adjunct) => slotOf(tree, wordsOf(adjunct)));
  const slots = [slotOf(tree, subject.words), slotOf(tree, completed.object), ...others].filter(
    (spans) => spans.length > 0,
  );
  return [{ clause, completed, lead, predicate, arguments: slots }];
}

/** An apposition as `is` would have it: the whole phrase is what is said. */
function asCopula(clause: Clause): Completed {
  return { predicate: [], object: inOrder(clause.arguments.flatMap(wordsOf)), adjuncts: [] };
}

/** What the benchmark's annotators put before appositions and participles. */
function leadOf(tree: Tree, { rule, form, head }: Clause): Tuple['lead'] {
  if (rule === 'apposition') return 'is';
  return form === 'participle' && /^VB[GN]$/.test(tree.tokens[head]?.xpos ?? '') ? 'was' : '';
}
