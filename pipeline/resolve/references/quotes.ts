import type { Tree } from '../../syntax/tree.ts';

const OPENING = /^(["“«]|``)$/;
const CLOSING = /^(["”»]|'')$/;

/** For each sentence and word whether it stands in quotation marks; a quotation may run over sentences. */
export function quotedWords(trees: readonly Tree[]): boolean[][] {
  let isInside = false;
  return trees.map(({ tokens }) =>
    tokens.map(({ text }) => {
      if (isInside ? CLOSING.test(text) : OPENING.test(text)) isInside = !isInside;
      return isInside;
    }),
  );
}
