import { createHash } from 'node:crypto';
import type { DocumentRecord, FrontMatter } from '../records/types.ts';
import type { Range, Segment } from './lines.ts';
import { LONGEST_RUN, unreadIn } from './runs.ts';
import { segment } from './segment.ts';

/** A source text as the stages after ingest read it. Offsets inside the program count UTF-16 units. */
export interface Document extends Omit<DocumentRecord, 'characters' | 'text'> {
  text: string;
  /** Parts of the text, in order; together they hold every character that is not white space. */
  segments: Segment[];
  /** What is not read of it, in order and apart. */
  unread: Range[];
}

export interface DocumentOptions {
  /** Leaves the text whole as one body segment: it holds no page furniture. */
  plain?: boolean;
  /** The setting `longest_run`. */
  longestRun?: number;
}

/** A document from a text and what is known about it. */
export function toDocument(
  id: string,
  about: FrontMatter,
  text: string,
  { plain = false, longestRun = LONGEST_RUN }: DocumentOptions = {},
): Document {
  return {
    id,
    title: about.title ?? null,
    url: about.url ?? null,
    publisher: about.publisher ?? null,
    author: about.author ?? null,
    published: about.published ?? null,
    retrieved: about.retrieved ?? null,
    language: about.language ?? null,
    license: about.license ?? null,
    rights: about.rights ?? 'quotes',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    text,
    segments: plain ? [{ start: 0, end: text.length, segment: 'body', detail: null }] : segment(text),
    unread: unreadIn(text, longestRun),
  };
}

/** A name as a slug: lower case, ASCII, words joined by hyphens; empty when nothing is left of it. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
