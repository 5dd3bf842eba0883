import type { ClaimRecord } from '../../records/types.ts';
import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { isConditionMark, isSupposedNoun } from '../../syntax/markers.ts';
import { isBeTo, isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Judgement } from './judgement.ts';
import type { Completed } from './predicate-object.ts';

export type Modality = ClaimRecord['modality'];

/** How a clause is put forward: by its condition, its modals and verbs of planning, or the clause it depends on. */
export function modalityOf(tree: Tree, clause: Clause, completed: Completed): Judgement<Modality> {
  const condition = conditionOf(tree, clause, completed);
  if (condition !== null) return { value: 'conditional', cues: [condition] };
  return ownModality(tree, clause) ?? inherited(tree, clause);
}

/** The marker of the condition that governs a clause, or whose own clause it is. */
function conditionOf(tree: Tree, clause: Clause, completed: Completed): number | null {
  const own = kidsBy(tree, clause.head, 'mark').find((mark) => isConditionMark(tree, mark));
  if (own !== undefined) return own;
  const fronted = frontedAuxiliary(tree, clause.head);
  if (fronted !== null) return fronted;
  const conditions = completed.adjuncts.filter(({ role }) => role === 'condition');
  const [governing] = conditions
    .flatMap(({ marker }) => marker.slice(0, 1))
    .filter((word) => isConditional(tree, word));
  if (governing !== undefined) return governing;
  const supposed = conditions.find(({ phrase }) => isSupposedNoun(tree, phrase.head));
  if (supposed) return supposed.phrase.head;
  const inverted = conditions.find(({ marker }) => marker.length === 0);
  return inverted ? frontedAuxiliary(tree, inverted.phrase.head) : null;
}

/** `if`, or the `had` of `had demand fallen`. */
const isConditional = (tree: Tree, word: number) => isConditionMark(tree, word) || isIn('fronted', wordOf(tree, word));

/** `Had demand fallen, …`: the auxiliary that opens a condition. */
function frontedAuxiliary(tree: Tree, head: number): number | null {
  if (!isRelation(relationOf(tree, head), ['advcl'])) return null;
  const [first] = kidsBy(tree, head, 'aux', 'mark', 'cop');
  const [subject] = kidsBy(tree, head, 'nsubj');
  const opens = first !== undefined && subject !== undefined && first < subject && isIn('fronted', wordOf(tree, first));
  return opens ? first : null;
}

function ownModality(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const verb = clause.verb;
  const links = new Set(clause.chain);
  let predicted: number | null = null;
  for (const word of clause.group) {
    const form = wordOf(tree, word);
    const lemma = lemmaOf(tree, word);
    const isModal = tree.tokens[word]?.xpos === 'MD';
    const leads = links.has(word) && word !== verb;
    if (isIn('required', form) && isModal) return { value: 'required', cues: [word] };
    if (leads && isIn('obliging', lemma) && !isIn('pending', wordOf(tree, word + 1)))
      return { value: 'required', cues: [word] };
    if (isIn('possible', form) && (isModal || uposOf(tree, word) === 'ADV')) return { value: 'possible', cues: [word] };
    if (
      links.has(word) &&
      !(predicted !== null && isIn('expecting', lemmaOf(tree, predicted))) &&
      ((isIn('planning', lemma) && !isCallOnly(tree, clause, word)) || (leads && isIn('planningLinks', lemma)))
    )
      return { value: 'planned', cues: [word] };
    if (isBeTo(tree, word)) return { value: 'planned', cues: [word, word + 1] };
    const expects = leads && isIn('expecting', lemma) && !isIn('regarding', lemma);
    if (expects || (isIn('predicting', form) && (leads || isModal))) predicted ??= word;
  }
  if (clause.rule === 'apposed-aim') return { value: 'planned', cues: [clause.governor ?? clause.head] };
  if (predicted !== null) return decided(tree, clause, predicted);
  if (expects(tree, clause, verb)) return { value: 'predicted', cues: [verb] };
  if (isAim(tree, clause)) return { value: 'planned', cues: [clause.subject?.head ?? clause.head] };
  if (clause.form === 'infinitive') return { value: 'planned', cues: infinitiveMark(tree, clause.head) };
  const hedge = clause.adjuncts.find(({ phrase }) => isIn('possible', wordOf(tree, phrase.head)));
  return hedge ? { value: 'possible', cues: [hedge.phrase.head] } : null;
}

