import { quantities } from './numbers.ts';

export type Groups = Record<string, string | undefined>;

/** What a rule may look at: what it found, and the text on both sides. */
export interface Sight {
  groups: Groups;
  before: string;
  after: string;
  text: string;
}

/** Whether a word is no counted thing where it follows a number. */
export const isUncounted = (word: string): boolean => quantities.notCounted.includes(word.toLowerCase());

/** The word that follows. */
export const wordAfter = (after: string): string | undefined => /^\s(\p{L}[\p{L}’'-]+)/u.exec(after)?.[1];
