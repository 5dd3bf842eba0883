import { cellsOf, columnsOf } from '../../dataset/tables.ts';
import { type Schema, schemaFile } from '../../records/schemas.ts';
import { readRows } from '../rows.ts';
import type { Format } from './format.ts';

/** JSON: one array, one record a line. */
export const json: Format = {
  suffix: 'json',
  mediatype: 'application/json',
  open(write, schema) {
    let before = '\n';
    write('[');
    return {
      write(rows) {
        write(before + rows.map((row) => jsonLine(row, schema)).join(',\n'));
        before = ',\n';
      },
      end: () => write('\n]\n'),
    };
  },
  resource: (kind) => ({ type: 'json', jsonSchema: `schemas/${schemaFile(kind)}` }),
  async *readCells(file, schema) {
    const columns = columnsOf(schema);
    yield columns.map(({ name }) => name);
    for (const { value } of readRows(file)) yield cellsOf(Object(value ?? {}), columns);
  },
};

/** A record as one line, its keys in the order of the schema. */
export function jsonLine(record: object, schema: Schema): string {
  const keys = Object.keys(schema.properties ?? {}).filter((key) => key in record);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, record[key as keyof typeof record]])));
}
