import type { ParsedWord } from './parser.ts';

/** A syntactic word of a sentence with its tags and its place in the tree. Offsets count UTF-16 units of the document's text. */
export interface Token extends ParsedWord {
  start: number;
  end: number;
  /** The word as it reads: what the text has from start to end, without markup inside it (`&` for `&amp;`). */
  text: string;
  /** Whether white space stands before it, as it reads; true of a sentence's first word. */
  spaceBefore: boolean;
  /** Whether markup stands between it and the word before. */
  markupBefore: boolean;
}
