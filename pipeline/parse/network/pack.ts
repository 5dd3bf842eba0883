import type { Packed } from './encoder.ts';
import type { WordPiece } from './wordpiece.ts';
import { caseShape, SPECIAL_SHAPE } from './words.ts';

/** A syntactic word as the parser gets it. */
export interface Word {
  form: string;
  /** Whether white space precedes it; what is said of a sentence's first word does not matter. */
  spaceBefore: boolean;
}

/** A word's pieces and its shape without what stands before it. */
export interface Looks {
  pieces: number[];
  shape: number;
}

/** Gives a word's looks; it remembers those of the words seen lately. */
export type LookUp = (form: string) => Looks;

const MOST_REMEMBERED = 50_000;

export function lookUpOf(wordPiece: WordPiece): LookUp {
  const seen = new Map<string, Looks>();
  return (form) => {
    const known = seen.get(form);
    if (known) return known;
    if (seen.size === MOST_REMEMBERED) seen.clear();
    const looks = { pieces: wordPiece.encode(form), shape: caseShape(form) };
    seen.set(form, looks);
    return looks;
  };
}

/** Sentences made ready for the network, one behind the other. */
export function pack(sentences: readonly (readonly Word[])[], lookUp: LookUp, { start, end }: WordPiece): Packed {
  const packed: Packed = { pieces: [], shapes: [], lengths: [], nodes: [], sizes: [] };
  const { pieces, shapes, lengths, nodes, sizes } = packed;
  for (const words of sentences) {
    const first = pieces.length;
    nodes.push(first);
    pieces.push(start);
    shapes.push(SPECIAL_SHAPE);
    words.forEach(({ form, spaceBefore }, i) => {
      const looks = lookUp(form);
      nodes.push(pieces.length);
      for (const piece of looks.pieces) {
        pieces.push(piece);
        shapes.push(2 * looks.shape + (i === 0 || spaceBefore ? 1 : 0));
      }
    });
    pieces.push(end);
    shapes.push(SPECIAL_SHAPE);
    lengths.push(pieces.length - first);
    sizes.push(words.length + 1);
  }
  return packed;
}
