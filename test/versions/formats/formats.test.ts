import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, columnsOf } from '../../../pipeline/dataset/tables.ts';
import type { Schema } from '../../../pipeline/records/schemas.ts';
import type { Format } from '../../../pipeline/versions/formats/format.ts';
import { FORMATS, RECORDS } from '../../../pipeline/versions/formats/formats.ts';
import { temporaryFolder } from '../../helpers.ts';

const SCHEMA: Schema = {
  properties: {
    id: { type: 'string' },
    words: { type: 'array', items: { type: 'string' } },
    spans: { type: 'array', items: { type: 'array' } },
    source: { type: ['object', 'null'], properties: { name: { type: 'string' } } },
  },
};

interface Shown {
  id: string;
  words: string[];
  spans: number[][];
  source: { name: string } | null;
}

/** Writes rows in a format, some at a time, and reads their cells back. */
async function throughFile(format: Format, parts: readonly Shown[][]): Promise<string[][]> {
  let text = '';
  const table = format.open((piece) => {
    text += piece;
  }, SCHEMA);
  for (const rows of parts) table.write(rows);
  table.end();
  const file = join(temporaryFolder(), `table.${format.suffix}`);
  writeFileSync(file, text);
  const cells: string[][] = [];
  for await (const row of format.readCells(file, SCHEMA)) cells.push(row);
  return cells;
}

const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', ' a ', '"', '\r\n', ',', '\u2028', '; '));
const row = fc.record({
  id: word,
  words: fc.array(word),
  spans: fc.array(fc.tuple(fc.nat(), fc.nat())),
  source: fc.option(fc.record({ name: word })),
});

describe.each(FORMATS.map((format) => [format.suffix, format] as const))('%s', (_, format) => {
  test('what is written is read back, cell by cell, however the rows came', async () => {
    const columns = columnsOf(SCHEMA);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { minLength: 1 })), async (parts) => {
        const expected = [columns.map(({ name }) => name), ...parts.flat().map((one) => cellsOf(one, columns))];
        expect(await throughFile(format, parts)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('the manifest says what kind of resource it is', () => {
    expect(format.resource('claim', SCHEMA).type).toMatch(/^(table|json)$/);
    expect(format.mediatype).toMatch(/^(text|application)\/[a-z.-]+$/);
  });
});

test('no two formats share a suffix, and the records are in one of them', () => {
  expect(new Set(FORMATS.map(({ suffix }) => suffix)).size).toBe(FORMATS.length);
  expect(FORMATS).toContain(RECORDS);
});
