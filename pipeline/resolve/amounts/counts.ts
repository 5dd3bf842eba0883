import { timeWords } from '../time/words.ts';
import { quantities } from './numbers.ts';
import { isUncounted, type Sight, wordAfter } from './sight.ts';

/** Signs that a number is a name, a place in a law or a house and counts nothing, each with an example. */
const NAMES: readonly { example: string; holds: (sight: Sight, next: string) => boolean }[] = [
  { example: '5 March', holds: (_, next) => Object.hasOwn(timeWords.months, next.toLowerCase()) },
  { example: 'one person', holds: ({ groups }) => /^(?:one|zero)$/i.test(groups.low ?? '') },
  { example: '-5 things', holds: ({ groups }) => groups.minus !== undefined },
  { example: 'the 1974 rules', holds: ({ groups: { low = '', lowScale } }) => !lowScale && YEAR.test(low) },
  { example: '2.5 upgrades', holds: ({ groups: { low = '', lowScale } }) => !lowScale && low.includes('.') },
  { example: '10 Downing Street', holds: ({ after }) => STREET.test(after) },
  { example: '40 CFR 122', holds: ({ after }) => REPORTER.test(after) },
  { example: '§ 230', holds: ({ before }) => /§\s?$/.test(before) },
  { example: 'paragraphs 2, 3 and 4', holds: ({ before }) => isLabelled(before) },
];

const YEAR = /^(?:1\d{3}|20\d\d)$/;
const STREET =
  /^\s(?:\p{Lu}[\p{L}’'.]*\s){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Parkway|Pkwy|Square|Plaza|Court|Terrace|Crescent|Highway)(?![\p{L}’'])/u;
const REPORTER = /^\s(?:U\.?\s?S\.?|C\.?\s?F\.?\s?R|F\.\s?(?:[23]d|4th|Supp)|Fed\.|S\.\s?Ct|Stat\.|Cal\.|I\.L\.M)/u;
/** Numbers listed before one: `2, 3 and`. */
const LISTED = /(?:\d+(?:\(\p{L}{1,3}\))*(?:,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)){1,4}$/u;

/** Whether a word stands before a number, or the list that it ends, that makes a name of it: `Boeing 737`, `article 5`. */
function isLabelled(before: string): boolean {
  const list = LISTED.exec(before)?.[0] ?? '';
  const previous = /([\p{L}’'.]+)\s$/u.exec(before.slice(0, before.length - list.length))?.[1];
  if (previous === undefined || /['’]s?$/.test(previous)) return false;
  const word = previous.replace(/\.$/, '').toLowerCase();
  const isName = list === '' && /^\p{Lu}/u.test(previous) && !isUncounted(word) && !isRelationWord(word);
  return isName || quantities.labels.includes(word);
}

const relationWords = new Set(Object.keys(quantities.relations).flatMap((phrase) => phrase.split(' ')));
const isRelationWord = (word: string) => relationWords.has(word);

/** Things that are counted: a word follows, and nothing says that the number is a name. */
export function count(sight: Sight): string | null {
  const next = wordAfter(sight.after);
  if (next === undefined || isUncounted(next)) return null;
  return NAMES.some(({ holds }) => holds(sight, next)) ? null : 'count';
}

/** `100k users`, `2.5M people`: a short scale is one where a plural follows and the number is no name of a thing. */
export function shortCount(sight: Sight): string | null {
  const { low = '', lowScale = '' } = sight.groups;
  const isScale = /^\s/.test(lowScale)
    ? lowScale.trim().length > 1
    : lowScale.length > 1 || /^[kMB]$|^K$/.test(lowScale);
  const isNamed = low === '401' || (/^k$/i.test(lowScale) && low.length === 1);
  if (!isScale || isNamed || !/(?:s|people|children|women|men)$/i.test(wordAfter(sight.after) ?? '')) return null;
  return count(sight);
}
