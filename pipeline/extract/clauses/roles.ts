import { isIn, nounRole, prepositionRole, subordinatorRole } from '../../syntax/lexicon.ts';
import { compoundMarkerRole } from '../../syntax/markers.ts';
import { headOf, isVerb, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { formOf, isPassive } from '../../syntax/verb-group.ts';
import type { Role } from './clause.ts';

/** `Q1`, `2H`, `FY2025`. */
const PART_OF_YEAR = /^([qh]\d|\d[qh]|fy)(\d\d|\d{4})?$/;
const YEAR = /^(1[5-9]|20)\d\d(s|[-–]\d{2,4})?$/;

/** Whether a noun names a time: a month, a year, a day, a span of time; not `Mar-a-Lago`. */
export function isTime(tree: Tree, noun: number): boolean {
  if (tree.tokens[noun]?.entity === 'place') return false;
  if (isIn('times', lemmaOf(tree, noun)) || isIn('times', wordOf(tree, noun))) return true;
  if (PART_OF_YEAR.test(wordOf(tree, noun))) return true;
  if (YEAR.test(wordOf(tree, noun)))
    return kidsBy(tree, noun, 'nmod', 'amod', 'nummod').every(
      (kid) => isTime(tree, kid) || uposOf(tree, kid) !== 'NOUN',
    );
  return kidsBy(tree, noun, 'nmod', 'compound').some(
    (kid) => isIn('times', lemmaOf(tree, kid)) && uposOf(tree, kid) === 'PROPN',
  );
}

/** The role of a phrase with its preposition; null where the preposition has none of its own. */
export function prepositionRoleOf(tree: Tree, head: number, noun: number, marker: readonly number[]): Role | null {
  const relation = relationOf(tree, noun);
  if (relation === 'obl:unmarked' || relation === 'obl:tmod' || marker.length === 0)
    return isTime(tree, noun) ? 'time' : null;
  if (compoundMarkerRole(tree, marker) === 'condition') return 'condition';
  const first = wordOf(tree, marker[0] as number);
  if (first === 'by' && isExtent(tree, noun)) return 'manner';
  if (isTime(tree, noun) && !isIn('relating', first)) return 'time';
  if (first === 'next') return 'place';
  if (first === 'before' && isJudge(tree, noun)) return 'place';
  const byNoun = isIn('nounRoled', first) ? nounRole(lemmaOf(tree, noun)) : undefined;
  if (byNoun) return byNoun;
  if (first === 'with' && isPassive(tree, head)) return 'means';
  if (first === 'in' && isIn('settings', lemmaOf(tree, noun))) return 'topic';
  if (first === 'without' && hasModal(tree, head)) return 'condition';
  return prepositionRole(first) ?? 'manner';
}

/** `by two years`, `by a quarter`, `by 16 votes to 10`: how much, not until when. */
export function isExtent(tree: Tree, noun: number): boolean {
  const isCounted = kidsBy(tree, noun, 'nummod').length > 0 && tree.tokens[noun]?.xpos === 'NNS';
  const isPart = kidsBy(tree, noun, 'det').some((kid) => ['a', 'an'].includes(wordOf(tree, kid)));
  return isCounted || (isPart && isTime(tree, noun)) || isIn('quantities', lemmaOf(tree, noun)) || isAmount(tree, noun);
}

/** `40 per cent`, `1,200`; a year is none. */
export const isAmount = (tree: Tree, noun: number) =>
  (uposOf(tree, noun) === 'NUM' || kidsBy(tree, noun, 'nummod').length > 0) && !isTime(tree, noun);

/** `before the court`: somebody, no event. */
const isJudge = (tree: Tree, noun: number) => ['organization', 'person'].includes(tree.tokens[noun]?.entity ?? '');

const hasModal = (tree: Tree, head: number) => kidsBy(tree, head, 'aux').some((kid) => tree.tokens[kid]?.xpos === 'MD');

/** The role of an adverbial clause; null where it only stands in contrast or says who says so. */
export function clauseRole(tree: Tree, head: number, marker: readonly number[]): Role | null {
  const [first] = marker;
  if (first === undefined) {
    if (formOf(tree, head) === 'finite') return hasInversion(tree, head) ? 'condition' : null;
    return formOf(tree, head) === 'infinitive' ? 'purpose' : null;
  }
  const words = marker.map((word) => wordOf(tree, word));
  const compound = compoundMarkerRole(tree, marker);
  if (compound !== undefined) return compound;
  if (isIn('contrasts', words[0] as string)) return isVerb(tree, head) || hasOwnSubject(tree, head) ? null : 'time';
  if (words[0] === 'as' && isIn('reporting', lemmaOf(tree, head)) && kidsBy(tree, head, 'obj').length === 0)
    return null;
  if (isIn('fronted', words[0] as string)) return 'condition';
  if (words[0] === 'as' && formOf(tree, head) !== 'finite') return 'manner';
  if (words[0] === 'since' && hasPerfect(tree, headOf(tree, head))) return 'time';
  const named = words.map((word) => subordinatorRole(word)).find((role) => role !== undefined);
  return named ?? (prepositionRole(words[0] as string) || 'manner');
}

const hasOwnSubject = (tree: Tree, head: number) => kidsBy(tree, head, 'nsubj', 'cop').length > 0;

const hasPerfect = (tree: Tree, head: number) => kidsBy(tree, head, 'aux').some((kid) => lemmaOf(tree, kid) === 'have');

/** `Should demand weaken, …`: an auxiliary before the subject. */
function hasInversion(tree: Tree, head: number): boolean {
  const [auxiliary] = kidsBy(tree, head, 'aux');
  const [subject] = kidsBy(tree, head, 'nsubj');
  return auxiliary !== undefined && subject !== undefined && auxiliary < subject;
}

export function adverbRole(tree: Tree, adverb: number): Role {
  const word = wordOf(tree, adverb);
  if (isIn('timeAdverbs', word) || isTime(tree, adverb)) return 'time';
  return isIn('placeAdverbs', word) ? 'place' : 'manner';
}
