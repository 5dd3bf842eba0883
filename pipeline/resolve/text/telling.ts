import type { Reporting } from '../../extract/attribution/reporting.ts';
import type { Completed } from '../../extract/claim/slots/predicate-object.ts';
import type { Clause } from '../../extract/clauses/clause.ts';
import type { Tree } from '../../syntax/tree.ts';

/** What a claim's sentence is made of; `say` gives some words of the source with what they refer to. */
export interface Telling {
  tree: Tree;
  clause: Clause;
  completed: Completed;
  reporting: Reporting | null;
  say(words: readonly number[]): string;
}
