import { numberOf } from '../amounts/numbers.ts';
import {
  type CalendarUnit,
  day,
  daysOfWeek,
  type Period,
  partOfYear,
  periodAround,
  type Stretch,
  shift,
  stretch,
  weekdayOf,
  year,
  yearOf,
} from './calendar.ts';
import type { Direction } from './tense.ts';
import { unitOf } from './words.ts';

/** What a time that is not told in full is counted from. */
export interface Context {
  /** The day of the document. */
  anchor: Period | null;
  direction: Direction;
  /** The year, where words beside it give one. */
  year: number | null;
}

/** Where on the calendar some words point to. */
export interface Point {
  /** `yearless` takes a year from its neighbours; `year` gives one. */
  kind: 'yearless' | 'year' | 'weekday' | 'other';
  /** Whether it is a time only with something beside it: `the year` in `the end of the year`, `march` in `in March`. */
  needs?: 'edge' | 'company';
  /** Whether it goes from one period to another already: `3–5 March`. */
  isRange?: true;
  /** The stretch of time, null where the context does not give it. */
  read: (context: Context) => Stretch | null;
}

export const fixed = (found: Stretch | null, kind: Point['kind'] = 'other'): Point => ({ kind, read: () => found });
export const single = (period: Period | null): Stretch | null => period && stretch(period);
export const open: Point = fixed(null);

/** A point counted from the document's day. */
export const relative = (read: (anchor: Period) => Stretch | null, kind: Point['kind'] = 'other'): Point => ({
  kind,
  read: ({ anchor }) => anchor && read(anchor),
});

/** A part of a year whose year is not said: the nearest on the side that the direction tells, where there is an anchor. */
function yearless(inYear: (year: number) => Stretch | null, needs?: Point['needs']): Point {
  return {
    kind: 'yearless',
    ...(needs && { needs }),
    read: ({ year, anchor, direction }) => {
      if (year !== null) return inYear(year);
      if (!anchor) return null;
      const own = yearOf(anchor);
      return nearest([own - 1, own, own + 1].map(inYear), anchor, direction);
    },
  };
}

function nearest(choices: readonly (Stretch | null)[], anchor: Period, direction: Direction): Stretch | null {
  let best: Stretch | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    if (!choice || choice.first.unit === 'season') continue;
    const distance = choice.first.index - periodAround(anchor, choice.first.unit).index;
    if ((direction === 'past' && distance > 0) || (direction === 'future' && distance < 0)) continue;
    if (Math.abs(distance) < least) [best, least] = [choice, Math.abs(distance)];
  }
  return best;
}

export const months = (month: number, needs?: Point['needs']) =>
  yearless((y) => stretch(partOfYear('month', y, month)), needs);

export function dates(month: number, first: number, last = first): Point {
  const point = yearless((y) => {
    const [from, to] = [day(y, month, first), day(y, month, last)];
    return from && to && first <= last ? stretch(from, to) : null;
  });
  return first === last ? point : { ...point, isRange: true };
}

/** `last Thursday`: null where it can be said of two days, the latest one and the one of the week before. */
export function nearWeekday(weekday: number, which: string): Point {
  return relative((anchor) => {
    const monday = shift(anchor, -weekdayOf(anchor));
    if (which === 'this') return single(shift(monday, weekday));
    const step = which === 'last' ? -1 : 1;
    const inOtherWeek = shift(monday, 7 * step + weekday);
    return Math.abs(inOtherWeek.index - anchor.index) <= 7 ? single(inOtherWeek) : null;
  });
}

/** `on Thursday`: the next one in the future, else the latest, as news is written; the day itself counts. */
export const plainWeekday = (weekday: number): Point => ({
  kind: 'weekday',
  read: ({ anchor, direction }) => {
    if (!anchor) return null;
    const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
    return single(shift(anchor, direction === 'future' || ahead === 0 ? ahead : ahead - 7));
  },
});

export const inWeek = (weekday: number, which: string): Point =>
  relative((anchor) => single(shift(anchor, weekday - weekdayOf(anchor) + 7 * steps(which))));

/** How far `last`, `this`, `next` go. */
export const steps = (which: string | undefined): number =>
  /^(last|past|yesterday)/i.test(which ?? '') ? -1 : /^(next|coming|upcoming|tomorrow)/i.test(which ?? '') ? 1 : 0;

/** The unit on the calendar, for units that it has. */
const calendarUnit = (word: string | undefined): Exclude<CalendarUnit, 'season' | 'half'> | null => {
  const unit = unitOf(word);
  return unit === 'minute' || unit === 'hour' ? null : unit;
};

export function around(word: string | undefined, by: number): Point {
  const unit = calendarUnit(word);
  if (!unit) return open;
  return relative((anchor) => daysOfWeek(shift(periodAround(anchor, unit), by)), unit === 'year' ? 'year' : 'other');
}

