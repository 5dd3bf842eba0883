import { unreadable } from '../../extract/account.ts';
import { type Described, describe } from '../../extract/claim/slots/judge.ts';
import type { Piece } from '../../extract/claim/slots/pieces.ts';
import type { Answer } from '../../extract/claim/slots/slot-model.ts';
import { wordsOf } from '../../extract/clauses/arguments.ts';
import type { Clause, Role } from '../../extract/clauses/clause.ts';
import { readSentence } from '../../extract/read.ts';
import { type Document, toDocument } from '../../ingest/document.ts';
import { parse, type Sentence } from '../../parse/sentences.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { GoldDocument } from '../claims/gold.ts';
import { inCommon, overlapOf, surestPairs } from '../claims/pairs.ts';
import type { Example } from './fit.ts';
import { allWords, type GoldSlots, goldSlots, holds, wordsIn } from './words.ts';

/** What annotated claims say of pieces: which slots they stand in, and which roles the qualifiers have. */
export interface Examples {
  slots: Example<Answer>[];
  roles: Example<Role>[];
}

/** Where an annotated claim has a piece: a slot, a qualifier by its number, split between predicate and object. */
type Place = 'subject' | 'predicate' | 'object' | 'split' | 'none' | number;

interface Read {
  tree: Tree;
  clause: Clause;
  described: Described[];
}

/** The examples that an annotated document gives. */
export function examplesOf({ id, title, text, claims }: GoldDocument): Examples {
  const document = toDocument(id, { title }, text);
  const found = parse(document).map((sentence) => {
    const own = claims.filter((claim) => isIn(document, sentence, claim.sentence)).map(goldSlots);
    return unreadable(sentence, document) || own.length === 0
      ? { slots: [], roles: [] }
      : sentenceExamples(sentence, own);
  });
  return { slots: found.flatMap(({ slots }) => slots), roles: found.flatMap(({ roles }) => roles) };
}

/** Whether a quoted sentence is, by half of the shorter one at least, a sentence of the document. */
function isIn({ text }: Document, { start, end }: Sentence, quoted: string): boolean {
  const at = text.indexOf(quoted);
  const shared = Math.min(at + quoted.length, end) - Math.max(at, start);
  return at >= 0 && 2 * shared >= Math.min(quoted.length, end - start);
}

function sentenceExamples(sentence: Sentence, gold: readonly GoldSlots[]): Examples {
  const { tree, readings } = readSentence(sentence);
  const read = readings.flatMap(({ clause }): Read[] =>
    clause.subject ? [{ tree, clause, described: describe(tree, clause).described }] : [],
  );
  return {
    slots: aligned(read, gold).flatMap(([one, claim]) => slotExamples(one, claim)),
    roles: roleExamples(read, gold),
  };
}

/** Clauses with the annotated claims that they are. */
const aligned = (read: readonly Read[], gold: readonly GoldSlots[]): [Read, GoldSlots][] =>
  surestPairs(read.flatMap((one) => gold.map((other) => ({ one, other, likeness: likeness(one, other) }))));

function likeness({ tree, clause }: Read, claim: GoldSlots): number {
  const said = (places: readonly number[]) => textOf(tree, places);
  const subject = said(clause.subject?.words ?? []);
  const group = said([clause.verb, ...clause.chain, ...clause.group]);
  if (inCommon(subject, claim.subject) === 0 || inCommon(group, claim.predicate) === 0) return 0;
  const parts = [...clause.arguments, ...clause.adjuncts].flatMap(wordsOf);
  return overlapOf(said([...new Set([...(clause.subject?.words ?? []), ...clause.group, ...parts])]), allWords(claim));
}

const textOf = (tree: Tree, places: readonly number[]) =>
  places.flatMap((place) => wordsIn(tree.tokens[place]?.text ?? ''));

function slotExamples({ tree, described }: Read, claim: GoldSlots): Example<Answer>[] {
  const places = new Map(described.map(({ piece }) => [piece, placeOf(tree, piece, claim)]));
  let before: Place | null = null;
  return described.flatMap(({ piece, features }) => {
    const place = places.get(piece) as Place;
    const host = piece.host ? (places.get(piece.host) as Place) : null;
    const answer = piece.kind === 'inner' ? innerAnswer(place, host) : outerAnswer(piece, place, before);
    if (piece.kind !== 'inner') before = place;
    return answer ? [{ features, answer }] : [];
  });
}

/** A piece inside a phrase goes with it, or not. */
function innerAnswer(place: Place, host: Place | null): Answer | null {
  if (place === 'split') return 'split';
  if (place === 'none' || place === 'subject') return null;
  return typeof place === 'number' && place !== host ? 'qualifier' : 'joins';
}

function outerAnswer({ kind }: Piece, place: Place, before: Place | null): Answer | null {
  if (place === 'subject' || (place === 'none' && kind !== 'adjunct')) return null;
  if (typeof place === 'number') return place === before ? 'joins' : 'qualifier';
  return place;
}

/** The slot that has the beginning of a piece, and most of its words where several have it. */
function placeOf(tree: Tree, { marker, phrase }: Piece, claim: GoldSlots): Place {
  const [mark, words] = [textOf(tree, marker), textOf(tree, phrase.words)];
  const [start, all] = [
    [...mark, ...words.slice(0, mark.length > 0 ? 1 : 2)],
    [...mark, ...words],
  ];
  const slots: [Place, string[]][] = [
    ...claim.qualifiers.map(({ words }, i): [Place, string[]] => [i, words]),
    ['object', claim.object],
    ['predicate', claim.predicate],
    ['subject', claim.subject],
  ];
  const found = slots
    .filter(([, slot]) => holds(slot, start))
    .map(([place, slot]): [Place, number] => [place, inCommon(slot, all)]);
  if (!found.some(([place]) => place === 'object') && isSplit(mark, words, claim))
    found.push(['split', inCommon([...claim.predicate.slice(-mark.length), ...claim.object], all)]);
  return found.sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
}

/** `rely on · imports`, `exempt from paying · tax`: the preposition ends the predicate, the noun stands in the object. */
function isSplit(mark: readonly string[], words: readonly string[], { predicate, object }: GoldSlots): boolean {
  const [first, last] = [words.slice(0, 1), words.slice(-1)];
  return (
    holds(predicate.slice(-mark.length - 3), mark) &&
    holds(object, last) &&
    (holds(object, first) || holds(predicate, first))
  );
}

/** Pieces that are, nearly word for word, annotated qualifiers, whatever claim they belong to. */
function roleExamples(read: readonly Read[], gold: readonly GoldSlots[]): Example<Role>[] {
  const qualifiers = gold.flatMap(({ qualifiers }) => qualifiers);
  const seen = new Set<string>();
  return read.flatMap(({ tree, described }) =>
    described.flatMap(({ piece, features }) => {
      const places = wordsOf(piece);
      const words = textOf(tree, places);
      const found = qualifiers.find((one) => one.words[0] === words[0] && overlapOf(one.words, words) >= 0.8);
      const key = `${places[0]} ${places.at(-1)}`;
      if (!found || seen.has(key)) return [];
      seen.add(key);
      return [{ features, answer: found.role }];
    }),
  );
}
