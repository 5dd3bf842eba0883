import type { ClaimRecord } from '../records.ts';
import type { Clause } from './clause.ts';
import type { Completed } from './completion.ts';
import { isIn, type WordList } from './lexicon.ts';
import { isActor, type Modality } from './modality.ts';
import { lemmaOf, relationOf, type Tree, uposOf, wordOf } from './tree.ts';

type Type = ClaimRecord['type'];

/** What kind of claim a clause makes: the first type that fits. */
export function typeOf(tree: Tree, clause: Clause, completed: Completed, modality: Modality): Type {
  const verb = clause.chain.at(-1) as number;
  const lemma = lemmaOf(tree, verb);
  const links = clause.chain.map((word) => lemmaOf(tree, word));
  const predicateLemmas = completed.predicate.map((word) => lemmaOf(tree, word));
  const has = (list: WordList) => predicateLemmas.some((word) => isIn(list, word));
  const isLookingAhead = modality === 'predicted' || modality === 'possible' || modality === 'conditional';
  if (isGoal(tree, clause, links, modality)) return 'goal';
  if (isRegarded(tree, clause, lemma)) return 'assessment';
  if (isDependency(tree, clause, lemma, has)) return 'dependency';
  const isResult = clause.rule === 'participial-phrase' && isIn('causing', lemma) && modality !== 'planned';
  if (!isResult && isMeasure(tree, clause, lemma, modality)) return 'measure';
  if (modality === 'predicted' || (modality === 'conditional' && hasModal(tree, clause))) return 'forecast';
  if (links.some((word) => isIn('expecting', word)) && clause.arguments.some(({ kind }) => kind === 'infinitive')) return 'forecast';
  if (isIn('assessing', lemma) || isJudgement(tree, clause, lemma)) return 'assessment';
  if (isIn('causing', lemma) || isCausedBy(tree, clause, lemma)) return 'cause';
  if (isAssessment(tree, clause, completed)) return 'assessment';
  if (completed.adjuncts.some(({ role }) => role === 'cause')) return 'cause';
  if (isIn('event', lemma) && !(isLookingAhead && modality === 'possible')) return isGoing(tree, clause) ? 'state' : 'event';
  return 'state';
}

function isGoal(tree: Tree, clause: Clause, links: readonly string[], modality: Modality): boolean {
  if (['purpose-infinitive', 'apposed-aim'].includes(clause.rule)) return true;
  const subject = clause.subject ? lemmaOf(tree, clause.subject.head) : '';
  const pursues = clause.subject !== null && (isActor(tree, clause.subject.head) || uposOf(tree, clause.subject.head) === 'PRON' || isIn('goalNouns', subject));
  if (links.some((word, i) => isIn('goal', word) && (i < links.length - 1 || pursues || clause.isPassive))) return true;
  const isCopular = clause.group.some((word) => relationOf(tree, word) === 'cop');
  if (isIn('goalNouns', subject) && (clause.chain.length > 1 || isCopular || clause.form === 'infinitive')) return true;
  if (pursues && isCentral(tree, clause)) return true;
  if (modality === 'conditional' && clause.group.some((word) => isIn('required', wordOf(tree, word)))) return true;
  if (modality === 'required') return !clause.isPassive || !isIn('measure', links.at(-1) as string);
  if (modality === 'planned' && clause.rule === 'participial-phrase') return isIn('causing', links.at(-1) as string);
  return false;
}

/** `puts X at the heart of Y`. */
const isCentral = (tree: Tree, clause: Clause) => isIn('putting', lemmaOf(tree, clause.chain.at(-1) as number)) && clause.arguments.some(({ kind, phrase }) => kind === 'oblique' && isIn('centres', lemmaOf(tree, phrase.head)));

const hasModal = (tree: Tree, clause: Clause) => clause.group.some((word) => ['will', 'would', 'could', 'may', 'might', "'ll"].includes(wordOf(tree, word))) || clause.chain.some((word) => isIn('predicting', wordOf(tree, word))) || clause.rule === 'adverbial-clause';

/** `is seen as`, `called unrealistic`. */
function isRegarded(tree: Tree, clause: Clause, lemma: string): boolean {
  if (isIn('calling', lemma) && clause.group.length > 1 && clause.arguments.every(({ kind }) => kind !== 'object')) return true;
  return clause.isPassive && isIn('regarding', lemma) && clause.arguments.some(({ kind, marker }) => kind === 'predicative' || /^(as|on|for)$/.test(wordOf(tree, marker[0] ?? -1)));
}

function isDependency(tree: Tree, clause: Clause, lemma: string, has: (list: WordList) => boolean): boolean {
  if (isIn('dependency', lemma)) return true;
  const verb = clause.chain.at(-1) as number;
  if (has('dependencyWords')) return true;
  return lemma === 'come' && uposOf(tree, verb) === 'VERB' && clause.arguments.some(({ marker }) => wordOf(tree, marker[0] ?? -1) === 'from');
}

/** An act with an agent, done, under way, decided or threatened. */
function isMeasure(tree: Tree, clause: Clause, lemma: string, modality: Modality): boolean {
  if (modality === 'predicted' || !isIn('measure', lemma)) return false;
  if (modality === 'conditional' && hasModal(tree, clause) && clause.subject && isIn('programmes', lemmaOf(tree, clause.subject.head))) return false;
  if (isJudgement(tree, clause, lemma)) return false;
  if (clause.isPassive || clause.subject === null) return true;
  if (isIn('agentive', lemma)) return true;
  return isActor(tree, clause.subject.head) || uposOf(tree, clause.subject.head) === 'PRON';
}

/** `driven by X`, `shaken by X`: a passive with an agent that is no actor. */
function isCausedBy(tree: Tree, clause: Clause, lemma: string): boolean {
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  return agent !== undefined && !isIn('measure', lemma) && !isActor(tree, agent.phrase.head);
}

function isAssessment(tree: Tree, clause: Clause, completed: Completed): boolean {
  const predicative = clause.arguments.find(({ kind }) => kind === 'predicative');
  const words = [...completed.predicate, ...(predicative ? completed.object : [])];
  if (completed.predicate.some((word) => ['too', 'enough'].includes(wordOf(tree, word))) && predicative) return true;
  return predicative !== undefined && words.some((word) => isIn('assessment', lemmaOf(tree, word)));
}

/** `offers a model`, `poses a threat`: a light verb with a noun that judges. */
const isJudgement = (tree: Tree, clause: Clause, lemma: string) =>
  isIn('light', lemma) && clause.arguments.some(({ kind, phrase }) => kind === 'object' && isIn('assessment', lemmaOf(tree, phrase.head)));

/** What goes on or comes again: `is rising`, `win a third of all tenders`. */
function isGoing(tree: Tree, clause: Clause): boolean {
  const verb = clause.chain.at(-1) as number;
  const tag = tree.tokens[verb]?.xpos ?? '';
  if (clause.isPassive || clause.form !== 'finite' || isIn('starting', lemmaOf(tree, verb)) || isIn('scheduled', lemmaOf(tree, verb))) return false;
  return tag === 'VBG' || tag === 'VBZ' || tag === 'VBP';
}
