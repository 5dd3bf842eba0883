import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { cellsOf, columnsOf } from '../../dataset/tables.ts';
import type { Format } from './format.ts';
import { tableSchema } from './table-schema.ts';

const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };

/** CSV by RFC 4180, with LF: a header, then a row for each record. */
export const csv: Format = {
  suffix: 'csv',
  mediatype: 'text/csv',
  open(write, schema) {
    const columns = columnsOf(schema);
    write(csvRows([columns.map(({ name }) => name)]));
    return { write: (rows) => write(csvRows(rows.map((row) => cellsOf(row, columns)))), end: () => {} };
  },
  resource: (kind, schema) => ({ type: 'table', dialect: DIALECT, schema: tableSchema(kind, schema) }),
  async *readCells(file) {
    yield* createReadStream(file).pipe(parse({ relax_column_count: true })) as AsyncIterable<string[]>;
  },
};

/**
 * Rows of CSV. Cells are verbatim: none is altered against spreadsheet formulas, as a slot must equal its source; the
 * README of a version says so.
 */
export function csvRows(rows: readonly string[][]): string {
  return stringify([...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/, escape_formulas: false });
}