/** Some units back or on from the anchor, in the precision of the unit: two years ago is a year. */
function away(
  n: string | undefined,
  word: string | undefined,
  sign: number,
): Stretch | null | ((a: Period) => Stretch) {
  const unit = calendarUnit(word);
  const count = n === undefined ? null : /^an?$/i.test(n) ? 1 : numberOf(n);
  if (!unit || count === null || !Number.isInteger(count)) return null;
  if (unit === 'decade' || unit === 'century') {
    const by = sign * count * (unit === 'decade' ? 10 : 100);
    return (anchor) => stretch(shift(year(yearOf(anchor)), by));
  }
  return (anchor) => daysOfWeek(shift(periodAround(anchor, unit), sign * count));
}

export function counted(n: string | undefined, word: string | undefined, sign: number): Point {
  const target = away(n, word, sign);
  return typeof target === 'function' ? relative(target) : open;
}

/** `the past two years`: from then to now, weeks in days. */
export function upToNow(n: string | undefined, word: string | undefined, sign: number): Point {
  const unit = unitOf(word);
  const count = unit === 'week' ? (numberOf(n ?? '') ?? Number.NaN) * 7 : n;
  const target = away(count === undefined ? 'a' : String(count), unit === 'week' ? 'day' : unit, sign);
  if (typeof target !== 'function') return open;
  return relative((anchor) => {
    const far = target(anchor).first;
    const here = far.unit === 'season' ? far : periodAround(anchor, far.unit);
    return sign < 0 ? stretch(far, here) : stretch(here, far);
  });
}

/** `2024/25`, `2026–2030`; null where the end is not after the beginning. */
export function years(from: string | undefined, to: string | undefined): Point | null {
  const first = Number(from);
  const last = to?.length === 2 ? first - (first % 100) + Number(to) : Number(to);
  return last > first ? { ...fixed(stretch(year(first), year(last))), isRange: true } : null;
}

/** `2025-10` is a month, `2009-10` may be two years. */
export const yearMonth = (inYear: number, month: number): Point =>
  month === (inYear % 100) + 1 ? open : fixed(stretch(partOfYear('month', inYear, month)));

/** `05/11/2024`: the day only where it cannot be read the other way round. */
export function numericDate(a: number, b: number, inYear: number): Point {
  if (a > 12 || a === b) return fixed(single(day(inYear, b, a)));
  return b > 12 ? fixed(single(day(inYear, a, b))) : open;
}

/** A month before or after the anchor's. */
export const otherMonth = (month: number, step: number): Point =>
  relative((anchor) => {
    const here = periodAround(anchor, 'month');
    const own = partOfYear('month', yearOf(anchor), month);
    if (step === 0) return stretch(own);
    const isThere = step < 0 ? own.index < here.index : own.index > here.index;
    return stretch(isThere ? own : shift(own, 12 * step));
  });

export const seasons = (code: number, needs?: Point['needs']): Point =>
  yearless((y) => stretch(partOfYear('season', y, code - 20)), needs);

export const thisSeason = (code: number): Point =>
  relative((anchor) => stretch(partOfYear('season', yearOf(anchor), code - 20)));

export const partOf = (unit: 'quarter' | 'half', place: number): Point | null =>
  place > (unit === 'half' ? 2 : 4) ? null : yearless((y) => stretch(partOfYear(unit, y, place)));

/** The part of a year that a letter and a number stand for: `Q3`, `2H`. */
export const partByLetter = (letter: string | undefined, place: string | undefined): Point | null =>
  partOf(/h/i.test(letter ?? '') ? 'half' : 'quarter', Number(place));

/** A part of a year in a year that may be written with two digits. */
export function inYear(part: Point | null, written: string | undefined): Point | null {
  const value = Number(written) + (written?.length === 2 ? 2000 : 0);
  return part && fixed(part.read({ anchor: null, direction: null, year: value }));
}

/** `the first nine months`, of a year. */
export function firstOf(n: string | undefined, unit: 'month' | 'quarter'): Point | null {
  const count = numberOf(n ?? '') ?? 0;
  if (!Number.isInteger(count) || count < 2 || count > (unit === 'month' ? 12 : 4)) return null;
  return { ...yearless((y) => stretch(partOfYear(unit, y, 1), partOfYear(unit, y, count))), isRange: true };
}

/** `the 1800s` may be a decade or a century. */
export const isHundreds = (tens: string | undefined): boolean => Number(tens) % 10 === 0 && Number(tens) < 200;

export function aroundNow(which: string | undefined, word: string | undefined): Point | null {
  const unit = calendarUnit(word);
  if (!unit || unit === 'day' || /s$/i.test(word ?? '') || (word ?? '') === '') return null;
  const isVague = (unit === 'decade' || unit === 'century') && steps(which) !== 0;
  return isVague ? open : around(unit, steps(which));
}
