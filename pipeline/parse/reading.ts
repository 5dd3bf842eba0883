import type { Range } from '../ingest/lines.ts';
import { type Edit, markupIn } from '../ingest/markup/markup.ts';
import { type Reading, readingWith } from '../ingest/markup/reading.ts';
import { lowHash } from './tokens/atoms.ts';
import { splitModel } from './tokens/model.ts';

/** How a stretch of text is read: without its markup, and with words that the end of a line parts put together. */
export function readStretch(text: string, range: Range): Reading {
  const markup = markupIn(text, range);
  const edits = [...markup, ...wordsOverLines(text.slice(range.start, range.end), markup)];
  return readingWith(
    text,
    range,
    edits.sort((a, b) => a.start - b.start),
  );
}

const OVER_LINES = /(?<left>\p{L}{2,30})-\r?\n[^\S\n]*(?<right>\p{Ll}{2,30})/gu;

/**
 * The ends of lines inside words. The hyphen goes with them (`govern-` `ment`), unless both sides are known words and
 * together they are none (`low-` `carbon`).
 */
function wordsOverLines(text: string, markup: readonly Edit[]): Edit[] {
  return [...text.matchAll(OVER_LINES)].flatMap(({ 0: found, index, groups }): Edit[] => {
    const { left = '', right = '' } = groups ?? {};
    const start = index + left.length;
    const end = index + found.length - right.length;
    if (markup.some((edit) => edit.start < end && edit.end > start)) return [];
    const isCompound = !isKnown(left + right) && isKnown(left) && isKnown(right);
    return [{ start, end, reads: isCompound ? '-' : '' }];
  });
}

const isKnown = (word: string): boolean => splitModel().lexicon.has(lowHash(word, 0, word.length));
