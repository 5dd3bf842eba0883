import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTo } from '../base/streams.ts';
import { cellsOf, columnsOf } from '../dataset/tables.ts';
import { loadSchema } from '../records/schemas.ts';
import type { ChangeRecord } from '../records/types.ts';
import { filesBelow } from '../versions/files.ts';
import { type FoundVersion, findVersion } from '../versions/find.ts';
import { csvRows } from '../versions/formats/csv.ts';
import { jsonLine } from '../versions/formats/json.ts';
import { documentsOf, readVersion, redirectsOf, schemaIn } from '../versions/version.ts';
import { type Comparison, openComparison } from './comparison.ts';
import { byDocument, documentSection, inLine, summaryLines } from './report.ts';
import { schemaDifferences } from './schemas.ts';
import { openTelling } from './telling.ts';

export type DiffFormat = 'short' | 'all' | 'json' | 'csv';

/** What is compared, by the names that a user gave. */
export interface DiffRequest {
  old: string;
  new: string;
  /** The dataset whose numbers are meant. */
  out: string;
  format: DiffFormat;
}

/** Prints what changed between two versions, claim by claim, as it is found. Throws a UserError when one is not there. */
export async function diff(request: DiffRequest, output: NodeJS.WritableStream): Promise<void> {
  const old = findVersion(request.old, request.out);
  try {
    const now = findVersion(request.new, request.out);
    try {
      await FORMATS[request.format](old, now, output);
    } finally {
      now.dispose();
    }
  } finally {
    old.dispose();
  }
}

type Print = (old: FoundVersion, now: FoundVersion, output: NodeJS.WritableStream) => Promise<void>;

const FORMATS: Record<DiffFormat, Print> = { short: printShort, all: printAll, json: printRecords, csv: printTable };

function compare(old: FoundVersion, now: FoundVersion): Comparison {
  const redirects = new Map(redirectsOf(now.folder).map(({ id, current }) => [id, current]));
  return openComparison(readVersion(old.folder), { redirects });
}

/** What changed, document by document; the last holds the claims of all documents that are gone. */
function* changesIn(comparison: Comparison, { folder }: FoundVersion): Generator<ChangeRecord[]> {
  for (const document of documentsOf(folder)) yield comparison.add(document);
  yield comparison.close();
}

/** The numbers, and the changes that tell most. */
async function printShort(old: FoundVersion, now: FoundVersion, output: NodeJS.WritableStream): Promise<void> {
  const comparison = compare(old, now);
  const telling = openTelling();
  for (const changes of changesIn(comparison, now)) for (const own of byDocument(changes)) telling.add(own);
  const more = telling.lines();
  const hint = more.length > 0 ? ['', '--all prints every change, --json and --csv print them for programs.'] : [];
  await writeTo(output, `${[...headLines(old, now, comparison), ...more, ...hint].join('\n')}\n`);
}

/** The numbers, and every change, which wait in a temporary file until all are counted. */
async function printAll(old: FoundVersion, now: FoundVersion, output: NodeJS.WritableStream): Promise<void> {
  const comparison = compare(old, now);
  const folder = mkdtempSync(join(tmpdir(), 'assay-'));
  try {
    const file = join(folder, 'sections.md');
    const descriptor = openSync(file, 'w');
    for (const changes of changesIn(comparison, now))
      for (const section of byDocument(changes)) writeSync(descriptor, `\n${documentSection(section, inLine)}`);
    closeSync(descriptor);
    await writeTo(output, `${headLines(old, now, comparison).join('\n')}\n`);
    for await (const text of createReadStream(file, 'utf8')) await writeTo(output, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function headLines(old: FoundVersion, now: FoundVersion, { summary }: Comparison): string[] {
  const schemas = schemasBetween(old.folder, now.folder).map((what) => `- ${what}`);
  return [
    `# Changes from version ${old.label} to ${now.label}`,
    '',
    ...summaryLines(summary),
    ...(schemas.length > 0 ? ['', 'Schemas:', '', ...schemas] : []),
  ];
}

/** The rows of changes.json and the numbers, as one object. */
async function printRecords(old: FoundVersion, now: FoundVersion, output: NodeJS.WritableStream): Promise<void> {
  const comparison = compare(old, now);
  const schema = loadSchema('change');
  await writeTo(output, `{"old":${JSON.stringify(old.version)},"new":${JSON.stringify(now.version)},"changes":[`);
  let first = true;
  for (const changes of changesIn(comparison, now)) {
    if (changes.length === 0) continue;
    const lines = changes.map((change) => jsonLine(change, schema)).join(',\n');
    await writeTo(output, `${first ? '' : ','}\n${lines}`);
    first = false;
  }
  const rest = { summary: comparison.summary, schemas: schemasBetween(old.folder, now.folder) };
  await writeTo(output, `\n],${JSON.stringify(rest).slice(1)}\n`);
}

/** The rows of changes.csv. */
async function printTable(old: FoundVersion, now: FoundVersion, output: NodeJS.WritableStream): Promise<void> {
  const columns = columnsOf(loadSchema('change'));
  await writeTo(output, csvRows([columns.map(({ name }) => name)]));
  for (const changes of changesIn(compare(old, now), now))
    await writeTo(output, csvRows(changes.map((change) => cellsOf(change, columns))));
}

/** In what the schemas of two versions differ, in words. */
function schemasBetween(old: string, now: string): string[] {
  const files = new Set([old, now].flatMap((folder) => filesBelow(join(folder, 'schemas'))));
  return [...files].flatMap((file) => {
    const name = file.replace('.schema.json', '');
    const [before, after] = [schemaIn(old, file), schemaIn(now, file)];
    if (!before || !after) return [`${name} is ${after ? 'new' : 'gone'}`];
    return schemaDifferences(name, before, after).map(({ what }) => what);
  });
}
