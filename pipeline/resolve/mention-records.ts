import type { Claim } from '../extract/claim/claim.ts';
import type { Reading } from '../extract/read.ts';
import type { Token } from '../parse/token.ts';
import { fold } from '../records/offsets.ts';
import type { Attribution, ClaimEntity, ClaimRecord, MentionRecord } from '../records/types.ts';
import { runsOf, type Tree } from '../syntax/tree.ts';
import type { Entity } from './naming/known.ts';
import type { Naming } from './naming/naming.ts';
import { wordsText } from './text/words.ts';

/** A slot of a claim with its words. */
export type Slot = readonly [slot: ClaimEntity['slot'], words: readonly number[]];

/** Words of a claim that name an entity or stand for it. Offsets count UTF-16 units of the document's text. */
export interface ClaimMention {
  entity: Entity;
  slot: ClaimEntity['slot'];
  /** The words, numbered from 0. */
  words: readonly number[];
  start: number;
  end: number;
  kind: MentionRecord['kind'];
}

/** What the words of each slot name or refer to, in source order, each entity once a slot. */
export function mentionsOf(tree: Tree, sentence: number, slots: readonly Slot[], naming: Naming): ClaimMention[] {
  return slots.flatMap(([slot, within]) => {
    const inside = new Set(within);
    const seen = new Set<string>();
    return within.flatMap((head): ClaimMention[] => {
      const place = { sentence, head };
      const own = naming.wordsOf(place).filter((word) => inside.has(word));
      const words = runAround(head, own);
      const [first, last] = [words[0], words.at(-1)].map((word) => tree.tokens[word as number] as Token);
      return naming.entitiesOf(place).flatMap((entity): ClaimMention[] => {
        if (seen.has(entity.id)) return [];
        seen.add(entity.id);
        const kind = naming.kindOf(place);
        return [{ entity, slot, words, start: (first as Token).start, end: (last as Token).end, kind }];
      });
    });
  });
}

/** The words next to each other around a head. */
const runAround = (head: number, words: readonly number[]): number[] =>
  runsOf(words).find((run) => run.includes(head)) ?? [head];

/** A mention as an entity of its claim. */
export const claimEntity = (tree: Tree, document: string, { entity, slot, words }: ClaimMention): ClaimEntity => ({
  text: wordsText(tree, words),
  name: entity.name,
  type: entity.type,
  id: entityId(document, entity),
  slot,
});

/** A mention as a record, by its number in the claim. */
export const mentionRecord = (
  claim: Pick<ClaimRecord, 'id' | 'document' | 'sentence' | 'sentence_start'>,
  mention: ClaimMention,
  number: number,
): MentionRecord => ({
  id: `${claim.id}-m${number}`,
  entity: entityId(claim.document, mention.entity),
  document: claim.document,
  claim: claim.id,
  slot: mention.slot,
  start: mention.start,
  end: mention.end,
  text: fold(claim.sentence.slice(mention.start - claim.sentence_start, mention.end - claim.sentence_start)),
  kind: mention.kind,
  ambiguous: 'isAmbiguous' in mention.entity && mention.entity.isAmbiguous,
});

/** The identifier of the registry; of what it lacks, one of the document's own. */
const entityId = (document: string, entity: Entity): string =>
  'isKnown' in entity && entity.isKnown ? entity.id : `${document}:${entity.id}`;

/** The attribution with who its source is. */
export function attributionOf(
  { attribution, document, sentence_start: start }: Claim,
  { reporting, from }: Reading,
  numberOf: ReadonlyMap<number, number>,
  naming: Naming,
): Attribution | null {
  if (!attribution) return null;
  const source = reporting?.source;
  if (!source) return { ...attribution, source_resolved: attribution.source, source_id: null };
  const sentence = numberOf.get(from?.sentence.start ?? start) as number;
  const entity = naming.entityAmong(sentence, source);
  return {
    ...attribution,
    source_resolved: naming.say(sentence, source),
    source_id: entity ? entityId(document, entity) : null,
  };
}
