import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import type { DocumentRecords } from '../dataset.ts';
import { quoted } from '../errors.ts';
import { byCodePoint } from '../order.ts';
import { openTally } from '../publish/entities.ts';
import { cellsOf, columnsOf } from '../publish/tables.ts';
import { type Row, readRows } from '../published/rows.ts';
import type { ClaimRecord, DocumentRecord, EntityRecord, MentionRecord, SentenceRecord } from '../records.ts';
import type { Schema, Validate } from '../schemas.ts';
import { checkDocument, type RecordValidators } from './document.ts';
import { addReport, emptyReport, type Report } from './report.ts';

/**
 * Checks the records of a published version, a document at a time: the tables are in the order of their documents, so
 * that a large one never has to fit in memory.
 */
export function checkTables(folder: string, validators: RecordValidators & { entity: Validate }): Report {
  const report = emptyReport();
  const files = {
    document: join(folder, 'documents.json'),
    sentence: join(folder, 'sentences.json'),
    claim: join(folder, 'claims.json'),
    mention: join(folder, 'mentions.json'),
  };
  const sentences = peekable(files.sentence, report);
  const claims = peekable(files.claim, report);
  const mentions = peekable(files.mention, report);
  const tally = openTally();
  let before = '';
  for (const row of sound(files.document, report)) {
    const document = row as DocumentRecord;
    const id = String(document?.id);
    if (byCodePoint(before, id) >= 0)
      misplaced(report, files.document, `document ${id}`, 'documents in the order of their ids, each once');
    before = id;
    const records: DocumentRecords = {
      document,
      sentences: sentences.take(id) as SentenceRecord[],
      claims: claims.take(id) as ClaimRecord[],
      mentions: mentions.take(id) as MentionRecord[],
    };
    const part = checkDocument(records, files, validators);
    if (part.violations.length === 0) tally.add(records);
    addReport(report, part);
  }
  for (const table of [sentences, claims, mentions]) table.finish();
  if (report.violations.length === 0) checkEntities(folder, validators.entity, tally.entities(), report);
  return report;
}

/** The table of entities says what the mentions add up to; what the registry says of them is not held against it. */
function checkEntities(folder: string, validate: Validate, expected: readonly EntityRecord[], report: Report): void {
  const file = join(folder, 'entities.json');
  const rows = [...sound(file, report)] as EntityRecord[];
  rows.forEach((row, i) => {
    const record = `entity ${quoted(row?.id)}`;
    report.counts.records++;
    const faults = validate(row);
    for (const fault of faults) report.violations.push({ file, record, ...fault });
    const should = expected[i];
    if (faults.length > 0 || !should) return;
    for (const field of Object.keys(should) as (keyof EntityRecord)[])
      if (field !== 'wikidata' && JSON.stringify(row[field]) !== JSON.stringify(should[field]))
        report.violations.push({
          file,
          record,
          field,
          found: quoted(row[field]),
          allowed: `${quoted(should[field])}, as the mentions add up to`,
        });
  });
  if (rows.length !== expected.length)
    report.violations.push({
      file,
      record: 'the table',
      field: '',
      found: `${rows.length} entities long`,
      allowed: `${expected.length} entities, those that are mentioned`,
    });
}

function misplaced(report: Report, file: string, record: string, allowed: string): void {
  report.violations.push({ file, record, field: 'document', found: 'out of place', allowed });
}

/** The readable records of a table; an unreadable line becomes a violation. */
function* sound(file: string, report: Report): Generator<unknown> {
  for (const { line, value, error } of readRows(file) as Generator<Row>) {
    if (error === undefined) yield value;
    else
      report.violations.push({
        file: `${file}:${line}`,
        record: 'the line',
        field: '',
        found: error,
        allowed: 'one array, one record a line',
      });
  }
}

/** A table that is read along with the documents. */
function peekable(file: string, report: Report) {
  const rows = sound(file, report);
  let next = rows.next();
  const documentOf = (row: unknown) => String((row as { document?: unknown } | null)?.document);
  const idOf = (row: unknown) => String((row as { id?: unknown } | null)?.id);
  const dangling = (row: unknown) =>
    report.violations.push({
      file,
      record: idOf(row),
      field: 'document',
      found: quoted(documentOf(row)),
      allowed: 'the id of a document in documents.json, and rows in the order of their documents',
    });

  return {
    /** The rows of a document; those of other documents that stand before them dangle. */
    take(id: string): unknown[] {
      const taken: unknown[] = [];
      while (!next.done) {
        const of = documentOf(next.value);
        if (of === id) taken.push(next.value);
        else if (byCodePoint(of, id) < 0) dangling(next.value);
        else break;
        next = rows.next();
      }
      return taken;
    },
    finish(): void {
      for (; !next.done; next = rows.next()) dangling(next.value);
    },
  };
}

/** Whether a CSV says the same as its JSON, cell by cell. */
export async function checkCsv(folder: string, table: string, schema: Schema): Promise<Report> {
  const report = emptyReport();
  const file = join(folder, `${table}.csv`);
  const columns = columnsOf(schema);
  const names = columns.map(({ name }) => name);
  const say = (record: string, field: string, found: string, allowed: string) =>
    report.violations.push({ file, record, field, found, allowed });
  const rows = readRows(join(folder, `${table}.json`));
  let line = 0;
  try {
    for await (const found of createReadStream(file).pipe(parse({ relax_column_count: true })) as AsyncIterable<
      string[]
    >) {
      const row = line === 0 ? undefined : rows.next();
      if (row?.done) say(`record ${line}`, '', 'in excess', `the records of ${table}.json and no more`);
      const expected = row ? cellsOf((row.value?.value ?? {}) as object, columns) : names;
      const at = expected.findIndex((cell, i) => cell !== found[i]);
      const record = row ? `record ${line}` : 'the header';
      if (at >= 0 && !row?.done)
        say(record, names[at] ?? '', quoted(found[at]), `${quoted(expected[at])}, as ${table}.json has it`);
      line++;
    }
  } catch (error) {
    say('the file', '', `not CSV (${(error as Error).message})`, 'CSV by RFC 4180');
    return report;
  }
  if (!rows.next().done) say('the file', '', `${line - 1} records long`, `as many records as ${table}.json has`);
  return report;
}
