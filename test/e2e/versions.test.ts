import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { run, seed, temporaryFolder, writeFiles } from '../helpers.ts';

const OLD = seed('rights: full', 'China builds new plants. Japan buys gas from Australia.\n');
const NOW = seed('rights: full', 'China builds new plants near Shanghai. Prices of steel fell.\n');

const first = mkdtempSync(join(tmpdir(), 'assay-test-'));
afterAll(() => rmSync(first, { recursive: true }));

beforeAll(async () => {
  writeFiles(first, { 'seeds/a.md': OLD });
  await run(['build'], { cwd: first });
  writeFiles(first, { 'seeds/a.md': NOW });
  expect(await run(['build'], { cwd: first })).toEqual({
    status: 0,
    stdout: '',
    stderr: [
      'Published dist/v0.2.0: 2 claims from 1 document.',
      'Against v0.1.0, major: 2 added, 2 withdrawn, 0 corrected, 0 moved. 2 claims before, 2 now. Ids of before: 0 kept, 1 redirected to heirs, 1 gone.',
      'dist/v0.2.0/CHANGES.md lists them.\n',
    ].join('\n'),
  });
});

/** A folder in which a text was published, and after an edit again. */
function twice(): string {
  const cwd = temporaryFolder();
  cpSync(first, cwd, { recursive: true });
  return cwd;
}

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd });

describe('diff', () => {
  test('prints the numbers and the most telling changes, or all, or rows for programs', async () => {
    const cwd = twice();
    const short = await run(['diff', '0.1.0', 'latest'], { cwd });
    expect(short).toMatchObject({ status: 0, stderr: '' });
    const lines = short.stdout.split('\n');
    expect(lines[0]).toBe('# Changes from version 0.1.0 to 0.2.0');
    expect(lines).toContain('| source-changed    |         2 |         2 |         0 |         0 |');
    expect(lines).toContainEqual(
      expect.stringMatching(/^- withdrawn \(source-changed\) `a-\w+`: Japan buys gas from Australia\.$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}- heir `a-\w+`: China builds new plants near Shanghai\.$/),
    );

    const all = await run(['diff', 'dist/v0.1.0', 'dist', '--all'], { cwd });
    expect(all.stdout.slice(all.stdout.indexOf('## a'))).toBe(section(join(cwd, 'dist/latest/CHANGES.md')));

    const json = JSON.parse((await run(['diff', 'v0.1.0', 'v0.2.0', '--json'], { cwd })).stdout);
    expect(json.changes).toEqual(JSON.parse(readFileSync(join(cwd, 'dist/latest/changes.json'), 'utf8')));
    expect(json.summary).toMatchObject({ before: 2, now: 2, redirected: 1 });
    const csv = await run(['diff', 'v0.1.0', 'v0.2.0', '--csv'], { cwd });
    expect(csv.stdout).toBe(readFileSync(join(cwd, 'dist/latest/changes.csv'), 'utf8'));
  });

  test('of a version with itself says that no claim changed', async () => {
    const cwd = twice();
    const { stdout } = await run(['diff', 'latest', '0.2.0'], { cwd });
    expect(stdout).toBe('# Changes from version 0.2.0 to 0.2.0\n\nNo claim changed.\n');
    expect(JSON.parse((await run(['diff', 'latest', '0.2.0', '--json'], { cwd })).stdout).changes).toEqual([]);
  });

  test('reads versions of tags and commits, also in a folder of a repository', async () => {
    const repository = temporaryFolder();
    const cwd = join(repository, 'in');
    cpSync(first, cwd, { recursive: true });
    git(repository, 'init', '--quiet');
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '-m', 'x');
    git(repository, 'tag', 'v1.0-tag');
    const expected = (await run(['diff', '0.1.0', '0.2.0'], { cwd })).stdout;
    rmSync(join(cwd, 'dist/v0.1.0'), { recursive: true });
    for (const name of ['v1.0-tag', 'HEAD']) {
      const { status, stdout } = await run(['diff', `${name}:0.1.0`, 'dist/latest'], { cwd });
      expect({ status, stdout }).toEqual({ status: 0, stdout: expected.replace('0.1.0', `0.1.0 (${name})`) });
    }
    expect((await run(['diff', 'v1.0-tag', 'latest'], { cwd })).stdout).toContain(
      'from version 0.2.0 (v1.0-tag) to 0.2.0',
    );
    expect((await run(['diff', 'v1.0-tag:0.3.0', 'latest'], { cwd })).stderr).toContain(
      'dist in v1.0-tag lists no version 0.3.0.\n  It lists 0.2.0, 0.1.0.',
    );
  });

  test('reads a version that left the folder from the tag of its name', async () => {
    const cwd = twice();
    const expected = (await run(['diff', '0.1.0', 'latest'], { cwd })).stdout;
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '-m', 'x');
    git(cwd, 'tag', 'v0.1.0');
    writeFiles(cwd, { 'assay.config.json': '{ "versions_kept": 1 }' });
    await run(['release'], { cwd });
    expect((await run(['build'], { cwd })).stderr).toContain('Removed the files of v0.1.0: the tag v0.1.0 holds them.');
    const { stdout } = await run(['diff', '0.1.0', 'latest'], { cwd });
    expect(stdout).toBe(expected.replace('0.1.0', '0.1.0 (v0.1.0)'));
    expect((await run(['check'], { cwd })).stderr).toContain('v0.1.0 was not checked: its files are in the git tag');
    git(cwd, 'tag', '--delete', 'v0.1.0');
    expect((await run(['diff', '0.1.0', 'latest'], { cwd })).stderr).toContain(
      'the git tag v0.1.0, which holds it, is not',
    );
  });

  test('says what it looked for where there is none', async () => {
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const cwd = twice();
    const { status, stderr, stdout } = await run(['diff', 'v9-tag', 'latest'], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(
      'v9-tag  is no folder of a version, no version that dist lists, and v9-tag no tag or commit',
    );
    git(cwd, 'init', '-q');
    git(cwd, 'add', 'dist');
    git(cwd, 'commit', '-qm', 'x');
    const elsewhere = await run(['diff', 'HEAD', 'HEAD', '--out', 'typo/dist'], { cwd });
    expect(elsewhere).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('typo/dist in HEAD holds no dataset'),
    });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const foreign = await run(['diff', 'HEAD', 'latest'], { cwd });
    expect(foreign).toMatchObject({ status: 1, stderr: expect.stringContaining('dubious ownership') });
    const empty = join(cwd, 'empty');
    mkdirSync(empty);
    vi.stubEnv('PATH', empty);
    const without = await run(['diff', 'v9-tag', 'latest'], { cwd });
    expect(without).toMatchObject({ status: 1, stderr: expect.stringContaining('git is not there') });
  });

  test('takes one format', async () => {
    const { status, stderr } = await run(['diff', 'a', 'b', '--json', '--csv'], { cwd: temporaryFolder() });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be used with') });
  });
});

