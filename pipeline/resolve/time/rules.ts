import { anyOf } from '../amounts/numbers.ts';
import { day, stretch, year } from './calendar.ts';
import {
  around,
  aroundNow,
  counted,
  dates,
  firstOf,
  fixed,
  inWeek,
  inYear,
  isHundreds,
  months,
  nearWeekday,
  numericDate,
  open,
  otherMonth,
  type Point,
  partByLetter,
  partOf,
  plainWeekday,
  seasons,
  single,
  steps,
  thisSeason,
  upToNow,
  yearMonth,
  years,
} from './points.ts';
import { isCapital, lookUp, phrase, timeWords } from './words.ts';

/** A pattern of words and what they point to; null where the words turn out to be no time. */
export interface Rule {
  pattern: RegExp;
  point: (groups: Record<string, string | undefined>) => Point | null;
}

/** What must not stand around a year, for it would be another number. */
const YEAR_BEFORE = '(?:(?<=\\b(?:mid|early|late)-)|(?<![.,$€£¥₹#/°+−-]))';
const YEAR_AFTER = '(?![%°]|[.,:]\\d|[-–/]\\d|\\s(?:%|per\\s?cent|[mb]illion|trillion))';

const names = (table: Readonly<Record<string, unknown>>) => anyOf(Object.keys(table));
/** What an early year stands after: `July`, `5 July`, `July 5,`, `the summer of`. */
const DATED = `(?:${names(timeWords.months)})(?:\\.|\\sof|\\s\\d{1,2}(?:st|nd|rd|th)?,)?|(?:${names(timeWords.seasons)})(?:\\sof)?`;
/** Words that cannot be what a number counts. */
const GOING_ON =
  'and|or|to|the|when|as|with|for|but|he|she|it|they|we|his|her|its|their|was|were|in|at|on|by|after|before|that|until';

