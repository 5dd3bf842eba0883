import { strict as chrono } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tense } from '../../../pipeline/resolve/time/tense.ts';
import { findTimes } from '../../../pipeline/resolve/time/times.ts';
import { assertSeen } from '../../property.ts';

/** What is found, as `words = value`; the document is of Thursday, 23 October 2025. */
const found = (text: string, anchor: string | null = '2025-10-23', tense: Tense | null = null) =>
  findTimes(text, anchor, tense).map((time) => `${time.text} = ${time.value}`);

describe('times that stand on their own need no anchor', () => {
  test.each([
    ['its 2026 revenue', '2026 = 2026'],
    ['the 2026–2030 period', '2026–2030 = 2026/2030'],
    ['the 2024/25 season', '2024/25 = 2024/2025'],
    ['lost in the 1990s', 'the 1990s = 199X'],
    ['the early 2020s', 'early 2020s = 202X'],
    ['in the 21st century', 'the 21st century = 20XX'],
    ['the third quarter of 2025', 'the third quarter of 2025 = 2025-35'],
    ['sales in Q1 2026', 'Q1 2026 = 2026-33'],
    ['H2 2025', 'H2 2025 = 2025-41'],
    ['in spring 2025', 'spring 2025 = 2025-21'],
    ['approved in March 2024', 'March 2024 = 2024-03'],
    ['in Oct. 2024', 'Oct. 2024 = 2024-10'],
    ['Thursday, March 5, 2026', 'Thursday, March 5, 2026 = 2026-03-05'],
    ['the 5th of March 2026', '5th of March 2026 = 2026-03-05'],
    ['on 2025-10-23', '2025-10-23 = 2025-10-23'],
    ['on 23/10/2025', '23/10/2025 = 2025-10-23'],
    ['mid-2026', 'mid-2026 = 2026'],
    ['around 2030', 'around 2030 = 2030~'],
  ])('%s', (text, time) => expect(found(text, null)).toEqual([time]));
});

describe('prepositions that bound a time', () => {
  test.each([
    ['reach 10 trillion yen by 2030', 'by 2030 = ../2030'],
    ['since 2019', 'since 2019 = 2019/..'],
    ['contracts run until 2028', 'until 2028 = ../2028'],
    ['no later than 31 December 2032', 'no later than 31 December 2032 = ../2032-12-31'],
    ['before 2032', 'before 2032 = ../2031'],
    ['after 1 March 2026', 'after 1 March 2026 = 2026-03-02/..'],
    ['by the end of April', 'by the end of April = ../2026-04'],
    ['until the end of 2027', 'until the end of 2027 = ../2027'],
    ['from 2027 onwards', 'from 2027 onwards = 2027/..'],
    ['from September 1', 'from September 1 = 2026-09-01/..'],
    ['down from 2019 levels', '2019 = 2019'],
    ['on or after 1 January 2026', 'on or after 1 January 2026 = 2026-01-01/..'],
    ['no earlier than 2027', 'no earlier than 2027 = 2027/..'],
    ['not before March 2027', 'not before March 2027 = 2027-03/..'],
    ['on or before 30 June 2026', 'on or before 30 June 2026 = ../2026-06-30'],
    ['2019–present', '2019–present = 2019/..'],
    ['over the past decade', 'the past decade = 2015/2025'],
    ['in two years’ time', 'in two years’ time = 2027'],
    ['before Wednesday’s vote', 'Wednesday = 2025-10-22'],
  ])('%s', (text, time) => expect(found(text)).toEqual([time]));
});

test.each([
  ['on July 5, 1814, they won', 'July 5, 1814 = 1814-07-05'],
  ['in March 1776 they met', 'March 1776 = 1776-03'],
  ['on 19 May 1536', '19 May 1536 = 1536-05-19'],
  ['by the summer of 1814, they were', 'by the summer of 1814 = ../1814-22'],
  ['in March 1400 workers left', 'March = 2026-03'],
])('an early year belongs to the day or month before it: %s', (text, time) => expect(found(text)).toEqual([time]));

