import type { ChangeRecord } from '../records/types.ts';
import { isOffsetChange } from './fields.ts';

export const CHANGES = ['added', 'withdrawn', 'corrected', 'moved'] as const;
export const REASONS = [
  'source-added',
  'source-changed',
  'source-withdrawn',
  'extractor-changed',
  'correction',
] as const;

type Change = ChangeRecord['change'];
type Reason = ChangeRecord['reason'];

/** What changed between two versions, in numbers of claims. */
export interface Summary {
  /** The older version; null when there is none. */
  previous: string | null;
  before: number;
  now: number;
  /** How many, by what became of them and why. */
  counts: Record<Change, Record<Reason, number>>;
  /** How many of the withdrawn have heirs. */
  redirected: number;
  /** How many of those that the program alone withdrew have heirs. */
  redirectedByProgram: number;
  /** In how many corrected claims each field changed, offsets apart. */
  fields: Record<string, number>;
}

export function emptySummary(previous: string | null): Summary {
  const none = () => Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
  return {
    previous,
    before: 0,
    now: 0,
    counts: { added: none(), withdrawn: none(), corrected: none(), moved: none() },
    redirected: 0,
    redirectedByProgram: 0,
    fields: {},
  };
}

export function addToSummary(summary: Summary, { change, reason, heirs, fields }: ChangeRecord): void {
  summary.counts[change][reason]++;
  if (heirs.length > 0) {
    summary.redirected++;
    if (reason === 'extractor-changed') summary.redirectedByProgram++;
  }
  if (change === 'corrected')
    for (const { field } of fields.filter((field) => !isOffsetChange(field)))
      summary.fields[field] = (summary.fields[field] ?? 0) + 1;
}

/** How many claims were added, withdrawn, corrected or moved. */
export function totalOf(summary: Summary, change: Change): number {
  return Object.values(summary.counts[change]).reduce((sum, count) => sum + count, 0);
}

/** How many claims were withdrawn and have no heir. */
export const lostOf = (summary: Summary): number => totalOf(summary, 'withdrawn') - summary.redirected;

/** Whether nothing became of any claim. */
export const isUnchanged = (summary: Summary): boolean => CHANGES.every((change) => totalOf(summary, change) === 0);
