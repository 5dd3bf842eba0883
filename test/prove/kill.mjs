/**
 * Kills builds at random moments and looks whether anything published was damaged.
 *
 *   npm run prove:kill             kills 200 builds, most while they publish, and prints where
 *   npm run prove:kill -- --write  also writes that to test/prove/kill.txt
 *
 * After each kill: index.json and every version it lists are whole, `check` finds no fault, and the next build succeeds.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPublished } from '../../lib/check/dataset.js';
import { readIndex, versionFolder } from '../../lib/versions/index-file.js';

const PROGRAM = fileURLToPath(new URL('../../lib/cli.js', import.meta.url));
const ROUNDS = 20; // kills in one dataset, before it grows too large
const WHILE_PUBLISHING = 0.8;

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where a build was when it was killed, by what it left; the first that fits. */
const PHASES = [
  ['while the old version was off the index', (out) => existsSync(join(out, '.index-before.json')) && isShort(out)],
  ['between listing and tidying, amending', (out) => existsSync(join(out, '.index-before.json'))],
  ['while latest was replaced', (out) => isListed(out) && existsSync(join(out, '.latest-new'))],
  ['after latest was replaced', (out) => existsSync(join(out, '.latest-old'))],
  ['version in place, not listed', (out) => unlisted(out).length > 0],
  ['while latest was copied', (out) => existsSync(join(out, '.latest-new'))],
  ['while the files of the version were closed', (out) => existsSync(join(out, '.staging', 'schemas'))],
  ['while records were made', (out) => existsSync(join(out, '.staging'))],
  ['with the lock alone', (out) => existsSync(join(out, '.lock'))],
  ['before the lock, or after it', () => true],
];

const folders = (out) => (existsSync(out) ? readdirSync(out).filter((name) => /^v\d/.test(name)) : []);
const listed = (out) => readIndex(out).versions.map(({ version }) => versionFolder(version));
const unlisted = (out) => folders(out).filter((name) => !listed(out).includes(name));
const isListed = (out) => !existsSync(join(out, '.staging')) && unlisted(out).length === 0;
const isShort = (out) => readIndex(out).versions.length < readIndex(out, '.index-before.json').versions.length;

/** Starts the program as the leader of a process group of its own. */
function start(cwd, args) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SOURCE_DATE_EPOCH: '' },
  });
  let text = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const ended = new Promise((done) => child.on('close', (status, signal) => done({ status, signal, stderr: text })));
  return { group: -child.pid, ended };
}

/** Waits until a condition holds or the build has ended, looking many times a millisecond. */
async function until(condition, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over && !condition()) await new Promise(setImmediate);
}

/** Measures, in milliseconds, a build to the moment at which it closes its tables, and from there until it unlocks. */
async function measure(cwd, args) {
  const began = performance.now();
  const { ended } = start(cwd, args);
  await until(() => isPublishing(cwd), ended);
  const publishing = performance.now();
  await until(() => !existsSync(join(cwd, 'dist', '.lock')), ended);
  const unlocked = performance.now();
  await ended;
  return { before: publishing - began, publishing: unlocked - publishing };
}

const isPublishing = (cwd) => existsSync(join(cwd, 'dist', '.staging', 'schemas'));

/** Kills a build at a moment: `wait` milliseconds after it begins, or after it begins to publish. */
async function killBuild(cwd, args, publishing, wait) {
  const { group, ended } = start(cwd, args);
  if (publishing) await until(() => isPublishing(cwd), ended);
  const at = performance.now() + wait;
  await until(() => performance.now() >= at, ended);
  try {
    process.kill(group, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended by itself
  }
  return (await ended).signal === 'SIGKILL';
}

/** Throws when anything published is damaged. Gives the phase in which the build was killed. */
async function inspect(cwd) {
  const out = join(cwd, 'dist');
  const phase = PHASES.find(([, fits]) => fits(out))?.[0] ?? '';
  if (existsSync(join(out, 'index.json'))) assertNone((await checkPublished(out)).violations, `after a kill ${phase}`);
  const { status, stderr } = await start(cwd, ['build']).ended;
  if (status !== 0) throw new Error(`After a kill ${phase}, the next build ended with ${status}:\n${stderr}`);
  assertNone((await checkPublished(out)).violations, `after the build that followed a kill ${phase}`);
  const left = readdirSync(out).filter((name) => name.startsWith('.'));
  if (left.length > 0) throw new Error(`After a kill ${phase}, the next build left ${left.join(', ')}.`);
  return phase;
}

function assertNone(violations, when) {
  if (violations.length > 0) throw new Error(`Damaged ${when}: ${JSON.stringify(violations.slice(0, 3), null, 1)}`);
}

/**
 * Kills builds until so many were killed. Gives, for each command and phase, how many. Throws when anything published
 * was damaged, or a version was lost.
 */
export async function killBuilds(kills, seed = 1, tell = () => {}) {
  const random = randomFrom(seed);
  const found = new Map();
  let cwd = '';
  let window = { before: 0, publishing: 0 };
  let total = 0;
  try {
    for (let tries = 0, round = ROUNDS; total < kills; tries++) {
      if (tries > 3 * kills + 10) throw new Error(`Of ${tries} builds only ${total} could be killed before their end.`);
      if (round === ROUNDS) {
        if (cwd) rmSync(cwd, { recursive: true });
        cwd = mkdtempSync(join(tmpdir(), 'assay-kill-'));
        grow(cwd, 0);
        window = await measure(cwd, ['build']);
        round = 0;
      }
      grow(cwd, tries + 1);
      const args = random() < 0.5 ? ['build'] : ['build', '--amend'];
      const publishing = random() < WHILE_PUBLISHING;
      const wait = random() * (publishing ? window.publishing : window.before);
      const before = listed(join(cwd, 'dist')).length;
      if (!(await killBuild(cwd, args, publishing, wait))) continue;
      const phase = await inspect(cwd);
      if (listed(join(cwd, 'dist')).length < before) throw new Error(`A kill ${phase} lost a version.`);
      const key = `${args.join(' ').padEnd(15)}${phase}`;
      found.set(key, (found.get(key) ?? 0) + 1);
      total++;
      round++;
      tell(`${total}/${kills}`);
    }
  } finally {
    if (cwd) rmSync(cwd, { recursive: true, force: true });
  }
  return found;
}

/** Adds a source text, so that the next build has something to publish. */
function grow(cwd, number) {
  mkdirSync(join(cwd, 'seeds'), { recursive: true });
  writeFileSync(join(cwd, 'seeds', `text-${number}.md`), 'China builds new plants.\n');
}

function table(found) {
  const rows = [...found].sort().map(([key, times]) => `${String(times).padStart(5)}  ${key}`);
  const total = [...found.values()].reduce((sum, times) => sum + times, 0);
  return `Kills by command and by where they struck\n${rows.join('\n')}\n${String(total).padStart(5)}  in all; after each, nothing published was damaged and the next build succeeded.\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = table(await killBuilds(200, 1, (so) => process.stderr.isTTY && process.stderr.write(`\r${so}`)));
  process.stdout.write(text);
  if (process.argv.includes('--write')) writeFileSync(fileURLToPath(new URL('kill.txt', import.meta.url)), text);
}
