/** How a word looks to the model: plain characters, case, and pieces. What training reads is made the same way. */

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['``', '"'],
  ["''", '"'],
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′´`'].map((c) => [c, "'"] as const),
  ...[...'“”„‟″«»'].map((c) => [c, '"'] as const),
  ...[...'‐‑‒–—―−'].map((c) => [c, '-'] as const),
  ['…', '...'],
]);

/** The shape of what is no word: the start and the end of a sentence. */
export const SPECIAL_SHAPE = 12;

/** The form with typographic and Penn Treebank quotes, dashes and brackets as ASCII; case and accents stay. */
export function plain(form: string): string {
  return WHOLE_WORDS.get(form) ?? form.replace(/[‘’‚‛′´`“”„‟″«»‐‑‒–—―−…]/g, (c) => CHARACTERS.get(c) ?? c);
}

/** 0 lower, 1 title, 2 upper, 3 mixed, 4 digits without letters, 5 neither letters nor digits. */
export function caseShape(form: string): number {
  const text = plain(form);
  const upper = (text.match(/\p{L}/gu) ?? []).map((letter) => /\p{Lu}/u.test(letter));
  const uppers = upper.filter(Boolean).length;
  if (upper.length === 0) return /\p{Nd}/u.test(text) ? 4 : 5;
  if (uppers === 0) return 0;
  if (uppers === upper.length && uppers > 1) return 2;
  return upper[0] && uppers === 1 ? 1 : 3;
}

/** The form in lower case, without accents and control characters. */
export function fold(form: string): string {
  return plain(form)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cc}\p{Cf}]/gu, '');
}
