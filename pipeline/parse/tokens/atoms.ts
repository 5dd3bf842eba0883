import { readOwnJson } from '../../base/files.ts';
import type { Contractions } from '../../records/types.ts';
import { addresses } from './addresses.ts';
import { CHARACTER, characterClass, folded, isUpper } from './characters.ts';
import { mix, SEED } from './hash.ts';

/** How two neighbouring atoms stand to each other in the text. */
export const GAP = {
  none: 0,
  space: 1,
  line: 2,
  paragraph: 3,
  /** A line break where the next word would have had room: set later, see lines.ts. */
  earlyLine: 4,
} as const;

/** Kinds of atoms. Whatever cut is made later lies between two atoms. */
export const ATOM = { word: 0, number: 1, han: 2, emoji: 3, symbol: 4, address: 5 } as const;

/** The smallest pieces that tokens are made of. Offsets count UTF-16 units of the text. */
export interface Atom {
  start: number;
  end: number;
  kind: number;
  /** Hash of the folded form. */
  low: number;
  /** Hash of the shape: case and length of words, length of numbers, the form itself of symbols. */
  shape: number;
  /** What stands before it, one of {@link GAP}. */
  gap: number;
}

/** Symbols of which a run is one atom, as in `...` and `====`. */
const REPEATED = new Set([...'.-!?*=_~#+<'].map((c) => c.charCodeAt(0)).concat(0x3e));

/** Words that may be two words without an apostrophe, and where they would be cut. */
const contractionList = readOwnJson<Contractions>('pipeline/parse/tokens/contractions.json');
const contractions = new Map(
  Object.entries(contractionList).map(([form, cut]) => [lowHash(form, 0, form.length), cut] as const),
);
const LONGEST_CONTRACTION = Math.max(...Object.keys(contractionList).map((form) => form.length));

const ZERO_WIDTH_JOINER = 0x200d;

/** Cuts a stretch of text into atoms. Each character that is not white space lies in exactly one. Linear time. */
export function atomise(text: string, start: number, end: number): Atom[] {
  const atoms: Atom[] = [];
  let at = start;
  while (at < end) {
    const gapEnd = skip(text, at, end, true);
    const runEnd = skip(text, gapEnd, end, false);
    if (runEnd === gapEnd) break;
    const gap = at === start ? GAP.paragraph : gapKind(text, at, gapEnd);
    cutRun(text, gapEnd, runEnd, gap, atoms);
    at = runEnd;
  }
  return atoms;
}

/** The end of a run of white space, or of what is not white space. */
function skip(text: string, at: number, end: number, white: boolean): number {
  let i = at;
  while (i < end && (characterClass(text.charCodeAt(i)) === CHARACTER.space) === white) i++;
  return i;
}

function gapKind(text: string, start: number, end: number): number {
  if (end === start + 1 && text.charCodeAt(start) === 0x20) return GAP.space;
  const breaks = text.slice(start, end).match(/\r\n|[\n\r\u2028]|\u2029/g) ?? [];
  if (breaks.length > 1 || breaks[0] === '\u2029') return GAP.paragraph;
  return breaks.length === 1 ? GAP.line : GAP.space;
}

function cutRun(text: string, start: number, end: number, gap: number, atoms: Atom[]): void {
  const first = atoms.length;
  let at = start;
  for (const address of addresses(text, start, end)) {
    cutPlain(text, at, address.start, atoms);
    atoms.push(atom(text, address.start, address.end, ATOM.address));
    at = address.end;
  }
  cutPlain(text, at, end, atoms);
  (atoms[first] as Atom).gap = gap;
}

function cutPlain(text: string, start: number, end: number, atoms: Atom[]): void {
  let at = start;
  while (at < end) {
    const codePoint = text.codePointAt(at) as number;
    const kind = kindOf(codePoint);
    const stop = atomEnd(text, at, end, codePoint, kind);
    const cut = kind === ATOM.word ? wordCut(text, at, stop, end) : stop;
    atoms.push(atom(text, at, cut, kind));
    if (cut < stop) atoms.push(atom(text, cut, stop, kind));
    at = stop;
  }
}

