import { UserError } from '../base/errors.ts';
import { byCodePoint } from '../base/order.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import type { Assertions } from '../records/types.ts';
import { openAssertions } from './assertions.ts';
import { checkDocument } from './document.ts';
import { type Gate, RECORD_GATES } from './gates.ts';
import { addReport, assertCounted, type Counts, describe, emptyReport, type Report } from './report.ts';

/** The checking of what is about to be published. */
export interface SourceChecks {
  /** Checks the records that a file gave, and gives them on. */
  add(records: DocumentRecords, file: string): DocumentRecords;
  /** Whether all records were sound so far. */
  isSound(): boolean;
  /**
   * Holds the dataset as a whole against what is asserted of it, and against the version before, if there is one. Gives
   * how many of its things each gate has looked at. Throws a UserError that names every fault.
   */
  close(earlier: string | null): Counts;
}

/** Begins to check what the files of a folder give, document by document. */
export function openSourceChecks(assertions: Assertions, folder: string): SourceChecks {
  const report = emptyReport();
  const asserted = openAssertions(assertions);
  const reasons = new Map<string, number>();
  return {
    add(records, file) {
      addReport(report, checkDocument(records, { document: file, sentence: file, claim: file, mention: file }));
      asserted.add(records, file);
      for (const { reason } of records.sentences) if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return records;
    },
    isSound: () => report.violations.length === 0,
    close(earlier) {
      assertSound(report);
      assertClaims(report, reasons);
      const ofAll = asserted.close(earlier);
      addReport(report, ofAll);
      assertCounted(report, [...RECORD_GATES, ...(Object.keys(ofAll.counts) as Gate[])], folder);
      assertSound(report);
      return report.counts;
    },
  };
}

function assertSound({ violations }: Report): void {
  if (violations.length > 0) throw new UserError(violations.map(describe));
}

function assertClaims({ counts }: Report, reasons: ReadonlyMap<string, number>): void {
  if (counts.spans) return;
  const why = [...reasons].sort(([a], [b]) => byCodePoint(a, b)).map(([reason, count]) => `${count} ${reason}`);
  throw new UserError(
    `The seeds hold no claim: of ${counts.schemas ?? 0} records none is one. Their sentences are ${why.join(', ')}.\n  Add texts in English that say something in full sentences; a title or a form is none.`,
  );
}
