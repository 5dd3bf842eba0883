/**
 * Times in text, as ISO 8601 and EDTF.
 *
 * Written here and not left to chrono-node (2.10), which was tried: it is made for diaries. `On March 9, 25 firms`
 * gives it the year 2025, `On 5 November 60 percent` 1960, `in May 5,000 people` the fifth of May, `last March` the next
 * one, `from 12 to 15 May` hours; it has no decades, quarters, seasons, open intervals and years alone; it lowers case by
 * the machine's locale. The tests compare days written in full with it.
 */
import { dayOf, type Period } from './calendar.ts';
import { TIME_RULES } from './durations.ts';
import { drawIntervals, type Item, joinNeighbours, settle, withEdges } from './joining.ts';
import { RULES } from './rules.ts';
import type { Tense } from './tense.ts';
import { HINT } from './words.ts';

/** Words of a text that tell a time. Offsets count UTF-16 units of the text. */
export interface TimeExpression {
  start: number;
  end: number;
  text: string;
  /**
   * The time in EDTF (ISO 8601-2, levels 0 to 2), a duration (`P30D`) or recurrence (`R/P2Y`) of ISO 8601-1; null where
   * the words and the document's date do not give it.
   */
  value: string | null;
}

/**
 * The times that a text tells, in order and apart from each other. `anchor` is the document's day as YYYY-MM-DD; without
 * one, what is counted from it (`last year`, `on Thursday`) has no value. `tense` is that of the clause, if known: it
 * says to which side of the anchor `on Thursday` and `in March` look. A preposition belongs to the time where it changes
 * the value (`by 2030`, `since 2019`), not otherwise (in `2025`). Takes time linear in the text.
 */
export function findTimes(text: string, anchor: string | null, tense: Tense | null = null): TimeExpression[] {
  if (!HINT.test(text)) return [];
  const day: Period | null = anchor === null ? null : dayOf(anchor);
  return settle(text, itemsIn(text), day, tense).map(({ start, end, value }) => ({
    start,
    end,
    text: text.slice(start, end),
    value,
  }));
}

/** What was found in the text that was searched last: a sentence is asked again for each tense and for its amounts. */
let last: { text: string; items: Item[] } | undefined;

/** The words of a text that tell times, before they are counted from an anchor. */
function itemsIn(text: string): Item[] {
  if (last?.text !== text)
    last = { text, items: drawIntervals(text, withEdges(text, joinNeighbours(text, matches(text)))) };
  return last.items;
}

/** The longest matches of all rules, from the left. */
function matches(text: string): Item[] {
  const found: Item[] = [];
  for (const { pattern, point } of RULES)
    for (const match of text.matchAll(pattern)) {
      const own = point(match.groups ?? {});
      if (own) found.push({ start: match.index, end: match.index + match[0].length, point: own });
    }
  for (const { pattern, value } of TIME_RULES)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, value: value(match.groups ?? {}) });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Item[] = [];
  for (const item of found) if (item.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(item);
  return chosen;
}
