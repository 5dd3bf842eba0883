import type { Qualifier } from '../../records/types.ts';
import type { Phrase } from '../../syntax/phrases.ts';
import type { Form } from '../../syntax/verb-group.ts';

export type Role = Qualifier['role'];

/** The constructions that give clauses. */
export const RULES = [
  'main-clause',
  'coordinated-clause',
  'complement-clause',
  'adverbial-clause',
  'relative-clause',
  'reduced-relative',
  'participial-phrase',
  'absolute-phrase',
  'purpose-infinitive',
  'existential',
  'apposition',
  'apposed-aim',
  'parenthetical',
  'stray-verb',
] as const;

export type Rule = (typeof RULES)[number];

/** What completes a predicate, in source order. */
export interface Argument {
  kind: 'object' | 'indirect-object' | 'agent' | 'oblique' | 'predicative' | 'clause' | 'infinitive';
  /** The prepositions (`on`, `as`, `instead of`) before the phrase; none for objects. */
  marker: number[];
  phrase: Phrase;
}

/** What restricts a clause without completing its predicate. */
export interface Adjunct {
  role: Role;
  /** The words of its own preposition or conjunction. */
  marker: number[];
  phrase: Phrase;
}

/** One predicate with its arguments: what both printers read. Words are numbers of the sentence's tokens. */
export interface Clause {
  rule: Rule;
  /** The word that the clause hangs from in the tree. */
  head: number;
  /** The heads of the verb group, from `head` to the one that has the arguments. */
  chain: number[];
  /** The last of them, which has the arguments. */
  verb: number;
  form: Form;
  isPassive: boolean;
  /** Null where the sentence names none. */
  subject: Phrase | null;
  /** The verb group. */
  group: number[];
  arguments: Argument[];
  adjuncts: Adjunct[];
  /** The head of the clause that this one depends on, when it takes mood and time from it. */
  governor: number | null;
}
