import { edtf, isBefore, type Period, type Stretch, shift, stretch, yearOf } from './calendar.ts';
import type { Context, Point } from './points.ts';
import type { Direction, Tense } from './tense.ts';

/** Words that point to the calendar. */
interface Place {
  start: number;
  end: number;
  point: Point;
  /** How far into it the words before it go: `early`, `the end of`. */
  edge?: 'start' | 'middle' | 'end';
  /** Whether it is an interval already. */
  isInterval?: boolean;
}

/** Words whose value is settled. */
export interface Settled {
  start: number;
  end: number;
  value: string | null;
}

export type Item = Place | Settled;

/** How far the words are looked at that stand before a place. */
const REACH = 40;

/** What stands between the end of the item before and a place, as far as it matters. */
const textBefore = (text: string, items: readonly Item[], i: number): string => {
  const start = items[i]?.start ?? 0;
  return text.slice(Math.max(items[i - 1]?.end ?? 0, start - REACH), start);
};

/** Joins neighbours while `join` gives something for the last of what is joined so far and the next item. */
function fold(items: readonly Item[], join: (a: Place, b: Place, i: number) => Place | null): Item[] {
  const out: Item[] = [];
  for (const [i, item] of items.entries()) {
    const last = out.at(-1);
    const joined = last && 'point' in last && 'point' in item ? join(last, item, i) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(item);
  }
  return out;
}

