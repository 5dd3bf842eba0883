/** Something that a dataset must not have. */
export interface Violation {
  /** File and, where it has one, line. */
  file: string;
  /** Id of the record, or what else is concerned. */
  record: string;
  field: string;
  /** What stands there. */
  found: string;
  /** What would be right. */
  allowed: string;
}

/** How many of each were checked. */
export interface Counts {
  records: number;
  spans: number;
  references: number;
  /** Spans in text that the rights of a document keep unpublished. */
  unverifiable: number;
}

export interface Report {
  counts: Counts;
  violations: Violation[];
}

export const emptyReport = (): Report => ({
  counts: { records: 0, spans: 0, references: 0, unverifiable: 0 },
  violations: [],
});

/** Adds one report to another. */
export function addReport(total: Report, part: Report): void {
  total.counts.records += part.counts.records;
  total.counts.spans += part.counts.spans;
  total.counts.references += part.counts.references;
  total.counts.unverifiable += part.counts.unverifiable;
  total.violations.push(...part.violations);
}

/** A violation as a message. */
export function describe({ file, record, field, found, allowed }: Violation): string {
  const what = [record, field].filter(Boolean).join(', ');
  return `${file}  ${what} is ${found}.\n  Allowed is ${allowed}.`;
}

/** What was counted and is zero, though it must not be: a check of nothing proves nothing. */
export function nothingChecked({ records, spans, references }: Counts): string[] {
  return Object.entries({ records, spans, references })
    .filter(([, count]) => count === 0)
    .map(([name]) => `The dataset has no ${name}: nothing was checked. A dataset without claims is not one.`);
}
