import { isVerb, type Tree } from '../../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../../syntax/verb-group.ts';
import type { Clause } from '../../clauses/clause.ts';
import { type Core, type Known, open } from './core.ts';
import { pieceFeatures } from './piece-features.ts';
import { endOf, type Piece, startOf } from './pieces.ts';
import { decided } from './settled.ts';
import { ANSWERS, type Answer, bestOf, scoresOf, slotModel } from './slot-model.ts';

/** A piece with what the models know of it. */
export interface Described {
  piece: Piece;
  features: string[];
}

export interface Judged extends Described {
  answer: Answer;
}

interface Scored extends Judged {
  scores: Map<Answer, number>;
  isDecided: boolean;
}

/** A clause's core, and its pieces with their features. */
export function describe(tree: Tree, clause: Clause): { core: Core; described: Described[] } {
  const { core, pieces } = open(tree, clause);
  let index = 0;
  const described = pieces.map((piece) => {
    const features = pieceFeatures({ tree, clause, core, piece }, index);
    if (piece.kind !== 'inner' && startOf(piece) > clause.verb) index++;
    return { piece, features };
  });
  return { core, described };
}

/** Where each piece goes: as the codebook has it, else as the model does, as far as the answers go together. */
export function judge(tree: Tree, clause: Clause, core: Core, described: readonly Described[]): Judged[] {
  const scored = described.map((one) => score({ tree, clause, core, piece: one.piece }, one));
  const split = keepOneSplit(scored);
  for (const one of scored) {
    if (isAim(tree, one.piece) && one.answer === 'predicate')
      one.answer = core.kind === 'none' && !split ? 'split' : 'qualifier';
    else if (one.answer === 'object' && core.object.length === 0 && !split) one.answer = 'split';
  }
  return scored.map((one, i) => ({ ...one, answer: joined(one, scored.slice(0, i), core) }));
}

function score(known: Known, one: Described): Scored {
  const scores = scoresOf(slotModel().slots, one.features, answersTo(known));
  const sure = decided(known);
  return { ...one, scores, isDecided: sure !== undefined, answer: sure ?? bestOf(scores) };
}

/** The answers that a piece can have where it stands. */
function answersTo({ tree, clause, core, piece }: Known): readonly Answer[] {
  if (piece.kind === 'inner') return ['joins', 'split', 'qualifier'];
  const isAdjunct = piece.kind === 'adjunct' && !isVerb(tree, piece.phrase.head);
  const isStranded = piece.marker[0] !== undefined && piece.marker[0] > clause.verb;
  if (startOf(piece) < clause.verb && !isStranded) return isAdjunct ? ['qualifier', 'none'] : ['qualifier'];
  if (piece.kind === 'infinitive' && core.kind === 'object') return ['object', 'qualifier'];
  const isClosed = core.kind === 'agent' || core.kind === 'content' || (isAim(tree, piece) && core.kind !== 'none');
  return ANSWERS.filter((answer) => !(isClosed && answer === 'split') && (isAdjunct || answer !== 'none'));
}

/** An infinitive of the clause: `was used · to provide aid`. */
const isAim = (tree: Tree, { kind, marker, phrase }: Piece) =>
  kind !== 'inner' && marker.length === 0 && hasInfinitiveMark(tree, phrase.head);

/** Of several pieces that would each complete the predicate, the one by which most speaks stays so. */
function keepOneSplit(scored: readonly Scored[]): Scored | undefined {
  const splits = scored.filter(({ answer, piece }) => answer === 'split' && piece.host === null);
  const most = (one: Scored) => (one.isDecided ? Infinity : margin(one));
  const kept = splits.reduce<Scored | undefined>(
    (best, one) => (best && most(best) >= most(one) ? best : one),
    undefined,
  );
  for (const one of splits) {
    if (one === kept) continue;
    one.scores.delete('split');
    one.answer = bestOf(one.scores);
  }
  return kept;
}

/** By how much a piece rather completes the predicate than anything else. */
function margin({ scores }: Scored): number {
  const others = [...scores].flatMap(([answer, value]) => (answer === 'split' ? [] : [value]));
  return (scores.get('split') ?? 0) - Math.max(...others);
}

/** A piece of the clause joins a qualifier right before it; where there is none, it goes to the object. */
function joined({ piece, answer }: Scored, before: readonly Scored[], core: Core): Answer {
  if (answer !== 'joins' || piece.kind === 'inner') return answer;
  const hasNeighbour = before.some(
    (other) =>
      other.piece.kind !== 'inner' && other.answer === 'qualifier' && endOf(other.piece) === startOf(piece) - 1,
  );
  if (hasNeighbour) return answer;
  return core.object.length > 0 ? 'object' : 'qualifier';
}
