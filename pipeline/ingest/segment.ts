import { authorsOf, isAuthorNote } from './author-note.ts';
import { splitFurniture } from './furniture.ts';
import { headlineKind, runInHeadline } from './headline.ts';
import { endsSentence, lines, type Range, type Segment, trim } from './lines.ts';

/**
 * Divides a text into headlines, body and page furniture. A blank line ends a paragraph, a line that begins with #
 * is a heading. Every character that is not white space lies in exactly one segment.
 */
export function segment(text: string): Segment[] {
  const blocks = paragraphs(text);
  const authors = authorsOf(text);
  return blocks.flatMap((block, i): Segment[] => {
    if (isAuthorNote(text, block, authors)) return [{ ...block, segment: 'furniture', detail: 'author-note' }];
    const bodyFollows = blocks.slice(i + 1).some((next) => endsSentence(text.slice(next.start, next.end)));
    return segmentBlock(text, block, bodyFollows);
  });
}

/** Paragraphs and headings, trimmed of white space. */
export function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  let open = null as Range | null;
  for (const line of lines(text, { start: 0, end: text.length })) {
    const blank = line.start === line.end;
    const heading = text[line.start] === '#';
    if (open && (blank || heading)) {
      found.push(open);
      open = null;
    }
    if (heading && !blank) found.push(line);
    else if (!blank) open = { start: open?.start ?? line.start, end: line.end };
  }
  return open ? [...found, open] : found;
}

function segmentBlock(text: string, block: Range, bodyFollows: boolean): Segment[] {
  const words = text.slice(block.start, block.end);
  if (words.startsWith('#')) return [{ ...block, segment: 'headline', detail: 'heading' }];
  const parts = splitFurniture(text, block);
  return parts.flatMap((part) => (part.segment === 'body' ? segmentBody(text, part, bodyFollows) : [part]));
}

function segmentBody(text: string, block: Segment, bodyFollows: boolean): Segment[] {
  const words = text.slice(block.start, block.end);
  const kind = headlineKind(words, bodyFollows);
  if (kind) return [{ ...block, segment: 'headline', detail: kind }];
  const length = runInHeadline(words, text);
  if (length === 0) return [block];
  const headline = trim(text, { start: block.start, end: block.start + length });
  const rest = trim(text, { start: headline.end, end: block.end });
  return [
    { ...headline, segment: 'headline', detail: 'run-in headline' },
    { ...block, ...rest },
  ];
}