function kindOf(codePoint: number): number {
  switch (characterClass(codePoint)) {
    case CHARACTER.lower:
    case CHARACTER.upper:
    case CHARACTER.letter:
      return ATOM.word;
    case CHARACTER.digit:
      return ATOM.number;
    case CHARACTER.han:
      return ATOM.han;
    case CHARACTER.emoji:
      return ATOM.emoji;
    default:
      return ATOM.symbol;
  }
}

function atomEnd(text: string, start: number, end: number, first: number, kind: number): number {
  const single = kind === ATOM.symbol && !REPEATED.has(first);
  let at = start + width(first);
  let joined = false;
  while (at < end) {
    const codePoint = text.codePointAt(at) as number;
    const isMark = characterClass(codePoint) === CHARACTER.mark;
    if (!isMark && !joined && !continues(first, codePoint, kind, single)) break;
    joined = codePoint === ZERO_WIDTH_JOINER && kind === ATOM.emoji;
    at += width(codePoint);
  }
  return kind === ATOM.number ? numberEnd(text, at, end) : Math.min(at, end);
}

/** Decimals and thousands belong to a number: `1,250.75`. */
function numberEnd(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    let digits = at + 1;
    while (digits < end && isDigit(text, digits)) digits++;
    const length = digits - at - 1;
    const goesOn = (text[at] === '.' && length > 0) || (text[at] === ',' && length === 3);
    if (!goesOn || at >= end) return at;
    at = digits;
  }
}

function isDigit(text: string, at: number): boolean {
  return characterClass(text.charCodeAt(at)) === CHARACTER.digit;
}

function continues(first: number, codePoint: number, kind: number, single: boolean): boolean {
  if (single) return false;
  if (kind === ATOM.symbol) return codePoint === first;
  if (kind === ATOM.emoji) return codePoint === first || (isFlagLetter(first) && isFlagLetter(codePoint));
  return kindOf(codePoint) === kind && characterClass(codePoint) !== CHARACTER.mark;
}

function isFlagLetter(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Where a run of letters may hold two words, as in `cannot` and the `don` of `don't`; its end if nowhere. */
function wordCut(text: string, start: number, stop: number, end: number): number {
  const inside = stop - start <= LONGEST_CONTRACTION ? contractions.get(lowHash(text, start, stop)) : undefined;
  return inside === undefined ? beforeNegation(text, start, stop, end) : start + inside;
}

/** The n of `don't` belongs to the negation. */
function beforeNegation(text: string, start: number, stop: number, end: number): number {
  const n = stop - 1;
  if (n <= start || stop + 1 >= end || folded(text.charCodeAt(n)) !== 0x6e) return stop;
  if (folded(text.charCodeAt(stop)) !== 0x27 || folded(text.charCodeAt(stop + 1)) !== 0x74) return stop;
  const next = stop + 2 < end ? kindOf(text.charCodeAt(stop + 2)) : ATOM.symbol;
  return next === ATOM.word ? stop : n;
}

function atom(text: string, start: number, end: number, kind: number): Atom {
  return { start, end, kind, low: lowHash(text, start, end), shape: shapeHash(text, start, end, kind), gap: GAP.none };
}

/** Hash of the folded form of a slice. */
export function lowHash(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = mix(hash, folded(text.charCodeAt(i)));
  return hash;
}

function shapeHash(text: string, start: number, end: number, kind: number): number {
  const length = end - start;
  if (kind === ATOM.symbol)
    return length > 2 ? mix(text.charCodeAt(start), 3) : mix(mix(SEED, text.charCodeAt(start)), length);
  if (kind !== ATOM.word) return kind * 8 + Math.min(length, 5);
  const firstUpper = isUpper(text.charCodeAt(start));
  let upper = 0;
  for (let i = start + 1; i < end; i++) if (isUpper(text.charCodeAt(i))) upper++;
  const rest = length === 1 ? 0 : upper === 0 ? 1 : upper === length - 1 ? 2 : 3;
  return 64 + Math.min(length, 4) * 8 + rest * 2 + (firstUpper ? 1 : 0);
}
