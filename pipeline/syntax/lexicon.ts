import { readOwnJson } from '../base/files.ts';
import type { Lexicon, Qualifier } from '../records/types.ts';

/** The lists of words, apart from the tables. */
export type WordList = { [Key in keyof Lexicon]: Lexicon[Key] extends string[] ? Key : never }[keyof Lexicon];

const FILES = ['verbs', 'nouns', 'adjectives', 'function-words', 'frames', 'idioms', 'roles'];

/** All files of the lexicon as one. */
export function readLexicon(): Lexicon {
  return Object.assign(
    {},
    ...FILES.map((name) => readOwnJson<Partial<Lexicon>>(`pipeline/syntax/lexicon/${name}.json`)),
  );
}

const data = readLexicon();
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

/** Whether a verb selects a preposition. */
export const selects = (verb: string, preposition: string): boolean =>
  own(data.frames, verb)?.includes(preposition) ?? false;

/** Whether a noun selects a preposition: `a ban on`. */
export const nounSelects = (noun: string, preposition: string): boolean =>
  own(data.nounFrames, noun)?.includes(preposition) ?? false;

/** The role of what a subordinating conjunction introduces. */
export const subordinatorRole = (word: string): Qualifier['role'] | undefined => own(data.subordinators, word);

/** The role of what a subordinating conjunction of several words introduces. */
export const compoundRole = (words: string): Qualifier['role'] | undefined => own(data.compoundSubordinators, words);

/** The usual role of what a preposition introduces. */
export const prepositionRole = (word: string): Qualifier['role'] | undefined => own(data.roles, word);

/** The role of a phrase by its noun, whatever its preposition. */
export const nounRole = (noun: string): Qualifier['role'] | undefined => own(data.nounRoles, noun);

/** Whether a verb and a noun make one predicate: `take effect`. */
export const isIdiom = (verb: string, noun: string): boolean => own(data.idioms, verb)?.includes(noun) ?? false;

function own<T>(table: Record<string, T>, word: string): T | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
