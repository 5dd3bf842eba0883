/** How often words stand in a text, as whole words and with the same case. */
export type Occurrences = (words: string) => number;

/** Counts words of a text, which is gone through once, and each of them once. */
export function occurrencesIn(text: string): Occurrences {
  let places: Map<string, number[]> | undefined;
  const known = new Map<string, number>();
  return (words) => {
    places ??= placesOfWords(text);
    const before = known.get(words);
    if (before !== undefined) return before;
    const first = WORD.exec(words)?.[0] ?? '';
    const starts = places.get(first) ?? [];
    const lead = words.indexOf(first);
    const found = starts.filter((start) => isWhole(text, words, start - lead)).length;
    known.set(words, found);
    return found;
  };
}

const WORD = /[\p{L}\p{N}]+/u;
const WORDS = /[\p{L}\p{N}]+/gu;

function placesOfWords(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const own = places.get(word);
    if (own) own.push(index);
    else places.set(word, [index]);
  }
  return places;
}

const isWhole = (text: string, words: string, start: number): boolean =>
  text.startsWith(words, start) && !/^[\p{L}\p{N}]/u.test(text.slice(start + words.length, start + words.length + 2));
