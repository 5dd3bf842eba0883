import type { Span } from './types.ts';

/** Turns an offset of one kind into the same place counted in the other. */
export type Conversion = (offset: number) => number;

const identity: Conversion = (offset) => offset;

/** From UTF-16 units, which the program counts, to code points, which everything published counts. */
export function toCodePoints(text: string): Conversion {
  const low = lowSurrogates(text);
  if (low.length === 0) return identity;
  return (offset) => offset - countBelow(low, offset);
}

/** From code points to UTF-16 units. */
export function toUnits(text: string): Conversion {
  const low = lowSurrogates(text);
  if (low.length === 0) return identity;
  const pointsOfPairs = low.map((unit, i) => unit - i); // code points up to and including each pair
  return (offset) => offset + countBelow(pointsOfPairs, offset + 1);
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  return toCodePoints(text)(text.length);
}

/** Spans with both ends converted. */
export function convertSpans(spans: readonly Span[], convert: Conversion): Span[] {
  return spans.map(([start, end]) => [convert(start), convert(end)]);
}

/** A text with one space for each run of white space: hard line ends and indents are none of a slot's words. */
export const fold = (text: string): string => text.replace(/\s+/gu, ' ');

/** The words at some spans, folded: what a slot says. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return fold(spans.map(([start, end]) => text.slice(start, end)).join(' '));
}

/** Spans in source order, those that touch or overlap made one, empty ones left out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) merged.push([start, end]);
  }
  return merged;
}

/** Positions of the second halves of all surrogate pairs. */
function lowSurrogates(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) found.push(match.index + 1);
  return found;
}

/** How many items of a sorted list are smaller than a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
