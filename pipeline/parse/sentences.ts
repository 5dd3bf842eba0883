import type { Document } from '../ingest/document.ts';
import type { Segment } from '../ingest/lines.ts';
import { tag } from './tagger.ts';
import type { Token } from './token.ts';

/** A sentence of a document, or a headline or piece of furniture as a whole. */
export interface Sentence extends Segment {
  document: string;
  text: string;
  /** Empty outside body text. */
  tokens: Token[];
}

export interface ParseOptions {
  /** Takes each body segment for one sentence. */
  oneSentence?: boolean;
}

/** The sentences of a document, in order: every character that is not white space lies in exactly one. */
export function parse(document: Document, options: ParseOptions = {}): Sentence[] {
  return document.segments.flatMap((part) => {
    if (part.segment !== 'body') return [sentence(document, part, [])];
    const sentences = tag(document.text, part);
    const kept = options.oneSentence ? [sentences.flat()] : sentences;
    return kept.filter((tokens) => tokens.length > 0).map((tokens) => sentence(document, part, tokens));
  });
}

function sentence(document: Document, part: Segment, tokens: Token[]): Sentence {
  const start = tokens[0]?.start ?? part.start;
  const end = tokens.at(-1)?.end ?? part.end;
  return { ...part, document: document.id, start, end, text: document.text.slice(start, end), tokens };
}
