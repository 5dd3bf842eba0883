/** A stretch of a text that is no word, and what it reads as. Offsets count UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  reads: string;
}
