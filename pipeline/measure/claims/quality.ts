/**
 * How well the extractor does on annotated texts.
 *
 *   node lib/measure/claims/quality.js             prints the figures of the development gold and writes pipeline/measure/claims/quality.json
 *   node lib/measure/claims/quality.js --check     writes nothing; exit status 1 when a pooled figure is more than a point lower
 *   node lib/measure/claims/quality.js --gold DIR  prints the figures of other gold documents; several DIRs side by side
 *   node lib/measure/claims/quality.js --rules     prints how often each rule held, in these texts and those of each --gold DIR
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { ownPath, QUALITY_FILE, readOwnJson } from '../../base/files.ts';
import type { Quality } from '../../records/types.ts';
import { reportFaults } from '../script.ts';

const ALLOWED_LOSS = 0.01;

/** Open is better than wrong: the most of the links that may be wrong. */
const MOST_WRONG_LINKS = 0.05;

reportFaults();
const { gold, check, rules } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true, default: [] },
    check: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
  },
}).values;
if (check && (rules || gold.length > 0))
  throw new UserError('Either --check, which reads the development gold, or --gold and --rules, not both.', 2);
if (rules) await showRules(gold);
else if (gold.length > 1) await compare(gold);
else await show(gold[0]);

/** How often each rule held; modules are loaded only here, so that their functions can be counted. */
async function showRules(folders: readonly string[]): Promise<void> {
  const [{ countRules }, { printRules }] = [await import('./rules.ts'), await import('./report.ts')];
  let documents = 0;
  const counted = await countRules(async (next) => {
    const { DEVELOPMENT, readGold } = await import('./gold.ts');
    const { claimsOf } = await import('../../chain.ts');
    const { toDocument } = await import('../../ingest/document.ts');
    for (const { id, title, published, text } of [DEVELOPMENT, ...folders].flatMap(readGold)) {
      next();
      documents++;
      claimsOf(toDocument(id, { title, ...(published ? { published } : {}) }, text));
    }
  });
  printRules(counted, documents);
}

async function compare(folders: readonly string[]): Promise<void> {
  const [{ measure }, { printSideBySide }] = [await import('./figures.ts'), await import('./report.ts')];
  printSideBySide(folders.map((folder) => [basename(folder), measure(folder)]));
}

async function show(folder: string | undefined): Promise<void> {
  const [{ measure }, { printQuality }] = [await import('./figures.ts'), await import('./report.ts')];
  const { DEVELOPMENT } = await import('./gold.ts');
  const quality = measure(folder ?? DEVELOPMENT);
  printQuality(quality);
  if (check) checkAgainst(quality, readOwnJson<Quality>(QUALITY_FILE));
  else if (folder === undefined) writeFileSync(ownPath(QUALITY_FILE), `${JSON.stringify(quality, null, 2)}\n`);
}

function checkAgainst(quality: Quality, committed: Quality): void {
  const now = quality.pooled as unknown as Record<string, number>;
  const fallen = Object.entries(committed.pooled).filter(
    ([name, value]) => !((now[name] ?? 0) >= value - ALLOWED_LOSS),
  );
  for (const [name, value] of fallen) {
    console.error(`Quality has fallen: ${name} is ${now[name]}, ${QUALITY_FILE} says ${value}.`);
  }
  const { made, wrong } = quality.links;
  const isMisled = !(wrong <= MOST_WRONG_LINKS * made);
  if (isMisled)
    console.error(`Too many links are wrong: ${wrong} of ${made}, at most ${100 * MOST_WRONG_LINKS} per cent may be.`);
  if (fallen.length === 0 && !isMisled) return;
  console.error('Mend the extractor; or, if the loss is meant, run `npm run quality` and commit the file.');
  process.exitCode = 1;
}
