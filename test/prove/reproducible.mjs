/**
 * Builds the same seeds under all that may differ between machines and compares the bytes.
 *
 *   npm run prove:reproducible             prints what differed between the builds and whether the bytes did
 *   npm run prove:reproducible -- --write  also writes that to test/prove/reproducible.txt
 *
 * Other versions of Node come from the npm package `node`, by `npx`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, folderFacts } from '../../lib/versions/files.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODES = ['20.19.0', '22.22.0', '24.13.0', '26.10.0'];

/** The texts: the seed of the repository and the annotated texts, in two formats and with awkward names. */
function texts() {
  const files = { 'plan.md': readFileSync(join(ROOT, 'seeds/china-five-year-plan.md'), 'utf8') };
  for (const folder of ['development', 'held-out'])
    for (const file of readdirSync(join(ROOT, 'test/gold', folder))) {
      const { id, text } = JSON.parse(readFileSync(join(ROOT, 'test/gold', folder, file), 'utf8'));
      files[`${folder}/${id}.txt`] = text;
    }
  return {
    ...files,
    'Ärger.md': '---\nid: arger\nrights: full\n---\n🙂 China builds plants.\n',
    'z/I.md': 'Japan buys gas.\n',
  };
}

const SEEDS = texts();
const LATER = { 'z/later.md': '---\npublished: 2025-10-23\n---\nKorea sells ships.\n' };

/**
 * A way in which a build may differ: environment, arguments, and what is done to the folder before.
 * @typedef {object} Way
 * @property {string} [way] what it is called
 * @property {Record<string, string>} [env]
 * @property {string[]} [flags] of Node
 * @property {(names: string[]) => string[]} [order] in which the files are made
 * @property {boolean} [touch] gives the files other times
 * @property {string[][]} [stages] run before
 * @property {boolean} [outside] called from another folder
 * @property {boolean} [bare] without any environment
 * @property {string} [node] another version of Node
 * @property {string} [dated] the date that the index has then
 */

/** @type {Way[]} */
export const WAYS = [
  { way: 'as it is' },
  { way: 'time zone Pacific/Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { way: 'time zone America/St_Johns', env: { TZ: 'America/St_Johns' } },
  ...['C', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ja_JP.UTF-8'].map((locale) => ({
    way: `locale ${locale}`,
    env: { LC_ALL: locale, LANG: locale, LANGUAGE: locale },
  })),
  { way: 'files made in reverse order', order: (names) => names.reverse() },
  { way: 'other times of files', touch: true },
  { way: 'one thread for the system', env: { UV_THREADPOOL_SIZE: '1' } },
  { way: 'sixteen threads for the system', env: { UV_THREADPOOL_SIZE: '16' } },
  { way: 'no machine code from WebAssembly tiers', flags: ['--liftoff-only'] },
  { way: 'optimised machine code at once', flags: ['--no-liftoff', '--always-sparkplug'] },
  { way: 'hash seed 7', flags: ['--hash-seed=7'] },
  { way: 'a small heap', flags: ['--max-semi-space-size=1', '--max-old-space-size=400'] },
  { way: 'what other stages left in .assay/', stages: [['ingest'], ['extract'], ['publish']] },
  { way: 'a compile cache', env: { NODE_COMPILE_CACHE: 'cache' }, stages: [['check', 'nowhere']] },
  { way: 'another folder, called from outside', outside: true },
  { way: 'another user and home', env: { HOME: '/nonexistent', USER: 'someone', HOSTNAME: 'elsewhere' } },
  { way: 'no environment at all', bare: true },
  {
    way: 'SOURCE_DATE_EPOCH, but for the dates in the index',
    env: { SOURCE_DATE_EPOCH: '1000000000' },
    dated: '2001-09-09',
  },
  ...NODES.map((version) => ({ way: `Node ${version}`, node: version })),
];

/**
 * Builds two versions, one on the other, in one of the ways. Gives the folder of the dataset.
 * @param {string} folder
 * @param {Way} way
 */
export function buildIn(
  folder,
  { env = {}, flags = [], order = (names) => names, touch, stages = [], outside, bare, node },
) {
  const cwd = join(folder, outside ? 'a/b c/ü' : 'here');
  const [program, first] = node
    ? ['npx', ['--yes', '--package', `node@${node}`, '--', 'node']]
    : [process.execPath, []];
  const run = (args) => {
    const where = outside ? ['--seeds', join(cwd, 'seeds'), '--out', join(cwd, 'dist')] : [];
    const { status, stderr } = spawnSync(
      program,
      [...first, ...flags, join(ROOT, 'lib/cli.js'), ...args, ...(args[0] === 'build' ? where : [])],
      {
        cwd: outside ? folder : cwd,
        env: bare ? {} : { ...process.env, SOURCE_DATE_EPOCH: '', ...env },
        encoding: 'utf8',
      },
    );
    if (status !== 0 && args[0] !== 'check') throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  const write = (files) => {
    for (const name of order(Object.keys(files))) {
      const file = join(cwd, 'seeds', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, files[name]);
      if (touch) utimesSync(file, 0, 0);
    }
  };
  write(SEEDS);
  for (const args of stages) run(args);
  run(['build']);
  write(LATER);
  run(['build']);
  return join(cwd, 'dist');
}

/** Paths in which two datasets differ; the dates of an index that was given one are looked at and set aside. */
export function unlike(dataset, other, dated) {
  const facts = folderFacts(other);
  const found = differences(folderFacts(dataset), facts);
  if (dated === undefined) return found;
  const [index, redated] = [dataset, other].map((at) => JSON.parse(readFileSync(join(at, 'index.json'), 'utf8')));
  if (redated.versions.some(({ date }) => date !== dated)) return ['index.json'];
  redated.versions.forEach((entry, i) => {
    entry.date = index.versions[i].date;
  });
  return found.filter((path) => path !== 'index.json' || JSON.stringify(index) !== JSON.stringify(redated));
}

function prove() {
  const folder = mkdtempSync(join(tmpdir(), 'assay-reproducible-'));
  try {
    let sound = '';
    return WAYS.map((way, i) => {
      const dataset = buildIn(join(folder, String(i)), way);
      sound ||= dataset;
      return { way: way.way, files: folderFacts(dataset).size, unlike: unlike(sound, dataset, way.dated) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = prove();
  const lines = rows.map(
    ({ way, files, unlike }) =>
      `${unlike.length === 0 ? 'same bytes' : `DIFFERENT: ${unlike.join(', ')}`}  ${files} files  ${way}`,
  );
  const text = `${lines.join('\n')}\n`;
  process.stdout.write(text);
  if (process.argv.includes('--write'))
    writeFileSync(fileURLToPath(new URL('reproducible.txt', import.meta.url)), text);
  if (rows.some(({ unlike }) => unlike.length > 0)) process.exitCode = 1;
}
