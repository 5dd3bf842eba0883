import { readOwnJson } from '../../base/files.ts';
import type { ReferenceWords } from '../../records/types.ts';

export type Gender = 'male' | 'female' | 'unknown';

type WordList = keyof ReferenceWords;

let loaded: ReadonlyMap<WordList, ReadonlySet<string>> | undefined;

/** Whether a word or lemma stands in a list of words.json. */
export function isIn(list: WordList, word: string): boolean {
  loaded ??= new Map(
    Object.entries(readOwnJson<ReferenceWords>('pipeline/resolve/references/words.json')).map(([name, words]) => [
      name as WordList,
      new Set(words),
    ]),
  );
  return loaded.get(list)?.has(word) ?? false;
}

/** The gender that a name's titles, its nouns or, failing these, its first names tell. */
export function genderOf(words: readonly string[]): Gender {
  for (const [male, female] of [
    ['maleNouns', 'femaleNouns'],
    ['maleNames', 'femaleNames'],
  ] as const) {
    const isMale = words.some((word) => isIn(male, word));
    const isFemale = words.some((word) => isIn(female, word));
    if (isMale !== isFemale) return isMale ? 'male' : 'female';
  }
  return 'unknown';
}
