import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import { columnsOf } from '../../dataset/tables.ts';
import type { Schema } from '../../records/schemas.ts';
import type { Format } from '../../versions/formats/format.ts';
import { RECORDS, tableFile } from '../../versions/formats/formats.ts';
import { count, type Report, sayOf } from '../report.ts';
import { formatsOf } from './files.ts';

/**
 * A table says the same in every format, cell by cell, as in the one that holds its records. Gives how many of them the
 * others have.
 */
export async function formats(folder: string, table: string, schema: Schema, report: Report): Promise<number> {
  let records = 0;
  for (const format of formatsOf(folder))
    if (format !== RECORDS) records = await sameCells(folder, table, schema, format, report);
  return records;
}

async function sameCells(
  folder: string,
  table: string,
  schema: Schema,
  format: Format,
  report: Report,
): Promise<number> {
  const file = join(folder, tableFile(table, format));
  const reference = tableFile(table, RECORDS);
  const say = (record: string, field: string, found: string, allowed: string) =>
    sayOf(report, file, record)('formats', field, found, allowed);
  const expected = RECORDS.readCells(join(folder, reference), schema);
  const names = columnsOf(schema).map(({ name }) => name);
  let line = 0;
  try {
    for await (const cells of format.readCells(file, schema)) {
      const record = line === 0 ? 'the header' : `record ${line}`;
      if (line > 0) count(report, 'formats', cells.length);
      const right = await expected.next();
      if (right.done) say(record, '', 'in excess', `the records of ${reference} and no more`);
      else sameRow(cells, right.value, names, (...what) => say(record, ...what), reference);
      line++;
    }
    if (!(await expected.next()).done)
      say('the file', '', `${line - 1} records long`, `as many records as ${reference} has`);
  } catch (error) {
    const name = format.suffix.toUpperCase();
    say('the file', '', `not ${name} (${(error as Error).message})`, `${name} as the README of the version says`);
  } finally {
    await expected.return(undefined);
  }
  return line - 1;
}

function sameRow(
  found: readonly string[],
  right: readonly string[],
  names: readonly string[],
  say: (field: string, found: string, allowed: string) => void,
  reference: string,
): void {
  const at = right.findIndex((cell, i) => cell !== found[i]);
  if (at >= 0) say(names[at] ?? '', quoted(found[at]), `${quoted(right[at])}, as ${reference} has it`);
  else if (found.length > right.length)
    say('', `${found.length} cells long`, `${right.length} cells, one for each column`);
}
