import type { Sentence } from '../parse/sentences.ts';
import { mendTree } from './mend.ts';
import { type Tree, treeOf } from './tree.ts';

const trees = new WeakMap<Sentence, Tree>();

/** The tree of a sentence as all later stages read it: with the parser's known errors mended, made once. */
export function treeOfSentence(sentence: Sentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const tree = treeOf(mendTree(sentence.tokens));
  trees.set(sentence, tree);
  return tree;
}
