import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { inOrder, isBeTo, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';
import { conditionOf } from './conditions.ts';
import { isDecided } from './decided.ts';
import { governedModality } from './governed.ts';
import type { Judgement, Modality } from './judgement.ts';
import type { Completed } from './slots/predicate-object.ts';

/** How a clause is put forward: by its condition, its modals and verbs of planning, or the word it depends on. */
export function modalityOf(tree: Tree, clause: Clause, completed: Completed): Judgement<Modality> {
  const condition = conditionOf(tree, clause, completed);
  if (condition !== null) return { value: 'conditional', cues: condition };
  const governed = governedModality(tree, clause);
  const isSupposed = clause.rule === 'complement-clause' && governed?.value === 'possible';
  const own = isSupposed ? null : (purposeClause(tree, clause) ?? ownModality(tree, clause));
  return own ?? governed ?? { value: 'actual', cues: [] };
}

/** `so that firms can plan`: what is to come about. */
function purposeClause(tree: Tree, clause: Clause): Judgement<Modality> | null {
  if (clause.rule !== 'adverbial-clause') return null;
  const so = kidsBy(tree, clause.head, 'mark').find((mark) => wordOf(tree, mark) === 'so');
  const isAimed = clause.group.some(
    (word) => tree.tokens[word]?.xpos === 'MD' && !isIn('required', wordOf(tree, word)),
  );
  return so !== undefined && isAimed ? { value: 'planned', cues: [so] } : null;
}

/** A word of a clause's verb group. */
interface Said {
  tree: Tree;
  clause: Clause;
  word: number;
  form: string;
  lemma: string;
  isModal: boolean;
  /** Whether the word is a link of the chain, and whether another comes behind it. */
  isLink: boolean;
  leads: boolean;
  /** The word before it that tells what is to come. */
  predicted: number | null;
}

interface Rule {
  name: string;
  example: string;
  value: Modality;
  holds(said: Said): boolean;
}

/** What a word of the verb group says, for the first word that says something: the first that holds. */
const WORDS: readonly Rule[] = [
  {
    name: 'inference',
    example: '`must have fallen`',
    value: 'possible',
    holds: ({ tree, clause, word, form, isModal }) =>
      form === 'must' &&
      isModal &&
      clause.group.some((next) => next > word && lemmaOf(tree, next) === 'have' && uposOf(tree, next) === 'AUX'),
  },
  {
    name: 'duty',
    example: '`must report`',
    value: 'required',
    holds: ({ form, isModal }) => isModal && isIn('required', form),
  },
  {
    name: 'obligation',
    example: '`has to report`, `is forced to work`',
    value: 'required',
    holds: isObliged,
  },
  {
    name: 'need',
    example: '`reform is needed`, `it is necessary to act`',
    value: 'required',
    holds: ({ clause, lemma, form, isLink }) =>
      isLink && ((clause.isPassive && lemma === 'need' && clause.arguments.length === 0) || isIn('mandatory', form)),
  },
  {
    name: 'possibility',
    example: '`may fall`, `possibly fell`',
    value: 'possible',
    holds: ({ tree, word, form, isModal }) => isIn('possible', form) && (isModal || uposOf(tree, word) === 'ADV'),
  },
  {
    name: 'likelihood',
    example: '`probably fell`',
    value: 'possible',
    holds: ({ tree, word, form, predicted }) =>
      predicted === null && uposOf(tree, word) === 'ADV' && ['likely', 'presumably', 'probably'].includes(form),
  },
  {
    name: 'ability',
    example: '`is able to sell`, `are welcome to join`, `progress is possible`',
    value: 'possible',
    holds: ({ form, isLink, predicted }) => isLink && predicted === null && isIn('enabling', form),
  },
  {
    name: 'threat',
    example: '`imports threaten to impair output`',
    value: 'possible',
    holds: ({ tree, clause, lemma, leads }) =>
      leads && lemma === 'threaten' && !(clause.subject !== null && isActor(tree, clause.subject.head)),
  },
  {
    name: 'wish',
    example: '`would like to reserve`',
    value: 'planned',
    holds: ({ tree, clause, lemma, leads }) =>
      leads && lemma === 'like' && clause.group.some((word) => ['would', "'d"].includes(wordOf(tree, word))),
  },
  { name: 'plan', example: '`plans to build`, `calls for`, `decided to sell`', value: 'planned', holds: isPlanned },
  { name: 'request', example: '`asked X to act`, `was told to leave`', value: 'planned', holds: isAsked },
  {
    name: 'commitment',
    example: '`is committed to reform`, `is willing to help`',
    value: 'planned',
    holds: isCommitted,
  },
  {
    name: 'purpose',
    example: '`a fund designed to help growers`',
    value: 'planned',
    holds: ({ clause, lemma, isLink }) =>
      isLink && clause.isPassive && isIn('designing', lemma) && clause.adjuncts.some(({ role }) => role === 'purpose'),
  },
  { name: 'schedule', example: '`is to open`', value: 'planned', holds: isScheduled },
];

function ownModality(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const verb = clause.verb;
  let predicted: number | null = null;
  for (const word of inOrder(clause.group, clause.chain)) {
    const form = wordOf(tree, word);
    const lemma = lemmaOf(tree, word);
    const isModal = tree.tokens[word]?.xpos === 'MD';
    const isLink = clause.chain.includes(word);
    const leads = isLink && word !== verb;
    const said = { tree, clause, word, form, lemma, isModal, isLink, leads, predicted };
    const rule = WORDS.find(({ holds }) => holds(said));
    if (rule) return { value: rule.value, cues: isBeTo(tree, word) ? [word, word + 1] : [word] };
    if (predicts(said)) predicted ??= word;
  }
  return toCome(tree, clause, predicted) ?? byClause(tree, clause);
}

/** `will`, `is expected to`, `is likely to`; not `set out to`. */
function predicts({ tree, word, form, lemma, isModal, leads }: Said): boolean {
  if (leads && isIn('expecting', lemma) && !isIn('regarding', lemma) && lemma !== 'believe') return true;
  return isIn('predicting', form) && (leads || isModal) && kidsBy(tree, word, 'compound:prt').length === 0;
}

function toCome(tree: Tree, clause: Clause, predicted: number | null): Judgement<Modality> | null {
  if (clause.rule === 'apposed-aim') return { value: 'planned', cues: [clause.governor ?? clause.head] };
  if (predicted === null) return null;
  const isWill = ['will', "'ll", 'wo', 'shall', 'would', 'going'].includes(wordOf(tree, predicted));
  return { value: isWill && isDecided(tree, clause) ? 'planned' : 'predicted', cues: [predicted] };
}

/** What the clause as a whole says of how it is put forward. */
function byClause(tree: Tree, clause: Clause): Judgement<Modality> | null {
  if (expects(tree, clause, clause.verb)) return { value: 'predicted', cues: [clause.verb] };
  if (isAim(tree, clause)) return { value: 'planned', cues: [clause.subject?.head ?? clause.head] };
  if (clause.form === 'infinitive') return { value: 'planned', cues: infinitiveMark(tree, clause.head) };
  const hedge = clause.adjuncts.find(
    ({ phrase }) => isIn('possible', wordOf(tree, phrase.head)) && !isOfPhrase(tree, phrase.head),
  );
  return hedge ? { value: 'possible', cues: [hedge.phrase.head] } : null;
}

/** `The firm, apparently in response, withdrew`: an adverb that hedges the phrase behind it alone. */
const isOfPhrase = (tree: Tree, adverb: number) => uposOf(tree, adverb) === 'ADV' && uposOf(tree, adverb + 1) === 'ADP';

/** The `to` of an infinitive, which the first of coordinated ones has for all: `to protect growers and punish rivals`. */
function infinitiveMark(tree: Tree, head: number): number[] {
  const own = kidsBy(tree, head, 'mark').slice(0, 1);
  const first = tree.heads[head] ?? -1;
  return own.length > 0 || first < 0 || relationOf(tree, head) !== 'conj' ? own : infinitiveMark(tree, first);
}

function isObliged({ tree, word, lemma, leads, predicted }: Said): boolean {
  if (!leads || isIn('pending', wordOf(tree, word + 1))) return false;
  return (
    isIn('obliging', lemma) ||
    (isIn('forcing', lemma) && predicted === null && kidsBy(tree, word, 'aux:pass').length > 0)
  );
}

function isPlanned({ tree, clause, word, lemma, isLink, leads, predicted }: Said): boolean {
  if (!isLink || (predicted !== null && isIn('expecting', lemmaOf(tree, predicted)))) return false;
  if (isIn('pleading', lemma) && callsFor(tree, clause, word)) return true;
  if (isIn('planning', lemma))
    return lemma !== 'call' && !(lemma === 'try' && clause.isPassive && word === clause.verb);
  return leads && (isIn('planningLinks', lemma) || (lemma === 'set' && kidsBy(tree, word, 'compound:prt').length > 0));
}

/** `calls for`, `called on X to act`. */
const callsFor = (tree: Tree, clause: Clause, word: number) =>
  word === clause.verb &&
  !clause.isPassive &&
  clause.arguments.some(({ marker }) => ['for', 'on'].includes(wordOf(tree, marker[0] ?? -1)));

function isAsked({ clause, lemma, word, leads, tree }: Said): boolean {
  if (!isIn('urging', lemma)) return false;
  if (leads) return kidsBy(tree, word, 'aux:pass').length > 0;
  return word === clause.verb && clause.arguments.some(({ kind }) => kind === 'infinitive');
}

function isCommitted({ tree, clause, word, form, lemma, isLink }: Said): boolean {
  if (!isLink) return false;
  if (isIn('committed', form) && (uposOf(tree, word) === 'ADJ' || clause.isPassive)) return true;
  const remains =
    word === clause.verb &&
    clause.arguments.some(({ kind, phrase }) => kind === 'predicative' && isIn('committed', wordOf(tree, phrase.head)));
  return (
    remains ||
    (lemma === 'commit' &&
      word === clause.verb &&
      clause.arguments.every(({ kind }) => kind !== 'object') &&
      clause.arguments.some(({ phrase }) => tree.tokens[phrase.head]?.xpos === 'VBG'))
  );
}

/** `The plant is to open`; not `the method is to spray`, where the infinitive says what something is. */
function isScheduled({ tree, clause, word }: Said): boolean {
  if (!isBeTo(tree, word)) return false;
  const subject = clause.subject?.head ?? -1;
  const isAbstract =
    uposOf(tree, subject) === 'NOUN' && !isActor(tree, subject) && isIn('ways', lemmaOf(tree, subject));
  return clause.isPassive || !isAbstract;
}

/** `expects Y to fall`, `expects sales of 31 trillion won`, `is expected`. */
function expects(tree: Tree, clause: Clause, verb: number): boolean {
  if (!isIn('expecting', lemmaOf(tree, verb))) return false;
  if (clause.arguments.some(({ kind }) => kind === 'infinitive')) return true;
  const isContent = clause.arguments.some(({ kind }) => kind === 'clause');
  return !isIn('impersonal', lemmaOf(tree, verb)) && !isContent;
}

/** `The aim is leverage` */
const isAim = (tree: Tree, clause: Clause) =>
  clause.subject !== null &&
  isIn('goalNouns', lemmaOf(tree, clause.subject.head)) &&
  kidsBy(tree, clause.head, 'cop').length > 0 &&
  uposOf(tree, clause.head) === 'NOUN';
