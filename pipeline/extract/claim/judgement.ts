import type { ClaimRecord } from '../../records/types.ts';

export type Modality = ClaimRecord['modality'];

/** What the words of a claim say of it. */
export interface Judgement<T> {
  value: T;
  /** The words that show it. */
  cues: number[];
}
