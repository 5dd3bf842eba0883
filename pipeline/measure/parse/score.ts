import type { ScoredWord } from './treebank.ts';

/** How often something was right, out of how many in the gold standard and in the answer. */
export interface Count {
  right: number;
  gold: number;
  answered: number;
}

/** The harmonic mean of precision and recall in per cent; of equally many, the accuracy. */
export function f1({ right, gold, answered }: Count): number {
  return gold + answered === 0 ? 0 : (200 * right) / (gold + answered);
}

/** A relation without its subtype. */
export const universal = (deprel: string): string => deprel.split(':', 1)[0] as string;

export interface AttachmentScores {
  upos: Count;
  uas: Count;
  las: Count;
}

/** Tags and arcs of the same words: subtypes cut, punctuation counted. */
export function scoreWords(gold: readonly ScoredWord[], answer: readonly ScoredWord[]): AttachmentScores {
  const count = (isRight: (a: ScoredWord, b: ScoredWord) => boolean): Count => ({
    right: gold.filter((word, i) => isRight(word, answer[i] as ScoredWord)).length,
    gold: gold.length,
    answered: answer.length,
  });
  return {
    upos: count((a, b) => a.upos === b.upos),
    uas: count((a, b) => a.head === b.head),
    las: count((a, b) => a.head === b.head && universal(a.deprel) === universal(b.deprel)),
  };
}

/** A relation, with its subtype if it is given with one, over the same words: right with the right head. */
export function scoreRelation(relation: string, gold: readonly ScoredWord[], answer: readonly ScoredWord[]): Count {
  const has = ({ deprel }: ScoredWord) => (relation.includes(':') ? deprel : universal(deprel)) === relation;
  return {
    right: gold.filter((word, i) => {
      const found = answer[i] as ScoredWord;
      return has(word) && has(found) && word.head === found.head;
    }).length,
    gold: gold.filter(has).length,
    answered: answer.filter(has).length,
  };
}
