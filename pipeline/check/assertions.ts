import { UserError } from '../base/errors.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { type Column, columnsOf, isEmptyAt } from '../dataset/tables.ts';
import { loadSchema, suggestion } from '../records/schemas.ts';
import { SETTINGS_FILE } from '../records/settings.ts';
import type { Assertions } from '../records/types.ts';
import { claims } from './assertions/claims.ts';
import type { DatasetFacts, Tally } from './assertions/facts.ts';
import { filled } from './assertions/filled.ts';
import { kept } from './assertions/kept.ts';
import { yieldOfSentences } from './assertions/yield.ts';
import { emptyReport, type Report } from './report.ts';

export interface OpenAssertions {
  add(records: DocumentRecords, file: string): void;
  /** Holds what was added against the settings, and against the version before, if there is one. Only gates that are asked count. */
  close(earlier: string | null): Report;
}

/** The gates of a whole dataset, in their order. */
const ASSERTED: readonly ((facts: DatasetFacts, report: Report) => void)[] = [claims, yieldOfSentences, filled, kept];

/** Begins to look at a dataset as a whole. Throws a UserError when the settings name a column that is none. */
export function openAssertions(assertions: Assertions): OpenAssertions {
  const columns = assertedColumns(assertions);
  const tallies: Tally[] = [];
  const ids = new Set<string>();
  return {
    add(records, file) {
      tallies.push(tallyOf(records, file, columns));
      for (const { id } of records.claims) ids.add(id);
    },
    close(earlier) {
      const report = emptyReport();
      for (const gate of ASSERTED) gate({ assertions, tallies, columns, ids, earlier }, report);
      return report;
    },
  };
}

function assertedColumns({ least_share_filled = {} }: Assertions): Column[] {
  const columns = columnsOf(loadSchema('claim'));
  return Object.keys(least_share_filled).map((name) => {
    const column = columns.find((one) => one.name === name);
    if (column) return column;
    const names = columns.map((one) => one.name);
    throw new UserError(
      `${SETTINGS_FILE}  assertions.least_share_filled.${name} is no column of claims.csv.\n  Allowed is ${suggestion(name, names)}.`,
    );
  });
}

function tallyOf({ sentences, claims }: DocumentRecords, file: string, columns: readonly Column[]): Tally {
  const body = sentences.filter(({ segment, reason }) => segment === 'body' && reason !== 'unsupported-language');
  const lacking = (column: Column) => claims.filter((claim) => isEmptyAt(claim, column)).length;
  return {
    file,
    claims: claims.length,
    body: body.length,
    carrying: body.filter((sentence) => sentence.claims > 0).length,
    lacking: new Map(columns.map((column) => [column.name, lacking(column)])),
  };
}