/** The `to` of an infinitive, which the first of coordinated ones has for all: `to protect growers and punish rivals`. */
function infinitiveMark(tree: Tree, head: number): number[] {
  const own = kidsBy(tree, head, 'mark').slice(0, 1);
  const first = tree.heads[head] ?? -1;
  return own.length > 0 || first < 0 || relationOf(tree, head) !== 'conj' ? own : infinitiveMark(tree, first);
}

/** `expects Y to fall`, `expects sales of 31 trillion won`, `is expected`. */
function expects(tree: Tree, clause: Clause, verb: number): boolean {
  if (!isIn('expecting', lemmaOf(tree, verb))) return false;
  if (clause.arguments.some(({ kind }) => kind === 'infinitive')) return true;
  const isContent = clause.arguments.some(({ kind }) => kind === 'clause');
  return !isIn('impersonal', lemmaOf(tree, verb)) && !isContent;
}

/** `The aim is leverage`. */
const isAim = (tree: Tree, clause: Clause) =>
  clause.subject !== null &&
  isIn('goalNouns', lemmaOf(tree, clause.subject.head)) &&
  kidsBy(tree, clause.head, 'cop').length > 0 &&
  uposOf(tree, clause.head) === 'NOUN';

/** `call` plans with `for` alone. */
const isCallOnly = (tree: Tree, clause: Clause, word: number) =>
  lemmaOf(tree, word) === 'call' &&
  !clause.arguments.some(({ marker }) => ['for', 'on'].includes(wordOf(tree, marker[0] ?? -1)));

/** `will` and `would` of an act that an actor decides on are a plan, else a prediction. */
function decided(tree: Tree, clause: Clause, cue: number): Judgement<Modality> {
  const verb = clause.verb;
  const isWill = ['will', "'ll", 'wo', 'shall', 'would'].includes(wordOf(tree, cue));
  const decides = isIn('measure', lemmaOf(tree, verb)) || isIn('scheduled', lemmaOf(tree, verb));
  if (clause.chain.some((word) => lemmaOf(tree, word) === 'able')) return { value: 'predicted', cues: [cue] };
  const isIt = clause.subject !== null && wordOf(tree, clause.subject.head) === 'it';
  const isItself = isIt && (isIn('causing', lemmaOf(tree, verb)) || kidsBy(tree, clause.head, 'expl').length > 0);
  if (isItself) return { value: 'predicted', cues: [cue] };
  if (isIt && !isIn('measure', lemmaOf(tree, verb))) return { value: 'predicted', cues: [cue] };
  const actor = clause.isPassive || (clause.subject !== null && isActor(tree, clause.subject.head));
  return { value: isWill && decides && actor ? 'planned' : 'predicted', cues: [cue] };
}

/** A participle or the like takes over how its governing clause is put forward. */
function inherited(tree: Tree, clause: Clause): Judgement<Modality> {
  const actual: Judgement<Modality> = { value: 'actual', cues: [] };
  if (!['participial-phrase', 'absolute-phrase'].includes(clause.rule) || clause.governor === null) return actual;
  if (clause.head < clause.governor) return actual;
  for (let word = clause.governor; word >= 0; word = tree.heads[word] as number) {
    for (const kid of kidsBy(tree, word, 'aux', 'cop')) {
      if (isIn('possible', wordOf(tree, kid))) return { value: 'possible', cues: [kid] };
      if (isIn('predicting', wordOf(tree, kid)))
        return {
          value:
            isIn('measure', lemmaOf(tree, word)) && isIn('measure', lemmaOf(tree, clause.verb))
              ? 'planned'
              : 'predicted',
          cues: [kid],
        };
      if (isBeTo(tree, kid)) return { value: 'planned', cues: [kid, kid + 1] };
    }
    if (isIn('expecting', lemmaOf(tree, word))) return { value: 'predicted', cues: [word] };
    if (isIn('planning', lemmaOf(tree, word)))
      return {
        value: isIn('causing', lemmaOf(tree, clause.verb)) ? 'predicted' : 'planned',
        cues: [word],
      };
    if (!isRelation(relationOf(tree, word), ['xcomp', 'conj'])) break;
  }
  return actual;
}
