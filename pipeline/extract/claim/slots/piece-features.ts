import { isIn, nounRole, nounSelects, selects, type WordList } from '../../../syntax/lexicon.ts';
import { isSetOff, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { formOf } from '../../../syntax/verb-group.ts';
import { isTime } from '../../clauses/roles.ts';
import type { Known } from './core.ts';
import { startOf } from './pieces.ts';
import { wantsNoun } from './settled.ts';

/** What several features are made of. */
interface Facts extends Known {
  head: number;
  verb: string;
  /** All words that mark the piece, or its kind of word where there are none. */
  mark: string;
  first: string;
  noun: string;
  above: string;
  /** `noun`, or the form of a clause. */
  form: string;
  place: string;
  shape: string;
}

const NOUN_LISTS = ['settings', 'quantities', 'actors', 'programmes', 'relational', 'centres', 'partitive'] as const;
const VERB_LISTS = ['light', 'putting', 'stative', 'causing', 'regarding'] as const;
const CONTROL_LISTS = ['planning', 'obliging', 'goal', 'expecting', 'reporting', 'sourcing'] as const;
const ENDINGS = /(tion|sion|ment|ing|ity|ness|ance|ence|ship|ism|al|er|or|ist|age|ure|ly)$/;

/** What the models know of a piece, as names; `index` counts the pieces of the clause between its verb and this one. */
export function pieceFeatures(known: Known, index: number): string[] {
  const facts = factsOf(known, index);
  return [
    ...shapeFeatures(facts),
    ...wordFeatures(facts),
    ...nounFeatures(facts),
    ...listFeatures(facts),
    ...(facts.form === 'noun' ? [] : clauseFeatures(facts)),
  ];
}

function factsOf(known: Known, index: number): Facts {
  const { tree, clause, core, piece } = known;
  const head = piece.phrase.head;
  const isClause = uposOf(tree, head) === 'VERB' || kidsBy(tree, head, 'cop').length > 0;
  const marker = piece.marker.map((word) => wordOf(tree, word)).join(' ');
  const place = placeIn(known, index);
  return {
    ...known,
    head,
    verb: lemmaOf(tree, clause.verb),
    mark: marker || `<${uposOf(tree, head) === 'VERB' ? formOf(tree, head) : uposOf(tree, head)}>`,
    first: wordOf(tree, piece.marker[0] ?? -1),
    noun: lemmaOf(tree, head),
    above: lemmaOf(tree, piece.governor),
    form: isClause ? formOf(tree, head) : 'noun',
    place,
    shape: `${piece.kind}:${core.kind}:${place}`,
  };
}

/** Where a piece stands: inside a phrase, before the verb group, in it, before the object, first or later behind it. */
function placeIn({ clause, piece, core }: Known, index: number): string {
  if (piece.kind === 'inner') return 'inner';
  const start = startOf(piece);
  if (start < Math.min(clause.verb, ...clause.group)) return 'fronted';
  if (start < clause.verb) return 'between';
  if (core.head !== null && core.head > clause.verb && start < core.head) return 'before-core';
  return index === 0 ? 'first' : 'later';
}

function shapeFeatures({ tree, clause, core, piece, head, mark, first, form, place, shape }: Facts): string[] {
  const isComma = isSetOff(tree, head) || (piece.marker[0] !== undefined && isSetOff(tree, piece.marker[0]));
  const passive = clause.isPassive ? 'passive' : 'active';
  const size = piece.marker.length + piece.phrase.words.length;
  const length = size > 12 ? 'long' : size > 5 ? 'middle' : 'short';
  const distance = core.head === null ? -1 : startOf(piece) - core.head - 1;
  const gap = distance < 0 ? 'no' : Math.min(3, distance);
  return [
    'bias',
    `shape:${shape}`,
    `mark:${mark}`,
    `mark:${mark}|${shape}`,
    `mark:${mark}|${passive}`,
    `first:${first}|${form}`,
    `first:${first}|${core.kind}`,
    `role:${piece.role}`,
    `role:${piece.role}|${shape}`,
    `role:${piece.role}|${mark}`,
    `rel:${relationOf(tree, head)}|${piece.kind}`,
    `comma:${isComma}|${place}`,
    `rule:${clause.rule}|${piece.kind}`,
    `gap:${gap}|${piece.kind}|${first}`,
    `comma:${isComma}|by:${mark}`,
    `length:${length}|${piece.kind}|${form}`,
    `held:${core.kind}|${passive}|${piece.kind}`,
  ];
}

function wordFeatures({ tree, core, verb, mark, first, noun, above }: Facts): string[] {
  const own = core.head === null ? '-' : lemmaOf(tree, core.head);
  return [
    `verb:${verb}`,
    `verb:${verb}|${core.kind}`,
    `verb:${verb}|by:${mark}`,
    `noun:${noun}`,
    `noun:${noun}|${mark}`,
    `above:${above}|${first}`,
    `object:${own}|${first}`,
    `object:${own}|${verb}`,
  ];
}

/** What kind of thing the noun names, by tag, entity, lists and ending, and what stands beside it. */
function nounFeatures({ tree, core, head, first, noun }: Facts): string[] {
  const token = tree.tokens[head];
  const kinds = [
    `${token?.upos}:${token?.entity ?? 'none'}`,
    `-${ENDINGS.exec(noun)?.[1] ?? ''}`,
    ...NOUN_LISTS.filter((list) => isIn(list, noun)),
    ...(isTime(tree, head) ? ['time'] : []),
  ];
  const determiner = kidsBy(tree, head, 'det', 'nmod:poss')[0];
  const isCounted = kidsBy(tree, head, 'nummod').length > 0;
  return [
    ...kinds.flatMap((kind) => [`class:${kind}`, `class:${kind}|${first}`, `class:${kind}|${core.kind}`]),
    `det:${determiner === undefined ? '-' : wordOf(tree, determiner)}|${first}`,
    ...(isCounted ? [`counted|${first}`] : []),
    ...(/^(%|percent|per cent)$/.test(noun) || token?.upos === 'NUM' ? [`amount|${first}`] : []),
  ];
}

/** What the lexicon says of the words: which preposition a verb or noun selects, which nouns want another. */
function listFeatures(facts: Facts): string[] {
  const { tree, clause, core, piece, head, verb, mark, first, noun, above, shape } = facts;
  const own = core.head === null ? '' : lemmaOf(tree, core.head);
  const takes = `${wantsNoun(tree, clause, piece)}|${kidsBy(tree, piece.governor, 'det', 'nmod:poss').length > 0}`;
  const next = behind(tree, head);
  return [
    `selects:${selects(verb, first)}|${core.kind}`,
    `selects:${selects(verb, first)}|${first}`,
    `noun-selects:${nounSelects(above, first) || nounSelects(own, first)}|${piece.kind}`,
    `takes:${takes}|${shape}`,
    `takes:${takes}|${core.kind}|${listsOf(VERB_LISTS, verb)}`,
    `control:${listsOf(CONTROL_LISTS, verb)}|${mark}|${core.kind}`,
    `named:${nounRole(noun) ?? '-'}|${first}`,
    `named:${nounRole(noun) ?? '-'}|${next}`,
    `complex:${first}|${noun}|${next}`,
    ...(nounRole(above) ? [`inside:${first}`] : []),
  ];
}

const listsOf = (names: readonly WordList[], word: string) => names.filter((name) => isIn(name, word)).join('+') || '-';

/** The preposition of the first phrase behind a noun: the `of` of `in support of`. */
function behind(tree: Tree, noun: number): string {
  const marks = (tree.kids[noun] ?? []).filter((kid) => kid > noun).flatMap((kid) => kidsBy(tree, kid, 'case', 'mark'));
  return marks[0] === undefined ? '-' : wordOf(tree, marks[0]);
}

/** The forms of an adverbial clause's verb and of the verb that it restricts. */
function clauseFeatures({ tree, clause, head, mark, first, place }: Facts): string[] {
  const tense = tree.tokens[head]?.xpos ?? '';
  const helpers = kidsBy(tree, head, 'aux', 'cop').map((word) => wordOf(tree, word));
  return [
    `tense:${mark}|${tense}|${tree.tokens[clause.verb]?.xpos ?? ''}`,
    `tense:${first}|${tense}|${place}`,
    `helpers:${first}|${helpers.join(' ')}`,
  ];
}
