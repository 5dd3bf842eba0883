import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, UserError } from '../base/errors.ts';
import { ALL_TABLES, type RecordKind, TABLES } from '../dataset/tables.ts';
import { compile, HISTORY_KINDS, type Schema, type SchemaKind, schemaFile, type Validate } from '../records/schemas.ts';
import type { DataPackage, DatasetIndex, VersionEntry } from '../records/types.ts';
import { readAmended } from '../versions/amended.ts';
import { differences, fileFacts, filesBelow, folderFacts, SUMS } from '../versions/files.ts';
import { hasFiles, INDEX_FILE, LOCK_FILE, newestStanding, readIndex, versionFolder } from '../versions/index-file.ts';
import { manifestOf } from '../versions/version.ts';
import { checkHistory } from './history.ts';
import { addReport, assertCounted, count, emptyReport, type Gate, RECORD_GATES, type Report, sayOf } from './report.ts';
import { checkSuccession } from './succession.ts';
import { checkCsv, checkTables } from './tables.ts';

export interface PublishedReport extends Report {
  versions: string[];
  /** What a reader should know that is no fault. */
  notes: string[];
  /** Versions whose files are not in the folder, and why. */
  unchecked: Unchecked[];
}

export interface Unchecked {
  version: string;
  /** In words. */
  why: string;
}

const VERSION_GATES: readonly Gate[] = [...RECORD_GATES, 'checksums', 'manifest', 'csv'];

/** Checks a published dataset with all its versions, or one version. Throws a UserError when the folder is neither. */
export async function checkPublished(folder: string): Promise<PublishedReport> {
  const report: PublishedReport = { ...emptyReport(), versions: [], notes: [], unchecked: [] };
  if (existsSync(join(folder, INDEX_FILE))) await checkDataset(folder, report);
  else if (existsSync(join(folder, 'datapackage.json')) || existsSync(join(folder, SUMS)))
    await checkVersion(folder, report);
  else {
    const what =
      existsSync(folder) && statSync(folder).isDirectory()
        ? 'holds neither index.json nor datapackage.json'
        : 'is no folder';
    throw new UserError(`${folder}  ${what}.\n  Name the folder of a dataset, such as dist, or of one version of it.`);
  }
  return report;
}

async function checkDataset(folder: string, report: PublishedReport): Promise<void> {
  const index = readIndex(folder);
  for (const entry of index.versions.filter((entry) => !hasFiles(entry))) report.unchecked.push(unchecked(entry));
  for (const entry of index.versions.filter(hasFiles))
    await checkEntry(folder, join(folder, versionFolder(entry.version)), entry, report);
  if (report.violations.length === 0) checkSuccessions(folder, index, report);
  const amended = readAmended(folder);
  if (amended) {
    report.notes.push(
      `A build was killed, or is running, that amends version ${amended.entry.version}: the version was checked as it was before, in ${amended.folder}; the next build puts it back.`,
    );
    await checkEntry(folder, amended.folder, amended.entry, report);
  } else checkLatest(folder, index, report);
  const isTakenBack = index.versions.length > 0 && newestStanding(index.versions) === undefined;
  const gates: Gate[] = isTakenBack ? [] : amended ? ['index'] : ['index', 'latest'];
  assertCounted(report, gates, join(folder, INDEX_FILE));
}

function unchecked({ version, yanked }: VersionEntry): Unchecked {
  const tag = versionFolder(version);
  return { version, why: yanked ? `taken back (${yanked.reason})` : `its files are in the git tag ${tag} alone` };
}

/** Holds each version against the one it compares with, where that is still there. */
function checkSuccessions(folder: string, { versions }: DatasetIndex, report: PublishedReport): void {
  const places = new Map(
    versions.filter(hasFiles).map(({ version }) => [version, join(folder, versionFolder(version))]),
  );
  for (const place of places.values()) {
    const previous = places.get(manifestOf(place).previous ?? '');
    if (previous && hasHistory(place)) addReport(report, checkSuccession(previous, place));
  }
}

