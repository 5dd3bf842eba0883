/**
 * Shows how dist/ and .git grow over 50 versions of 5,000 claims of which 20 change each time, every version committed.
 *
 *   npm run prove:sizes
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { $ } from 'zx';
import { checkPublished } from '../../lib/check/dataset.js';
import { readSettings } from '../../lib/records/settings.js';
import { publishAll } from './publishing.mjs';
import { newDocument, newSentence, openNumbers, recordsOf } from './synthetic.mjs';

const VERSIONS = 50;
const DOCUMENTS = 100;
const CLAIMS_A_DOCUMENT = 50;
const EDITED_DOCUMENTS = 5;
const EDITS_A_DOCUMENT = 4;
const SHOWN = [1, 2, 10, 20, 30, 40, 50];

const number = openNumbers(1);
const folder = mkdtempSync(join(tmpdir(), 'assay-sizes-'));
const out = join(folder, 'dist');
const request = { out, settings: readSettings('no-such-file.json'), date: null };
const git = $({ cwd: folder, quiet: true, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
const report = [];

try {
  await git`git init --quiet`;
  await git`git config user.name Assay`;
  await git`git config user.email assay@example.org`;
  writeFileSync(join(folder, '.gitattributes'), 'dist/** -text\n');
  const documents = Array.from({ length: DOCUMENTS }, (_, i) =>
    newDocument(`text-${String(i).padStart(3, '0')}`, CLAIMS_A_DOCUMENT, number),
  );
  print(
    `Synthetic data: ${VERSIONS} versions of ${DOCUMENTS * CLAIMS_A_DOCUMENT} claims in ${DOCUMENTS} documents; each time ${EDITED_DOCUMENTS * EDITS_A_DOCUMENT} claims`,
  );
  print(
    `change, in ${EDITED_DOCUMENTS} documents, of which the other claims move. MB are 10^6 bytes of du --apparent-size.`,
  );
  print('');
  print('version   newest version   dist/ in all   .git after git gc   changes in it');
  for (let n = 1; n <= VERSIONS; n++) {
    if (n > 1) edit(documents);
    const { version, changes } = publishAll(request, documents.map(recordsOf));
    await git`git add .`;
    await git`git commit --quiet -m ${`Publish ${version}`}`;
    if (SHOWN.includes(n)) await printSizes(version, changes);
  }
  const { versions, violations } = await checkPublished(out);
  print('');
  print(`check: ${versions.length} versions, ${violations.length} faults`);
  writeFileSync('test/prove/sizes.txt', `${report.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives some sentences of some documents other words. */
function edit(documents) {
  for (const { sentences } of pick(EDITED_DOCUMENTS, documents))
    for (const sentence of pick(EDITS_A_DOCUMENT, sentences)) {
      const [word, ...rest] = sentence.object.split(' ');
      sentence.object = [...rest, word, newSentence(number, 0).object.split(' ')[0]].join(' ');
    }
}

/** Some items of a list, each once. */
function pick(count, list) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(list[number(list.length)]);
  return chosen;
}

async function printSizes(version, { counts }) {
  await git`git gc --quiet`;
  const sizes = [await megabytes(`dist/v${version}`), await megabytes('dist'), await megabytes('.git')];
  const total = (change) => Object.values(counts[change]).reduce((a, b) => a + b, 0);
  const changed = ['added', 'withdrawn', 'moved'].map((change) => `${total(change)} ${change}`).join(', ');
  print(
    `${version.padEnd(8)} ${sizes.map((size, i) => `${size} MB`.padStart([15, 15, 19][i])).join(' ')}   ${changed}`,
  );
}

async function megabytes(path) {
  const { stdout } = await git`du --summarize --apparent-size --bytes ${path}`;
  return (Number(stdout.split('\t')[0]) / 1e6).toFixed(1);
}

function print(line) {
  report.push(line);
  console.log(line);
}
