import { inOrder, kidsBy, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../../syntax/verb-group.ts';
import { placeOf, wordsOf } from '../../clauses/arguments.ts';
import type { Adjunct, Clause } from '../../clauses/clause.ts';
import { isTime } from '../../clauses/roles.ts';
import type { Core } from './core.ts';
import { describe, type Judged, judge } from './judge.ts';
import { endOf, type Piece, startOf } from './pieces.ts';
import { decidedRole } from './settled.ts';
import { bestOf, ROLES, scoresOf, slotModel } from './slot-model.ts';

/** A clause's predicate with what completes it, its object, and what is left to restrict it. Words in order. */
export interface Completed {
  predicate: number[];
  object: number[];
  adjuncts: Adjunct[];
}

interface Slots {
  predicate: number[];
  object: number[];
}

/** Decides what completes the predicate and what is the object; everything else restricts the claim. */
export function complete(tree: Tree, clause: Clause): Completed {
  const { core, described } = describe(tree, clause);
  const judged = judge(tree, clause, core, described);
  const { predicate, object } = deeperSplit(placed(tree, clause, core, judged), judged);
  return {
    predicate: inOrder(clause.group, predicate),
    object: inOrder(object),
    adjuncts: qualifiersOf(tree, clause, core, judged),
  };
}

/** The words of the core and of the pieces that go to it. */
function placed(tree: Tree, clause: Clause, core: Core, judged: readonly Judged[]): Slots {
  const cut = cutPieces(judged);
  const slots = { predicate: without(core.predicate, cut), object: without(core.object, cut) };
  const split = judged.find(({ piece, answer }) => answer === 'split' && piece.host === null)?.piece;
  const filled = split
    ? splitAt(tree, clause, core, slots, split, without(wordsOf(split), cut))
    : unsplit(clause, slots);
  for (const { piece, answer } of judged) {
    if (piece.kind === 'inner') continue;
    if (answer === 'object') filled.object.push(...without(wordsOf(piece), cut));
    if (answer === 'predicate') filled.predicate.push(...without(wordsOf(piece), cut));
  }
  return filled;
}

/** An apposition without a noun of its own to complete it is all predicate. */
const unsplit = (clause: Clause, { predicate, object }: Slots): Slots =>
  clause.rule === 'apposition' ? { predicate: inOrder(predicate, object), object: [] } : { predicate, object };

/** `is an extension of · the old plan`; `rely on · imports`: what was the object goes with the preposition. */
function splitAt(tree: Tree, clause: Clause, core: Core, slots: Slots, split: Piece, words: readonly number[]): Slots {
  const lead = leadOf(tree, clause, core, split);
  const rest = words.filter((word) => !lead.includes(word));
  const isInner = split.kind === 'inner';
  const behind = isInner ? inOrder(slots.predicate, slots.object).filter((word) => word >= (rest[0] ?? Infinity)) : [];
  const object = inOrder(rest, behind);
  const left = inOrder(
    slots.predicate,
    slots.object,
    words.filter((word) => !rest.includes(word)),
  );
  return { predicate: left.filter((word) => !object.includes(word)), object };
}

/** The words of a piece that go into the predicate: `on`; of a gerund `in initiating`, of an infinitive `to provide`. */
function leadOf(tree: Tree, clause: Clause, core: Core, { marker, phrase: { head, words } }: Piece): number[] {
  const isGerund =
    tree.tokens[head]?.xpos === 'VBG' &&
    !clause.isPassive &&
    (core.kind === 'none' || core.kind === 'adjective') &&
    kidsBy(tree, head, 'det', 'amod', 'nmod', 'nsubj', 'conj').length === 0;
  if (!isGerund && !hasInfinitiveMark(tree, head)) return marker;
  return inOrder(
    marker,
    words.filter((word) => word <= head),
  );
}

/** `is seen as a response to · sanctions`: a phrase inside the one that completes the predicate completes it again. */
function deeperSplit({ predicate, object }: Slots, judged: readonly Judged[]): Slots {
  const completing = new Set(
    judged.flatMap(({ piece, answer }) => (answer === 'split' || answer === 'predicate' ? [piece] : [])),
  );
  const inner = judged.find(
    ({ piece, answer }) => answer === 'split' && piece.host && completing.has(piece.host),
  )?.piece;
  const start = inner?.phrase.words[0];
  if (!inner?.host || start === undefined) return { predicate, object };
  const own = wordsOf(inner.host).filter((word) => predicate.includes(word) || object.includes(word));
  const behind = own.filter((word) => word >= start);
  if (behind.length === 0) return { predicate, object };
  const before = own.filter((word) => word < start);
  return {
    predicate: inOrder(
      predicate.filter((word) => !behind.includes(word)),
      before,
    ),
    object: inOrder(
      object.filter((word) => !own.includes(word)),
      behind,
    ),
  };
}

/** What is left out of the phrases that it stands in. */
const cutPieces = (judged: readonly Judged[]): Piece[] =>
  judged.flatMap(({ piece, answer }) => (piece.kind === 'inner' && answer === 'qualifier' ? [piece] : []));

/** Words without those of some pieces. */
function without(words: readonly number[], pieces: readonly Piece[]): number[] {
  const left = new Set(pieces.flatMap(wordsOf));
  return words.filter((word) => !left.has(word));
}

/** What restricts the claim, with its role; a piece that joins the one before it makes one with it. */
function qualifiersOf(tree: Tree, clause: Clause, core: Core, judged: readonly Judged[]): Adjunct[] {
  const cut = cutPieces(judged);
  const found: { adjunct: Adjunct; end: number }[] = [];
  for (const { piece, features, answer } of judged) {
    const others = cut.filter((other) => other !== piece);
    const [marker, words] = [without(piece.marker, others), without(piece.phrase.words, others)];
    const range = found.find(({ adjunct, end }) => end === startOf(piece) - 1 && endsRange(tree, adjunct, piece));
    if (answer === 'qualifier' && range) {
      range.adjunct.phrase.words = inOrder(range.adjunct.phrase.words, marker, words);
      range.end = endOf(piece);
    } else if (answer === 'qualifier') {
      const role = decidedRole({ tree, clause, core, piece }) ?? bestOf(scoresOf(slotModel().roles, features, ROLES));
      found.push({ adjunct: { role, marker, phrase: { head: piece.phrase.head, words } }, end: endOf(piece) });
    } else if (answer === 'joins' && piece.kind !== 'inner') {
      const before = found.find(({ end }) => end === startOf(piece) - 1);
      if (!before) continue;
      before.adjunct.phrase.words = inOrder(before.adjunct.phrase.words, marker, words);
      before.end = endOf(piece);
    }
  }
  return found.map(({ adjunct }) => adjunct).sort((a, b) => placeOf(a) - placeOf(b));
}

/** `from October 20 · to 23`, `from May · until July`: the end of a time whose beginning stands before it. */
const endsRange = (tree: Tree, { role, marker }: Adjunct, { marker: [end = -1], phrase: { head } }: Piece): boolean =>
  role === 'time' &&
  wordOf(tree, marker[0] ?? -1) === 'from' &&
  /^(to|until|till|through)$/.test(wordOf(tree, end)) &&
  (uposOf(tree, head) === 'NUM' || isTime(tree, head));
