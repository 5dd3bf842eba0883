/** A word or punctuation mark of a sentence. Offsets count UTF-16 units of the document's text. */
export interface Token {
  start: number;
  end: number;
  /** The slice of the text from start to end. */
  text: string;
  /** Universal part of speech. */
  upos: string;
  lemma: string;
}
