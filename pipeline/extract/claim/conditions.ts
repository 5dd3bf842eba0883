import { isIn } from '../../syntax/lexicon.ts';
import { isCaseMark, isConditionMark, isSupposedNoun } from '../../syntax/markers.ts';
import { inOrder, isRelation, kidsBy, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Completed } from './slots/predicate-object.ts';

interface Place {
  name: string;
  example: string;
  find(tree: Tree, clause: Clause, completed: Completed): number[] | null;
}

/** Where the marker of a condition stands; the first place that has one. */
const PLACES: readonly Place[] = [
  {
    name: 'own conjunction',
    example: '`if demand falls`, `as long as prices rise`, `where a permit has expired`',
    find: ownMarker,
  },
  { name: 'own inversion', example: '`should demand fall`', find: (tree, { head }) => frontedAuxiliary(tree, head) },
  { name: 'condition of the clause', example: '`… unless demand falls`, `in case of a shortage, …`', find: governing },
  { name: 'inverted condition of the clause', example: '`had demand fallen, …`', find: inverted },
];

/** The marker of the condition that governs a clause, or whose own clause it is; null where there is none. */
export function conditionOf(tree: Tree, clause: Clause, completed: Completed): number[] | null {
  for (const { find } of PLACES) {
    const found = find(tree, clause, completed);
    if (found) return found;
  }
  return null;
}

function ownMarker(tree: Tree, { head }: Clause): number[] | null {
  const mark = kidsBy(tree, head, 'mark', 'case', 'advmod').find(
    (word) => isCaseMark(tree, word) || (relationOf(tree, word) !== 'advmod' && isCondition(tree, word)),
  );
  return mark === undefined ? null : markerWords(tree, mark);
}

function governing(tree: Tree, _: Clause, { adjuncts }: Completed): number[] | null {
  const conditions = adjuncts.filter(({ role }) => role === 'condition');
  const mark = conditions.flatMap(({ marker }) => marker.slice(0, 1)).find((word) => isCondition(tree, word));
  if (mark !== undefined) return markerWords(tree, mark);
  const supposed = conditions.find(({ phrase }) => isSupposedNoun(tree, phrase.head));
  return supposed ? [...supposed.marker, supposed.phrase.head] : null;
}

function inverted(tree: Tree, _: Clause, { adjuncts }: Completed): number[] | null {
  const clause = adjuncts.find(({ role, marker }) => role === 'condition' && marker.length === 0);
  return clause ? frontedAuxiliary(tree, clause.phrase.head) : null;
}

/** `if`, `as long as`, the `had` of `had demand fallen`; not the `if` of `as if`. */
function isCondition(tree: Tree, word: number): boolean {
  const form = wordOf(tree, word);
  if (form === 'if' && wordOf(tree, word - 1) === 'as') return false;
  return isConditionMark(tree, word) || isIn('fronted', form);
}

const markerWords = (tree: Tree, mark: number): number[] => inOrder([mark], kidsBy(tree, mark, 'fixed'));

/** `Had demand fallen, …`: the auxiliary that opens a condition. */
function frontedAuxiliary(tree: Tree, head: number): number[] | null {
  if (!isRelation(relationOf(tree, head), ['advcl'])) return null;
  const [first] = kidsBy(tree, head, 'aux', 'mark', 'cop');
  const [subject] = kidsBy(tree, head, 'nsubj');
  const opens = first !== undefined && subject !== undefined && first < subject && isIn('fronted', wordOf(tree, first));
  return opens ? [first] : null;
}
