import type { ClaimRecord, Quality } from '../../records/types.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';
import { overlapOf, surestPairs } from './pairs.ts';

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

/** The claims of annotators and program that are one. */
const pairsOf = (gold: readonly GoldClaim[], found: readonly ClaimRecord[]): [GoldClaim, ClaimRecord][] =>
  surestPairs(
    gold.flatMap((one) =>
      found
        .filter(({ sentence }) => sentence.includes(one.sentence) || one.sentence.includes(sentence))
        .map((other) => ({ one, other, likeness: overlap(slotWords(one), slotWords(other)) })),
    ),
  );

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

/** F1 of two bags of words; two empty ones are alike. */
const overlap = (some: readonly string[], others: readonly string[]): number =>
  some.length + others.length === 0 ? 1 : overlapOf(some, others);
