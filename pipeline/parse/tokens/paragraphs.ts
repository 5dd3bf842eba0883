import type { Range } from '../../ingest/lines.ts';

/** A line break and at least one more, with nothing but white space between them, or a paragraph separator. */
const BLANK_LINE = /(?:\r\n|[\n\r\u2028])(?:[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028]))+|\u2029/g;

/** The stretches between blank lines; some may be empty. Nothing that is decided in one depends on another. */
export function paragraphs(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  let at = start;
  for (const { 0: blank, index } of text.slice(start, end).matchAll(BLANK_LINE)) {
    found.push({ start: at, end: start + index });
    at = start + index + blank.length;
  }
  return [...found, { start: at, end }];
}