describe('parts of a year in short', () => {
  test.each([
    ['orders in 1Q18', '1Q18 = 2018-33'],
    ['output in 2H 2025', '2H 2025 = 2025-41'],
    ['Q3 ’24 results', 'Q3 ’24 = 2024-35'],
    ['Q1–Q3 2024', 'Q1–Q3 2024 = 2024-33/2024-35'],
    ['the first nine months of 2024', 'the first nine months of 2024 = 2024-01/2024-09'],
    ['the first three months of this year', 'the first three months of this year = 2025-01/2025-03'],
    ['the last quarter of 2023', 'the last quarter of 2023 = 2023-36'],
    ['the final half of last year', 'the final half of last year = 2024-41'],
    ['in 2024 Aug', '2024 Aug = 2024-08'],
    ['October 20 to 23, 2025', 'October 20 to 23, 2025 = 2025-10-20/2025-10-23'],
  ])('%s', (text, time) => expect(found(text)).toEqual([time]));
});

describe('years of the books and times of day are times without a value', () => {
  test.each([
    ['by FY2025', 'FY2025'],
    ['in FY 2024-25', 'FY 2024-25'],
    ['in fiscal year 2024-25', 'fiscal year 2024-25'],
    ['during the 2024 fiscal year', 'the 2024 fiscal year'],
    ['the first quarter of FY2025', 'the first quarter of FY2025'],
    ['at 4:49 PM', '4:49 PM'],
    ['at 9:30 they met', '9:30'],
    ['at 16:49 GMT', '16:49 GMT'],
    ['until 5 p.m. EST', '5 p.m. EST'],
    ['at noon', 'noon'],
    ['at three o’clock', 'three o’clock'],
    ['in the 1800s', 'the 1800s'],
  ])('%s', (text, time) => expect(found(text)).toEqual([`${time} = null`]));

  test.each(['a ratio of 3:10', 'midnight blue', '2:1 against'])('%s is none', (text) =>
    expect(found(text)).toEqual([]),
  );
});

describe('intervals take a missing year from their other end', () => {
  test.each([
    ['from 2026 to 2030', '2026/2030'],
    ['between July 2003 and December 2004', '2003-07/2004-12'],
    ['from July to December 2004', '2004-07/2004-12'],
    ['from November to February 2026', '2025-11/2026-02'],
    ['from December 2024 to March', '2024-12/2025-03'],
    ['March–May 2025', '2025-03/2025-05'],
    ['between March 3 and March 9, 2024', '2024-03-03/2024-03-09'],
    ['3–5 March 2026', '2026-03-03/2026-03-05'],
    ['between 3 and 5 March 2026', '2026-03-03/2026-03-05'],
  ])('%s', (text, value) => expect(findTimes(text, null).map((time) => time.value)).toEqual([value]));
});

describe('times counted from the document', () => {
  test.each([
    ['last year', '2024'],
    ['next month', '2025-11'],
    ['last quarter', '2025-35'],
    ['this week', '2025-10-20/2025-10-26'],
    ['this decade', '202X'],
    ['this summer', '2025-22'],
    ['yesterday', '2025-10-22'],
    ['on Thursday', '2025-10-23'],
    ['on Wednesday', '2025-10-22'],
    ['on Friday', '2025-10-17'],
    ['on Thursday of last week', '2025-10-16'],
    ['the past two years', '2023/2025'],
    ['over the next five years', '2025/2030'],
    ['in the next two weeks', '2025-10-23/2025-11-06'],
    ['two years ago', '2023'],
    ['about two years ago', '2023~'],
    ['three days ago', '2025-10-20'],
    ['by the end of the year', '../2025'],
    ['early next year', '2026'],
    ['the first half of the year', '2025-40'],
    ['last year’s third quarter', '2024-35'],
    ['last March', '2025-03'],
    ['on 12 September', '2025-09-12'],
    ['in January', '2026-01'],
    ['Q3', '2025-35'],
  ])('%s', (text, value) => {
    expect(findTimes(text, '2025-10-23').map((time) => time.value)).toEqual([value]);
    expect(findTimes(text, null).map((time) => time.value)).toEqual([null]);
  });

  test('the tense says to which side of the document a time lies', () => {
    expect(found('on Friday', '2025-10-23', 'past')).toEqual(['Friday = 2025-10-17']);
    expect(found('on Friday', '2025-10-23', 'future')).toEqual(['Friday = 2025-10-24']);
    expect(found('in January', '2025-10-23', 'past')).toEqual(['January = 2025-01']);
    expect(found('in September', '2025-10-23', 'future')).toEqual(['September = 2026-09']);
  });

  test('what can be said of two days is left open', () => {
    expect(found('last Wednesday')).toEqual(['last Wednesday = null']);
    expect(found('last Monday')).toEqual(['last Monday = null']);
    expect(found('last Friday')).toEqual(['last Friday = 2025-10-17']);
    expect(found('on 5/6/2025')).toEqual(['5/6/2025 = null']);
  });
});

