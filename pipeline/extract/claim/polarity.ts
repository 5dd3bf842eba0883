import type { ClaimRecord } from '../../records/types.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { headOf, isRelation, kidsBy, lemmaOf, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Reporting } from '../attribution/reporting.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Judgement } from './judgement.ts';
import type { Completed } from './slots/predicate-object.ts';

/** Whether a clause is affirmed or negated, by its subject, its predicate, its object or the reporting words. */
export function polarityOf(
  tree: Tree,
  clause: Clause,
  completed: Completed,
  reporting: Reporting | null,
): Judgement<ClaimRecord['polarity']> {
  const inside = new Set(clauseWords(tree, clause));
  const words = [
    ...completed.predicate.filter((word) => !inside.has(word)),
    ...(clause.subject?.words ?? []).filter((word) => isDecisive(tree, word, clause.subject?.head ?? -1)),
    ...completed.object.filter((word) => isOfObject(tree, clause, word)),
  ];
  const cues = words.filter((word) => isNegator(tree, clause, word, completed.predicate.includes(word)));
  if (reporting?.denies && cues.length === 0) return { value: 'negated', cues: reporting.cue };
  return cues.length > 0 && !reporting?.denies ? { value: 'negated', cues } : { value: 'affirmed', cues: [] };
}

/** The words of the clauses and infinitives that a clause has as arguments: what negates them negates them alone. */
const clauseWords = (tree: Tree, { arguments: list, chain }: Clause): number[] =>
  list.flatMap(({ kind, phrase }) =>
    ['clause', 'infinitive'].includes(kind) && !chain.includes(phrase.head)
      ? phrase.words
      : kidsBy(tree, phrase.head, 'ccomp', 'csubj').flatMap((kid) =>
          phrase.words.filter((word) => isUnder(tree, word, kid)),
        ),
  );

function isUnder(tree: Tree, word: number, top: number): boolean {
  for (let above = word; above >= 0; above = headOf(tree, above)) if (above === top) return true;
  return false;
}

/** A word that negates a noun phrase as a whole: its determiner, `neither`, `not all`, or a head such as `nobody`. */
function isDecisive(tree: Tree, word: number, head: number): boolean {
  if (word === head) return isIn('negativeHeads', wordOf(tree, word));
  const above = headOf(tree, word);
  const isOuter = above === head || (tree.heads[above] === head && relationOf(tree, above) === 'det');
  return isOuter && isRelation(relationOf(tree, word), ['det', 'cc', 'advmod']);
}

const isOfObject = (tree: Tree, clause: Clause, word: number) =>
  clause.arguments.some(
    ({ kind, phrase }) =>
      !['clause', 'infinitive'].includes(kind) && phrase.words.includes(word) && isDecisive(tree, word, phrase.head),
  );

function isNegator(tree: Tree, clause: Clause, word: number, inPredicate: boolean): boolean {
  const form = wordOf(tree, word);
  if (form === 'not' && wordOf(tree, word + 1) === 'only') return false;
  if (isIn('negators', form) || isPending(tree, word)) return true;
  return inPredicate && clause.chain.includes(word) && isNegatingVerb(tree, clause, word);
}

/** The `yet` of `has yet to rule`. */
const isPending = (tree: Tree, word: number) =>
  isIn('pending', wordOf(tree, word)) && lemmaOf(tree, word - 1) === 'have' && wordOf(tree, word + 1) === 'to';

/** `failed to pay`, `denied having sold`, `denied the report`; not `denied her a visa`, `continued to decline`. */
function isNegatingVerb(tree: Tree, clause: Clause, word: number): boolean {
  if (!isIn('negating', lemmaOf(tree, word))) return false;
  if (word !== clause.verb) return true;
  if (lemmaOf(tree, word) !== 'deny' || clause.isPassive) return false;
  return !clause.arguments.some(
    ({ kind, phrase }) =>
      kind === 'indirect-object' || (kind === 'object' && isIn('granted', lemmaOf(tree, phrase.head))),
  );
}
