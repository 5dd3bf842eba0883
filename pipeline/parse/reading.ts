import { itemMarker, type Range } from '../ingest/lines.ts';
import type { Edit } from '../ingest/markup/edit.ts';
import { markupIn } from '../ingest/markup/markup.ts';
import { type Reading, readingWith } from '../ingest/markup/reading.ts';
import { apostrophesIn } from './apostrophes.ts';
import { lowHash } from './tokens/atoms.ts';
import { splitModel } from './tokens/model.ts';

/**
 * How a stretch of text is read: without its markup and without what is not to be read, with words that the end of a line parts put together and with
 * apostrophes as they are usually written.
 */
export function readStretch(text: string, range: Range, unread: readonly Range[] = []): Reading {
  const cut = within(range, unread);
  const markup = [...markupIn(text, range).filter(({ start, end }) => !overlaps(cut, start, end)), ...cut].sort(
    (a, b) => a.start - b.start,
  );
  const words = text.slice(range.start, range.end);
  const own = [...markersIn(words), ...wordsOverLines(words), ...apostrophesIn(words)];
  const edits = [...markup, ...own.filter(({ start, end }) => !overlaps(markup, start, end))];
  return readingWith(
    text,
    range,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** The marker of an item, and those inside a sentence that counts: `shall: (a) report; and (b) pay`. */
function markersIn(text: string): Edit[] {
  const first = itemMarker(text.slice(0, 20)).length;
  const opening = first > 0 ? [{ start: 0, end: first, reads: '' }] : [];
  const inside = [...text.matchAll(COUNTED)];
  if (inside.length < 2) return opening;
  return [...opening, ...inside.map(({ 0: { length }, index }) => ({ start: index, end: index + length, reads: '' }))];
}

const COUNTED =
  /(?<=[:;,.]\s{1,3}|[;,]\s{1,3}(?:and|or)\s{1,3})\((?:[a-zA-Z]|[ivxl]{2,5}|[IVXL]{2,5}|\d{1,2})\)\s+(?=\S)/gu;

const OVER_LINES = /(?<left>\p{L}{2,30})-\r?\n[^\S\n]*(?<right>\p{Ll}{2,30})/gu;

/**
 * The ends of lines inside words. The hyphen goes with them (`govern-` `ment`), unless both sides are known words and
 * together they are none (`low-` `carbon`).
 */
function wordsOverLines(text: string): Edit[] {
  return [...text.matchAll(OVER_LINES)].flatMap(({ 0: found, index, groups }): Edit[] => {
    const { left = '', right = '' } = groups ?? {};
    const start = index + left.length;
    const end = index + found.length - right.length;
    const isCompound = !isKnown(left + right) && isKnown(left) && isKnown(right);
    return [{ start, end, reads: isCompound ? '-' : '' }];
  });
}

/** The parts of some ranges that lie in a stretch, as edits that leave them out. */
const within = ({ start, end }: Range, ranges: readonly Range[]): Edit[] =>
  ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
      reads: '',
    }));

/** Whether one of some edits, in order and apart, lies on a stretch or around it. */
function overlaps(edits: readonly Edit[], start: number, end: number): boolean {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).end <= start) low = middle + 1;
    else high = middle;
  }
  return low < edits.length && (edits[low] as Edit).start < Math.max(end, start + 1);
}

const isKnown = (word: string): boolean => splitModel().lexicon.has(lowHash(word, 0, word.length));
