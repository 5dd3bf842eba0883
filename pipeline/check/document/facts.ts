import type { DocumentRecords } from '../../dataset/document-records.ts';
import type { Validate } from '../../records/schemas.ts';
import { type Report, type Say, sayOf } from '../report.ts';
import type { PublishedText } from './published-text.ts';

/** The kinds of record that belong to one document. */
export type Kind = 'document' | 'sentence' | 'claim' | 'mention';

/** The validators of a document's kinds of record; a published version is held against its own schemas. */
export type RecordValidators = Record<Kind, Validate>;

/** Where the records of each kind stand, for messages. */
export type RecordFiles = Record<Kind, string>;

/** What the gates of a document look at, once its records are known to have their shape. */
export interface DocumentFacts extends DocumentRecords {
  files: RecordFiles;
  text: PublishedText;
}

/** A record with its kind. */
export type Row = readonly [kind: Kind, row: { id: string }];

/** All records of a document. */
export function rowsOf({ document, sentences, claims, mentions }: DocumentRecords): Row[] {
  const of = (kind: Kind, rows: readonly { id: string }[]) => rows.map((row): Row => [kind, row]);
  return [
    ...of('document', [document]),
    ...of('sentence', sentences),
    ...of('claim', claims),
    ...of('mention', mentions),
  ];
}

/** A function that adds violations of a record to a report. */
export const sayOfRow = (report: Report, files: RecordFiles, [kind, row]: readonly [Kind, unknown]): Say =>
  sayOf(report, files[kind], nameOf(kind, row));

function nameOf(kind: Kind, row: unknown): string {
  const id = (row as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `${kind} ${id}` : `a ${kind} without an id`;
}
