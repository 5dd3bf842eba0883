import type { Claim } from '../extract/print-claim.ts';
import type { Reading } from '../extract/read.ts';
import type { Tree } from '../extract/tree.ts';
import type { Attribution, ClaimEntity } from '../records.ts';
import type { Naming } from './naming.ts';
import { wordsText } from './text/words.ts';

/** A slot of a claim with its words. */
export type Slot = readonly [slot: ClaimEntity['slot'], words: readonly number[]];

/** The entities that the words of each slot name or refer to, in source order, each once a slot. */
export function entitiesOf(tree: Tree, sentence: number, slots: readonly Slot[], naming: Naming): ClaimEntity[] {
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
