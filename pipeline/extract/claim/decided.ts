import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';

interface Rule {
  name: string;
  example: string;
  isPlan: boolean;
  holds(said: Said): boolean;
}

interface Said {
  tree: Tree;
  clause: Clause;
  lemma: string;
  /** The word of the subject in lower case. */
  subject: string;
  isActing: boolean;
}

/** Whether what will or would be is somebody's plan or a prediction; the first that holds. */
const RULES: readonly Rule[] = [
  {
    name: 'ability',
    example: '`will be able to sell`',
    isPlan: false,
    holds: ({ tree, clause }) => isAble(tree, clause),
  },
  { name: 'effect of it', example: '`it will hurt growers`', isPlan: false, holds: isOwnEffect },
  {
    name: 'content',
    example: '`the revisions will include a deadline`',
    isPlan: true,
    holds: ({ tree, clause }) => clause.chain.some((word) => lemmaOf(tree, word) === 'include'),
  },
  {
    name: 'passive act',
    example: '`the law will be amended`',
    isPlan: true,
    holds: ({ clause, lemma }) => clause.isPassive && isAct(lemma),
  },
  { name: 'arrangement', example: '`the names will be engraved`', isPlan: true, holds: isArranged },
  {
    name: 'act',
    example: '`the council will fund the plant`',
    isPlan: true,
    holds: ({ isActing, lemma, subject }) => isActing && isAct(lemma) && subject !== 'it',
  },
  {
    name: 'act of it',
    example: '`it will fund the plant`',
    isPlan: true,
    holds: ({ subject, lemma }) => subject === 'it' && isIn('measure', lemma),
  },
  { name: 'resolve', example: '`we will not tolerate fraud`, `members will gather`', isPlan: true, holds: isResolved },
];

/** Whether `will` or `would` of a clause tells what somebody has decided. */
export function isDecided(tree: Tree, clause: Clause): boolean {
  const head = clause.subject?.head ?? -1;
  const said = {
    tree,
    clause,
    lemma: lemmaOf(tree, clause.verb),
    subject: wordOf(tree, head),
    isActing: head >= 0 && isActor(tree, head),
  };
  return RULES.find(({ holds }) => holds(said))?.isPlan ?? false;
}

const isAct = (lemma: string) => isIn('measure', lemma) || isIn('scheduled', lemma);

const isAble = (tree: Tree, { chain }: Clause) => chain.some((word) => lemmaOf(tree, word) === 'able');

function isOwnEffect({ tree, clause, subject, lemma }: Said): boolean {
  return subject === 'it' && (isIn('causing', lemma) || kidsBy(tree, clause.head, 'expl').length > 0);
}

/** A passive without an agent that tells no effect. */
function isArranged({ clause, lemma }: Said): boolean {
  const hasAgent = clause.arguments.some(({ kind }) => kind === 'agent');
  return clause.isPassive && !hasAgent && !isChange(lemma) && clause.chain.length === 1;
}

/** What persons and bodies do of their own will. */
function isResolved({ tree, clause, subject, isActing, lemma }: Said): boolean {
  if (clause.isPassive || uposOf(tree, clause.verb) !== 'VERB') return false;
  if (['i', 'we'].includes(subject)) return !isState(lemma) || tree.tokens[clause.verb]?.xpos === 'VBG';
  if (isChange(lemma)) return false;
  const isProgramme = clause.subject !== null && isIn('programmes', lemmaOf(tree, clause.subject.head));
  return isActing && subject !== 'it' && !isProgramme && !isIn('event', lemma);
}

const isState = (lemma: string) =>
  (['stative', 'dependency', 'starting', 'regarding', 'expecting'] as const).some((list) => isIn(list, lemma));

const isChange = (lemma: string) => isIn('causing', lemma) || isState(lemma);
