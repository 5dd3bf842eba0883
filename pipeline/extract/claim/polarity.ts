import type { ClaimRecord } from '../../records/types.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { isRelation, lemmaOf, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Reporting } from '../attribution/attribution.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Judgement } from './judgement.ts';
import type { Completed } from './predicate-object.ts';

/** Whether a clause is affirmed or negated, by its subject, its predicate, its object or the reporting words. */
export function polarityOf(
  tree: Tree,
  clause: Clause,
  completed: Completed,
  reporting: Reporting | null,
): Judgement<ClaimRecord['polarity']> {
  const words = [
    ...completed.predicate,
    ...(clause.subject?.words ?? []).filter((word) => isDecisive(tree, word, clause.subject?.head ?? -1)),
    ...completed.object.filter((word) => isOfObject(tree, clause, word)),
  ];
  const cues = words.filter((word) => isNegator(tree, clause, word, completed.predicate.includes(word)));
  if (reporting?.denies && cues.length === 0) return { value: 'negated', cues: reporting.cue };
  return cues.length > 0 && !reporting?.denies ? { value: 'negated', cues } : { value: 'affirmed', cues: [] };
}

/** A word that negates a noun phrase as a whole: its determiner, `neither`, `not all`, or a head such as `nobody`. */
function isDecisive(tree: Tree, word: number, head: number): boolean {
  if (word === head) return isIn('negativeHeads', wordOf(tree, word));
  const above = tree.heads[word] as number;
  const isOuter = above === head || (tree.heads[above] === head && relationOf(tree, above) === 'det');
  return isOuter && isRelation(relationOf(tree, word), ['det', 'cc', 'advmod']);
}

const isOfObject = (tree: Tree, clause: Clause, word: number) =>
  clause.arguments.some(({ phrase }) => phrase.words.includes(word) && isDecisive(tree, word, phrase.head));

function isNegator(tree: Tree, clause: Clause, word: number, inPredicate: boolean): boolean {
  const form = wordOf(tree, word);
  if (form === 'not' && wordOf(tree, word + 1) === 'only') return false;
  if (isIn('negators', form)) return true;
  return (
    inPredicate &&
    clause.chain.includes(word) &&
    isIn('negating', lemmaOf(tree, word)) &&
    (clause.chain.length > 1 || lemmaOf(tree, word) === 'deny')
  );
}
