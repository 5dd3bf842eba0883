import { compoundRole, isIn } from './lexicon.ts';
import { headOf, inOrder, kidsBy, lemmaOf, relationOf, type Tree, wordOf } from './tree.ts';

/** The text of a marker with the words that make one marker with it: `in order to`, `as long as`. */
export function markerText(tree: Tree, marker: readonly number[]): string {
  const words = inOrder(marker, ...marker.map((word) => kidsBy(tree, word, 'fixed')));
  return words.map((word) => wordOf(tree, word)).join(' ');
}

/** The role of a clause behind a marker of several words: that of the longest one that it begins with. */
export function compoundMarkerRole(tree: Tree, marker: readonly number[]) {
  const words = markerText(tree, marker).split(' ');
  for (let end = words.length; end > 1; end--) {
    const role = compoundRole(words.slice(0, end).join(' '));
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Whether a marker makes what it governs a condition: `if`, `provided that`, `as long as`, `in case`. */
export function isConditionMark(tree: Tree, mark: number): boolean {
  return isIn('conditional', wordOf(tree, mark)) || isIn('conditionalMarkers', markerText(tree, [mark]));
}

/** `Where a permit has expired, …`: the `where` of a clause that comes first and tells of no past, which is a case that is supposed. */
export function isCaseMark(tree: Tree, mark: number): boolean {
  const head = headOf(tree, mark);
  if (wordOf(tree, mark) !== 'where' || relationOf(tree, head) !== 'advcl' || head > headOf(tree, head)) return false;
  const isPast = [head, ...kidsBy(tree, head, 'aux', 'cop')].some((word) => tree.tokens[word]?.xpos === 'VBD');
  return !isPast && (tree.firsts[head] as number) >= mark;
}

/** `in the event of a strike`, `in case of fire`: a noun that makes what it tells a condition; not `in that case`. */
export function isSupposedNoun(tree: Tree, noun: number): boolean {
  if (!kidsBy(tree, noun, 'case').some((kid) => wordOf(tree, kid) === 'in')) return false;
  if (kidsBy(tree, noun, 'nmod', 'acl').length === 0) return false;
  return lemmaOf(tree, noun) === 'event' || (lemmaOf(tree, noun) === 'case' && kidsBy(tree, noun, 'det').length === 0);
}

/** `Based on these data, …`, `considering the cost`: a participle that does the work of a preposition. */
export const isPrepositional = (tree: Tree, word: number): boolean =>
  isIn('conditional', wordOf(tree, word)) ||
  isIn('participialPrepositions', wordOf(tree, word)) ||
  (isIn('fronting', wordOf(tree, word)) && relationOf(tree, word) === 'advcl' && word < headOf(tree, word));
