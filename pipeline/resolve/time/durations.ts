import { anyOf, numberOf } from '../amounts/numbers.ts';
import { phrase, timeWords, unitOf } from './words.ts';

/** Times that are no place on the calendar: how long, how often, and what the text leaves open. */
export interface TimeRule {
  pattern: RegExp;
  value: (groups: Record<string, string | undefined>) => string | null;
}

/** The designators of ISO 8601 durations, with how many of them a unit is. */
const DESIGNATORS = {
  minute: ['T', 1, 'M'],
  hour: ['T', 1, 'H'],
  day: ['', 1, 'D'],
  week: ['', 1, 'W'],
  month: ['', 1, 'M'],
  quarter: ['', 3, 'M'],
  year: ['', 1, 'Y'],
  decade: ['', 10, 'Y'],
  century: ['', 100, 'Y'],
} as const;

/** A duration of ISO 8601-1: `P30D`, `PT24H`; null where the number is not whole. */
function duration(n: string, unit: string | undefined): string | null {
  const count = numberOf(n);
  if (count === null || !Number.isInteger(count)) return null;
  const [prefix, times, letter] = DESIGNATORS[unitOf(unit)];
  return `P${prefix}${count * times}${letter}`;
}

const none = () => null;

const CLOCK = '\\d{1,2}(?::[0-5]\\d){1,2}';
const NOON = '{_}?[ap]\\.?m\\b\\.?';
const ZONE = '(?:GMT|UTC|BST|CEST|CET|EDT|EST|ET|CDT|CST|CT|MDT|MST|MT|PDT|PST|PT|IST|JST|KST)';
const AT = '(?<=\\b(?:at|from|to|until|till|by|before|after|around|about|between)\\s)';

/** Words that tell a time without pointing to the calendar, each rule after its example. The longest match wins. */
export const TIME_RULES: readonly TimeRule[] = [
  // within thirty days; for two years; 12 months
  {
    pattern: phrase('(?:(?:for|within|in|over){_})?{n}{_}{unit}(?!(?<=quarters){_}of|{_}olds?\\b)'),
    value: ({ n, unit }) => duration(n ?? '', unit),
  },
  // within a year
  { pattern: phrase('(?:for|within){_}an?{_}{unit}'), value: ({ unit }) => duration('one', unit) },
  // every two years; every year: a recurrence of ISO 8601-1 that says how often and not from when
  {
    pattern: phrase('every{_}(?:{n}{_})?{unit}'),
    value: ({ n, unit }) => repeated(duration(n ?? 'one', unit)),
  },
  // every Friday; each summer; on a Monday
  { pattern: phrase('(?:every|each){_}(?:{weekday}|{month}|{season})'), value: none },
  { pattern: phrase('an?{_}{weekday}'), value: none },
  // two to three years
  {
    pattern: phrase('(?:(?:for|within|in|over){_})?{m}(?:{_}(?:to|or){_}|{dash}){n}{_}{unit}(?:{_}ago)?'),
    value: none,
  },
  // in under a year: shorter than what a duration could say
  {
    pattern: phrase(
      '(?:(?:for|within|in|over){_})?(?:under|over|less{_}than|more{_}than|at{_}least|at{_}most|up{_}to){_}(?:an?|{n}){_}{unit}(?:{_}ago)?',
    ),
    value: none,
  },
  {
    pattern: phrase(
      '(?:(?:for|within|in|over){_})?(?:nearly|almost|about|around|roughly){_}(?:an?|{n}){_}{unit}(?!{_}ago)',
    ),
    value: none,
  },
  // for several weeks; within weeks; a few months ago; over the next few years
  {
    pattern: phrase(
      '(?:for|within|in|over|after){_}(?:{some}{_})?(?:minutes|hours|days|weeks|months|years|decades|centuries)',
    ),
    value: none,
  },
  { pattern: phrase('{some}{_}{unit}{_}(?:ago|earlier|later)'), value: none },
  {
    pattern: phrase(
      '(?:in{_}|over{_}|during{_}|for{_})?the{_}(?:last|past|next|coming|following|previous){_}(?:few|several|couple{_}of){_}{unit}',
    ),
    value: none,
  },
  // a year earlier; two weeks later; the year before
  {
    pattern: phrase('(?:{n}|an?|one|the){_}{unit}{_}(?:earlier|later|before|after|afterwards|beforehand)'),
    value: none,
  },
  // the previous year; that month; the following two years
  {
    pattern: phrase(
      '(?:that|the{_}same|the{_}following|the{_}previous|the{_}preceding|the{_}subsequent){_}(?:{n}{_})?{unit}',
    ),
    value: none,
  },
  // fiscal 2025; FY2024-25; the third fiscal quarter: a year that does not begin in January for everyone
  {
    pattern: phrase(
      '(?:the{_})?(?:{fiscal}|(?:(?:first|second|third|fourth|last|next|this|current){_})?(?:fiscal|financial){_}(?:year|quarter))',
    ),
    value: none,
  },
  // Q1 FY2025; the second half of fiscal 2026
  {
    pattern: phrase(
      '(?:(?:the{_})?{ordinal}[\\s-](?:quarter|half)|[qh][1-4]|[1-4][qh])(?:{_}of)?{_}(?:the{_})?{fiscal}',
    ),
    value: none,
  },
  // 4:49 PM; 16:49 GMT; at 9:30; 5 p.m.; noon
  { pattern: phrase(`(?:\\d{1,2}|${CLOCK})${NOON}(?:{_}${ZONE})?`), value: none },
  { pattern: phrase(`${CLOCK}(?:{_}${ZONE}|{_}hours)`), value: none },
  { pattern: phrase(`${AT}${CLOCK}`), value: none },
  { pattern: phrase(`{m}{_}o{'}clock|${AT}(?:noon|midnight)`), value: none },
  // in the past, but not: in the past two years
  { pattern: phrase('in{_}the{_}past(?!{_}(?:{n}{_}|{unit}|few|several|couple))'), value: none },
  // in the long term; recently
  { pattern: phrase(anyOf(timeWords.vague)), value: none },
];

const repeated = (value: string | null) => value && `R/${value}`;
