import { readOwnJson } from '../../base/files.ts';
import type { Abbreviations } from '../../records/types.ts';
import { lowHash } from './atoms.ts';

const KINDS = ['title', 'name', 'organisation', 'date', 'place', 'reference', 'other', 'unit'] as const;
const lists = readOwnJson<Abbreviations>('pipeline/parse/tokens/abbreviations.json');

const kinds = new Map(
  KINDS.flatMap((kind, i) => lists[kind].map((form) => [lowHash(form, 0, form.length), i + 1] as const)),
);

/** Kinds of abbreviations that {@link abbreviationKind} gives and rules ask for. */
export const ABBREVIATION = {
  title: 1 + KINDS.indexOf('title'),
  organisation: 1 + KINDS.indexOf('organisation'),
  date: 1 + KINDS.indexOf('date'),
  reference: 1 + KINDS.indexOf('reference'),
  other: 1 + KINDS.indexOf('other'),
  /** Letters with stops between them, as in `U.S.`: this and up to 4 more for how much of it has been read. */
  dotted: 30,
} as const;

/**
 * The kind of abbreviation that a word may be when a stop follows, by the hash of its folded form: 0 for none. Whether
 * it is one here is for the model to say.
 */
export function abbreviationKind(low: number): number {
  return kinds.get(low) ?? 0;
}