/** Whether a version says what changed; those of older programs do not. */
const hasHistory = (folder: string): boolean => HISTORY_KINDS.every((kind) => existsSync(schemaIn(folder, kind)));

const schemaIn = (folder: string, kind: SchemaKind): string => join(folder, 'schemas', schemaFile(kind));

/** Holds a version against what the index says of it. */
async function checkEntry(folder: string, place: string, entry: VersionEntry, report: PublishedReport): Promise<void> {
  const index = join(folder, INDEX_FILE);
  const sums = join(place, SUMS);
  count(report, 'index');
  if (!existsSync(sums)) {
    sayOf(report, sums, 'the file')('index', '', 'missing', `a file, as ${index} lists version ${entry.version}`);
    return;
  }
  const found = fileFacts(sums).sha256;
  if (found !== entry.sha256) sayOf(report, sums, '')('index', 'hash', found, `${entry.sha256}, as ${index} has it`);
  const { records, manifest } = await checkVersion(place, report);
  const say = sayOf(report, index, `version ${entry.version}`);
  for (const table of Object.keys(records ?? {}))
    if (entry.counts[table] !== records?.[table])
      say('index', `counts.${table}`, quoted(entry.counts[table]), `${records?.[table]}, as ${place} has it`);
  for (const key of ['version', 'schema_version'] as const)
    if (manifest && entry[key] !== manifest[key])
      say('index', key, quoted(entry[key]), `${quoted(manifest[key])}, as ${join(place, 'datapackage.json')} has it`);
}

function checkLatest(folder: string, { versions }: DatasetIndex, report: PublishedReport): void {
  const latest = join(folder, 'latest');
  const newest = newestStanding(versions);
  if (!newest) {
    if (versions.length > 0 && existsSync(latest))
      sayOf(report, latest, 'the folder')('latest', '', 'there', 'nothing, as all versions were taken back');
    return;
  }
  const place = join(folder, versionFolder(newest.version));
  const original = folderFacts(place);
  const unlike = differences(folderFacts(latest), original);
  count(report, 'latest', original.size);
  if (unlike.length > 0 && existsSync(join(folder, LOCK_FILE)))
    report.notes.push(
      `A build was killed, or is running: ${latest} is not yet a copy of ${place}; the next build puts it there.`,
    );
  else
    for (const path of unlike)
      sayOf(report, join(latest, path), 'the file')(
        'latest',
        '',
        'not the same as in the newest version',
        `a copy of ${join(place, path)}`,
      );
}

/** What a version was found to be, for the index; null where that could not be read. */
interface VersionFound {
  records: Record<string, number> | null;
  manifest: DataPackage | null;
}

async function checkVersion(folder: string, total: PublishedReport): Promise<VersionFound> {
  total.versions.push(folder);
  const report = emptyReport();
  const found = await readVersion(folder, report);
  if (found.records) assertCounted(report, VERSION_GATES, folder);
  addReport(total, report);
  return found;
}

async function readVersion(folder: string, report: Report): Promise<VersionFound> {
  if (!checkSums(folder, report)) return { records: null, manifest: null };
  const manifest = checkManifest(folder, report);
  const schemas = TABLES.map(({ kind }) => ownSchema(folder, kind));
  const validators = Object.fromEntries(TABLES.map(({ kind }, i) => [kind, compile(schemas[i] as Schema)]));
  const tables = checkTables(folder, validators as Record<RecordKind, Validate>);
  addReport(report, tables);
  const records: Record<string, number> = {};
  for (const [i, { name }] of TABLES.entries())
    records[name] = await checkCsv(folder, name, schemas[i] as Schema, report);
  if (manifest && hasHistory(folder) && tables.violations.length === 0)
    Object.assign(records, await readHistory(folder, report));
  return { records, manifest };
}