/** `March 5`, `2026`; `third quarter` of `last year`, and with no value, of `the 20th century`; `2025` `Q3`; `Thursday`, `March 5`. */
export function joinNeighbours(text: string, items: readonly Item[]): Item[] {
  const dated = fold(items, (a, b) => {
    const gap = text.slice(a.end, b.start);
    if (a.point.kind === 'yearless' && b.point.kind === 'year' && /^(?:,?\s{1,3}|,?\s(?:of|in)\s|['’]s\s)$/.test(gap))
      return { start: a.start, end: b.end, point: inYearOf(a.point, b.point) };
    if (a.point.kind === 'yearless' && /^\sof\s$/.test(gap))
      return { start: a.start, end: b.end, point: { kind: 'other', read: () => null } };
    if (a.point.kind === 'year' && b.point.kind === 'yearless' && /^(?:['’]s)?\s$/.test(gap))
      return { start: a.start, end: b.end, point: inYearOf(b.point, a.point) };
    return null;
  });
  return fold(dated, (a, b) => {
    const isDate = a.point.kind === 'weekday' && /\d/.test(text.slice(b.start, b.end)) && b.point.kind !== 'year';
    return isDate && /^,?\s$/.test(text.slice(a.end, b.start)) ? { ...b, start: a.start } : null;
  });
}

const inYearOf = (part: Point, whole: Point): Point => ({
  kind: 'other',
  ...(part.isRange && { isRange: true }),
  read: (context) => {
    const found = whole.read(context);
    return found && part.read({ ...context, year: yearOf(found.first) });
  },
});

const EDGE =
  /(?<![\p{L}\p{N}])(?:(?:the\s)?(?<part>beginning|start|end|close|middle|turn|rest|remainder|course)\sof\s(?:the\s)?|(?<how>early|late|mid|earlier|later)(?:[\s-]|\s(?:in|on)\s(?:the\s)?))$/iu;
const COMPANY =
  /(?<![\p{L}\p{N}])(?:in|by|since|until|till|of|on|from|to|between|before|after|during|through|for|around|every|and|or)\s(?:the\s)?$/iu;

/** Takes `early`, `the end of` to the place after them, and leaves out places that need something that is not there. */
export function withEdges(text: string, items: readonly Item[]): Item[] {
  return items.flatMap((item, i): Item[] => {
    if (!('point' in item)) return [item];
    const before = textBefore(text, items, i);
    const match = EDGE.exec(before);
    if (match)
      return [{ ...item, start: item.start - match[0].length, edge: edgeOf(match.groups?.part ?? match.groups?.how) }];
    const { needs } = item.point;
    if (needs === 'edge' && !/^year\W/i.test(text.slice(item.start, item.end))) return [];
    if (needs === 'company' && !COMPANY.test(before) && !isInRange(text, items, i)) return [];
    return [item];
  });
}

const edgeOf = (word: string | undefined): 'start' | 'middle' | 'end' =>
  /^(?:early|earlier|beginning|start|turn)$/i.test(word ?? '')
    ? 'start'
    : /^(?:late|later|end|close)$/i.test(word ?? '')
      ? 'end'
      : 'middle';

const isInRange = (text: string, items: readonly Item[], i: number): boolean => {
  const next = items[i + 1];
  const isNear = (gap: string) => /^\s?(?:to|until|through|[-–—])\s?$/i.test(gap);
  return (
    (next !== undefined && 'point' in next && isNear(text.slice(items[i]?.end, next.start))) ||
    isNear(text.slice(items[i - 1]?.end ?? items[i]?.start, items[i]?.start))
  );
};

const LINK = /^(?:\s(?:to|until|till|through)\s(?:the\s)?|\s?[–—-]\s?)$/i;

/** `from 2026 to 2030`; `between July 2003 and December 2004`; `March–May`. */
export function drawIntervals(text: string, items: readonly Item[]): Item[] {
  return fold(items, (a, b, i) => {
    if (a.isInterval || a.point.isRange || b.point.isRange) return null;
    const opening = /(?<![\p{L}\p{N}])(?<word>from|between)\s(?:the\s)?$/iu.exec(textBefore(text, items, i - 1));
    const gap = text.slice(a.end, b.start);
    const isBetween = /between/i.test(opening?.groups?.word ?? '');
    if (!(isBetween ? /^\sand\s(?:the\s)?$/i.test(gap) : LINK.test(gap))) return null;
    const start = a.start - (opening?.[0].length ?? 0);
    return { start, end: b.end, point: { kind: 'other', read: between(a.point, b.point) }, isInterval: true };
  });
}

/** From one point to another; each takes the year from the other where it has none. */
function between(a: Point, b: Point): Point['read'] {
  return (context) => {
    if (a.kind === 'weekday' || b.kind === 'weekday') return null;
    if (a.kind === 'yearless' && b.kind === 'other') {
      const to = b.read(context);
      return to && joined(readIn(a, yearOf(to.last), to, -1, context), to);
    }
    const from = a.read(context);
    if (!from) return null;
    return joined(from, b.kind === 'yearless' ? readIn(b, yearOf(from.last), from, 1, context) : b.read(context));
  };
}

/** A point without a year in the year given, or the one beside it if that is on the wrong side. */
function readIn(point: Point, year: number, other: Stretch, side: 1 | -1, context: Context): Stretch | null {
  const near = point.read({ ...context, year });
  if (!near) return null;
  const isWrong = side > 0 ? isBefore(near.first, other.first) : isBefore(other.first, near.first);
  return isWrong ? point.read({ ...context, year: year + side }) : near;
}

const joined = (from: Stretch | null, to: Stretch | null): Stretch | null =>
  from && to && !isBefore(to.last, from.first) ? stretch(from.first, to.last) : null;

type Bound = 'until' | 'onOrAfter' | 'before' | 'since' | 'after' | 'from' | 'about';

/** The words before a place that make an interval of it that is open at one side. */
const BOUNDS: readonly { bound: Bound; pattern: RegExp }[] = [
  ['until', 'by|until|till|through|up\\s(?:to|until)|(?:no|not)\\slater\\sthan|on\\sor\\sbefore'],
  ['onOrAfter', '(?:no|not)\\s(?:earlier|sooner)\\sthan|not\\sbefore|on\\s(?:or|and)\\safter'],
  ['before', 'before|prior\\sto|ahead\\sof'],
  ['since', 'since'],
  ['after', 'after'],
  ['from', '(?:starting|beginning)\\s(?:in|on|from)|from'],
  ['about', '(?:in\\sor\\s)?(?:around|about|circa|roughly|approximately|nearly|almost)'],
].map(([bound, words]) => ({
  bound: bound as Bound,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s(?:the\\s)?$`, 'iu'),
}));

const ONWARDS =
  /^(?:,?\s(?:onwards?|and\s(?:beyond|after|later)|or\slater)|(?:\s(?:to|until|through)\s(?:the\s)?|\s?[-–—]\s?)present)(?![\p{L}\p{N}])/iu;

/** The value of each item, with the words that bound it. */
export function settle(text: string, items: readonly Item[], anchor: Period | null, tense: Tense | null): Settled[] {
  return items.map((item, i) => {
    if (!('point' in item)) return item;
    const isOwner = /^['’]s(?![\p{L}\p{N}])/iu.test(text.slice(item.end, item.end + 3));
    const before = textBefore(text, items, i);
    const found =
      isOwner || item.isInterval || item.point.isRange ? undefined : BOUNDS.find(({ pattern }) => pattern.test(before));
    const word = found?.pattern.exec(before)?.[0] ?? '';
    const onwards = ONWARDS.exec(text.slice(item.end, item.end + 20))?.[0] ?? '';
    const isOfOther = item.point.kind === 'yearless' && /^\sof\s/.test(text.slice(item.end, item.end + 4));
    const read = isOfOther
      ? null
      : item.point.read({ anchor, year: null, direction: directionOf(found?.bound, tense) });
    const bound = boundOf(found?.bound, onwards !== '', read, anchor);
    const start = item.start - (bound === 'from' && found?.bound !== 'from' ? 0 : bound ? word.length : 0);
    return { start, end: item.end + onwards.length, value: read && written(read, bound, item.edge) };
  });
}

function directionOf(bound: Bound | undefined, tense: Tense | null): Direction {
  if (bound === 'since') return 'past';
  const isAhead = bound === 'until' || bound === 'onOrAfter' || bound === 'before' || bound === 'from';
  if (isAhead) return tense === 'past' ? null : 'future';
  return tense === 'present' ? null : tense;
}

/** `from 2026` opens an interval if that is still to come, or with `onwards`: `from 2019 levels` does not. */
function boundOf(bound: Bound | undefined, isOnwards: boolean, read: Stretch | null, anchor: Period | null) {
  if (isOnwards) return bound ?? 'from';
  if (bound === 'from' && !(read && anchor && isBefore(anchor, read.first))) return undefined;
  return bound;
}

function written({ first, last }: Stretch, bound: Bound | undefined, edge: Place['edge']): string | null {
  const [from, to] = [edtf(first), edtf(last)];
  if (from === null || to === null) return null;
  const isOne = first.unit === last.unit && first.index === last.index;
  switch (bound) {
    case 'until':
      return `../${to}`;
    case 'before':
      return edge === 'middle' || edge === 'end' ? `../${to}` : prefixed('../', edtf(shift(first, -1)));
    case 'since':
    case 'onOrAfter':
    case 'from':
      return `${from}/..`;
    case 'after': {
      const next = edge === 'start' || edge === 'middle' ? from : edtf(shift(last, 1));
      return next && `${next}/..`;
    }
    case 'about':
      return isOne && /^\d{4}(?:-\d\d){0,2}$/.test(from) ? `${from}~` : isOne ? from : `${from}/${to}`;
    default:
      return isOne ? from : `${from}/${to}`;
  }
}

const prefixed = (prefix: string, value: string | null) => value && `${prefix}${value}`;
