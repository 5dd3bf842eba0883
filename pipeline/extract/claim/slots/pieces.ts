import { caseWords, trimmed } from '../../../syntax/phrases.ts';
import { headOf, relationOf, subtree, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../../syntax/verb-group.ts';
import { placeOf, wordsOf } from '../../clauses/arguments.ts';
import type { Adjunct, Argument, Clause, Role } from '../../clauses/clause.ts';
import { prepositionRoleOf } from '../../clauses/roles.ts';

/** A phrase or clause of which it is open what it is to its claim: a part of the predicate, of the object, a qualifier. */
export interface Piece extends Adjunct {
  /** How the clause has it: as an argument, an adjunct, or inside another phrase. */
  kind: 'oblique' | 'infinitive' | 'adjunct' | 'inner';
  /** The word that it hangs on. */
  governor: number;
  /** The piece that it stands in; null of those of the clause and those of its core. */
  host: Piece | null;
}

/** The pieces of a clause itself, in order: its prepositional phrases, adverbs, adverbial clauses and infinitives. */
export function outerPieces(tree: Tree, clause: Clause, taken: ReadonlySet<Argument>): Piece[] {
  const left = clause.arguments.filter((argument) => !taken.has(argument) && argument.kind !== 'clause');
  return [
    ...left.map((argument) => pieceOfArgument(tree, clause, argument)),
    ...clause.adjuncts.map((adjunct) => pieceOf(tree, adjunct, 'adjunct', null)),
  ].sort((a, b) => startOf(a) - startOf(b));
}

function pieceOfArgument(tree: Tree, clause: Clause, { kind, marker, phrase }: Argument): Piece {
  if (kind === 'infinitive') return pieceOf(tree, { role: 'purpose', marker, phrase }, kind, null);
  return pieceOf(tree, { role: usualRole(tree, clause.verb, phrase.head, marker), marker, phrase }, 'oblique', null);
}

const pieceOf = (tree: Tree, adjunct: Adjunct, kind: Piece['kind'], host: Piece | null): Piece => ({
  ...adjunct,
  kind,
  governor: headOf(tree, adjunct.phrase.head),
  host,
});

const usualRole = (tree: Tree, governor: number, head: number, marker: readonly number[]): Role =>
  prepositionRoleOf(tree, governor, head, marker) ?? 'manner';

/**
 * The prepositional phrases and infinitives at the end of a phrase, in order, those inside them too: `work | by a team |
 * under the guidance of experts`.
 */
export function innerPieces(tree: Tree, head: number, words: readonly number[], host: Piece | null): Piece[] {
  const inside = new Set(words);
  const found: Piece[] = [];
  let end = words.at(-1) ?? -1;
  for (const kid of [...(tree.kids[head] ?? [])].reverse()) {
    if (kid < head || !inside.has(kid) || uposOf(tree, kid) === 'PUNCT') continue;
    const own = subtree(tree, kid).filter((word) => inside.has(word));
    if (!isOnlyMarks(tree, (own.at(-1) as number) + 1, end)) break;
    if (!isPhrase(tree, kid) && !isInfinitive(tree, kid)) {
      if (relationOf(tree, kid) === 'conj') found.unshift(...innerPieces(tree, kid, own, host));
      break;
    }
    const piece = pieceInside(tree, kid, own, host);
    found.unshift(piece, ...innerPieces(tree, kid, own, piece));
    end = (own[0] as number) - 1;
  }
  return found;
}

/** Whether only punctuation stands from one place to another. */
function isOnlyMarks(tree: Tree, from: number, to: number): boolean {
  for (let word = from; word <= to; word++) if (uposOf(tree, word) !== 'PUNCT') return false;
  return true;
}

const isPhrase = (tree: Tree, kid: number) =>
  ['nmod', 'obl', 'advcl', 'acl'].includes(relationOf(tree, kid)) &&
  caseWords(tree, kid).some((word) => wordOf(tree, word) !== 'to' || uposOf(tree, word) === 'ADP');

const isInfinitive = (tree: Tree, kid: number) =>
  ['acl', 'advcl'].includes(relationOf(tree, kid)) && hasInfinitiveMark(tree, kid);

function pieceInside(tree: Tree, kid: number, own: readonly number[], host: Piece | null): Piece {
  const isAim = isInfinitive(tree, kid);
  const marker = isAim ? [] : caseWords(tree, kid).filter((word) => own.includes(word));
  const words = trimmed(
    tree,
    own.filter((word) => !marker.includes(word)),
  );
  const role = isAim ? 'purpose' : usualRole(tree, headOf(tree, kid), kid, marker);
  return pieceOf(tree, { role, marker, phrase: { head: kid, words } }, 'inner', host);
}

/** The first word of a piece. */
export const startOf = (piece: Piece): number => placeOf(piece);

/** The last word of a piece. */
export const endOf = (piece: Piece): number => wordsOf(piece).at(-1) as number;