/** Checks what a version says of the one before it. Gives how many records it has. */
async function readHistory(folder: string, report: Report): Promise<Record<string, number>> {
  const [change, redirect] = HISTORY_KINDS.map((kind) => ownSchema(folder, kind)) as [Schema, Schema];
  addReport(report, checkHistory(folder, { change: compile(change), redirect: compile(redirect) }));
  return {
    changes: await checkCsv(folder, 'changes', change, report),
    redirects: await checkCsv(folder, 'redirects', redirect, report),
  };
}

const ownSchema = (folder: string, kind: SchemaKind) =>
  JSON.parse(readFileSync(schemaIn(folder, kind), 'utf8')) as Schema;

/**
 * Holds every file against SHA256SUMS. Gives whether the version can be read further: what that needs is there, and its
 * schemas are those that were published.
 */
function checkSums(folder: string, report: Report): boolean {
  const file = join(folder, SUMS);
  const present = new Set(filesBelow(folder));
  const say = (path: string, field: string, found: string, allowed: string) =>
    sayOf(report, path, field ? '' : 'the file')('checksums', field, found, allowed);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0) say(file, '', existsSync(file) ? 'empty' : 'missing', 'a list of checksums');
  const tables = hasHistory(folder) ? ALL_TABLES : TABLES;
  const schemas = [...tables.map(({ kind }) => kind), 'datapackage' as const].map(
    (kind) => `schemas/${schemaFile(kind)}`,
  );
  const listed = new Set<string>();
  let schemasHold = true;
  for (const [i, line] of lines.entries()) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!sha256 || !path) {
      sayOf(report, `${file}:${i + 1}`, 'the line')('checksums', '', quoted(line), 'a SHA-256, two spaces and a path');
      continue;
    }
    listed.add(path);
    if (!present.has(path)) {
      say(join(folder, path), '', 'missing', `a file, as ${file}:${i + 1} lists it`);
      continue;
    }
    count(report, 'checksums');
    const found = fileFacts(join(folder, path)).sha256;
    if (found === sha256) continue;
    say(join(folder, path), 'hash', found, `${sha256}, as ${file}:${i + 1} has it`);
    if (schemas.includes(path)) schemasHold = false;
  }
  for (const path of present)
    if (path !== SUMS && !listed.has(path))
      say(join(folder, path), '', 'in the folder', `only files that ${file} lists`);
  const needed = ['datapackage.json', ...tables.flatMap(({ name }) => [`${name}.json`, `${name}.csv`]), ...schemas];
  for (const path of needed)
    if (!present.has(path) && !listed.has(path))
      say(join(folder, path), '', 'missing', 'a file, as every version has it');
  return schemasHold && needed.every((path) => present.has(path));
}

/** Holds the manifest against its schema and the files against the manifest. Gives it when it is sound. */
function checkManifest(folder: string, report: Report): DataPackage | null {
  const file = join(folder, 'datapackage.json');
  const say = sayOf(report, file, 'the manifest');
  let manifest: DataPackage;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as DataPackage;
  } catch (error) {
    say('manifest', '', `not JSON (${(error as Error).message})`, 'a JSON object');
    return null;
  }
  const faults = compile(ownSchema(folder, 'datapackage'))(manifest);
  for (const { field, found, allowed } of faults) say('manifest', field, found, allowed);
  if (faults.length > 0) return null;
  for (const { name, path, bytes, hash } of manifest.resources) {
    count(report, 'manifest');
    if (!existsSync(join(folder, path))) {
      say('manifest', `resources.${name}.path`, quoted(path), 'a file of the version');
      continue;
    }
    const facts = fileFacts(join(folder, path));
    if (`sha256:${facts.sha256}` !== hash)
      say('manifest', `resources.${name}.hash`, hash, `sha256:${facts.sha256}, the hash of the file`);
    if (facts.bytes !== bytes)
      say('manifest', `resources.${name}.bytes`, String(bytes), `${facts.bytes}, the size of the file`);
  }
  return manifest;
}