describe('durations and recurrences', () => {
  test.each([
    ['objects within thirty days', 'within thirty days = P30D'],
    ['for two decades', 'for two decades = P20Y'],
    ['twice in three years', 'in three years = P3Y'],
    ['within a year', 'within a year = P1Y'],
    ['audited every two years', 'every two years = R/P2Y'],
    ['every six months', 'every six months = R/P6M'],
  ])('%s', (text, time) => expect(found(text)).toEqual([time]));
});

test.each([
  'in the long term',
  'recently',
  'overnight',
  'a year earlier',
  'a few months ago',
  'for several weeks',
  'in under a year',
  'within weeks',
  'the previous year',
  'the third fiscal quarter',
  'the second half of the 20th century',
  'in two to three years',
  'every Friday',
  '31 February 2025',
])('%s is a time without a value', (text) => expect(found(text)).toEqual([`${text} = null`]));

test.each([
  'The force may march on.',
  'May the force be with us.',
  'worth $2026 or 2030 percent',
  'sold 1,140 units for 12.50',
  'a summer of content',
  'a five-year plan',
  'the sun sets',
])('%s tells no time', (text) => expect(found(text)).toEqual([]));

test('a number after a day is no year', () => {
  expect(found('On March 9, 25 firms signed.')).toEqual(['March 9 = 2026-03-09']);
  expect(found('On 5 November 60 percent of it')).toEqual(['5 November = 2025-11-05']);
  expect(found('in May 5,000 people')).toEqual(['May = 2025-05']);
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

test('days written in full are what chrono-node reads, too', () => {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.nat(2), (date, form) => {
      const [y, m, d] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()], date.getUTCDate()];
      const text = [`${m} ${d}, ${y}`, `${d} ${m} ${y}`, `${d}th of ${m}, ${y}`][form] ?? '';
      const other = chrono.parse(text, { instant: new Date('2025-10-23T12:00:00Z'), timezone: 0 })[0]?.start;
      const day = ['year', 'month', 'day'].map((part) => String(other?.get(part as 'year')).padStart(2, '0')).join('-');
      expect(findTimes(text, null).map((time) => time.value)).toEqual([day]);
      expect(day).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

const WORDS =
  'by from to between and until last next two years March May 5 24 2025 2026–30 , . - the of end early Q3 Thursday week ago’s ½ ſept ８'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20, size: 'max' }).map((words) => words.join(' ')),
);
const EDTF = /^(?:\.\.\/)?[\dX]{4}(?:-\d\d){0,2}~?(?:\/(?:\.\.|[\dX]{4}(?:-\d\d){0,2}))?$/;
const DURATION = /^(?:R\/)?PT?\d+[HDWMY]$/;

test('any text gives times in order that lie apart, are its words, and have a value of the standard or none', () => {
  const anchors = fc.constantFrom(null, '2025-10-23', '2024-02-29', 'no date');
  assertSeen(
    700,
    (saw) =>
      fc.property(texts, anchors, (text, anchor) => {
        let end = 0;
        for (const time of findTimes(text, anchor)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.text).toBe(text.slice(time.start, time.end));
          expect(time.text).not.toBe('');
          if (time.value !== null) expect(time.value).toMatch(time.value.includes('P') ? DURATION : EDTF);
          end = time.end;
          saw();
        }
      }),
    { numRuns: 2000 },
  );
});

test.each(['March 5 ', '2025-', 'from 2026 to ', 'two ', ' ', 'the end of the '])(
  'a text of many “%s” is read to its end',
  (words) => {
    expect(() => findTimes(words.repeat(50_000), '2025-10-23')).not.toThrow();
  },
);
