import { UserError } from '../../base/errors.ts';
import { fold } from './words.ts';

/** Cuts words into the pieces of a vocabulary. */
export interface WordPiece {
  readonly start: number;
  readonly end: number;
  /** The numbers of a word's pieces, at least one. */
  encode(form: string): number[];
}

const LONGEST_WORD = 100;
const SYMBOL = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu;

/** WordPiece, greedy longest match first, as BERT's uncased models use it; a word is first split at punctuation. */
export function wordPieceOf(pieces: readonly string[]): WordPiece {
  const ids = new Map(pieces.map((piece, i) => [piece, i]));
  const special = (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new UserError(`The model's vocab.txt has no ${name}. Install the package again.`);
    return id;
  };
  const unknown = special('[UNK]');

  function match(part: string): number[] {
    const found: number[] = [];
    for (let start = 0; start < part.length; ) {
      let end = part.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = ids.get((start > 0 ? '##' : '') + part.slice(start, end));
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown];
      found.push(id);
      start = end;
    }
    return found;
  }

  return {
    start: special('[CLS]'),
    end: special('[SEP]'),
    encode(form) {
      const folded = fold(form);
      if ([...folded].length > LONGEST_WORD) return [unknown];
      const found = (folded.match(SYMBOL) ?? []).flatMap(match);
      return found.length > 0 ? found : [unknown];
    },
  };
}
