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

/** Whether some words stand together in a slot. */
export function holds(slot: readonly string[], run: readonly string[]): boolean {
  if (run.length === 0) return false;
  for (let at = 0; at + run.length <= slot.length; at++) if (run.every((word, i) => slot[at + i] === word)) return true;
  return false;
}
