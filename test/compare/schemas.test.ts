import { expect, test } from 'vitest';
import { greatest, schemaDifferences } from '../../pipeline/compare/schemas.ts';
import type { Schema } from '../../pipeline/records/schemas.ts';

const OLD: Schema = {
  type: 'object',
  description: 'A claim.',
  required: ['id', 'type'],
  properties: {
    id: { type: 'string' },
    type: { type: 'string', enum: ['goal', 'event'] },
    spans: { type: 'object', properties: { subject: { type: 'array', items: { type: 'integer' } } } },
  },
};

/** What became of a schema whose fields are others now. */
const differences = (fields: Record<string, Schema | undefined>, rest: Schema = {}) => {
  const properties = Object.fromEntries(Object.entries({ ...OLD.properties, ...fields }).filter(([, field]) => field));
  const now = { ...OLD, properties, ...rest } as Schema;
  return schemaDifferences('claim', OLD, now).map(({ weight, what }) => `${weight}: ${what}`);
};

const spans = (subject: Schema): Schema => ({ type: 'object', properties: { subject } });

test.each<[string, Parameters<typeof differences>, string[]]>([
  ['the same', [{}], []],
  ['another description', [{}, { description: 'One claim.' }], ['patch: claim says the same in other words']],
  ['a field more', [{ rule: { type: 'string' } }], ['minor: claim.rule is new']],
  ['a field less', [{ type: undefined }], ['major: claim.type is gone']],
  ['a field renamed', [{ type: undefined, kind: {} }], ['major: claim.type is gone', 'minor: claim.kind is new']],
  ['a field retyped', [{ id: { type: 'integer' } }], ['major: claim.id is integer and was string']],
  [
    'a field that may be null',
    [{ id: { type: ['string', 'null'] } }],
    ['major: claim.id is null or string and was string'],
  ],
  ['a field that may be missing', [{}, { required: ['id'] }], ['major: claim.type may be missing']],
  [
    'a value more and a value less',
    [{ type: { type: 'string', enum: ['goal', 'state'] } }],
    ['major: claim.type "event" is gone', 'minor: claim.type "state" is new'],
  ],
  ['any value', [{ type: { type: 'string' } }], ['major: claim.type is no longer one of a list']],
  [
    'another type of the items of an inner field',
    [{ spans: spans({ type: 'array', items: { type: 'string' } }) }],
    ['major: claim.spans.subject[] is string and was integer'],
  ],
])('%s', (_, change, expected) => {
  expect(differences(...change)).toEqual(expected);
});

test('the greatest of weights decides', () => {
  expect(greatest(['patch', 'major', 'minor'])).toBe('major');
  expect(greatest(['patch', 'minor'])).toBe('minor');
  expect(greatest([])).toBeUndefined();
});
