import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { counted } from '../base/messages.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { type Column, columnsOf, isEmptyAt } from '../dataset/tables.ts';
import { loadSchema, suggestion } from '../records/schemas.ts';
import { SETTINGS_FILE } from '../records/settings.ts';
import type { Assertions, ClaimRecord } from '../records/types.ts';
import { readRecords } from '../versions/rows.ts';
import type { Gate } from './gates.ts';
import { count, emptyReport, type Report } from './report.ts';

/** What is remembered of a document. */
interface Tally {
  file: string;
  claims: number;
  /** Body sentences in a supported language, and how many of them carry claims. */
  body: number;
  carrying: number;
  /** How many claims lack each column that is asserted. */
  lacking: number[];
}

export interface OpenAssertions {
  add(records: DocumentRecords, file: string): void;
  /** Holds what was added against the settings, and against the version before, if there is one. Only gates that are asked count. */
  close(earlier: string | null): Report;
}

const MOST_NAMED = 5;

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
      assertClaims(assertions, tallies, report);
      assertYield(assertions, tallies, report);
      assertFilled(assertions, columns, tallies, report);
      if (earlier !== null) assertKept(assertions, earlier, ids, report);
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
  return {
    file,
    claims: claims.length,
    body: body.length,
    carrying: body.filter((sentence) => sentence.claims > 0).length,
    lacking: columns.map((column) => claims.filter((claim) => isEmptyAt(claim, column)).length),
  };
}

function assertClaims({ least_claims: least, most_claims: most }: Assertions, tallies: Tally[], report: Report): void {
  if (least === undefined && most === undefined) return;
  count(report, 'claims', tallies.length);
  const few = tallies.filter(({ claims }) => least !== undefined && claims < least);
  const many = tallies.filter(({ claims }) => most !== undefined && claims > most);
  const shown = ({ file, claims }: Tally) => `${file} has ${counted(claims, 'claim')}`;
  if (few.length > 0) fail(report, 'claims', 'least_claims', named(few.map(shown)), `${least} or more a document`);
  if (many.length > 0) fail(report, 'claims', 'most_claims', named(many.map(shown)), `${most} or fewer a document`);
}

function assertYield({ least_share_with_claims: least }: Assertions, tallies: Tally[], report: Report): void {
  if (least === undefined) return;
  const body = sum(tallies.map((tally) => tally.body));
  const carrying = sum(tallies.map((tally) => tally.carrying));
  count(report, 'yield', body);
  if (carrying >= least * body) return;
  const without = worst(tallies, ({ body, carrying }) => body - carrying);
  const where = named(without.map(({ file, body, carrying }) => `${file} (${carrying} of ${body})`));
  const found = `${share(carrying, body)} of body sentences carry claims; most of the others are in ${where}`;
  fail(report, 'yield', 'least_share_with_claims', found, `${least} or more`);
}

function assertFilled(
  { least_share_filled = {} }: Assertions,
  columns: readonly Column[],
  tallies: Tally[],
  report: Report,
): void {
  const claims = sum(tallies.map((tally) => tally.claims));
  columns.forEach(({ name }, i) => {
    count(report, 'filled', claims);
    const least = least_share_filled[name] as number;
    const lacking = sum(tallies.map((tally) => tally.lacking[i] ?? 0));
    if (claims - lacking >= least * claims) return;
    const where = worst(tallies, (tally) => tally.lacking[i] ?? 0);
    const files = named(
      where.map(({ file, claims, lacking }) => `${file} (${claims - (lacking[i] ?? 0)} of ${claims})`),
    );
    const found = `${share(claims - lacking, claims)} of claims have one; most of the others are in ${files}`;
    fail(report, 'filled', `least_share_filled.${name}`, found, `${least} or more`);
  });
}

function assertKept(
  { most_share_vanished: most }: Assertions,
  earlier: string,
  ids: ReadonlySet<string>,
  report: Report,
): void {
  if (most === undefined) return;
  const lost = new Map<string, number>();
  let claims = 0;
  for (const { id, document } of readRecords<ClaimRecord>(join(earlier, 'claims.json'))) {
    claims++;
    if (!ids.has(id)) lost.set(document, (lost.get(document) ?? 0) + 1);
  }
  const vanished = sum([...lost.values()]);
  count(report, 'kept', claims);
  if (vanished <= most * claims) return;
  const where = worst([...lost], ([, times]) => times).map(([document, times]) => `${document} (${times})`);
  const found = `${share(vanished, claims)} of the claims of ${earlier} are gone, most of them from ${named(where)}`;
  fail(report, 'kept', 'most_share_vanished', found, `${most} or less`);
}

function fail(report: Report, gate: Gate, setting: string, found: string, allowed: string): void {
  report.violations.push({
    gate,
    file: SETTINGS_FILE,
    record: `assertions.${setting}`,
    field: '',
    found: `not met: ${found}`,
    allowed: `${allowed}; see what became of these documents, or change the setting if that is right`,
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A share as a message shows it, with its counts; never rounded to what it is not. */
const share = (part: number, whole: number) =>
  `${(Math.floor((part / whole) * 1000) / 1000).toFixed(3)} (${part} of ${whole})`;

/** Those with the highest figures, the highest first; none with a figure of zero. */
function worst<T>(items: readonly T[], figure: (item: T) => number): T[] {
  return items.filter((item) => figure(item) > 0).sort((a, b) => figure(b) - figure(a));
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
