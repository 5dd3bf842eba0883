const EMPTY = new Set(
  'a an the according of on in to for from by with at as and or its their his her our this that these those into over s'.split(
    ' ',
  ),
);

/** Words in lower case without those that only join others; a hyphen parts words. */
export function contentWords(words: readonly string[]): string[] {
  return words
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '' && !EMPTY.has(word));
}

/** A word and what it may be a form of: `batteries` of `battery`, `refining` of `refine`. */
export function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  if (word.length < 4) return forms;
  if (/ies$/.test(word)) forms.add(word.replace(/ies$/, 'y'));
  if (/(s|x|z|ch|sh|o)es$/.test(word)) forms.add(word.slice(0, -2));
  if (/[^s]s$/.test(word)) forms.add(word.slice(0, -1));
  const stem = /^(.{2,}?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined) return forms;
  forms.add(stem).add(`${stem}e`);
  if (/([^aeiou])\1$/.test(stem)) forms.add(stem.slice(0, -1));
  if (/i$/.test(stem)) forms.add(stem.replace(/i$/, 'y'));
  return forms;
}
