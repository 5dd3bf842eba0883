import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../pipeline/check/dataset.ts';
import { describe as describeViolation } from '../../pipeline/check/report.ts';
import { SETTINGS, temporaryFolder } from '../helpers.ts';
import { publishAll, recordsOf } from '../publishing.ts';

const TEXTS = [
  'The bank’s owners sold the firm’s shares. Prices fell.',
  'Firms may leave the market.',
  'Japan sells chips.',
];

async function goodDataset(texts = TEXTS): Promise<string> {
  const out = temporaryFolder();
  const all = texts.map((text, i) => recordsOf(`text-${i}`, text, { rights: 'full' }));
  await publishAll({ out, settings: SETTINGS, date: null }, all);
  return out;
}

const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};

test('a good dataset holds, and what was checked is counted', async () => {
  const report = await checkPublished(await goodDataset());
  expect(report.violations).toEqual([]);
  expect(report.versions).toHaveLength(1);
  expect(report.counts).toMatchObject({
    schemas: 17,
    references: 18,
    mentions: 1,
    entities: 1,
    changes: 4,
    index: 1,
    checksums: 29,
    latest: 30,
  });
  expect(report.unverified).toEqual({ spans: 0, sentences: 0 });
});

describe('an error planted in a good dataset is caught:', () => {
  test.each<[string, (version: string) => void, { file: string; field: string; found: string; allowed: string }]>([
    [
      'a shifted offset',
      (version) => change(join(version, 'claims.json'), '"subject":[[0,17]]', '"subject":[[1,18]]'),
      {
        file: 'claims.json',
        field: 'subject',
        found: '"The bank’s owners"',
        allowed: 'what stands at its spans: "he bank’s owners "',
      },
    ],
    [
      "a rewritten quote with ' for ’",
      (version) =>
        change(join(version, 'claims.json'), '"object":"the firm’s shares"', '"object":"the firm\'s shares"'),
      {
        file: 'claims.json',
        field: 'object',
        found: '"the firm\'s shares"',
        allowed: 'what stands at its spans: "the firm’s shares"',
      },
    ],
    [
      'a dangling reference',
      (version) => change(join(version, 'sentences.json'), '"document":"text-1"', '"document":"text-9"'),
      {
        file: 'sentences.json',
        field: 'document',
        found: '"text-9"',
        allowed: 'the id of a document in documents.json',
      },
    ],
    [
      'a wrong enumeration',
      (version) => change(join(version, 'claims.json'), '"modality":"possible"', '"modality":"perhaps"'),
      { file: 'claims.json', field: 'modality', found: '"perhaps"', allowed: 'one of "actual", "planned"' },
    ],
    [
      'a missing file',
      (version) => rmSync(join(version, 'sentences.csv')),
      { file: 'sentences.csv', field: '', found: 'missing', allowed: 'SHA256SUMS' },
    ],
    [
      'a changed byte',
      (version) => change(join(version, 'README.md'), '# A test', '# A text'),
      { file: 'README.md', field: 'hash', found: '', allowed: 'SHA256SUMS' },
    ],
    [
      'a file too many',
      (version) => writeFileSync(join(version, 'notes.txt'), 'x'),
      { file: 'notes.txt', field: '', found: 'in the folder', allowed: 'only files that' },
    ],
    [
      'a cell that is not what the JSON has',
      (version) => change(join(version, 'claims.csv'), 'Firms,may leave', 'Farms,may leave'),
      { file: 'claims.csv', field: 'subject', found: '"Farms"', allowed: '"Firms", as claims.json has it' },
    ],
    [
      'a mention moved by a character',
      (version) => change(join(version, 'mentions.json'), '"start":0,"end":5', '"start":1,"end":6'),
      { file: 'mentions.json', field: 'text', found: '"Japan"', allowed: '"apan "' },
    ],
    [
      'a mention of another entity',
      (version) => change(join(version, 'mentions.json'), '"entity":"japan"', '"entity":"china"'),
      { file: 'mentions.json', field: 'entity', found: 'china in the subject', allowed: 'japan in the subject' },
    ],
    [
      'a mention lost',
      (version) => change(join(version, 'mentions.json'), /\n\{.*\}/, ''),
      { file: 'mentions.json', field: 'claim', found: 'that of 0 mentions', allowed: '1, one for each' },
    ],
    [
      'an entity that is counted wrong',
      (version) => change(join(version, 'entities.json'), '"claims":1', '"claims":2'),
      { file: 'entities.json', field: 'claims', found: '2', allowed: '1, as the mentions add up to' },
    ],
    [
      'a row too many in the CSV',
      (version) => appendFileSync(join(version, 'documents.csv'), 'x\n'),
      { file: 'documents.csv', field: '', found: 'in excess', allowed: 'documents.json' },
    ],
    [
      'a line that is not JSON',
      (version) => change(join(version, 'claims.json'), '{"id"', '{id'),
      { file: 'claims.json:2', field: '', found: 'is not JSON', allowed: 'one array' },
    ],
    [
      'an array cut off',
      (version) => change(join(version, 'sentences.json'), /\n\]\n$/, ''),
      { file: 'sentences.json', field: '', found: 'ends before', allowed: 'one array' },
    ],
    [
      'a manifest that says another size',
      (version) => change(join(version, 'datapackage.json'), /"bytes": \d+/, '"bytes": 1'),
      { file: 'datapackage.json', field: 'resources.claims-csv.bytes', found: '1', allowed: 'the size of the file' },
    ],
  ])('%s', async (_, plant, expected) => {
    const out = await goodDataset();
    plant(join(out, 'v0.1.0'));
    const { violations } = await checkPublished(out);
    const caught = violations.filter(
      ({ file, field, found, allowed }) =>
        file.startsWith(join(out, 'v0.1.0', expected.file)) &&
        field === expected.field &&
        found.includes(expected.found) &&
        allowed.includes(expected.allowed),
    );
    expect(caught, JSON.stringify(violations, null, 1)).toHaveLength(1);
  });

  test('an index that says another hash', async () => {
    const out = await goodDataset();
    change(join(out, 'index.json'), /"sha256": "..../, '"sha256": "0000');
    expect((await checkPublished(out)).violations[0]?.allowed).toContain('index.json has it');
  });

  test('a latest that is another', async () => {
    const out = await goodDataset();
    rmSync(join(out, 'latest', 'claims.json'));
    expect((await checkPublished(out)).violations[0]?.file).toBe(join(out, 'latest', 'claims.json'));
  });
});

test('a dataset of nothing does not pass', async () => {
  const report = await checkPublished(await goodDataset([]));
  expect(report.violations.map(describeViolation)).toContain(
    `${report.versions[0]}  the gate spans is passed on nothing: it found no span.\n  Allowed is one or more; a dataset without claims is not one.`,
  );
});

test('one version can be checked alone; another folder cannot', async () => {
  const out = await goodDataset();
  expect((await checkPublished(join(out, 'latest'))).violations).toEqual([]);
  await expect(checkPublished(temporaryFolder())).rejects.toThrow('holds neither index.json nor datapackage.json');
  await expect(checkPublished(join(out, 'nowhere'))).rejects.toThrow('is no folder');
});
