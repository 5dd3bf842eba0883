import type { ClaimRecord } from '../records/types.ts';
import type { ResolvedClaim } from '../resolve/resolve.ts';
import { confidenceOf } from './confidence.ts';
import { claimTopics } from './topics/claim-topics.ts';
import { typeOf } from './type.ts';

/** Says of each claim of a document what kind of claim it is, what it is about and how sure it is. */
export function classify(resolved: readonly ResolvedClaim[]): ClaimRecord[] {
  return resolved.map((one): ClaimRecord => {
    const { claim, extracted } = one;
    const { read, reading, completed } = extracted;
    const { spans, subject_resolved, object_resolved, text, entities, time, amounts, rule, modality, ...slots } = claim;
    const { polarity, attribution, ...verbatim } = slots;
    const terms = claimTopics(one);
    return {
      ...verbatim,
      type: typeOf(read.tree, reading.clause, completed, modality),
      modality,
      polarity,
      attribution,
      spans,
      subject_resolved,
      object_resolved,
      text,
      entities,
      topics: terms.map(({ topic }) => topic),
      topic_terms: terms,
      time,
      amounts,
      confidence: Math.round(confidenceOf('claims', read.tree, { clause: reading.clause, completed }) * 100) / 100,
      rule,
    };
  });
}
