import type { DocumentRecords } from '../../dataset/document-records.ts';
import { count, type Report } from '../report.ts';
import { type RecordFiles, type RecordValidators, rowsOf, sayOfRow } from './facts.ts';

/** Every record is as its schema says. The other gates of a document rely on that. */
export function schemas(
  records: DocumentRecords,
  files: RecordFiles,
  validators: RecordValidators,
  report: Report,
): void {
  for (const [kind, row] of rowsOf(records)) {
    count(report, 'schemas');
    const say = sayOfRow(report, files, [kind, row]);
    for (const { field, found, allowed } of validators[kind](row)) say('schemas', field, found, allowed);
  }
}
