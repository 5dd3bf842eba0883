import { trimmed } from '../../syntax/phrases.ts';
import { inOrder, isSetOff, kidsBy, subtree, type Tree } from '../../syntax/tree.ts';

/** A noun phrase with the relative clauses that say which thing it is where nothing else does, those aside that hold the claim's own clause or stand apart. */
export function withRestrictive(
  tree: Tree,
  words: readonly number[],
  own: number,
  isKnown: (word: number) => boolean,
): number[] {
  const inside = new Set(words);
  const added = words
    .filter((word) => !isKnown(word))
    .flatMap((word) =>
      kidsBy(tree, word, 'acl')
        .filter((kid) => kid > word && !inside.has(kid) && !isSetOff(tree, kid) && !subtree(tree, kid).includes(own))
        .map((kid) => subtree(tree, kid, (part) => isSetOff(tree, part)).filter((part) => part > word))
        .filter(([first = 0]) => inside.has(first - 1))
        .flat(),
    );
  return added.length > 0 ? trimmed(tree, inOrder(words, added)) : [...words];
}
