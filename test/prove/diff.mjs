/**
 * Measures how long assay diff takes for two versions of which 100,000 claims differ.
 *
 *   npm run prove:diff
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { $ } from 'zx';
import { readSettings } from '../../lib/records/settings.js';
import { publishAll } from './publishing.mjs';
import { newDocument, newSentence, openNumbers, recordsOf } from './synthetic.mjs';

const DOCUMENTS = 1000;
const CLAIMS_A_DOCUMENT = 100;

const number = openNumbers(1);
const folder = mkdtempSync(join(tmpdir(), 'assay-diff-'));
const program = resolve('lib/cli.js');
const quiet = $({ cwd: folder, quiet: true, maxBuffer: 2 ** 31 });

try {
  const documents = Array.from({ length: DOCUMENTS }, (_, i) =>
    newDocument(`text-${String(i).padStart(4, '0')}`, CLAIMS_A_DOCUMENT, number),
  );
  publishDocuments(documents);
  for (const { sentences } of documents) sentences.forEach(change);
  publishDocuments(documents);
  for (const flags of [[], ['--all'], ['--json'], ['--csv']]) {
    const began = performance.now();
    const { stdout } = await quiet`${process.execPath} ${program} diff 0.1.0 0.2.0 ${flags} | tee shown | wc -l -c`;
    const [lines, bytes] = stdout.trim().split(/\s+/);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`diff ${flags.join(' ').padEnd(6)} ${seconds} s, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB`);
    if (flags.length === 0) console.log((await quiet`cat shown`).stdout);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function publishDocuments(documents) {
  const request = { out: join(folder, 'dist'), settings: readSettings('no-such-file.json'), date: null };
  return publishAll(request, recordsOfAll(documents));
}

function* recordsOfAll(documents) {
  for (const document of documents) yield recordsOf(document);
}

/** Of every ten sentences four are reworded, two are read as of another type, and two are replaced; the others move. */
function change(sentence, i) {
  const at = i % 10;
  if (at < 4) sentence.object = sentence.object.split(' ').slice(1).join(' ');
  else if (at < 6) sentence.type = 'goal';
  else if (at < 8) Object.assign(sentence, newSentence(number, i));
}
