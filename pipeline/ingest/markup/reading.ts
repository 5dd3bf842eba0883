import type { Range } from '../lines.ts';
import type { Edit } from './edit.ts';
import { markupIn } from './markup.ts';

/** A stretch of a text as it reads without markup, with the way back to the text. */
export interface Reading {
  text: string;
  /** Where the text has what stands from one place of the reading to another, markup at its ends left out. */
  sourceOf(range: Range): Range;
}

/** A piece of a reading: where it begins there and in the text, and whether it stands there as it reads. */
interface Piece {
  at: number;
  start: number;
  end: number;
  isVerbatim: boolean;
}

/** How a stretch of text reads without markup. */
export const readingOf = (text: string, range: Range): Reading => readingWith(text, range, markupIn(text, range));

/** How a stretch of text reads with edits, which are in order and count from its beginning. */
export function readingWith(text: string, { start, end }: Range, edits: readonly Edit[]): Reading {
  const pieces: Piece[] = [];
  let read = '';
  const add = (from: number, to: number, words: string, isVerbatim: boolean) => {
    if (words === '') return;
    pieces.push({ at: read.length, start: from, end: to, isVerbatim });
    read += words;
  };
  let at = start;
  for (const edit of edits) {
    add(at, start + edit.start, text.slice(at, start + edit.start), true);
    at = start + edit.end;
    add(start + edit.start, at, edit.reads, false);
  }
  add(at, end, text.slice(at, end), true);
  return {
    text: read,
    sourceOf: (range) => {
      const first = pieceAt(pieces, range.start);
      const last = pieceAt(pieces, range.end - 1);
      return {
        start: first.isVerbatim ? first.start + range.start - first.at : first.start,
        end: last.isVerbatim ? last.start + range.end - last.at : last.end,
      };
    },
  };
}

/** The last piece that begins at or before a place. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).at <= at) low = middle;
    else high = middle;
  }
  return pieces[low] as Piece;
}
