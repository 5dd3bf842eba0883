import type { ParsedWord } from './parser.ts';

/** A syntactic word of a sentence with its tags and its place in the tree. Offsets count UTF-16 units of the document's text. */
export interface Token extends ParsedWord {
  start: number;
  end: number;
  /** The slice of the text from start to end. */
  text: string;
}
