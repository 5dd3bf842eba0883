import { readOwnJson } from '../base/files.ts';
import type { FurnitureData } from '../records/types.ts';
import { endsSentence, isListItem, lines, type Range, type Segment, trim } from './lines.ts';
import { readingOf } from './markup/reading.ts';

export const FURNITURE = readOwnJson<FurnitureData>('pipeline/ingest/furniture.json');

const navigation = new Set(FURNITURE.navigation);
const LONGEST_ENTRY = 3;
/** Longer texts are no furniture. */
const LONGEST = 3000;
/** How far from the end of a paragraph furniture is looked for. */
const LONGEST_TAIL = 600;

const expressions = FURNITURE.patterns.map(
  ({ name, pattern, caseSensitive, mayEndWithStop = false, wholeParagraph = false }) => ({
    name,
    mayEndWithStop,
    wholeParagraph,
    expression: new RegExp(`^(?:${pattern})$`, caseSensitive ? 'su' : 'isu'),
  }),
);

/** The kind of page furniture that a paragraph as a whole is, or one of its lines, or null. */
export function furnitureKind(text: string, isParagraph = true): string | null {
  if (text.length > LONGEST) return null;
  const line = text.trim().replace(/\s+/g, ' ');
  const stop = endsSentence(line);
  const known = expressions.find(
    ({ expression, mayEndWithStop, wholeParagraph }) =>
      (mayEndWithStop || !stop) && (isParagraph || !wholeParagraph) && expression.test(line),
  );
  return known?.name ?? (isNavigation(text) ? 'navigation' : null);
}

/**
 * Whether a text is a row of menu entries: no sentence, and made for the most part of words such as Home and Contact,
 * or of parts between bars.
 */
function isNavigation(text: string): boolean {
  if (endsSentence(text) || text.split('\n').some(isListItem)) return false;
  const parts = text.split(/\s+[|·•>»›/]\s+/);
  if (parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 8)) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let entries = 0;
  let covered = 0;
  for (let i = 0; i < words.length; ) {
    const length = entryLength(words, i);
    if (length > 0) entries++;
    covered += length;
    i += Math.max(1, length);
  }
  return entries >= 3 && covered * 2 > words.length;
}

/** How many words the longest menu entry that begins at a word has; 0 when none does. */
function entryLength(words: readonly string[], start: number): number {
  for (let length = LONGEST_ENTRY; length > 0; length--)
    if (start + length <= words.length && navigation.has(words.slice(start, start + length).join(' '))) return length;
  return 0;
}

/**
 * Divides a paragraph: it may be furniture as a whole, or some of its lines, its opening or its last sentences.
 * What is left is body text, each item of a list apart.
 */
export function splitFurniture(text: string, block: Range): Segment[] {
  const rows = lines(text, block);
  const kinds = rows.map((row) => furnitureKind(readingOf(text, row).text, rows.length === 1));
  const together = kinds.some(Boolean) ? null : furnitureKind(readingOf(text, block).text);
  if (together) return [{ ...block, segment: 'furniture', detail: together }];
  const parts: Segment[] = [];
  rows.forEach((row, i) => {
    const detail = kinds[i] ?? null;
    const here: Segment[] = detail ? [{ ...row, segment: 'furniture', detail }] : splitSentences(text, row);
    for (const part of here) {
      const last = parts.at(-1);
      if (last?.segment === 'body' && part.segment === 'body' && !beginsItem(text, part, last)) last.end = part.end;
      else parts.push(part);
    }
  });
  return parts;
}

const TAIL_KINDS = new Set([
  'comment-form',
  'comment-form-notice',
  'newsletter',
  'copyright',
  'cookie-notice',
  'share-bar',
]);

/**
 * Whether an item of a list begins with a line, and not what goes on from the line before: a dash or number that a line
 * happens to begin with comes after no stop.
 */
function beginsItem(text: string, { start, end }: Range, before: Range): boolean {
  const line = text.slice(start, Math.min(end, start + 20));
  if (!isListItem(line)) return false;
  if (/^[-*•·‣▪]/u.test(line)) return true;
  return (
    isListItem(text.slice(before.start, before.start + 20)) ||
    /[.!?:;,…]\W*$|\b(?:and|or)$/u.test(text.slice(before.start, before.end).slice(-12))
  );
}

/** Takes furniture that stands as sentences from the end of a line. */
function splitSentences(text: string, line: Range): Segment[] {
  const from = Math.max(line.start, line.end - LONGEST_TAIL);
  const tail = furnitureTail(text.slice(from, line.end));
  if (!tail) return [{ ...line, segment: 'body', detail: null }];
  const cut = from + tail.at;
  return [
    { ...trim(text, { start: line.start, end: cut }), segment: 'body', detail: null },
    { ...trim(text, { start: cut, end: line.end }), segment: 'furniture', detail: tail.kind },
  ];
}

/** Where in a paragraph, after the end of a sentence, furniture begins that goes on to its end. */
function furnitureTail(text: string): { at: number; kind: string } | null {
  for (const { index, 0: gap } of text.matchAll(/(?<=[.!?]["”’)]*)\s+(?=\p{Lu}|©)/gu)) {
    const at = index + gap.length;
    const sentences = text.slice(at).split(/(?<=[.!?*])\s+/);
    const kinds = sentences.map((sentence) => furnitureKind(sentence));
    const together = furnitureKind(text.slice(at));
    const kind = together ?? (kinds.every(Boolean) ? (kinds[0] ?? null) : null);
    if (kind && TAIL_KINDS.has(kind)) return { at, kind };
  }
  return null;
}
