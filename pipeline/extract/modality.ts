import type { ClaimRecord } from '../records.ts';
import type { Reporting } from './attribution.ts';
import type { Clause } from './clause.ts';
import type { Completed } from './completion.ts';
import { isIn } from './lexicon.ts';
import { isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from './tree.ts';

export interface Judgement<T> {
  value: T;
  /** The words that show it. */
  cues: number[];
}

export type Modality = ClaimRecord['modality'];

/** How a clause is put forward: by its condition, its modals and verbs of planning, or the clause it depends on. */
export function modalityOf(tree: Tree, clause: Clause, completed: Completed): Judgement<Modality> {
  const condition = conditionOf(tree, clause, completed);
  if (condition !== null) return { value: 'conditional', cues: [condition] };
  return ownModality(tree, clause) ?? inherited(tree, clause);
}

/** The marker of the condition that governs a clause, or whose own clause it is. */
function conditionOf(tree: Tree, clause: Clause, completed: Completed): number | null {
  const own = kidsBy(tree, clause.head, 'mark').find((mark) => isIn('conditional', wordOf(tree, mark)));
  if (own !== undefined) return own;
  const governing = completed.adjuncts.find(
    ({ role, marker }) => role === 'condition' && isIn('conditional', wordOf(tree, marker[0] ?? -1)),
  );
  return governing ? (governing.marker[0] as number) : null;
}

function ownModality(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const verb = clause.chain.at(-1) as number;
  const links = new Set(clause.chain);
  let predicted: number | null = null;
  for (const word of clause.group) {
    const form = wordOf(tree, word);
    const lemma = lemmaOf(tree, word);
    const isModal = tree.tokens[word]?.xpos === 'MD';
    const leads = links.has(word) && word !== verb;
    if (isIn('required', form) && isModal) return { value: 'required', cues: [word] };
    if (leads && isIn('obliging', lemma)) return { value: 'required', cues: [word] };
    if (isIn('possible', form) && (isModal || uposOf(tree, word) === 'ADV')) return { value: 'possible', cues: [word] };
    if (
      links.has(word) &&
      ((isIn('planning', lemma) && !isCallOnly(tree, clause, word)) || (leads && isIn('planningLinks', lemma)))
    )
      return { value: 'planned', cues: [word] };
    if (lemma === 'be' && wordOf(tree, word + 1) === 'to') return { value: 'planned', cues: [word, word + 1] };
    if (isIn('predicting', form) && (leads || isModal || isReporting(tree, clause))) predicted ??= word;
  }
  if (clause.rule === 'apposed-aim') return { value: 'planned', cues: [clause.governor ?? clause.head] };
  if (predicted !== null) return decided(tree, clause, predicted);
  if (isIn('expecting', lemmaOf(tree, verb)) && clause.arguments.some(({ kind }) => kind === 'infinitive'))
    return { value: 'predicted', cues: [verb] };
  if (clause.form === 'infinitive') return { value: 'planned', cues: kidsBy(tree, clause.head, 'mark').slice(0, 1) };
  const hedge = clause.adjuncts.find(({ phrase }) => isIn('possible', wordOf(tree, phrase.head)));
  return hedge ? { value: 'possible', cues: [hedge.phrase.head] } : null;
}

/** `call` plans with `for` alone. */
const isCallOnly = (tree: Tree, clause: Clause, word: number) =>
  lemmaOf(tree, word) === 'call' &&
  !clause.arguments.some(({ marker }) => ['for', 'on'].includes(wordOf(tree, marker[0] ?? -1)));

const isReporting = (tree: Tree, clause: Clause) =>
  clause.chain.length > 1 && isIn('predicting', wordOf(tree, clause.chain[0] as number));

/** `will` and `would` of an act that an actor decides on are a plan, else a prediction. */
function decided(tree: Tree, clause: Clause, cue: number): Judgement<Modality> {
  const verb = clause.chain.at(-1) as number;
  const isWill = ['will', "'ll", 'wo', 'shall', 'would'].includes(wordOf(tree, cue));
  const decides = isIn('measure', lemmaOf(tree, verb)) || isIn('scheduled', lemmaOf(tree, verb));
  const isItself =
    clause.subject !== null && wordOf(tree, clause.subject.head) === 'it' && isIn('causing', lemmaOf(tree, verb));
  if (isItself) return { value: 'predicted', cues: [cue] };
  const actor = clause.isPassive || (clause.subject !== null && isActor(tree, clause.subject.head));
  return { value: isWill && decides && actor ? 'planned' : 'predicted', cues: [cue] };
}

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

/** A participle or the like takes over how its governing clause is put forward. */
function inherited(tree: Tree, clause: Clause): Judgement<Modality> {
  const actual: Judgement<Modality> = { value: 'actual', cues: [] };
  if (
    !['participial-phrase', 'object-predicative', 'absolute-phrase'].includes(clause.rule) ||
    clause.governor === null
  )
    return actual;
  if (clause.head < clause.governor) return actual;
  for (let word = clause.governor; word >= 0; word = tree.heads[word] as number) {
    for (const kid of kidsBy(tree, word, 'aux', 'cop')) {
      if (isIn('possible', wordOf(tree, kid))) return { value: 'possible', cues: [kid] };
      if (['will', 'would', "'ll"].includes(wordOf(tree, kid)))
        return {
          value:
            isIn('measure', lemmaOf(tree, word)) && isIn('measure', lemmaOf(tree, clause.chain.at(-1) as number))
              ? 'planned'
              : 'predicted',
          cues: [kid],
        };
      if (lemmaOf(tree, kid) === 'be' && wordOf(tree, kid + 1) === 'to')
        return { value: 'planned', cues: [kid, kid + 1] };
    }
    if (isIn('expecting', lemmaOf(tree, word))) return { value: 'predicted', cues: [word] };
    if (isIn('planning', lemmaOf(tree, word))) return { value: 'planned', cues: [word] };
    if (!isRelation(relationOf(tree, word), ['xcomp', 'conj'])) break;
  }
  return actual;
}

/** Whether a clause is affirmed or negated, by its subject, its predicate, its object or the reporting words. */
export function polarityOf(
  tree: Tree,
  clause: Clause,
  completed: Completed,
  reporting: Reporting | null,
): Judgement<ClaimRecord['polarity']> {
  if (reporting?.denies) return { value: 'negated', cues: reporting.cue };
  const words = [
    ...completed.predicate,
    ...(clause.subject?.words ?? []).filter((word) => isDeterminer(tree, word, clause.subject?.head)),
    ...completed.object.filter((word) => isDeterminer(tree, word, word) || isObjectNegator(tree, clause, word)),
  ];
  const cues = words.filter((word) => isNegator(tree, clause, word, completed.predicate.includes(word)));
  return cues.length > 0 ? { value: 'negated', cues } : { value: 'affirmed', cues: [] };
}

const isDeterminer = (tree: Tree, word: number, head: number | undefined) =>
  (relationOf(tree, word) === 'det' && (tree.heads[word] === head || head === word)) ||
  relationOf(tree, word) === 'cc:preconj' ||
  (word === head && /^(none|nobody|nothing|no-one|neither)$/.test(wordOf(tree, word)));

const isObjectNegator = (tree: Tree, clause: Clause, word: number) =>
  /^(no|neither|none|nothing)$/.test(wordOf(tree, word)) &&
  clause.arguments.some(({ phrase }) => phrase.head === word || tree.heads[word] === phrase.head);

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
