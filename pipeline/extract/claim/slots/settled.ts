import { isIn, selects } from '../../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, type Tree, wordOf } from '../../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../../syntax/verb-group.ts';
import type { Clause, Role } from '../../clauses/clause.ts';
import { isAmount, isExtent, isTime } from '../../clauses/roles.ts';
import type { Known } from './core.ts';
import type { Piece } from './pieces.ts';
import type { Answer } from './slot-model.ts';

interface Decision {
  name: string;
  example: string;
  answer: Answer;
  holds: (known: Known) => boolean;
}

/** Where the codebook leaves nothing to judge. The first that holds. */
const DECISIONS: readonly Decision[] = [
  {
    name: 'the noun that a copula’s noun wants',
    example: 'The plan is an extension of · the old one.',
    answer: 'split',
    holds: ({ tree, clause, core, piece }) =>
      core.kind === 'noun' &&
      isInner(piece, null) &&
      isDetermined(tree, clause, piece) &&
      wantsNoun(tree, clause, piece),
  },
  {
    name: 'the noun that an idiom’s noun wants',
    example: 'The union takes advantage of · the shortage.',
    answer: 'split',
    holds: ({ core, piece }) => core.kind === 'idiom' && isInner(piece, null) && piece.governor === core.head,
  },
  {
    name: 'the noun that an idiom wants',
    example: 'The union took advantage of · the shortage.',
    answer: 'split',
    holds: ({ tree, core, piece }) =>
      core.kind === 'idiom' &&
      core.head !== null &&
      piece.kind === 'oblique' &&
      piece.marker[0] === core.head + 1 &&
      wants(tree, core.head, wordOf(tree, piece.marker[0])) &&
      (wordOf(tree, piece.marker[0]) === 'of' || !isTime(tree, piece.phrase.head)),
  },
  {
    name: 'as what an object is used',
    example: 'The town uses as a pillar · trade.',
    answer: 'predicate',
    holds: ({ tree, clause, core, piece }) => core.kind === 'object' && isPredicative(tree, clause, piece),
  },
  {
    name: 'what the verb selects beside its object',
    example: 'The firm added · two banks to its list.',
    answer: 'object',
    holds: ({ tree, clause, core, piece }) =>
      core.kind === 'object' &&
      piece.kind === 'oblique' &&
      piece.marker.length === 1 &&
      piece.marker[0] === Math.max(...core.object) + 1 &&
      selects(lemmaOf(tree, clause.verb), wordOf(tree, piece.marker[0] as number)) &&
      !isTime(tree, piece.phrase.head) &&
      !isRecipient(tree, piece) &&
      wordOf(tree, piece.marker[0] as number) !== 'by',
  },
  {
    name: 'a time',
    example: 'Sales fell {in H2 2021}.',
    answer: 'qualifier',
    holds: ({ tree, piece }) =>
      piece.kind === 'oblique' &&
      piece.role === 'time' &&
      /^(in|on|during)$/.test(wordOf(tree, piece.marker[0] ?? -1)) &&
      isTime(tree, piece.phrase.head),
  },
  {
    name: 'the end of an amount',
    example: 'The loan costs · 80 million to 90 million euros.',
    answer: 'object',
    holds: ({ tree, core, piece }) =>
      core.kind === 'object' &&
      piece.marker.length === 1 &&
      wordOf(tree, piece.marker[0] ?? -1) === 'to' &&
      piece.marker[0] === Math.max(...core.object) + 1 &&
      [core.head ?? -1, piece.phrase.head].every((head) => isAmount(tree, head)),
  },
  {
    name: 'what something is seen or used as',
    example: 'The plan is seen as · a hedge.',
    answer: 'split',
    holds: ({ tree, clause, core, piece }) => core.kind === 'none' && isPredicative(tree, clause, piece),
  },
  {
    name: 'the noun that what it is seen as wants',
    example: 'The plan is seen as a response to · sanctions.',
    answer: 'split',
    holds: ({ tree, clause, core, piece }) =>
      core.kind === 'none' &&
      piece.host !== null &&
      isPredicative(tree, clause, piece.host) &&
      piece.governor === piece.host.phrase.head &&
      wantsNoun(tree, clause, piece),
  },
  {
    name: 'a place of the subject’s own',
    example: 'The plan places at its core · safety.',
    answer: 'predicate',
    holds: ({ tree, clause, core, piece }) =>
      core.kind === 'object' &&
      piece.kind === 'oblique' &&
      isIn('putting', lemmaOf(tree, clause.verb)) &&
      kidsBy(tree, piece.phrase.head, 'nmod:poss').some((kid) => /^(its|their|his|her|our)$/.test(wordOf(tree, kid))),
  },
  {
    name: 'an infinitive that the object is to do',
    example: 'The treaty requires · members to share data.',
    answer: 'object',
    holds: ({ tree, clause, core, piece }) =>
      core.kind === 'object' &&
      piece.kind !== 'inner' &&
      piece.marker.length === 0 &&
      hasInfinitiveMark(tree, piece.phrase.head) &&
      (['planning', 'obliging', 'expecting'] as const).some((list) => isIn(list, lemmaOf(tree, clause.verb))),
  },
];

