import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../pipeline/check/dataset.ts';
import type { PublishRequest } from '../../pipeline/publish/finish.ts';
import type { FrontMatter } from '../../pipeline/records/types.ts';
import { differences, folderFacts } from '../../pipeline/versions/files.ts';
import { readIndex } from '../../pipeline/versions/index-file.ts';
import { PROSE, SETTINGS, temporaryFolder } from '../helpers.ts';
import { publishAll, recordsOf, staleAgainst } from '../publishing.ts';

const requestFor = (out: string): PublishRequest => ({ out, settings: SETTINGS, date: '2025-10-23' });

const recordsOfAll = (texts: Record<string, string>, about: FrontMatter = {}) =>
  Object.entries(texts).map(([id, text]) => recordsOf(id, text, about));

const publishTo = (out: string, texts: Record<string, string>, amend = false, about: FrontMatter = {}) =>
  publishAll(requestFor(out), recordsOfAll(texts, about), amend);

const isSound = async (out: string) => (await checkPublished(out)).violations;

test('the first version has all its files, the index names it, and latest is its copy', async () => {
  const out = join(temporaryFolder(), 'dist');
  expect(await publishTo(out, { a: PROSE })).toMatchObject({ action: 'published', version: '0.1.0' });
  expect(readdirSync(out).sort()).toEqual(['index.json', 'latest', 'v0.1.0']);
  const files =
    'CHANGES.md README.md SHA256SUMS changes.csv changes.json claims.csv claims.json datapackage.json documents.csv documents.json entities.csv entities.json mentions.csv mentions.json quality.json redirects.csv redirects.json schemas sentences.csv sentences.json';
  expect(readdirSync(join(out, 'v0.1.0')).sort()).toEqual(files.split(' '));
  expect(differences(folderFacts(join(out, 'latest')), folderFacts(join(out, 'v0.1.0')))).toEqual([]);
  expect(readIndex(out).versions[0]).toMatchObject({
    version: '0.1.0',
    date: '2025-10-23',
    released: false,
    counts: { documents: 1 },
  });
  expect(await isSound(out)).toEqual([]);
});

test('the same input gives the same bytes', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  await publishTo(one, { a: PROSE, b: PROSE });
  await publishTo(two, { a: PROSE, b: PROSE });
  expect(differences(folderFacts(one), folderFacts(two))).toEqual([]);
});

test('nothing changed: nothing is written', async () => {
  const out = temporaryFolder();
  await publishTo(out, { a: PROSE });
  const before = folderFacts(out);
  expect((await publishTo(out, { a: PROSE })).action).toBe('unchanged');
  expect((await publishTo(out, { a: PROSE }, true)).action).toBe('unchanged');
  expect(differences(before, folderFacts(out))).toEqual([]);
});

test('records added raise the minor number, values corrected the patch number; older versions stay', async () => {
  const out = temporaryFolder();
  await publishTo(out, { a: PROSE });
  const first = folderFacts(join(out, 'v0.1.0'));
  expect((await publishTo(out, { a: PROSE, b: PROSE })).version).toBe('0.2.0');
  expect((await publishTo(out, { a: PROSE, b: PROSE }, false, { title: 'A title' })).version).toBe('0.2.1');
  expect(readIndex(out).versions.map(({ version }) => version)).toEqual(['0.2.1', '0.2.0', '0.1.0']);
  expect(differences(first, folderFacts(join(out, 'v0.1.0')))).toEqual([]);
  expect(await isSound(out)).toEqual([]);
});

test('amending writes the newest version anew, unless it is released', async () => {
  const out = temporaryFolder();
  await publishTo(out, { a: PROSE });
  expect(await publishTo(out, { a: PROSE, b: PROSE }, true)).toMatchObject({ action: 'amended', version: '0.1.0' });
  expect(readIndex(out).versions).toHaveLength(1);
  expect(await isSound(out)).toEqual([]);

  const index = readIndex(out);
  writeFileSync(
    join(out, 'index.json'),
    JSON.stringify({ versions: index.versions.map((entry) => ({ ...entry, released: true })) }),
  );
  await expect(publishTo(out, { a: PROSE }, true)).rejects.toThrow('a released version never changes');
});

test('what goes wrong while records are made leaves everything as it was', async () => {
  const out = temporaryFolder();
  await publishTo(out, { a: PROSE });
  const before = folderFacts(out);
  function* breakingOff() {
    yield* recordsOfAll({ a: PROSE, b: PROSE });
    throw new Error('A fault.');
  }
  const failing = publishAll(requestFor(out), breakingOff());
  await expect(failing).rejects.toThrow('A fault.');
  expect(differences(before, folderFacts(out))).toEqual([]);
  expect(existsSync(join(out, '.lock'))).toBe(false);
});

