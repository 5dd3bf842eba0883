import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkPublished } from '../../pipeline/check/dataset.ts';
import { differences, folderFacts } from '../../pipeline/versions/files.ts';
import { PROGRAM, PROSE, run, runProcess, temporaryFolder, writeFiles } from '../helpers.ts';

/** A dataset of one version, with a text more to publish. */
async function dataset(): Promise<string> {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'seeds/a.md': PROSE });
  expect((await run(['build'], { cwd })).status).toBe(0);
  writeFiles(cwd, { 'seeds/b.md': PROSE });
  return cwd;
}

const published = (cwd: string) => folderFacts(join(cwd, 'dist'));
const isRoot = process.getuid?.() === 0;

/** Mounts a small disk at a folder; gives whether that is possible here. */
function mountSmallDisk(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return true;
}

/** Runs a build through a shell, with limits set before it. */
const buildUnder = (limits: string, cwd: string, args = '') =>
  spawnSync(
    'bash',
    ['-c', `${limits} exec "$0" "$@"`, process.execPath, PROGRAM, 'build', ...args.split(' ').filter(Boolean)],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '' },
    },
  );

function expectClear({ status, stderr }: { status: number | null; stderr: string }, message: RegExp) {
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
}

// Windows has no limits of the shell.
test.skipIf(process.platform === 'win32').each(['', '--amend'])(
  'a file that may not grow further stops the build with a clear error, and nothing is damaged %s',
  async (args) => {
    const cwd = await dataset();
    const before = published(cwd);
    expectClear(
      buildUnder('ulimit -f 10;', cwd, args),
      /dist\/\.staging\/\S+ {2}EFBIG: .*\n {2}Make room there and run it again/,
    );
    expect(differences(before, published(cwd))).toEqual([]);
    expect((await run(['build', ...args.split(' ').filter(Boolean)], { cwd })).status).toBe(0);
    expect((await checkPublished(join(cwd, 'dist'))).violations).toEqual([]);
  },
);

test('a full disk stops the build with a clear error, and nothing is damaged', async (context) => {
  const cwd = temporaryFolder();
  if (!mountSmallDisk(join(cwd, 'dist'), '550k')) context.skip('no small disk can be mounted here');
  writeFiles(cwd, { 'seeds/a.md': PROSE });
  expect((await runProcess(['build'], { cwd })).status).toBe(0);
  const before = published(cwd);
  writeFiles(cwd, { 'seeds/b.md': PROSE });
  for (const args of [['build'], ['build', '--amend']]) {
    expectClear(await runProcess(args, { cwd }), /ENOSPC: .*\n {2}Make room there and run it again/);
    expect(differences(before, published(cwd))).toEqual([]);
  }
  rmSync(join(cwd, 'seeds/b.md'));
  expect((await runProcess(['build'], { cwd })).status).toBe(0);
});

// Windows keeps other rights on folders.
test.skipIf(process.platform === 'win32')('a folder that may not be written to is named', async (context) => {
  const cwd = await dataset();
  const before = published(cwd);
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'dist'), 0o555);
  onTestFinished(() => chmodSync(join(cwd, 'dist'), 0o755));
  const asOther = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, PROGRAM, 'build'];
  if (isRoot && spawnSync('setpriv', [...asOther.slice(0, 4), '--version']).status !== 0)
    context.skip('run as root, and another user cannot run the program');
  const found = isRoot ? spawnSync('setpriv', asOther, { cwd, encoding: 'utf8' }) : await run(['build'], { cwd });
  expectClear(found, /dist\/\.lock\S* {2}EACCES: .*\n {2}Make it writable/);
  expect(differences(before, published(cwd))).toEqual([]);
});

test('a file where the folder should be is named', async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'seeds/a.md': PROSE, dist: 'x' });
  expectClear(await run(['build'], { cwd }), /dist {2}EEXIST: .*\n {2}Move away what lies there/);
});

test('of builds at once, one publishes and the others say why they did not, or that nothing changed', async () => {
  const cwd = await dataset();
  const runs = await Promise.all(['build', 'build', 'build'].map((command) => runProcess([command], { cwd })));
  const said = runs.map(({ stderr }) => stderr);
  expect(said.filter((text) => text.startsWith('Published dist/v0.2.0'))).toHaveLength(1);
  for (const { status, stderr } of runs)
    expect(stderr).toMatch(
      status === 0 ? /^(Published|Nothing changed)/ : /another build is writing here \(process \d+/,
    );
  expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['index.json', 'latest', 'v0.1.0', 'v0.2.0']);
  expect((await checkPublished(join(cwd, 'dist'))).violations).toEqual([]);
});

test('a lock of another host is left alone, and the message names the holder', async () => {
  const cwd = await dataset();
  const before = published(cwd);
  const host = `not-${hostname()}`;
  writeFileSync(join(cwd, 'dist/.lock'), JSON.stringify({ process: 1, host }));
  expectClear(
    await run(['build'], { cwd }),
    new RegExp(`process 1 on ${host}\\).\\n {2}Wait until it has ended; if it no longer runs, remove the file`),
  );
  rmSync(join(cwd, 'dist/.lock'));
  expect(differences(before, published(cwd))).toEqual([]);
});