const isInner = (piece: Piece, host: Piece | null) => piece.kind === 'inner' && piece.host === host;

const isDetermined = (tree: Tree, clause: Clause, { governor }: Piece) =>
  clause.rule === 'apposition' || kidsBy(tree, governor, 'det', 'nmod:poss').length > 0;

/** `sold the mill to a neighbour`: who gets it. */
const isRecipient = (tree: Tree, { marker, phrase: { head } }: Piece) =>
  /^(to|for)$/.test(wordOf(tree, marker[0] ?? -1)) &&
  (isIn('actors', lemmaOf(tree, head)) || /^(person|organization)$/.test(tree.tokens[head]?.entity ?? ''));

const PREPOSITIONS = ['to', 'for', 'on', 'against', 'in', 'between', 'with'];

/** A noun that wants another: `an extension of`, `a response to`, `the maker of`. */
export function wantsNoun(tree: Tree, clause: Clause, { marker, governor }: Piece): boolean {
  const word = wordOf(tree, marker[0] ?? -1);
  return (word === 'of' && clause.rule === 'apposition') || wants(tree, governor, word);
}

function wants(tree: Tree, noun: number, preposition: string): boolean {
  if (preposition === 'of') return !isIn('quantities', lemmaOf(tree, noun));
  return isIn('relational', lemmaOf(tree, noun)) && PREPOSITIONS.includes(preposition);
}

const isPredicative = (tree: Tree, clause: Clause, { kind, marker }: Piece) =>
  kind === 'oblique' &&
  marker.length === 1 &&
  wordOf(tree, marker[0] as number) === 'as' &&
  selects(lemmaOf(tree, clause.verb), 'as');

/** What the codebook says of a piece; undefined where it takes judgement. */
export const decided = (known: Known): Answer | undefined => DECISIONS.find(({ holds }) => holds(known))?.answer;

interface RoleDecision {
  name: string;
  example: string;
  /** The role, or the usual one of the preposition or conjunction. */
  role: Role | 'usual';
  holds: (known: Known) => boolean;
}

/** Where the codebook leaves nothing to judge of a role. The first that holds. */
const ROLE_DECISIONS: readonly RoleDecision[] = [
  {
    name: 'by how much',
    example: 'Exports fell {by a third}.',
    role: 'manner',
    holds: ({ tree, piece: { marker, phrase } }) =>
      wordOf(tree, marker[0] ?? -1) === 'by' && isExtent(tree, phrase.head),
  },
  {
    name: 'what a claim depends on',
    example: 'The trains stop {in the event of a strike}.',
    role: 'condition',
    holds: ({ tree, piece: { marker, role } }) => role === 'condition' && wordOf(tree, marker[0] ?? -1) !== 'under',
  },
  {
    name: 'a preposition or conjunction of one meaning',
    example: '{Compared with last year}, fewer came {despite the sun}.',
    role: 'usual',
    holds: ({ tree, piece: { marker } }) => isIn('unambiguous', wordOf(tree, marker[0] ?? -1)),
  },
  {
    name: 'a time',
    example: 'Exports fell {in Q1 2018}.',
    role: 'time',
    holds: ({ tree, piece: { role, phrase } }) => role === 'time' && isTime(tree, phrase.head),
  },
  {
    name: 'what is left undone',
    example: 'The mill closed {without paying its workers}.',
    role: 'manner',
    holds: ({ tree, piece: { marker, role } }) => wordOf(tree, marker[0] ?? -1) === 'without' && role !== 'condition',
  },
];

/** The role that the codebook gives a qualifier; undefined where it takes judgement. */
export function decidedRole(known: Known): Role | undefined {
  const found = ROLE_DECISIONS.find(({ holds }) => holds(known))?.role;
  return found === 'usual' ? known.piece.role : found;
}
