/** What may be one: something of each side, and how alike they are, from 0 to 1. */
export interface Candidate<One, Other> {
  one: One;
  other: Other;
  likeness: number;
}

/** From which likeness on a clause or claim of the program and a claim of annotators are one. */
const LEAST_LIKENESS = 0.5;

/** The pairs that are one, the most alike first, each of either side once. */
export function surestPairs<One extends object, Other extends object>(
  candidates: readonly Candidate<One, Other>[],
): [One, Other][] {
  const taken = new Set<object>();
  return candidates
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ one, other }): [One, Other][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

/** How many words two lists have in common, as bags. */
export function inCommon(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** F1 of two bags of words, of which one at least holds a word. */
export const overlapOf = (some: readonly string[], others: readonly string[]): number =>
  (2 * inCommon(some, others)) / (some.length + others.length);
