import { readOwnJson } from '../../base/files.ts';
import type { TimeWords } from '../../records/types.ts';
import { anyOf, NUMBER_WORDS, ownValue } from '../amounts/numbers.ts';

/** The words by which times are told: pipeline/resolve/time/words.json. */
export const timeWords = readOwnJson<TimeWords>('pipeline/resolve/time/words.json');

export type TimeUnit = TimeWords['units'][string];

/** The tables that a word can be looked up in. */
type Table = 'months' | 'weekdays' | 'seasons' | 'ordinals';

const alternatives = (table: Readonly<Record<string, unknown>>) => anyOf(Object.keys(table));

/** What the patterns below are made of, to be written as `{month}`. White space is bounded, so that search is linear. */
const PARTS: Readonly<Record<string, string>> = {
  _: '(?:\\s{1,3})',
  month: `(?<month>${alternatives(timeWords.months)})\\b(?:(?<=\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\\.)?`,
  date: '(?<date>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)',
  second: '(?<second>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)',
  weekday: `(?<weekday>${alternatives(timeWords.weekdays)})`,
  season: `(?<season>${alternatives(timeWords.seasons)})`,
  ordinal: `(?<ordinal>${alternatives(timeWords.ordinals)})`,
  unit: `(?<unit>${alternatives(timeWords.units)})`,
  m: `(?:\\d{1,4}|${NUMBER_WORDS})`,
  n: `(?<n>\\d{1,4}|${NUMBER_WORDS})`,
  some: '(?<some>a\\sfew|several|some|many|a\\scouple\\sof|a\\snumber\\sof)',
  dash: '\\s?[-–—]\\s?',
  // a year of the books, which does not begin in January for everyone
  fiscal:
    '(?:(?:(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?\\s(?:fiscal|financial)\\syear)' +
    "|(?:(?:fiscal|financial)(?:\\syear)?\\s(?:19|20)\\d\\d|FY[\\s-]?['’]?(?:20)?\\d\\d)(?:[/–-]\\d{2,4})?)",
  "'": "['’]",
};

/** A pattern of words and of the parts above, found anywhere, in either case, at the edges of words. */
export function phrase(source: string): RegExp {
  const filled = source.replace(/\{([a-z]+|[_'])\}/g, (all, name: string) => PARTS[name] ?? all);
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,/-])(?:${filled})(?![\\p{L}\\p{N}])`, 'giu');
}

const { months, weekdays, seasons, ordinals, units, vague } = timeWords;

/** One of these stands in every time: a sentence without them needs no search. */
export const HINT = new RegExp(
  `\\d|(?<!\\p{L})(?:${[months, weekdays, seasons, ordinals, units].map(alternatives).join('|')}|${anyOf(vague)}|` +
    'today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|half|past|noon|midnight|clock)(?!\\p{L})',
  'iu',
);

/** The number that a table has for a word that a pattern found. */
export const lookUp = (table: Table, word: string | undefined): number =>
  ownValue(timeWords[table], (word ?? '').toLowerCase()) ?? Number.NaN;

/** The unit that a word names. */
export const unitOf = (word: string | undefined): TimeUnit =>
  ownValue(timeWords.units, (word ?? '').toLowerCase()) ?? 'hour';

/** Whether a word begins with a capital, as names of months and days do. */
export const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');
