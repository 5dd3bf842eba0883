import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSuccession } from '../../../pipeline/check/dataset/succession.ts';
import { checkHistory } from '../../../pipeline/check/version/changes.ts';
import { openComparison } from '../../../pipeline/compare/comparison.ts';
import { validatorOf } from '../../../pipeline/records/schemas.ts';
import { readVersion } from '../../../pipeline/versions/version.ts';
import { documentOf, type Told } from '../../compare/records.ts';
import { temporaryFolder } from '../../helpers.ts';

const validators = { change: validatorOf('change'), redirect: validatorOf('redirect') };

const said = (object: string, attributes = {}): Told => ({ subject: 'Firms', predicate: 'buy', object, attributes });
const OLD = [said('old cars in the city'), said('gas'), said('ships')];
const NOW = ['News.', said('old cars'), said('gas'), said('ships', { type: 'state' }), said('a bank')];

/** Two versions, as far as their history is concerned. */
function twoVersions() {
  const [old, now] = ['0.1.0', '0.2.0'].map((version) => join(temporaryFolder(), version)) as [string, string];
  write(old, null, OLD);
  write(now, old, NOW);
  return { old, now };
}

function write(folder: string, previous: string | null, told: readonly (Told | string)[]): void {
  const before = previous === null ? null : readVersion(previous);
  const comparison = openComparison(before);
  const document = documentOf('a', told);
  const changes = [...comparison.add(document), ...comparison.close()];
  mkdirSync(folder, { recursive: true });
  const version = folder.split('/').at(-1);
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ version, previous: before?.version ?? null }));
  writeTable(join(folder, 'documents.json'), [document.document]);
  writeTable(join(folder, 'claims.json'), document.claims);
  writeTable(join(folder, 'changes.json'), changes);
  writeTable(join(folder, 'redirects.json'), comparison.redirects());
}

const writeTable = (file: string, rows: readonly object[]) =>
  writeFileSync(file, `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]\n`);

/** Changes the row of a table that holds some words. */
function plant(file: string, words: string, change: (row: Record<string, unknown>) => void): void {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
  const row = rows.find((one) => JSON.stringify(one).includes(words));
  if (!row) throw new Error(`No row of ${dirname(file)} holds ${words}.`);
  change(row);
  writeTable(file, rows);
}

const remove = (file: string, words: string) => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as object[];
  writeTable(
    file,
    rows.filter((row) => !JSON.stringify(row).includes(words)),
  );
};

test('two versions that follow from each other hold, and what was checked is counted', () => {
  const { old, now } = twoVersions();
  for (const folder of [old, now]) expect(checkHistory(folder, validators).violations).toEqual([]);
  const { violations, counts } = checkSuccession(old, now);
  expect(violations).toEqual([]);
  expect(counts).toEqual({ succession: 3 });
  expect(checkHistory(now, validators).counts).toEqual({ schemas: 6, changes: 5, references: 8 });
});

describe('an error planted in the changes or redirects is caught:', () => {
  test.each<[string, string, string, (row: Record<string, unknown>) => void, string]>([
    ['a reason that there is not', 'changes', 'gas', (row) => Object.assign(row, { reason: 'why' }), 'reason'],
    ['another text', 'changes', 'a bank', (row) => Object.assign(row, { text: 'x' }), 'text'],
    [
      'a record of other words',
      'changes',
      'a bank',
      ({ record }) => Object.assign(record as object, { rule: 'x' }),
      'record',
    ],
    [
      'a value that the claim does not have',
      'changes',
      '"state"',
      ({ fields }) => Object.assign((fields as object[])[0] as object, { new: 'goal' }),
      'fields.sentence_start',
    ],
    ['a move that corrects', 'changes', '"state"', (row) => Object.assign(row, { change: 'moved' }), 'change'],
    [
      'a heir that there is not',
      'changes',
      'in the city',
      (row) => Object.assign(row, { heirs: ['a-000000000000'] }),
      'heirs',
    ],
    ['a withdrawal of what is there', 'changes', 'gas', (row) => Object.assign(row, { change: 'withdrawn' }), 'change'],
    ['an unknown claim', 'changes', 'gas', (row) => Object.assign(row, { id: 'a-000000000000' }), 'id'],
    ['a redirect of a living claim', 'redirects', '"a-', (row) => Object.assign(row, { id: idOf('gas') }), 'id'],
    ['a redirect that leads elsewhere', 'redirects', '"a-', (row) => Object.assign(row, { current: [] }), 'current'],
    ['a redirect to nothing', 'redirects', '"a-', (row) => Object.assign(row, { heirs: ['a-000000000000'] }), 'heirs'],
  ])('%s', (_, table, words, change, field) => {
    const { now } = twoVersions();
    plant(join(now, `${table}.json`), words, change);
    const { violations } = checkHistory(now, validators);
    expect(violations.map((violation) => violation.field)).toContain(field);
  });

  test('a line that is not JSON', () => {
    const { now } = twoVersions();
    writeFileSync(join(now, 'changes.json'), '[\n{"id"\n]\n');
    expect(checkHistory(now, validators).violations[0]?.file).toBe(join(now, 'changes.json:2'));
  });

  test('a first version that does not add all its claims', () => {
    const { old } = twoVersions();
    remove(join(old, 'changes.json'), 'gas');
    expect(checkHistory(old, validators).violations).toMatchObject([
      { record: `change ${idOf('gas')}`, found: 'missing' },
    ]);
  });
});

describe('a version that does not follow from the one before it is caught:', () => {
  test.each([
    ['a correction left out', '"state"', 'missing'],
    ['a withdrawal left out', 'in the city', 'missing'],
    ['an addition left out', 'a bank', 'not added'],
  ])('%s', (_, words, found) => {
    const { old, now } = twoVersions();
    remove(join(now, 'changes.json'), words);
    expect(checkSuccession(old, now).violations).toMatchObject([{ found }]);
  });

  test('a wrong old value does not matter to the new one, a missing field does', () => {
    const { old, now } = twoVersions();
    plant(join(now, 'changes.json'), '"state"', (row) => (row.fields as object[]).pop());
    expect(checkSuccession(old, now).violations).toMatchObject([{ found: 'corrected' }]);
  });

  test('a redirect that was dropped', () => {
    const { now } = twoVersions();
    const next = join(temporaryFolder(), '0.3.0');
    write(next, now, NOW);
    expect(checkSuccession(now, next).violations).toEqual([]);
    writeTable(join(next, 'redirects.json'), []);
    expect(checkSuccession(now, next).violations).toMatchObject([{ found: 'missing' }]);
  });
});

const idOf = (object: string) => documentOf('a', [said(object)]).claims[0]?.id;
