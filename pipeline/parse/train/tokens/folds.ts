import type { TreebankSentence } from './treebank.ts';

/** Whole documents dealt into folds in turn, each fold in the order of the treebank. */
export function folds(sentences: readonly TreebankSentence[], count: number): TreebankSentence[][] {
  const dealt: TreebankSentence[][] = Array.from({ length: count }, () => []);
  let document = -1;
  for (const sentence of sentences) {
    if (sentence.newDocument || document < 0) document++;
    dealt[document % count]?.push(sentence);
  }
  return dealt;
}
