/** A unit of the calendar in which a time can be told. Weeks begin on Monday, as in ISO 8601. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A unit of the calendar, counted from the first of its kind: days and weeks from 1970, all others from the year 0. */
export interface Period {
  unit: CalendarUnit;
  index: number;
}

/** From the beginning of one period to the end of another. */
export interface Stretch {
  first: Period;
  last: Period;
}

const DAY_LENGTH = 86_400_000;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** How many of a unit a year has. */
const PER_YEAR = { month: 12, season: 4, quarter: 4, half: 2, year: 1 };
/** How many years a unit has. */
const YEARS = { decade: 10, century: 100 };

const isPartOfYear = (unit: CalendarUnit): unit is keyof typeof PER_YEAR => unit in PER_YEAR;

/** The codes of seasons, quarters and halves that take the place of a month (EDTF levels 1 and 2). */
const FIRST_CODE = { season: 21, quarter: 33, half: 40 };

export const year = (value: number): Period => ({ unit: 'year', index: value });

/** A part of a year by its place in the year, from 1. */
export const partOfYear = (unit: keyof typeof PER_YEAR, inYear: number, place: number): Period => ({
  unit,
  index: inYear * PER_YEAR[unit] + place - 1,
});

/** A day of the Gregorian calendar; null when there is none, as 31 February. */
export function day(inYear: number, month: number, date: number): Period | null {
  const time = new Date(0);
  time.setUTCFullYear(inYear, month - 1, date);
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null;
  return { unit: 'day', index: time.getTime() / DAY_LENGTH };
}

/** A day written as YYYY-MM-DD; null when it is none. */
export function dayOf(text: string): Period | null {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return y === undefined ? null : day(Number(y), Number(m), Number(d));
}

/** The day of the week, from Monday as 0. */
export const weekdayOf = (date: Period): number => modulo(date.index + FIRST_WEEKDAY, 7);

/** The period some units before or after another. */
export const shift = ({ unit, index }: Period, by: number): Period => ({ unit, index: index + by });

/** The year of a period; of a week, decade or century, of its first day. */
export function yearOf({ unit, index }: Period): number {
  if (unit === 'day') return dateOf(index).getUTCFullYear();
  if (unit === 'week') return yearOf(mondayOf(index));
  return isPartOfYear(unit) ? Math.floor(index / PER_YEAR[unit]) : index * YEARS[unit];
}

/** The period of a unit in which a day lies. Seasons are left out: when they begin depends on the place. */
export function periodAround(date: Period, unit: Exclude<CalendarUnit, 'season'>): Period {
  if (unit === 'day') return date;
  if (unit === 'week') return { unit, index: Math.floor((date.index + FIRST_WEEKDAY) / 7) };
  const inYear = yearOf(date);
  if (!isPartOfYear(unit)) return { unit, index: Math.floor(inYear / YEARS[unit]) };
  const month = dateOf(date.index).getUTCMonth();
  return partOfYear(unit, inYear, Math.floor((month * PER_YEAR[unit]) / 12) + 1);
}

export const stretch = (first: Period, last: Period = first): Stretch => ({ first, last });

/** A week as the days from Monday to Sunday, since EDTF has no weeks; any other period as it is. */
export function daysOfWeek(period: Period): Stretch {
  if (period.unit !== 'week') return stretch(period);
  const monday = mondayOf(period.index);
  return stretch(monday, shift(monday, 6));
}

/** Whether one period begins before another does. */
export const isBefore = (a: Period, b: Period): boolean => firstDay(a) < firstDay(b);

/**
 * A period in EDTF (ISO 8601-2): `2030`, `2025-03`, `2025-03-24`, `202X`, `19XX`, spring `2025-21`, the third quarter
 * `2025-35`, the second half `2025-41`. Null outside the years 0 to 9999.
 */
export function edtf({ unit, index }: Period): string | null {
  const inYear = yearOf({ unit, index });
  if (inYear < 0 || inYear > 9999) return null;
  const digits = String(inYear).padStart(4, '0');
  switch (unit) {
    case 'century':
      return `${digits.slice(0, 2)}XX`;
    case 'decade':
      return `${digits.slice(0, 3)}X`;
    case 'year':
      return digits;
    case 'day':
      return dateOf(index).toISOString().slice(0, 10);
    case 'week':
      return null;
    case 'month':
      return `${digits}-${String(modulo(index, 12) + 1).padStart(2, '0')}`;
    default:
      return `${digits}-${FIRST_CODE[unit] + modulo(index, PER_YEAR[unit])}`;
  }
}

function firstDay(period: Period): number {
  if (period.unit === 'day') return period.index;
  if (period.unit === 'week') return mondayOf(period.index).index;
  const inYear = yearOf(period);
  const month = isPartOfYear(period.unit)
    ? (modulo(period.index, PER_YEAR[period.unit]) * 12) / PER_YEAR[period.unit] + 1
    : 1;
  return (day(inYear, month, 1) as Period).index;
}

const mondayOf = (week: number): Period => ({ unit: 'day', index: week * 7 - FIRST_WEEKDAY });
const dateOf = (index: number): Date => new Date(index * DAY_LENGTH);
const modulo = (a: number, b: number): number => ((a % b) + b) % b;
