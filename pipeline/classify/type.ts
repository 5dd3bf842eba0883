import type { Modality } from '../extract/claim/judgement.ts';
import type { Completed } from '../extract/claim/slots/predicate-object.ts';
import type { Clause } from '../extract/clauses/clause.ts';
import type { ClaimRecord } from '../records/types.ts';
import { isActor } from '../syntax/actors.ts';
import { isIdiom, isIn } from '../syntax/lexicon.ts';
import { isBeTo, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../syntax/tree.ts';

type Type = ClaimRecord['type'];

/** What kind of claim a clause makes: the first type that fits. */
export function typeOf(tree: Tree, clause: Clause, completed: Completed, modality: Modality): Type {
  const verb = clause.verb;
  const lemma = uposOf(tree, verb) === 'VERB' ? lemmaOf(tree, verb) : '';
  if (isGoal(tree, clause, modality)) return 'goal';
  if (isRegarded(tree, clause, lemma)) return 'assessment';
  if (isDependency(tree, clause, completed, lemma)) return 'dependency';
  if (lemmaOf(tree, clause.chain[0] as number) === 'vote') return 'event';
  if (isHabit(tree, clause, lemma)) return 'state';
  const isResult = clause.rule === 'participial-phrase' && isIn('causing', lemma) && modality !== 'planned';
  if (!isResult && isMeasure(tree, clause, lemma, modality)) return 'measure';
  if (isForecast(tree, clause, lemma, modality)) return 'forecast';
  if (isAssessment(tree, clause, completed, lemma, modality)) return 'assessment';
  if (isAct(tree, clause, lemma) && uposOf(tree, clause.subject?.head ?? -1) !== 'PRON') return 'measure';
  if (brings(tree, clause, lemma) || isCausedBy(tree, clause, lemma) || isDriven(tree, clause, lemma)) return 'cause';
  if (isAct(tree, clause, lemma)) return 'measure';
  if (completed.adjuncts.some(({ role }) => role === 'cause')) return 'cause';
  return isIn('event', lemma) && !isGoing(tree, clause) ? 'event' : 'state';
}

function isGoal(tree: Tree, clause: Clause, modality: Modality): boolean {
  const links = clause.chain.map((word) => lemmaOf(tree, word));
  if (['purpose-infinitive', 'apposed-aim'].includes(clause.rule)) return true;
  const subject = clause.subject ? lemmaOf(tree, clause.subject.head) : '';
  const pursues =
    clause.subject !== null &&
    (isActor(tree, clause.subject.head) || uposOf(tree, clause.subject.head) === 'PRON' || isIn('goalNouns', subject));
  if (
    links.some(
      (word, i) =>
        isIn('goal', word) &&
        (word !== 'call' || modality === 'planned') &&
        (i < links.length - 1 || ((pursues || clause.isPassive) && !isIn('planningLinks', word))),
    )
  )
    return true;
  const isCopular = clause.group.some((word) => relationOf(tree, word) === 'cop');
  if (isIn('goalNouns', subject) && (clause.chain.length > 1 || isCopular || clause.form === 'infinitive')) return true;
  if (pursues && isCentral(tree, clause)) return true;
  if (modality === 'conditional' && clause.group.some((word) => isIn('required', wordOf(tree, word)))) return true;
  if (modality === 'required') return !clause.isPassive || !isIn('measure', links.at(-1) as string);
  if (isDestined(tree, clause))
    return !isIn('measure', links.at(-1) as string) && !isIn('event', links.at(-1) as string);
  if (modality === 'planned' && clause.rule === 'participial-phrase') return isIn('causing', links.at(-1) as string);
  return false;
}

/** `is to coordinate drills`: of an actor. */
const isDestined = (tree: Tree, clause: Clause) =>
  clause.group.some((word) => isBeTo(tree, word)) && clause.subject !== null && isActor(tree, clause.subject.head);

/** `puts X at the heart of Y`. */
const isCentral = (tree: Tree, clause: Clause) =>
  isIn('putting', lemmaOf(tree, clause.verb)) &&
  clause.arguments.some(({ kind, phrase }) => kind === 'oblique' && isIn('centres', lemmaOf(tree, phrase.head)));

/** What would be, may be or is said of a case that is only thought of. */
const isSupposed = (tree: Tree, clause: Clause) =>
  clause.group.some((word) => ['will', 'would', 'could', 'may', 'might', "'ll"].includes(wordOf(tree, word))) ||
  clause.chain.some((word) => isIn('predicting', wordOf(tree, word))) ||
  clause.rule === 'adverbial-clause';

/** `is seen as`, `called unrealistic`, `think of as a waste`. */
function isRegarded(tree: Tree, clause: Clause, lemma: string): boolean {
  if (isIn('calling', lemma) && clause.group.length > 1 && clause.arguments.every(({ kind }) => kind !== 'object'))
    return true;
  if (isIn('callingThrough', lemma) && clause.group.some((word) => wordOf(tree, word) === 'as')) return true;
  return (
    clause.isPassive &&
    isIn('regarding', lemma) &&
    clause.arguments.some(
      ({ kind, marker }) => kind === 'predicative' || isIn('regardedBy', wordOf(tree, marker[0] ?? -1)),
    )
  );
}

function isDependency(tree: Tree, clause: Clause, completed: Completed, lemma: string): boolean {
  if (isIn('dependency', lemma) || completed.predicate.some((word) => isIn('dependencyWords', lemmaOf(tree, word))))
    return true;
  const isFrom = clause.arguments.some(({ marker }) => wordOf(tree, marker[0] ?? -1) === 'from');
  if (isFrom && (lemma === 'come' || (isIn('sourcing', lemma) && isGoing(tree, clause)))) return true;
  const needs =
    lemma === 'require' && !clause.isPassive && clause.subject !== null && !isActor(tree, clause.subject.head);
  return needs && clause.arguments.every(({ kind }) => kind !== 'infinitive');
}

/** What will or would be, what is expected, what may happen. */
function isForecast(tree: Tree, clause: Clause, lemma: string, modality: Modality): boolean {
  if (modality === 'predicted' || (modality === 'conditional' && isSupposed(tree, clause))) return true;
  if (modality === 'possible' && isIn('event', lemma)) return true;
  return (
    clause.chain.some((word) => isIn('expecting', lemmaOf(tree, word))) &&
    clause.arguments.some(({ kind }) => kind === 'infinitive')
  );
}

/** An act with an agent, done, under way, decided or threatened. */
function isMeasure(tree: Tree, clause: Clause, lemma: string, modality: Modality): boolean {
  const isOpen = modality === 'conditional' && isSupposed(tree, clause) && !isDecided(tree, clause);
  if (modality === 'predicted' || isOpen || !isIn('measure', lemma)) return false;
  if (isJudgement(tree, clause, lemma)) return false;
  if (isIn('causing', lemma) && clause.subject !== null && isIn('programmes', lemmaOf(tree, clause.subject.head)))
    return false;
  if (clause.isPassive || clause.subject === null) return true;
  if (isIn('agentive', lemma)) return true;
  return isActor(tree, clause.subject.head) || uposOf(tree, clause.subject.head) === 'PRON';
}

/** What a name or body will do, if a condition holds. */
const isDecided = (tree: Tree, clause: Clause) =>
  !clause.isPassive &&
  clause.subject !== null &&
  isActor(tree, clause.subject.head) &&
  !isIn('programmes', lemmaOf(tree, clause.subject.head));

/** `driven by X`, `shaken by X`: a passive with an agent that is no actor. */
function isCausedBy(tree: Tree, clause: Clause, lemma: string): boolean {
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  return agent !== undefined && !isIn('measure', lemma) && !isActor(tree, agent.phrase.head);
}

function isAssessment(tree: Tree, clause: Clause, completed: Completed, lemma: string, modality: Modality): boolean {
  if (isIssue(tree, clause) || isJudgement(tree, clause, lemma)) return true;
  if (isIn('assessing', lemma) && modality !== 'possible') return true;
  const kinds = clause.arguments.map(({ kind }) => kind);
  if (!kinds.includes('predicative') || kinds.includes('object')) return false;
  const words = [...completed.predicate, ...completed.object];
  if (isFactual(tree, clause)) return false;
  const isGraded = completed.predicate.some((word) => ['too', 'enough'].includes(wordOf(tree, word)));
  return isGraded || words.some((word) => isIn('assessment', lemmaOf(tree, word)));
}

/** `offers a model`, `serves as a warning`: a light verb with a noun that judges. */
const isJudgement = (tree: Tree, clause: Clause, lemma: string) =>
  isIn('light', lemma) && clause.arguments.some(({ phrase }) => isIn('assessment', lemmaOf(tree, phrase.head)));

/** `is cheaper`: a comparison. */
const isFactual = (tree: Tree, clause: Clause) => tree.tokens[clause.verb]?.xpos === 'JJR';

/** `The trouble is …`. */
const isIssue = (tree: Tree, clause: Clause) =>
  clause.subject !== null &&
  isIn('issues', lemmaOf(tree, clause.subject.head)) &&
  clause.group.some((word) => relationOf(tree, word) === 'cop');

/** What is no actor and does something to an object brings it about. */
function isDriven(tree: Tree, clause: Clause, lemma: string): boolean {
  const hasObject = clause.arguments.some(
    ({ kind, phrase }) =>
      kind === 'object' && !isMeasured(tree, phrase.head) && !isIdiom(lemma, lemmaOf(tree, phrase.head)),
  );
  if (!hasObject || !clause.subject || clause.isPassive || isIn('stative', lemma)) return false;
  const noun = clause.subject.head;
  return uposOf(tree, noun) === 'NOUN' && !isActor(tree, noun);
}

const isMeasured = (tree: Tree, noun: number) => kidsBy(tree, noun, 'nummod').length > 0;

/** An actor's act upon an object, over or under way, by a verb that no list has. */
function isAct(tree: Tree, clause: Clause, lemma: string): boolean {
  const hasObject = clause.arguments.some(({ kind }) => kind === 'object');
  const tag = tree.tokens[clause.verb]?.xpos ?? '';
  const isPhrasal = clause.group.some((word) => relationOf(tree, word) === 'compound:prt');
  const isStill = (isIn('stative', lemma) && !isPhrasal) || isIn('event', lemma);
  if (!hasObject || !clause.subject || clause.isPassive || isStill || clause.form !== 'finite') return false;
  return isActor(tree, clause.subject.head) && ['VBD', 'VBN', 'VBG'].includes(tag);
}

/** `employs 14,200 people`: business as usual, of no plan or law. */
function isHabit(tree: Tree, clause: Clause, lemma: string): boolean {
  if (!isIn('activities', lemma) || !clause.subject || isIn('programmes', lemmaOf(tree, clause.subject.head)))
    return false;
  const isPresent = (word: number) => /^VB[ZP]$/.test(tree.tokens[word]?.xpos ?? '');
  const helpers = clause.group.filter((word) => relationOf(tree, word).startsWith('aux'));
  if (clause.isPassive) return helpers.length === 1 && isPresent(helpers[0] as number);
  return isPresent(clause.verb);
}

/** A verb of causing; one that also tells of an act or a state, only with what it makes of its object (`leaves it weak`). */
function brings(tree: Tree, clause: Clause, lemma: string): boolean {
  if (!isIn('causing', lemma)) return false;
  const isOther = isIn('stative', lemma) || isIn('event', lemma) || isIn('measure', lemma);
  if (!isOther || !clause.subject || !isActor(tree, clause.subject.head)) return true;
  if (isIn('programmes', lemmaOf(tree, clause.subject.head))) return true;
  return clause.arguments.some(({ kind }) => kind === 'predicative' || kind === 'infinitive');
}

/** What goes on or comes again: `is rising`, `win a third of all tenders`. */
function isGoing(tree: Tree, clause: Clause): boolean {
  const verb = clause.verb;
  const tag = tree.tokens[verb]?.xpos ?? '';
  if (
    clause.isPassive ||
    clause.form !== 'finite' ||
    isIn('starting', lemmaOf(tree, verb)) ||
    isIn('scheduled', lemmaOf(tree, verb))
  )
    return false;
  return tag === 'VBG' || tag === 'VBZ' || tag === 'VBP';
}
