import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, columnsOf } from '../../pipeline/dataset/tables.ts';
import { loadSchema } from '../../pipeline/records/schemas.ts';
import { csvRows } from '../../pipeline/versions/formats/csv.ts';
import { jsonLine } from '../../pipeline/versions/formats/json.ts';

test('an object becomes columns, in the order of the schema', () => {
  const names = columnsOf(loadSchema('claim')).map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(['id', 'document', 'document_title', 'published']);
  expect(names).toContain('attribution_source');
  expect(names).toContain('spans_qualifiers');
  expect(names).not.toContain('spans');
});

test('null is empty, lists of words are joined, other lists are JSON', () => {
  const words = { type: 'array', items: { type: 'string' } };
  const pairs = { type: 'array', items: { type: 'array' } };
  const schema = {
    properties: { a: {}, b: words, c: words, d: pairs, e: pairs, f: { properties: { g: {} } }, h: {}, i: {} },
  };
  const record = { a: null, b: ['x', 'y'], c: [], d: [[1, 2]], e: [], f: null, h: 7, i: true };
  expect(cellsOf(record, columnsOf(schema))).toEqual(['', 'x; y', '', '[[1,2]]', '[]', '', '7', 'true']);
});

test('keys of JSON stand in the order of the schema, whatever the record', () => {
  expect(jsonLine({ b: 1, a: 2 }, { properties: { a: {}, b: {} } })).toBe('{"a":2,"b":1}');
});

test('any cell comes back from CSV as it was: formulas, quotes, line ends and spaces too', () => {
  const awkward = fc.constantFrom(
    '=1+1',
    '+1',
    '-5',
    '@a',
    '\t',
    '\r',
    '\n',
    '"',
    ',',
    ' x',
    '\n=x',
    '＝',
    '\uFEFF',
    '’',
  );
  const cell = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' })), { maxLength: 4 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('id'), cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(csvRows(rows), { record_delimiter: '\n' })).toEqual(rows);
    }),
  );
});
