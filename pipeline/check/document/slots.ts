import type { ClaimRecord, Span } from '../../records/types.ts';

/** The words of a claim's slot, and where they stand. */
export interface Slot {
  field: string;
  text: string;
  spans: readonly Span[];
  /** In which part of the document they may stand. */
  within: readonly [from: number, to: number];
}

/** All slots of a claim, and what it is attributed to; cues and sources may stand in another sentence. */
export function slotsOf(claim: ClaimRecord, characters: number): Slot[] {
  const { spans, attribution } = claim;
  const inSentence = [claim.sentence_start, claim.sentence_end] as const;
  const anywhere = [0, characters] as const;
  return [
    ...(['subject', 'predicate', 'object'] as const).map((field) => {
      return { field, text: claim[field], spans: spans[field], within: inSentence };
    }),
    ...claim.qualifiers.map(({ text }, i) => {
      return { field: `qualifiers.${i}`, text, spans: spans.qualifiers[i] ?? [], within: inSentence };
    }),
    { field: 'attribution_source', text: sourceOf(attribution), spans: spans.attribution_source, within: anywhere },
    { field: 'attribution_cue', text: attribution?.cue ?? '', spans: spans.attribution_cue, within: anywhere },
  ];
}

const sourceOf = (attribution: ClaimRecord['attribution']): string =>
  !attribution || attribution.source === 'unspecified' ? '' : attribution.source;

/** Whether spans are in source order, apart from each other, not empty and inside their part of the document. */
export function isInOrder(spans: readonly Span[], [from, to]: readonly [number, number]): boolean {
  return spans.every(([start, end], i) => {
    const [, before] = spans[i - 1] ?? [0, -1];
    return start < end && start > before && from <= start && end <= to;
  });
}
