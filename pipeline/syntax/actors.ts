import { isIn } from './lexicon.ts';
import { lemmaOf, type Tree, uposOf } from './tree.ts';

/** Whether a noun can decide: a name, a person, a body, or what bodies decide in. */
export function isActor(tree: Tree, noun: number): boolean {
  const entity = tree.tokens[noun]?.entity ?? '';
  return (
    ['person', 'organization', 'place'].includes(entity) ||
    uposOf(tree, noun) === 'PROPN' ||
    isIn('actors', lemmaOf(tree, noun)) ||
    isIn('programmes', lemmaOf(tree, noun))
  );
}
