import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';
import { wholeSource } from './reporting.ts';

interface Place {
  name: string;
  example: string;
  find(tree: Tree, noun: number, clause: Clause | undefined): number[] | null;
}

/** Who holds what a noun names; the first place that names somebody. */
const OWNERS: readonly Place[] = [
  { name: 'possessor', example: '`critics’ claims that P`', find: possessor },
  { name: 'complement', example: '`fears among investors that P`, `claims by the union that P`', find: complement },
  { name: 'voice', example: '`the union has the impression that P`, `the bill sends a signal that P`', find: voice },
];

/** The words for who holds what a noun names (`claims`, `fears`); null where the sentence does not say. */
export function ownerOf(tree: Tree, noun: number, clause: Clause | undefined): number[] | null {
  for (const { find } of OWNERS) {
    const found = find(tree, noun, clause);
    if (found) return found;
  }
  return null;
}

function possessor(tree: Tree, noun: number): number[] | null {
  const [owner] = kidsBy(tree, noun, 'nmod:poss');
  return owner === undefined ? null : wholeSource(tree, owner).filter((word) => !/^(?:'s|')$/.test(wordOf(tree, word)));
}

function complement(tree: Tree, noun: number): number[] | null {
  const owner = kidsBy(tree, noun, 'nmod').find(
    (kid) => isActor(tree, kid) && kidsBy(tree, kid, 'case').some((mark) => isIn('ownedBy', wordOf(tree, mark))),
  );
  return owner === undefined ? null : wholeSource(tree, owner);
}

function voice(tree: Tree, noun: number, clause: Clause | undefined): number[] | null {
  if (!clause?.subject || clause.isPassive || !isIn('voicing', lemmaOf(tree, clause.verb))) return null;
  if (wordOf(tree, clause.subject.head) === 'there') return null;
  const isHeld = clause.arguments.some(({ phrase }) => phrase.head === noun || phrase.words.includes(noun));
  return isHeld ? wholeSource(tree, clause.subject.head) : null;
}
