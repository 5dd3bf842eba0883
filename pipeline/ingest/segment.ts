import { fold } from '../records/offsets.ts';
import { authorsOf, isAuthorNote } from './author-note.ts';
import { datelineLength } from './dateline.ts';
import { splitFurniture } from './furniture.ts';
import { type Context, headlineBeforeDateline, headlineKind, lineAbove, runInHeadline } from './headline.ts';
import { labelLength } from './labels.ts';
import { endsSentence, isListItem, type Range, type Segment, trim } from './lines.ts';
import { readingOf } from './markup/reading.ts';
import { occurrencesIn } from './occurrences.ts';
import { isFence, paragraphs } from './paragraphs.ts';

/**
 * Divides a text into headlines, body and page furniture. A blank line ends a paragraph, a line that begins with #
 * is a heading. Every character that is not white space lies in exactly one segment.
 */
export function segment(text: string): Segment[] {
  const blocks = paragraphs(text);
  const authors = authorsOf(text);
  const readings = blocks.map((block) => readingOf(text, block).text.trim());
  const ends = readings.map(endsSentence);
  const lastEnd = ends.lastIndexOf(true);
  const occurrences = occurrencesIn(fold(text));
  const found: Segment[] = [];
  let opens = true;
  let inLinks = false;
  blocks.forEach((block, i) => {
    const words = readings[i] as string;
    const context: Context = { bodyFollows: i < lastEnd, opens, isListed: isBesideItem(text, blocks, i), occurrences };
    const isLink = inLinks && (!ends[i] || (/\?["'”’]*$/.test(words) && isShort(words)));
    const kind = furnitureOf(text, block, words, authors) ?? (isLink ? 'read-on' : null);
    const parts = kind
      ? [{ ...block, segment: 'furniture' as const, detail: kind }]
      : segmentBlock(text, block, context);
    found.push(...parts);
    if (parts.some((part) => part.segment === 'body')) opens = false;
    inLinks = isLink || (isShort(words) && parts.every(({ detail }) => detail === 'read-on'));
  });
  return found;
}

/** What a whole block is that holds no text of its own. */
function furnitureOf(text: string, block: Range, words: string, authors: readonly string[]): string | null {
  if (isFence(text, block)) return 'code';
  if (words === '') return 'markup';
  return isAuthorNote(text, block, authors) ? 'author-note' : null;
}

const isShort = (words: string): boolean => words.split(/\s+/, 21).length <= 20;

/** Whether the block before or after is an item of a list. */
const isBesideItem = (text: string, blocks: readonly Range[], i: number): boolean =>
  [blocks[i - 1], blocks[i + 1]].some((block) => block && isListItem(text.slice(block.start, block.start + 8)));

function segmentBlock(text: string, block: Range, context: Context): Segment[] {
  if (text[block.start] === '#') return [{ ...block, segment: 'headline', detail: 'heading' }];
  const parts = splitFurniture(text, block);
  const items = parts.filter(({ start }) => isListItem(text.slice(start, start + 8)));
  const own = { ...context, isListed: context.isListed || items.length > 1 };
  return parts.flatMap((part) => (part.segment === 'body' ? segmentBody(text, part, own) : [part]));
}

function segmentBody(text: string, block: Segment, context: Context): Segment[] {
  const raw = text.slice(block.start, block.end);
  const kind = headlineKind(readingOf(text, block).text.trim(), raw, context);
  if (kind) return [{ ...block, segment: 'headline', detail: kind }];
  for (const { lengthOf, segment, detail } of OPENINGS) {
    const length = lengthOf(raw, context);
    if (length === 0) continue;
    const opening = trim(text, { start: block.start, end: block.start + length });
    const rest = trim(text, { start: opening.end, end: block.end });
    const parts: Segment[] = [{ ...opening, segment, detail }];
    return rest.start < rest.end ? [...parts, ...segmentBody(text, { ...block, ...rest }, context)] : parts;
  }
  return [block];
}

/** What a paragraph may begin with that is no part of its first sentence. */
const OPENINGS: readonly {
  lengthOf: (text: string, context: Context) => number;
  segment: 'headline' | 'furniture';
  detail: string;
}[] = [
  { lengthOf: (text, { opens }) => datelineLength(text, opens), segment: 'furniture', detail: 'dateline' },
  { lengthOf: labelLength, segment: 'headline', detail: 'label' },
  { lengthOf: headlineBeforeDateline, segment: 'headline', detail: 'headline before a dateline' },
  { lengthOf: lineAbove, segment: 'headline', detail: 'line above a paragraph' },
  {
    lengthOf: (text, { occurrences }) => runInHeadline(text, occurrences),
    segment: 'headline',
    detail: 'run-in headline',
  },
];
