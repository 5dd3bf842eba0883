import { trimmed } from '../../syntax/phrases.ts';
import { isRelation, isSetOff, kidsBy, relationOf, subtree, type Tree } from '../../syntax/tree.ts';
import type { Judgement, Modality } from '../claim/judgement.ts';
import type { Clause } from '../clauses/clause.ts';

/** Who is said to hold a clause, and the words that say so. */
export interface Reporting {
  /** Null where the text names no source. */
  source: number[] | null;
  cue: number[];
  /** The reporting words deny what they report. */
  denies: boolean;
  /** How the reporting words put forward what they report; null where they leave it as it is. */
  hedge: Hedge | null;
}

/** A modality that goes over from the reporting words. */
export interface Hedge extends Judgement<Modality> {
  /** Whether it goes before a modality of the clause's own. */
  isStrong: boolean;
}

/** What reports others: the clauses at and under the content's heads. */
export interface Report {
  /** Null where nobody but the author is said to hold them. */
  reporting: Reporting | null;
  /** The clause that does the reporting; null where it is a phrase or a noun. */
  clause: Clause | null;
  contents: number[];
  /** Whether the clause makes a claim of its own all the same. */
  isClaim: boolean;
}

/** A source with its participles and prepositional phrases, without relative clauses and appositions set off. */
export function wholeSource(tree: Tree, head: number): number[] {
  const words = subtree(tree, head, (kid) => {
    const relation = relationOf(tree, kid);
    return (
      (isRelation(relation, ['appos', 'acl']) && isSetOff(tree, kid)) ||
      (isRelation(relation, ['parataxis', 'acl', 'conj', 'advcl', 'ccomp']) &&
        kidsBy(tree, kid, 'nsubj', 'ccomp').length > 0)
    );
  });
  const marker = new Set(
    kidsBy(tree, head, 'case', 'mark', 'cop', 'cc', 'nsubj', 'aux', 'advcl')
      .filter((kid) => kid < head)
      .flatMap((kid) => subtree(tree, kid)),
  );
  return trimmed(
    tree,
    words.filter((word) => !marker.has(word)),
  );
}
