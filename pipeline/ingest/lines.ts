import type { SentenceRecord } from '../records/types.ts';

/** A stretch of text without white space at its ends. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of a document's text that is of one kind. Offsets count UTF-16 units. */
export interface Segment {
  start: number;
  end: number;
  segment: SentenceRecord['segment'];
  /** The rule that recognised it; null for body text. */
  detail: string | null;
}

/** The lines of a stretch of text, each trimmed of white space. */
export function lines(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  for (let at = start; at <= end; ) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    found.push(trim(text, { start: at, end: lineEnd }));
    at = lineEnd + 1;
  }
  return found;
}

/** A stretch of text without the white space at its ends. */
export function trim(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, end - (slice.length - slice.trimEnd().length)) };
}

/** Whether a text ends as sentences do, closing quotes and brackets apart. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/u.test(text);
}

/** The marker of a list's item at the beginning of a line, with the white space after it: `- `, `(a) `, `2. `; empty for none. */
export function itemMarker(line: string): string {
  return MARKER.exec(line)?.[0] ?? '';
}

const MARKER = /^(?:[-*•–—·‣▪●◦■➢]|\(?\d{1,2}[.)]|\((?:[a-zA-Z]|[ivxl]{2,5}|[IVXL]{2,5})\)|[a-z]\))\s+/u;

/** Whether a line begins as an item of a list does. */
export function isListItem(line: string): boolean {
  return itemMarker(line) !== '';
}
