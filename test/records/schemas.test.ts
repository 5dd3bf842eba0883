import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidenceWeights } from '../../pipeline/classify/confidence.ts';
import {
  compile,
  loadSchema,
  nearest,
  SCHEMA_KINDS,
  type Schema,
  schemaFile,
  validatorOf,
} from '../../pipeline/records/schemas.ts';
import { readLexicon } from '../../pipeline/syntax/lexicon.ts';

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
  const files = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => join('pipeline', file.replace('.schema.json', '.json')))
    .filter((file) => existsSync(file)); // several files of one folder follow the schemas of lexicon and registry

  test.each(files)('%s', (file) => {
    const schema = JSON.parse(readFileSync(file.replace('.json', '.schema.json'), 'utf8')) as Schema;
    expect(compile(schema)(JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

test('the files of the lexicon together follow its schema', () => {
  const schema = JSON.parse(readFileSync('pipeline/syntax/lexicon.schema.json', 'utf8')) as Schema;
  expect(compile(schema)(readLexicon())).toEqual([]);
});

test('the weights of confidence follow their schema, and both models have the same features', () => {
  const schema = JSON.parse(readFileSync('pipeline/classify/confidence.schema.json', 'utf8')) as Schema;
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
