import type { ClaimRecord, Quality } from '../../records/types.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';

/** From which overlap of their words on a claim of the program and one of the annotators are one. */
const LEAST_OVERLAP = 0.5;

/**
 * What becomes of subjects and objects that refer to something, apart from those that annotators did not have to give:
 * how many annotators resolved, how many the program resolved, how many of those are no nearer to the annotators' words
 * than the slot was, and how many that annotators resolved it left as they stand.
 */
export function linkFigures(gold: readonly GoldDocument[], resolved: readonly ClaimRecord[]): Quality['links'] {
  const figures = { needed: 0, made: 0, wrong: 0, open: 0 };
  for (const { id, claims } of gold) {
    const own = resolved.filter(({ document }) => document === id);
    for (const [wanted, found] of pairsOf(claims, own)) {
      if (wanted.optional) continue;
      for (const slot of ['subject', 'object'] as const) {
        const right = wordsOf(wanted[`${slot}_resolved`]);
        const isNeeded = right.join(' ') !== wordsOf(wanted[slot]).join(' ');
        const [before, after] = [wordsOf(found[slot]), wordsOf(found[`${slot}_resolved`])];
        const isMade = before.join(' ') !== after.join(' ');
        if (isNeeded) figures.needed++;
        if (isNeeded && !isMade) figures.open++;
        if (isMade) figures.made++;
        if (isMade && overlap(after, right) <= overlap(before, right)) figures.wrong++;
      }
    }
  }
  return figures;
}

/** The claims of annotators and program that are one, the most alike first, each once. */
function pairsOf(gold: readonly GoldClaim[], found: readonly ClaimRecord[]): [GoldClaim, ClaimRecord][] {
  const candidates = gold.flatMap((wanted) =>
    found
      .filter(({ sentence }) => sentence.includes(wanted.sentence) || wanted.sentence.includes(sentence))
      .map((claim) => ({ wanted, claim, likeness: overlap(slotWords(wanted), slotWords(claim)) })),
  );
  const taken = new Set<object>();
  return candidates
    .filter(({ likeness }) => likeness >= LEAST_OVERLAP)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ wanted, claim }): [GoldClaim, ClaimRecord][] => {
      if (taken.has(wanted) || taken.has(claim)) return [];
      taken.add(wanted).add(claim);
      return [[wanted, claim]];
    });
}

const slotWords = ({
  subject,
  predicate,
  object,
  qualifiers,
}: Pick<GoldClaim, 'subject' | 'predicate' | 'object' | 'qualifiers'>) =>
  wordsOf([subject, predicate, object, ...qualifiers.map(({ text }) => text)].join(' '));

/** Words in lower case, without articles and the ending of the possessive. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !['the', 'a', 'an', 's'].includes(word));
}

/** F1 of two bags of words. */
function overlap(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  const shared = some.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return some.length + others.length === 0 ? 1 : (2 * shared) / (some.length + others.length);
}
