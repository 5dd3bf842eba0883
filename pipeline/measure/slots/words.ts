import type { Role } from '../../extract/clauses/clause.ts';
import type { GoldClaim } from '../claims/gold.ts';

/** An annotated claim's slots as words in lower case. */
export interface GoldSlots {
  subject: string[];
  predicate: string[];
  object: string[];
  qualifiers: { role: Role; words: string[] }[];
}

/** The words of a text in lower case, without punctuation. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .match(/'(?:s|re|m|ve|d|ll)\b|[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const goldSlots = ({ subject, predicate, object, qualifiers }: GoldClaim): GoldSlots => ({
  subject: wordsIn(subject),
  predicate: wordsIn(predicate),
  object: wordsIn(object),
  qualifiers: (qualifiers ?? []).map(({ role, text }) => ({ role, words: wordsIn(text) })),
});

/** All words of a claim. */
export const allWords = ({ subject, predicate, object, qualifiers }: GoldSlots): string[] => [
  ...subject,
  ...predicate,
  ...object,
  ...qualifiers.flatMap(({ words }) => words),
];

/** How many words two lists have in common, as bags. */
export function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) found++;
    left.set(word, count - 1);
  }
  return found;
}

/** How much two bags of words have in common, from 0 to 1. */
export const overlapOf = (a: readonly string[], b: readonly string[]): number =>
  a.length + b.length === 0 ? 0 : (2 * inCommon(a, b)) / (a.length + b.length);

/** Whether some words stand together in a slot. */
export function holds(slot: readonly string[], run: readonly string[]): boolean {
  if (run.length === 0) return false;
  for (let at = 0; at + run.length <= slot.length; at++) if (run.every((word, i) => slot[at + i] === word)) return true;
  return false;
}
