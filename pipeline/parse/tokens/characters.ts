/**
 * What a code point counts as when text is cut into tokens. The classes are fixed ranges of Unicode blocks, not the
 * `\p{…}` properties of the JavaScript engine, so that a newer Unicode version cannot move a token.
 */
export const CHARACTER = {
  space: 0,
  lower: 1,
  upper: 2,
  /** A letter of a script that is not Latin, Greek or Cyrillic. */
  letter: 3,
  digit: 4,
  /** Chinese and Japanese script, which has no spaces. */
  han: 5,
  emoji: 6,
  /** Accents, joiners and other characters that belong to the one before them. */
  mark: 7,
  symbol: 8,
} as const;

type Range = readonly [first: number, last: number, kind: number];

const { space, lower, letter, digit, han, emoji, mark, symbol } = CHARACTER;

/** Later ranges win. What no range names is a letter from U+00C0 on, and a symbol below. */
const RANGES: readonly Range[] = [
  [0x00, 0xbf, symbol],
  [0x09, 0x0d, space],
  [0x20, 0x20, space],
  [0x30, 0x39, digit],
  [0x41, 0x5a, lower],
  [0x61, 0x7a, lower],
  [0xa0, 0xa0, space],
  [0xaa, 0xaa, lower],
  [0xad, 0xad, mark],
  [0xb2, 0xb3, letter],
  [0xb5, 0xb5, lower],
  [0xb9, 0xba, letter],
  [0xbc, 0xbe, digit],
  [0xc0, 0x2ff, lower],
  [0xd7, 0xd7, symbol],
  [0xf7, 0xf7, symbol],
  [0x2bc, 0x2bc, symbol],
  [0x300, 0x36f, mark],
  [0x370, 0x52f, lower],
  [0x37e, 0x37e, symbol],
  [0x387, 0x387, symbol],
  [0x483, 0x489, mark],
  [0x589, 0x58a, symbol],
  [0x591, 0x5bd, mark],
  [0x5be, 0x5be, symbol],
  [0x5c0, 0x5c0, symbol],
  [0x5c3, 0x5c3, symbol],
  [0x5f3, 0x5f4, symbol],
  [0x600, 0x60f, symbol],
  [0x61b, 0x61f, symbol],
  [0x64b, 0x65f, mark],
  [0x660, 0x669, digit],
  [0x66a, 0x66d, symbol],
  [0x6d4, 0x6d4, symbol],
  [0x964, 0x965, symbol],
  [0x1680, 0x1680, space],
  [0x1e00, 0x1fff, lower],
  [0x2000, 0x206f, symbol],
  [0x2000, 0x200a, space],
  [0x200b, 0x200f, mark],
  [0x2028, 0x2029, space],
  [0x202a, 0x202e, mark],
  [0x202f, 0x202f, space],
  [0x205f, 0x205f, space],
  [0x2060, 0x206f, mark],
  [0x20a0, 0x20cf, symbol],
  [0x20d0, 0x20ff, mark],
  [0x2100, 0x214f, symbol],
  [0x2150, 0x218f, digit],
  [0x2190, 0x2bff, symbol],
  [0x2600, 0x26ff, emoji],
  [0x2e00, 0x2e7f, symbol],
  [0x2e80, 0x2fff, han],
  [0x3000, 0x303f, symbol],
  [0x3000, 0x3000, space],
  [0x3005, 0x3007, han],
  [0x3021, 0x3029, han],
  [0x3040, 0x9fff, han],
  [0x30fb, 0x30fb, symbol],
  [0xd800, 0xf8ff, symbol],
  [0xf900, 0xfaff, han],
  [0xfe00, 0xfe0f, mark],
  [0xfe10, 0xfe1f, symbol],
  [0xfe20, 0xfe2f, mark],
  [0xfe30, 0xfe6f, symbol],
  [0xfeff, 0xfeff, space],
  [0xff01, 0xff0f, symbol],
  [0xff10, 0xff19, digit],
  [0xff1a, 0xff20, symbol],
  [0xff3b, 0xff40, symbol],
  [0xff5b, 0xff65, symbol],
  [0xff66, 0xff9f, han],
  [0xffe0, 0xffff, symbol],
];

/** Letters whose upper case is told apart: Latin, Greek and Cyrillic, whose case pairs no longer change. */
const CASED_END = 0x530;

/** What typographic and full-width characters are looked up as. */
const FOLDED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  ʼ: "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '―': '—',
  '。': '.',
  '，': ',',
  '、': ',',
  '！': '!',
  '？': '?',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
};

const lowered = lowerCaseTable();
const classes = classTable();

/** The class of a code point, one of {@link CHARACTER}. */
export function characterClass(codePoint: number): number {
  if (codePoint < 0x10000) return classes[codePoint] as number;
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return mark; // skin tones
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return emoji;
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return han;
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return mark;
  return letter;
}

/** The UTF-16 unit that a unit is looked up as: lower case, plain quotes, half width. */
export function folded(unit: number): number {
  return lowered[unit] as number;
}

export function isUpper(unit: number): boolean {
  return classes[unit] === CHARACTER.upper;
}

export function isLower(unit: number): boolean {
  return classes[unit] === CHARACTER.lower;
}

function lowerCaseTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0; unit < CASED_END; unit++) {
    const low = String.fromCharCode(unit).toLowerCase();
    if (low.length === 1) table[unit] = low.charCodeAt(0);
  }
  for (const [from, to] of Object.entries(FOLDED)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(letter);
  for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
  for (let unit = 0; unit < CASED_END; unit++) {
    if (table[unit] === lower && lowered[unit] !== unit) table[unit] = CHARACTER.upper;
  }
  return table;
}
