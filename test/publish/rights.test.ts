import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { byCodePoint } from '../../pipeline/base/order.ts';
import { claimsOf } from '../../pipeline/chain.ts';
import { checkPublished } from '../../pipeline/check/dataset.ts';
import { type DocumentRecords, toRecords } from '../../pipeline/dataset/document-records.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { splitSeed } from '../../pipeline/ingest/front-matter.ts';
import { filesBelow } from '../../pipeline/versions/files.ts';
import { run, SETTINGS, temporaryFolder } from '../helpers.ts';
import { publishAll } from '../publishing.ts';

const RUN = 8;
const TITLES = ['title', 'document_title'];

interface Source {
  id: string;
  title: string;
  text: string;
}

/** The seed, the annotated texts, and one with much that carries no claim. */
function sources(): Source[] {
  const gold = ['development', 'held-out'].flatMap((folder) =>
    readdirSync(join('test/gold', folder)).map(
      (file) => JSON.parse(readFileSync(join('test/gold', folder, file), 'utf8')) as Source,
    ),
  );
  const file = 'seeds/china-five-year-plan.md';
  const { text } = splitSeed(readFileSync(file, 'utf8'), file);
  const harbour =
    'Skip to content\n\nWhy would any ministry in the world want to buy these nine old ships now? The Ministry of Trade, which sells ships, did not say so. “What can a small harbour town do with nine ships?” Maria Jansen of the Harbour Authority asked. Will a Danish plan to buy more than thirty percent of all old ferries be approved?\n\nThe plan helps the harbour. She said that Rotterdam will buy two of them.\n\nShare this story with all your friends and colleagues on every network you use today';
  const all = [
    { id: 'a-harbour', title: 'Nine old ships', text: harbour },
    ...gold,
    { id: 'seed', title: 'A plan', text },
  ];
  return all.sort((a, b) => byCodePoint(a.id, b.id));
}

/** The records of a text, first as if all of it might be published, then as if it might be quoted. */
function recordsOf({ id, title, text }: Source): { whole: DocumentRecords; quoted: DocumentRecords } {
  const about = toDocument(id, { title }, text);
  const having = (rights: 'full' | 'quotes') => {
    const document = { ...about, rights };
    return toRecords(document, claimsOf(document));
  };
  return { whole: having('full'), quoted: having('quotes') };
}

/** Publishes records and gives the folder of the version. */
async function publishVersion(all: readonly DocumentRecords[]): Promise<string> {
  const out = temporaryFolder();
  await publishAll({ out, settings: SETTINGS, date: null }, all);
  return join(out, 'v0.1.0');
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of eight words of a text. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** The runs of words that stand in sentences without claims and in none with claims, whatever the document. */
function hiddenRuns(all: readonly DocumentRecords[]): Set<string> {
  const runs = (carrying: boolean) =>
    all
      .flatMap(({ sentences }) => sentences.filter(({ claims }) => claims > 0 === carrying))
      .flatMap(({ text }) => runsOf(text ?? ''));
  const open = new Set(runs(true));
  return new Set(runs(false).filter((run) => !open.has(run)));
}

/** Every text in a JSON value but titles. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (TITLES.includes(key)) return;
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, key);
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, name);
}

/** Every text that a published file holds, titles apart: values of JSON, cells of CSV, the whole of other files. */
function* textsOf(file: string): Generator<string> {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) yield* textsIn(JSON.parse(text));
  else if (file.endsWith('.csv')) {
    for (const row of parseCsv(text, { columns: true }) as Record<string, string>[])
      for (const [column, cell] of Object.entries(row))
        yield* /^[[{]/.test(cell) ? textsIn(JSON.parse(cell)) : textsIn(cell, column);
  } else yield text;
}

/** Hidden runs that a version gives away, each with its file. */
function leaks(version: string, hidden: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const file of filesBelow(version))
    for (const text of textsOf(join(version, file)))
      for (const run of runsOf(text)) if (hidden.has(run)) found.add(`${file}: ${run}`);
  return [...found];
}

describe('of texts that may only be quoted', () => {
  let whole: DocumentRecords[];
  let hidden: Set<string>;
  let quotes: DocumentRecords[];
  beforeAll(() => {
    const all = sources().map(recordsOf);
    whole = all.map((records) => records.whole);
    quotes = all.map((records) => records.quoted);
    hidden = hiddenRuns(whole);
  });

  test('nothing is published that stands only in sentences without claims', async () => {
    expect(hidden.size).toBeGreaterThan(100);
    const version = await publishVersion(quotes);
    expect(filesBelow(version)).toContain('claims.csv');
    expect(leaks(version, hidden)).toEqual([]);
    const resolved = ({ claims }: DocumentRecords) =>
      claims.find(({ object }) => object === 'the harbour')?.subject_resolved;
    expect(whole.map(resolved)).toContain('the Danish plan to buy more than thirty percent of all old ferries');
    expect(quotes.map(resolved)).toContain('The plan');
  });

  test('a leak would be found, in whatever table and field it stands', async () => {
    expect(leaks(await publishVersion(whole), hidden).length).toBeGreaterThan(hidden.size);
    const [run] = [...hidden];
    const planted = structuredClone(quotes);
    Object.assign(planted[0]?.claims[0] ?? {}, { qualifiers: [{ role: 'time', text: `then ${run}` }] });
    expect(leaks(await publishVersion(planted), hidden)).toEqual(
      ['changes.csv', 'changes.json', 'claims.csv', 'claims.json'].map((file) => `${file}: ${run}`),
    );
  });

  test('check holds the quotes against the sentences that are published, and says what it could not hold', async () => {
    const sound = await checkPublished(await publishVersion(quotes));
    expect(sound.violations).toEqual([]);
    expect(sound.counts.quotes).toBeGreaterThan(100);

    const attributed = structuredClone(quotes);
    const claim = attributed[0]?.claims[0];
    const attribution = { source: 'Skip', cue: 'to', source_resolved: 'Skip', source_id: null };
    Object.assign(claim ?? {}, { attribution });
    Object.assign(claim?.spans ?? {}, { attribution_source: [[0, 4]], attribution_cue: [[5, 7]] });
    const version = await publishVersion(attributed);
    const { violations, unverified } = await checkPublished(version);
    expect(violations).toEqual([]);
    expect(unverified).toEqual({ spans: sound.unverified.spans + 2, sentences: sound.unverified.sentences + 1 });
    const { status, stderr } = await run(['check', version], { cwd: '.' });
    expect(status).toBe(0);
    expect(stderr).toContain('2 spans in 1 sentence that is not published could not be held against the source.');
  });
});