describe('what a killed build leaves is made good by the next:', () => {
  test.each<[string, (out: string) => void]>([
    [
      'a folder that is half written',
      (out) => {
        mkdirSync(join(out, '.staging'));
        writeFileSync(join(out, '.staging', 'claims.json'), '[');
      },
    ],
    [
      'a version that is not listed yet',
      (out) => cpSync(join(out, 'v0.1.0'), join(out, 'v0.2.0'), { recursive: true }),
    ],
    ['no latest', (out) => rmSync(join(out, 'latest'), { recursive: true })],
    ['latest put aside', (out) => renameSync(join(out, 'latest'), join(out, '.latest-old'))],
    ['latest unlike the newest version', (out) => writeFileSync(join(out, 'latest', 'claims.csv'), 'x')],
    [
      'a version that was being amended',
      (out) => {
        renameSync(join(out, 'v0.1.0'), join(out, '.replaced'));
        writeFileSync(join(out, 'index.json'), '{"versions":[]}');
      },
    ],
    [
      'a lock whose process is gone',
      (out) => writeFileSync(join(out, '.lock'), JSON.stringify({ process: 2 ** 22 + 1, host: hostname() })),
    ],
    ['a lock that is empty', (out) => writeFileSync(join(out, '.lock'), '')],
    ['a lock that is garbled', (out) => writeFileSync(join(out, '.lock'), '{"process":')],
    ['a lock that names no process', (out) => writeFileSync(join(out, '.lock'), '{}')],
    [
      'a lock of a process that cannot be',
      (out) => writeFileSync(join(out, '.lock'), JSON.stringify({ process: -1, host: hostname() })),
    ],
    ['a lock that was being made', (out) => writeFileSync(join(out, '.lock-host-1'), '')],
    [
      'a version off the index, to be amended',
      (out) => {
        cpSync(join(out, 'index.json'), join(out, '.index-before.json'));
        writeFileSync(join(out, 'index.json'), '{"versions":[]}');
      },
    ],
    [
      'a version off the index, and another in its place',
      (out) => {
        cpSync(join(out, 'index.json'), join(out, '.index-before.json'));
        writeFileSync(join(out, 'index.json'), '{"versions":[]}');
        renameSync(join(out, 'v0.1.0'), join(out, '.replaced'));
        mkdirSync(join(out, 'v0.1.0'));
        writeFileSync(join(out, 'v0.1.0', 'SHA256SUMS'), 'another');
      },
    ],
  ])('%s', async (_, leave) => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    const before = folderFacts(out);
    leave(out);
    await publishTo(out, { a: PROSE });
    expect(differences(before, folderFacts(out))).toEqual([]);
  });
});

test('while a version is off the index to be amended, check holds it as it was, and says so', async () => {
  const out = temporaryFolder();
  await publishTo(out, { a: PROSE });
  cpSync(join(out, 'index.json'), join(out, '.index-before.json'));
  writeFileSync(join(out, 'index.json'), '{"versions":[]}');
  renameSync(join(out, 'v0.1.0'), join(out, '.replaced'));
  const { violations, notes, versions } = await checkPublished(out);
  expect([violations, versions]).toEqual([[], [join(out, '.replaced')]]);
  expect(notes.join()).toContain('amends version 0.1.0');
  writeFileSync(join(out, '.replaced', 'README.md'), 'x');
  expect((await checkPublished(out)).violations.map(({ gate }) => gate)).toContain('checksums');
});

test('while another build writes, this one says so and leaves', async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, '.lock'), JSON.stringify({ process: process.pid, host: hostname() }));
  await expect(publishTo(out, { a: PROSE })).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
  expect(readdirSync(out)).toEqual(['.lock']);
});

test.each([null, '{"versions":[]}'])(
  'a version without its place in the index is not thrown away: %s',
  async (index) => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    rmSync(join(out, 'index.json'));
    if (index !== null) writeFileSync(join(out, 'index.json'), index);
    await expect(publishTo(out, { a: PROSE, b: PROSE })).rejects.toThrow('index.json  is missing or lists nothing');
    expect(existsSync(join(out, 'v0.1.0'))).toBe(true);
  },
);

test.each(['SHA256SUMS', 'claims.json', 'schemas/claim.schema.json'])(
  'a damaged version stops the build: %s',
  async (file) => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    appendFileSync(join(out, 'v0.1.0', file), ' ');
    await expect(publishTo(out, { a: PROSE, b: PROSE })).rejects.toThrow('version 0.1.0 is damaged');
  },
);

describe('what is stale is found without writing:', () => {
  const stale = async (out: string, texts: Record<string, string>) =>
    staleAgainst(requestFor(out), recordsOfAll(texts)).stale.map((path) => path.slice(out.length + 1));

  test('nothing, when the sources build what is there', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    expect(await stale(out, { a: PROSE })).toEqual([]);
  });

  test('a source that changed', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    const before = folderFacts(out);
    expect(await stale(out, { a: `${PROSE} Japan buys chips.` })).toContain('v0.1.0/claims.csv');
    expect(differences(before, folderFacts(out))).toEqual([]);
  });

  test('a byte changed in a published file, and latest missing', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: PROSE });
    const file = join(out, 'v0.1.0', 'README.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    rmSync(join(out, 'latest'), { recursive: true });
    expect(await stale(out, { a: PROSE })).toEqual(['v0.1.0/README.md', 'latest']);
  });

  test('a folder without versions', async () => {
    const out = temporaryFolder();
    expect(staleAgainst(requestFor(out), recordsOfAll({ a: PROSE })).stale).toEqual([`${out} holds no version`]);
  });
});