const section = (file: string) => {
  const text = readFileSync(file, 'utf8');
  return text.slice(text.indexOf('## a'));
};

test.each([
  ['redirects.json', '[\nnull\n]\n', 'redirects.json:2  is no record with the text id'],
  ['claims.json', '[\n{"id":"x"}\n]\n', 'claims.json:2  is no record with the text document'],
  ['datapackage.json', 'null', 'datapackage.json  names no version'],
])('a damaged %s is named', async (file, text, message) => {
  const cwd = twice();
  writeFileSync(join(cwd, 'dist/v0.1.0', file), text);
  const { status, stderr } = await run(['diff', '0.1.0', 'latest'], { cwd });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
});

test('a version is released, and one that must not stay is taken back', async () => {
  const cwd = twice();
  const released = await run(['release', '--json'], { cwd });
  expect(JSON.parse(released.stdout)).toEqual({ version: '0.2.0', already: false });

  const yanked = await run(['yank', 'v0.1.0', '--reason', 'a right'], { cwd });
  expect(yanked.status).toBe(0);
  expect(yanked.stderr).toContain('Took back dist/v0.1.0: its files are removed, latest is v0.2.0.');
  expect(yanked.stderr).toContain('v0.2.0 compares with it');
  expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['index.json', 'latest', 'v0.2.0']);
  expect((await run(['diff', '0.1.0', 'latest'], { cwd })).stderr).toContain('was taken back (a right).');
  const check = await run(['check'], { cwd });
  expect(check.status).toBe(0);
  expect(check.stderr).toContain('v0.1.0 was not checked: taken back (a right).');
  expect((await run(['build', '--check'], { cwd })).status).toBe(0);
  expect((await run(['yank', '0.1.0'], { cwd })).status).toBe(2);
});

test('the ids of a version that was taken back stay known when the next is amended', async () => {
  const cwd = twice();
  writeFiles(cwd, { 'seeds/a.md': OLD });
  await run(['build'], { cwd });
  const redirects = () => readFileSync(join(cwd, 'dist/latest/redirects.csv'), 'utf8').trim().split('\n');
  const before = redirects().length;
  await run(['yank', '0.2.0', '--reason', 'a right'], { cwd });
  await run(['build', '--amend'], { cwd });
  expect(redirects()).toHaveLength(before);
  expect(redirects().at(-1)).toContain(',0.2.0,yanked,');
});

test('a claim keeps its id when its file moves', async () => {
  const cwd = temporaryFolder();
  const ids = () =>
    (parse(readFileSync(join(cwd, 'dist/latest/claims.csv')), { columns: true }) as { id: string }[]).map(
      ({ id }) => id,
    );
  writeFiles(cwd, { 'seeds/a-plan.md': OLD });
  await run(['build'], { cwd });
  const before = ids();
  mkdirSync(join(cwd, 'seeds/2025'));
  renameSync(join(cwd, 'seeds/a-plan.md'), join(cwd, 'seeds/2025/a-plan.txt'));
  expect((await run(['build'], { cwd })).stderr).toMatch(/^Nothing changed/);
  writeFileSync(join(cwd, 'seeds/2025/another-name.md'), OLD.replace('rights', 'id: a-plan\nrights'));
  rmSync(join(cwd, 'seeds/2025/a-plan.txt'));
  expect((await run(['build'], { cwd })).stderr).toMatch(/^Nothing changed/);
  expect(ids()).toEqual(before);
  expect(existsSync(join(cwd, 'dist/v0.2.0'))).toBe(false);
});
