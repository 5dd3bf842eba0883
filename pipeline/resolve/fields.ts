import type { Claim } from '../extract/print-claim.ts';
import type { Reading } from '../extract/read.ts';
import type { Tree } from '../extract/tree.ts';
import type { Attribution, ClaimAmount, ClaimEntity, ClaimTime, Span } from '../records.ts';
import type { Amount } from './amounts.ts';
import type { Naming } from './naming.ts';
import { wordsText } from './text/words.ts';
import type { Tense } from './time/tense.ts';
import type { TimeExpression } from './time/times.ts';

type Slot = ClaimEntity['slot'];

/** The entities that the words of each slot name or refer to, in source order, each once a slot. */
export function entitiesOf(
  tree: Tree,
  sentence: number,
  slots: readonly (readonly [slot: Slot, words: readonly number[]])[],
  naming: Naming,
): ClaimEntity[] {
  return slots.flatMap(([slot, words]) => {
    const inside = new Set(words);
    const seen = new Set<string>();
    return words.flatMap((head): ClaimEntity[] => {
      const entity = naming.entityOf({ sentence, head });
      if (!entity || seen.has(entity.id)) return [];
      seen.add(entity.id);
      const text = naming.wordsOf({ sentence, head }).filter((word) => inside.has(word));
      return [{ text: wordsText(tree, text), name: entity.name, type: entity.type, id: entity.id, slot }];
    });
  });
}

/** The tense of the predicate and the times in the claim's slots. */
export function timeOf(tense: Tense | null, times: readonly TimeExpression[], slots: readonly Span[]): ClaimTime {
  const own = times.filter(({ start, end }) => isInside(slots, start, end));
  return { tense, expressions: own.map(({ text, value }) => ({ text, value })) };
}

/** The amounts in the claim's slots. */
export function amountsOf(amounts: readonly Amount[], spans: readonly Span[]): ClaimAmount[] {
  return amounts
    .filter(({ start, end }) => isInside(spans, start, end))
    .map(({ start: _, end: __, ...amount }) => amount);
}

const isInside = (spans: readonly Span[], start: number, end: number) =>
  spans.some(([from, to]) => from <= start && end <= to);

/** The attribution with who its source is. */
export function attributionOf(
  { attribution, sentence_start: start }: Claim,
  { reporting, from }: Reading,
  numberOf: ReadonlyMap<number, number>,
  naming: Naming,
): Attribution | null {
  if (!attribution) return null;
  const source = reporting?.source;
  if (!source) return { ...attribution, source_resolved: attribution.source, source_id: null };
  const sentence = numberOf.get(from?.sentence.start ?? start) as number;
  const entity = naming.entityAmong(sentence, source);
  return { ...attribution, source_resolved: naming.say(sentence, source), source_id: entity?.id ?? null };
}
