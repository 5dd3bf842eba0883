/** A word as the search for sentence ends sees it. */
export interface Unit {
  start: number;
  end: number;
  /** Whether a token begins with it; later words of a multiword token do not. */
  startsToken: boolean;
  /** Kind of its first atom. */
  kind: number;
  low: number;
  shape: number;
  /** What the lexicon knows of it; for what is not a word, a number of its own. */
  known: number;
  /** What stands before it, one of GAP. */
  gap: number;
}
