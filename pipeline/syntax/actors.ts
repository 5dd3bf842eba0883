import { isIn } from './lexicon.ts';
import { kidsBy, lemmaOf, type Tree, uposOf, wordOf } from './tree.ts';

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

/** Whether a noun or pronoun can act on a purpose: one that can decide, people of any kind, some of them. */
export function canAct(tree: Tree, noun: number): boolean {
  const word = wordOf(tree, noun);
  if (uposOf(tree, noun) === 'PRON') return !isIn('inert', word);
  if (isActor(tree, noun) || isIn('people', lemmaOf(tree, noun))) return true;
  const part = kidsBy(tree, noun, 'nmod').find((kid) =>
    kidsBy(tree, kid, 'case').some((of) => wordOf(tree, of) === 'of'),
  );
  return part !== undefined && isIn('quantities', lemmaOf(tree, noun)) && canAct(tree, part);
}
