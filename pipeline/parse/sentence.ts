import type { Segment } from '../ingest/lines.ts';
import type { Token } from './token.ts';

/** A sentence of a document, or a headline or piece of furniture as a whole. */
export interface Sentence extends Segment {
  document: string;
  text: string;
  /** Empty outside body text. */
  tokens: Token[];
}
