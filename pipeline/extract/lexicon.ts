import { readOwnJson } from '../files.ts';
import type { Lexicon, Qualifier } from '../records.ts';

/** The lists of words, apart from the tables. */
type WordList = { [Key in keyof Lexicon]: Lexicon[Key] extends string[] ? Key : never }[keyof Lexicon];

const data = readOwnJson<Lexicon>('pipeline/extract/lexicon.json');
const sets = new Map<string, ReadonlySet<string>>();

/** Whether a lemma or word stands in a list of the lexicon. */
export function isIn(list: WordList, word: string): boolean {
  let set = sets.get(list);
  if (!set) {
    set = new Set(data[list]);
    sets.set(list, set);
  }
  return set.has(word.toLowerCase());
}

/** The role of what a subordinating conjunction introduces. */
export const subordinatorRole = (word: string): Qualifier['role'] | undefined => own(data.subordinators, word);

/** The usual role of what a preposition introduces. */
export const prepositionRole = (word: string): Qualifier['role'] | undefined => own(data.roles, word);

function own<T>(table: Record<string, T>, word: string): T | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
