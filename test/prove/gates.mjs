/**
 * Plants errors and looks whether the gates catch them.
 *
 *   npm run prove:gates             prints, for each gate, how many errors were planted and caught
 *   npm run prove:gates -- --write  also writes that to test/prove/gates.txt
 *
 * Fails when an error is not caught, or a gate has none planted.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimsOf } from '../../lib/chain.js';
import { openAssertions } from '../../lib/check/assertions.js';
import { checkSuccession } from '../../lib/check/dataset/succession.js';
import { checkPublished } from '../../lib/check/dataset.js';
import { checkDocument } from '../../lib/check/document.js';
import { GATES, RECORD_GATES } from '../../lib/check/gates.js';
import { toRecords } from '../../lib/dataset/document-records.js';
import { toDocument } from '../../lib/ingest/document.js';
import { filesBelow } from '../../lib/versions/files.js';
import { EMPTIED, flip, PLANTS } from './plants.mjs';
import { publishAll } from './publishing.mjs';

const TEXT =
  '🙂 What will the market do?\n\nThe bank’s owners could not sell the firm’s shares in 2024, officials said.\n\nJapan buys gas.\n\nThe café sold its chairs.\n\nLeave a Comment';
const OTHER = 'Prices fell.\n\nWhy?';
const ABOUT = { title: 'A title', published: '2025-10-23', url: 'https://example.org/a' };
const SETTINGS = { base: 'urn:test:', name: 'test', title: 'A test', description: 'A test.', assertions: {} };

function recordsOf(id, text, about) {
  const document = toDocument(id, about, text);
  return toRecords(document, claimsOf(document));
}

const SOUND = new Map(['full', 'quotes'].map((rights) => [rights, recordsOf('a', TEXT, { ...ABOUT, rights })]));
const FEW = [recordsOf('a', OTHER, {}), recordsOf('b', 'Prices fell. Japan buys gas. Why?', {})];
const FILES = { document: 'a.md', sentence: 'a.md', claim: 'a.md', mention: 'a.md' };

function soundDataset(folder, texts = { a: TEXT, b: OTHER }) {
  const all = Object.entries(texts).map(([id, text]) => recordsOf(id, text, { ...ABOUT, rights: 'full' }));
  publishAll({ out: folder, settings: SETTINGS, date: null }, all);
}

/** Opens a workshop in which errors can be planted; it is closed when done. */
export async function openGround() {
  const folder = mkdtempSync(join(tmpdir(), 'assay-gates-'));
  const sound = join(folder, 'sound');
  soundDataset(sound);
  const version = (out) => join(out, 'v0.1.0');
  const followed = join(folder, 'followed');
  for (const b of [OTHER, 'Prices rose.']) soundDataset(followed, { a: TEXT, b });

  async function withCopy(run) {
    const out = join(folder, 'copy');
    cpSync(sound, out, { recursive: true });
    try {
      return await run(out);
    } finally {
      rmSync(out, { recursive: true });
    }
  }

  const ways = {
    records({ plant, rights }) {
      const records = structuredClone(SOUND.get(rights));
      plant({ ...records, source: TEXT });
      return checkDocument(records, FILES).violations;
    },
    published: ({ plant }) =>
      withCopy(async (out) => {
        plant(version(out), out);
        return (await checkPublished(out)).violations;
      }),
    succession({ plant }) {
      const [old, now] = ['v0.1.0', 'v0.2.0'].map((name) => join(folder, 'copy', name));
      cpSync(followed, join(folder, 'copy'), { recursive: true });
      try {
        plant(now);
        return checkSuccession(old, now).violations;
      } finally {
        rmSync(join(folder, 'copy'), { recursive: true });
      }
    },
    settings({ assertions }) {
      const open = openAssertions(assertions);
      for (const records of FEW) open.add(records, `${records.document.id}.md`);
      return open.close(version(sound)).violations;
    },
  };

  return {
    /** What the gates say of sound data: nothing, if they are right. */
    async soundViolations() {
      const records = [...SOUND.values()].flatMap((all) => checkDocument(all, FILES).violations);
      const published = [await checkPublished(sound), await checkPublished(followed)];
      return [...records, ...published.flatMap(({ violations }) => violations)];
    },
    /** What the gates say of an error. */
    violationsOf: async (plant) => ways[plant.at](plant),
    files: filesBelow(version(sound)),
    close: () => rmSync(folder, { recursive: true }),
    async nothing() {
      const out = join(folder, 'nothing');
      soundDataset(out, {});
      return (await checkPublished(out)).violations.map(({ gate }) => gate);
    },
  };
}

/** Whether its gate, and where it says one its field, is among what the gates say of an error. */
export const isCaught = (plant, violations) =>
  violations.some(({ gate, field }) => gate === plant.gate && (plant.field === undefined || field === plant.field));

/** One error more for each file: a bit of it turned. */
export const turnedBits = (files) =>
  files.map((path) => ({
    gate: path === 'SHA256SUMS' ? 'index' : 'checksums',
    error: `a bit turned in ${path}`,
    at: 'published',
    plant: (version) => flip(join(version, path)),
  }));

/** Gates that must fire when there is nothing for them to look at, each with what empties it. */
export const emptied = Object.entries(EMPTIED).map(([gate, plant]) => ({
  gate,
  error: 'nothing to look at',
  at: 'published',
  plant,
}));

async function prove() {
  const ground = await openGround();
  const rows = [];
  try {
    const sound = await ground.soundViolations();
    if (sound.length > 0) throw new Error(`Sound data is not let through: ${JSON.stringify(sound, null, 1)}`);
    for (const plant of [...PLANTS, ...turnedBits(ground.files), ...emptied])
      rows.push({ ...plant, caught: isCaught(plant, await ground.violationsOf(plant)) });
    const nothing = new Set(await ground.nothing());
    for (const gate of [...RECORD_GATES, 'formats'])
      rows.push({ gate, error: 'nothing to look at', caught: nothing.has(gate) });
  } finally {
    ground.close();
  }
  return rows;
}

function table(rows) {
  const pad = (gate, planted, caught) =>
    `${gate.padEnd(12)}${String(planted).padStart(8)}${String(caught).padStart(8)}`;
  const lines = Object.keys(GATES).map((gate) => {
    const own = rows.filter((row) => row.gate === gate);
    return pad(gate, own.length, own.filter(({ caught }) => caught).length);
  });
  const errors = rows.map(({ gate, error, caught }) => `${gate.padEnd(12)}${caught ? 'caught' : 'MISSED'}  ${error}`);
  const total = pad('all', rows.length, rows.filter(({ caught }) => caught).length);
  return `${[pad('gate', 'planted', 'caught'), ...lines, total, '', ...errors].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await prove();
  const text = table(rows);
  process.stdout.write(text);
  const file = fileURLToPath(new URL('gates.txt', import.meta.url));
  if (process.argv.includes('--write')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text)
    console.error('This is not what test/prove/gates.txt says; write it anew with --write.');
  const bare = Object.keys(GATES).filter((gate) => !rows.some((row) => row.gate === gate));
  for (const gate of bare) console.error(`The gate ${gate} has no error planted: add one to test/prove/plants.mjs.`);
  if (bare.length > 0 || rows.some(({ caught }) => !caught)) process.exitCode = 1;
}
