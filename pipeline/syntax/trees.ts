import type { Sentence } from '../parse/sentences.ts';
import type { Token } from '../parse/token.ts';
import { mendTree } from './mend.ts';
import { type Tree, treeOf } from './tree.ts';

const trees = new WeakMap<Sentence, Tree>();

/** The tree of a sentence as all later stages read it: with the parser's known errors mended, made once. */
export function treeOfSentence(sentence: Sentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const mended = mendTree(sentence.tokens);
  const tree = treeOf(isTree(mended) ? mended : sentence.tokens);
  trees.set(sentence, tree);
  return tree;
}

/** Whether every word leads up to a root: two mends of one sentence may hang two words on each other. */
export function isTree(tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    let head = token.head;
    for (let steps = 0; head > 0 && steps <= tokens.length; steps++) head = tokens[head - 1]?.head ?? 0;
    return head <= 0;
  });
}
