import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CalendarUnit,
  day,
  dayOf,
  daysOfWeek,
  edtf,
  isBefore,
  type Period,
  periodAround,
  shift,
  weekdayOf,
  yearOf,
} from '../../../pipeline/resolve/time/calendar.ts';

const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'] as const;
const days = fc.integer({ min: -200_000, max: 200_000 }).map((index): Period => ({ unit: 'day', index }));

test('a day that does not exist is none', () => {
  expect(day(2025, 2, 29)).toBeNull();
  expect(dayOf('2024-02-29')).not.toBeNull();
  expect(dayOf('2024-13-01')).toBeNull();
  expect(dayOf('soon')).toBeNull();
});

test('days are written and read back', () => {
  fc.assert(
    fc.property(days, (date) => {
      expect(dayOf(edtf(date) ?? '')).toEqual(date);
    }),
  );
});

test('weeks begin on Monday', () => {
  const thursday = dayOf('2025-10-23') as Period;
  expect(weekdayOf(thursday)).toBe(3);
  const { first, last } = daysOfWeek(periodAround(thursday, 'week'));
  expect([edtf(first), edtf(last)]).toEqual(['2025-10-20', '2025-10-26']);
});

test('a period around a day does not begin after it, and the next one does', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...UNITS), (date, unit) => {
      const around = periodAround(date, unit);
      expect(isBefore(date, around)).toBe(false);
      expect(isBefore(date, shift(around, 1))).toBe(true);
    }),
  );
});

test.each<[CalendarUnit, number, string | null]>([
  ['year', 2030, '2030'],
  ['decade', 202, '202X'],
  ['century', 20, '20XX'],
  ['month', 2025 * 12, '2025-01'],
  ['season', 2025 * 4 + 3, '2025-24'],
  ['quarter', 2025 * 4 + 2, '2025-35'],
  ['half', 2025 * 2, '2025-40'],
  ['year', -1, null],
])('%s %i is written %s', (unit, index, text) => expect(edtf({ unit, index })).toBe(text));

test('parts of a year lie in it', () => {
  expect(yearOf({ unit: 'quarter', index: 2025 * 4 + 3 })).toBe(2025);
});