/** Words that point to the calendar, each rule after its example. The longest match wins. */
export const RULES: readonly Rule[] = [
  // 2025/10/23
  {
    pattern: phrase('(?<y>\\d{4})/(?<m>0[1-9]|1[0-2])/(?<d>\\d{2})'),
    point: ({ y, m, d }) => fixed(single(day(Number(y), Number(m), Number(d)))),
  },
  // 31-Dec-2024
  {
    pattern: phrase('{date}-{month}-(?<y>(?:19|20)\\d\\d)'),
    point: ({ date, month, y }) => fixed(single(day(Number(y), lookUp('months', month), Number(date)))),
  },
  // 2025-10-23; 2025-10
  {
    pattern: phrase('(?<y>\\d{4})-(?<m>0[1-9]|1[0-2])(?:-(?<d>\\d{2}))?(?![-/]\\d)'),
    point: ({ y, m, d }) => (d ? fixed(single(day(Number(y), Number(m), Number(d)))) : yearMonth(Number(y), Number(m))),
  },
  // 23/10/2025; 23.10.2025
  {
    pattern: phrase('(?<a>\\d{1,2})(?<s>[./])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4})'),
    point: ({ a, b, y }) => numericDate(Number(a), Number(b), Number(y)),
  },
  // 24 March; 24th of March
  {
    pattern: phrase('{date}{_}(?:of{_})?{month}'),
    point: ({ date, month }) => (isCapital(month) ? dates(lookUp('months', month), Number(date)) : null),
  },
  // 3–5 March; 3 to 5 March; between 3 and 5 March
  {
    pattern: phrase(
      '{date}(?:{dash}|{_}(?:to|until|through){_}|(?<=between\\s\\d{1,2}){_}and{_}){second}{_}(?:of{_})?{month}',
    ),
    point: ({ date, second, month }) =>
      isCapital(month) ? dates(lookUp('months', month), Number(date), Number(second)) : null,
  },
  // March 24; March 24th
  {
    pattern: phrase('{month}{_}(?:the{_})?{date}'),
    point: ({ month, date }) => (isCapital(month) ? dates(lookUp('months', month), Number(date)) : null),
  },
  // March 3–5; March 3 to 5
  {
    pattern: phrase('{month}{_}{date}(?:{dash}|{_}(?:to|through){_}){second}'),
    point: ({ month, date, second }) =>
      isCapital(month) ? dates(lookUp('months', month), Number(date), Number(second)) : null,
  },
  // March
  {
    pattern: phrase('{month}'),
    point: ({ month }) => {
      if (!isCapital(month)) return null;
      const isCommon = timeWords.commonWords.includes((month ?? '').toLowerCase());
      return months(lookUp('months', month), isCommon ? 'company' : undefined);
    },
  },
  // last March; next March
  {
    pattern: phrase('(?<which>last|next|this){_}{month}'),
    point: ({ which, month }) => (isCapital(month) ? otherMonth(lookUp('months', month), steps(which)) : null),
  },
  // Thursday; Thursday morning
  {
    pattern: phrase('{weekday}(?:{_}(?:morning|afternoon|evening|night))?'),
    point: ({ weekday }) => (isCapital(weekday) ? plainWeekday(lookUp('weekdays', weekday)) : null),
  },
  // last Thursday
  {
    pattern: phrase('(?<which>last|next|this){_}{weekday}'),
    point: ({ which, weekday }) => nearWeekday(lookUp('weekdays', weekday), (which ?? '').toLowerCase()),
  },
  // Thursday of last week; Monday next week
  {
    pattern: phrase('{weekday}{_}(?:of{_})?(?<which>last|next|this){_}week'),
    point: ({ weekday, which }) => inWeek(lookUp('weekdays', weekday), which ?? ''),
  },
  // today; this morning
  { pattern: phrase('today|tonight|this{_}(?:morning|afternoon|evening)'), point: () => around('day', 0) },
  // yesterday; last night
  { pattern: phrase('yesterday|last{_}night'), point: () => around('day', -1) },
  // tomorrow
  { pattern: phrase('tomorrow'), point: () => around('day', 1) },
  // year-end
  { pattern: phrase("year(?:{_}|-|{'}s{_})end"), point: () => around('year', 0) },
  // spring; the summer
  { pattern: phrase('(?:the{_})?{season}'), point: ({ season }) => seasons(lookUp('seasons', season), 'company') },
  // this summer
  { pattern: phrase('this{_}(?!winter){season}'), point: ({ season }) => thisSeason(lookUp('seasons', season)) },
  // the third quarter; the second half
  {
    pattern: phrase('(?:the{_})?{ordinal}[\\s-]{1,3}(?<part>quarter|half)'),
    point: ({ ordinal, part }) => partOf(part === 'half' ? 'half' : 'quarter', lookUp('ordinals', ordinal)),
  },
  // Q3; H1; 2H
  {
    pattern: phrase('(?<part>[qh])(?<place>[1-4])|(?<number>[1-4])(?<letter>[qh])'),
    point: ({ part, place, number, letter }) => partByLetter(part ?? letter, place ?? number),
  },
  // 1Q18; Q3'24; H1/2025
  {
    pattern: phrase(
      "(?:(?<number>[1-4])(?<letter>[qh])|(?<part>[qh])(?<place>[1-4])(?={'}|{_}{'}|[-/]))(?:{_}?{'}|[-/])?(?<y>(?:19|20)?\\d\\d)",
    ),
    point: ({ number, letter, part, place, y }) => inYear(partByLetter(part ?? letter, place ?? number), y),
  },
  // the last quarter of 2024; the final quarter of last year
  {
    pattern: phrase('(?:the{_})?(?:last|final)[\\s-](?<part>quarter|half)(?={_}of{_})'),
    point: ({ part }) => (part === 'half' ? partOf('half', 2) : partOf('quarter', 4)),
  },
  // the first nine months of 2024
  {
    pattern: phrase('(?:the{_})?first{_}{n}{_}(?<part>months|quarters)(?={_}(?:of|in|last|this)\\b)'),
    point: ({ n, part }) => firstOf(n, part === 'months' ? 'month' : 'quarter'),
  },
  // 2030; the year 2030
  {
    pattern: phrase(`(?:the{_}year{_})?${YEAR_BEFORE}(?<y>(?:19|20)\\d\\d)${YEAR_AFTER}`),
    point: ({ y }) => fixed(stretch(year(Number(y))), 'year'),
  },
  // in 1776; July 5, 1814; the summer of 1814: other numbers only where they can be nothing else
  {
    pattern: phrase(
      `(?<=\\b(?:in|by|since|until|before|after|year|circa|c\\.|${DATED})\\s)(?<y>1[0-8]\\d\\d|21\\d\\d)${YEAR_AFTER}(?=[^\\p{L}\\p{N}]{0,3}$|[^\\s\\p{L}\\p{N}]|\\s(?:${GOING_ON})\\b)`,
    ),
    point: ({ y }) => fixed(stretch(year(Number(y))), 'year'),
  },
  // 2026–2030; 2024/25
  {
    pattern: phrase(`${YEAR_BEFORE}(?<from>(?:19|20)\\d\\d)(?:{dash}|/)(?<to>(?:19|20)?\\d\\d)${YEAR_AFTER}`),
    point: ({ from, to }) => years(from, to),
  },
  // the 2020s
  {
    pattern: phrase(`(?:the{_})?${YEAR_BEFORE}(?<y>(?:1[0-9]|20)\\d)0{'}?s`),
    point: ({ y }) => (isHundreds(y) ? open : fixed(stretch({ unit: 'decade', index: Number(y) }))),
  },
  // the 21st century
  {
    pattern: phrase('(?:the{_})?(?:(?<n>1[0-9]|2[01])(?:st|th)|twenty-first|(?<twentieth>twentieth))[\\s-]century'),
    point: ({ n, twentieth }) => fixed(stretch({ unit: 'century', index: n ? Number(n) - 1 : twentieth ? 19 : 20 })),
  },
  // last year; this week; next month
  { pattern: phrase('(?<which>last|this|next){_}{unit}'), point: ({ which, unit }) => aroundNow(which, unit) },
  // the current quarter
  { pattern: phrase('the{_}current{_}{unit}'), point: ({ unit }) => around(unit, 0) },
  // the end of the year
  {
    pattern: phrase('the{_}(?<unit>week|month|quarter|year|decade|century)'),
    point: ({ unit }) => ({ ...around(unit, 0), needs: 'edge' }),
  },
  // the past two years; the next five years; the last decade
  {
    pattern: phrase('(?:the{_}|these{_})?(?<which>last|past|next|coming){_}{n}{_}{unit}'),
    point: ({ which, n, unit }) => upToNow(n, unit, steps(which)),
  },
  {
    pattern: phrase(
      'the{_}(?:(?<which>last|past|next|coming){_}(?<unit>year|month|quarter)|(?<side>past|next|coming){_}(?<long>week|decade|century))',
    ),
    point: ({ which, unit, side, long }) => upToNow('one', unit ?? long, steps(which ?? side)),
  },
  // two years ago; a year from now
  { pattern: phrase('(?:{n}|(?<a>an?)){_}{unit}{_}ago'), point: ({ n, a, unit }) => counted(n ?? a, unit, -1) },
  {
    pattern: phrase("(?:in{_})?(?:{n}|(?<a>an?)){_}{unit}(?:{_}from{_}now|{'}s?{_}time)"),
    point: ({ n, a, unit }) => counted(n ?? a, unit, 1),
  },
];
