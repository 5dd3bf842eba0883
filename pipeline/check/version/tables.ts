import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import { byCodePoint } from '../../base/order.ts';
import type { DocumentRecords } from '../../dataset/document-records.ts';
import { openTally } from '../../dataset/entity-tally.ts';
import type { Validate } from '../../records/schemas.ts';
import type { ClaimRecord, DocumentRecord, MentionRecord, SentenceRecord } from '../../records/types.ts';
import { type Row, readRows } from '../../versions/rows.ts';
import type { RecordValidators } from '../document/facts.ts';
import { checkDocument } from '../document.ts';
import { addReport, emptyReport, type Report, sayOf } from '../report.ts';
import { checkEntities } from './entities.ts';

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
      sayOf(report, files.document, `document ${id}`)(
        'ids',
        'id',
        'out of place',
        'documents in the order of their ids, each once',
      );
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
  if (report.violations.length === 0)
    checkEntities(folder, sound(join(folder, 'entities.json'), report), validators.entity, tally.entities(), report);
  return report;
}

/** The readable records of a table; an unreadable line becomes a violation. */
function* sound(file: string, report: Report): Generator<unknown> {
  for (const { line, value, error } of readRows(file) as Generator<Row>) {
    if (error === undefined) yield value;
    else sayOf(report, `${file}:${line}`, 'the line')('schemas', '', error, 'one array, one record a line');
  }
}

/** A table that is read along with the documents. */
function peekable(file: string, report: Report) {
  const rows = sound(file, report);
  let next = rows.next();
  const documentOf = (row: unknown) => String((row as { document?: unknown } | null)?.document);
  const idOf = (row: unknown) => String((row as { id?: unknown } | null)?.id);
  const dangling = (row: unknown) =>
    sayOf(report, file, idOf(row))(
      'references',
      'document',
      quoted(documentOf(row)),
      'the id of a document in documents.json, and rows in the order of their documents',
    );

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
