import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidenceWeights } from '../pipeline/extract/confidence/model.ts';
import { readLexicon } from '../pipeline/extract/lexicon.ts';
import {
  compile,
  loadSchema,
  nearest,
  SCHEMA_KINDS,
  type Schema,
  schemaFile,
  validatorOf,
} from '../pipeline/schemas.ts';

const fieldsOf = (schema: Schema, path = ''): [string, Schema][] =>
  Object.entries(schema.properties ?? {})
    .flatMap(([key, field]): [string, Schema][] => [[`${path}${key}`, field], ...fieldsOf(field, `${path}${key}.`)])
    .concat(schema.items ? fieldsOf(schema.items, `${path}[].`) : []);

describe.each(SCHEMA_KINDS)('the schema of %s', (kind) => {
  test('describes every field', () => {
    const bare = fieldsOf(loadSchema(kind)).filter(([, field]) => !field.description);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('is itself in order', () => {
    expect(() => validatorOf(kind)).not.toThrow();
  });
});

test('every file in schemas/ belongs to a kind that is published', () => {
  const files = readdirSync('schemas').filter((file) => file.endsWith('.schema.json'));
  expect(files.sort()).toEqual(SCHEMA_KINDS.map(schemaFile).sort());
});

test('the enumerations are those of the codebook', () => {
  const claim = loadSchema('claim').properties ?? {};
  expect(claim.type?.enum).toEqual('goal measure dependency cause forecast assessment event state'.split(' '));
  expect(claim.modality?.enum).toEqual('actual planned predicted possible required conditional'.split(' '));
  expect(claim.polarity?.enum).toEqual(['affirmed', 'negated']);
  expect(claim.qualifiers?.items?.properties?.role?.enum).toEqual(
    'time place purpose cause condition manner concession comparison topic means beneficiary'.split(' '),
  );
});

describe('data files follow the schema beside them', () => {
  const folders = [
    'pipeline/ingest',
    'pipeline/parse',
    'pipeline/parse/tokens',
    'pipeline/quality',
    'pipeline/resolve',
    'pipeline/resolve/entities',
    'pipeline/resolve/references',
    'pipeline/resolve/time',
    'pipeline/resolve/topics',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /^[a-z-]+\.json$/.test(file) && file !== 'model.json')
      .map((file) => join(folder, file)),
  );

  test.each(files)('%s', (file) => {
    const schema = JSON.parse(readFileSync(file.replace('.json', '.schema.json'), 'utf8')) as Schema;
    expect(compile(schema)(JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

test('the files of the lexicon together follow its schema', () => {
  const schema = JSON.parse(readFileSync('pipeline/extract/lexicon.schema.json', 'utf8')) as Schema;
  expect(compile(schema)(readLexicon())).toEqual([]);
});

test('the weights of confidence follow their schema, and both models have the same features', () => {
  const schema = JSON.parse(readFileSync('pipeline/extract/confidence/confidence.schema.json', 'utf8')) as Schema;
  const weights = confidenceWeights();
  expect(compile(schema)(weights)).toEqual([]);
  expect(Object.keys(weights.claims)).toEqual(Object.keys(weights.tuples));
});

test('a fault names the field, what was found and what is allowed', () => {
  expect(validatorOf('front-matter')({ rights: 'all' })).toEqual([
    { field: 'rights', found: '"all"', allowed: 'one of "full", "quotes"' },
  ]);
  expect(validatorOf('front-matter')({ publishd: 'x' })[0]?.allowed).toContain('did you mean published?');
});

test('a name is only suggested when it is like what was found', () => {
  expect(nearest('Titel', ['title', 'url'])).toBe('title');
  expect(nearest('colour', ['title', 'url'])).toBeUndefined();
});
