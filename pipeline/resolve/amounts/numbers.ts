import { readOwnJson } from '../../base/files.ts';
import type { Quantities } from '../../records/types.ts';

/** The words by which amounts are told: pipeline/resolve/amounts/quantities.json. */
export const quantities = readOwnJson<Quantities>('pipeline/resolve/amounts/quantities.json');

/** A regular expression for any of some strings, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[$.*+?^()[\]{}|\\]/g, '\\$&').replaceAll(' ', '\\s'))
    .join('|');

const SPACE = '[\\s-]{1,2}';
const scales = anyOf(Object.keys(quantities.scales));
const words = anyOf(Object.keys(quantities.numbers));

/** A number in digits: 34,000; 1.2; 1 200 with a no-break or thin space. */
export const DIGITS =
  '(?:\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3}){1,5}(?!\\d)|\\d{1,15}(?!\\d))(?:\\.\\d{1,6}(?!\\d))?(?![.,]\\d)';

/** Words that multiply what is before them: million; lakh crore. */
export const SCALES = `(?:(?:${scales})(?:${SPACE}(?:${scales}))?)`;

/** A number in words: two; thirty-four; two hundred and fifty; a million; half a billion; two and a half million. */
export const NUMBER_WORDS =
  `(?:half\\sa\\s${SCALES}|an?\\s(?:${scales}|dozen)(?:${SPACE}(?:${scales}))?` +
  `|(?:${words})(?:${SPACE}(?:and\\s)?(?:${words}|${scales})){0,7}(?:\\sand\\sa\\shalf(?:\\s${SCALES})?)?)`;

/** A number in digits or words, with its scale: 1.2 trillion; two hundred. */
export const NUMBER = `(?:${DIGITS}(?:[\\s-]${SCALES})?|${NUMBER_WORDS})`;

/**
 * The value of what NUMBER matches, null for anything else. Exact: the digits and the power of ten are read as one
 * decimal, never multiplied, so 1.2 trillion is 1200000000000.
 */
export function numberOf(text: string): number | null {
  const parts = text.toLowerCase().split(/[\s-]+/u);
  const first = parts[0] ?? '';
  if (/^\d/.test(first)) return decimal(text.toLowerCase());
  if (first === 'half') return scaled('0.5', parts.slice(2));
  const and = parts.lastIndexOf('half');
  if (and < 0) return sumOf(parts);
  const whole = sumOf(parts.slice(0, and - 2));
  return whole === null ? null : scaled(`${whole}.5`, parts.slice(and + 1));
}

function decimal(text: string): number | null {
  const digits = new RegExp(`^${DIGITS}`, 'u').exec(text)?.[0];
  if (digits === undefined) return null;
  const rest = text
    .slice(digits.length)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  return scaled(digits.replace(/[^\d.]/gu, ''), rest);
}

/** A decimal with the powers of ten of some words. */
function scaled(digits: string, scaleWords: readonly string[]): number | null {
  let power = 0;
  for (const word of scaleWords) {
    const own = ownValue(quantities.scales, word);
    if (own === undefined) return null;
    power += own;
  }
  return shifted(digits, power);
}

/** A decimal times a power of ten, exact to the last digit that a number can hold; null when that is not finite. */
export function shifted(digits: string, power: number): number | null {
  const value = Number(`${digits}e${power}`);
  return Number.isFinite(value) ? value : null;
}

/** The value of number words: hundreds gather up to the next greater scale. */
function sumOf(parts: readonly string[]): number | null {
  let total = 0;
  let current = 0;
  for (const part of parts) {
    if (part === 'and') continue;
    const value = part === 'a' || part === 'an' ? 1 : ownValue(quantities.numbers, part);
    const power = ownValue(quantities.scales, part);
    if (value !== undefined) current = part === 'dozen' ? (current || 1) * value : current + value;
    else if (power === 2) current = (current || 1) * 100;
    else if (power !== undefined) {
      total += (current || 1) * 10 ** power;
      current = 0;
    } else return null;
  }
  return total + current;
}

/** A table's value for a word, and nothing that only its prototype has. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
