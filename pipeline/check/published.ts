import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from '../compare/version.ts';
import { quoted, UserError } from '../errors.ts';
import { type RecordKind, TABLES } from '../publish/tables.ts';
import { differences, fileFacts, filesBelow, folderFacts } from '../published/folder.ts';
import { hasFiles, INDEX_FILE, newestStanding, readIndex, versionFolder } from '../published/index-file.ts';
import type { DataPackage, DatasetIndex, VersionEntry } from '../records.ts';
import { compile, HISTORY_KINDS, type Schema, type SchemaKind, schemaFile, type Validate } from '../schemas.ts';
import { checkHistory } from './history.ts';
import { addReport, emptyReport, type Report } from './report.ts';
import { checkSuccession } from './succession.ts';
import { checkCsv, checkTables } from './tables.ts';

export interface PublishedReport extends Report {
  versions: string[];
  /** How many files were held against their checksums. */
  files: number;
  /** Versions whose files are not in the folder, and why. */
  unchecked: Unchecked[];
}

export interface Unchecked {
  version: string;
  /** In words. */
  why: string;
}

const HISTORY_FILES = ['changes.json', 'changes.csv', 'redirects.json', 'redirects.csv'];

/** Checks a published dataset with all its versions, or one version. Throws a UserError when the folder is neither. */
export async function checkPublished(folder: string): Promise<PublishedReport> {
  const report: PublishedReport = { ...emptyReport(), versions: [], files: 0, unchecked: [] };
  if (existsSync(join(folder, INDEX_FILE))) await checkDataset(folder, report);
  else if (existsSync(join(folder, 'datapackage.json')) || existsSync(join(folder, 'SHA256SUMS')))
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
  for (const { version, sha256 } of index.versions.filter(hasFiles)) {
    const place = join(folder, versionFolder(version));
    const sums = join(place, 'SHA256SUMS');
    if (!existsSync(sums)) {
      violation(report, sums, '', 'missing', `a file, as ${join(folder, INDEX_FILE)} lists version ${version}`);
      continue;
    }
    const found = fileFacts(sums).sha256;
    if (found !== sha256) violation(report, sums, 'hash', found, `${sha256}, as ${join(folder, INDEX_FILE)} has it`);
    await checkVersion(place, report);
  }
  if (report.violations.length === 0) checkSuccessions(folder, index, report);
  checkLatest(folder, index, report);
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

function checkLatest(folder: string, { versions }: DatasetIndex, report: PublishedReport): void {
  const latest = join(folder, 'latest');
  const newest = newestStanding(versions);
  if (!newest) {
    if (versions.length > 0 && existsSync(latest))
      violation(report, latest, '', 'there', 'nothing, as all versions were taken back');
    return;
  }
  for (const path of differences(folderFacts(latest), folderFacts(join(folder, versionFolder(newest.version)))))
    violation(
      report,
      join(latest, path),
      '',
      'not the same as in the newest version',
      `a copy of ${join(folder, versionFolder(newest.version), path)}`,
    );
}

async function checkVersion(folder: string, report: PublishedReport): Promise<void> {
  report.versions.push(folder);
  const missing = checkSums(folder, report);
  if (missing) return; // what is not there cannot be read
  checkManifest(folder, report);
  const schemas = TABLES.map(({ kind }) => readSchema(folder, kind));
  const validators = Object.fromEntries(TABLES.map(({ kind }, i) => [kind, compile(schemas[i] as Schema)]));
  const tables = checkTables(folder, validators as Record<RecordKind, Validate>);
  addReport(report, tables);
  for (const [i, { name }] of TABLES.entries()) addReport(report, await checkCsv(folder, name, schemas[i] as Schema));
  if (hasHistory(folder) && tables.violations.length === 0) await checkHistoryFiles(folder, report);
}

async function checkHistoryFiles(folder: string, report: PublishedReport): Promise<void> {
  const [change, redirect] = HISTORY_KINDS.map((kind) => readSchema(folder, kind)) as [Schema, Schema];
  addReport(report, checkHistory(folder, { change: compile(change), redirect: compile(redirect) }));
  addReport(report, await checkCsv(folder, 'changes', change));
  addReport(report, await checkCsv(folder, 'redirects', redirect));
}

const readSchema = (folder: string, kind: SchemaKind): Schema =>
  JSON.parse(readFileSync(schemaIn(folder, kind), 'utf8')) as Schema;

/** Holds every file against SHA256SUMS. Gives whether a file that is needed further on is missing. */
function checkSums(folder: string, report: PublishedReport): boolean {
  const file = join(folder, 'SHA256SUMS');
  const present = filesBelow(folder);
  const needed = [
    'datapackage.json',
    ...TABLES.flatMap(({ name }) => [`${name}.json`, `${name}.csv`]),
    ...TABLES.map(({ kind }) => `schemas/${schemaFile(kind)}`),
    ...(hasHistory(folder) ? HISTORY_FILES : []),
  ];
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0) violation(report, file, '', existsSync(file) ? 'empty' : 'missing', 'a list of checksums');
  const listed = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!sha256 || !path) {
      violation(report, `${file}:${i + 1}`, '', quoted(line), 'a SHA-256, two spaces and a path');
      continue;
    }
    listed.add(path);
    if (!present.includes(path)) {
      violation(report, join(folder, path), '', 'missing', `a file, as ${file}:${i + 1} lists it`);
      continue;
    }
    report.files++;
    const found = fileFacts(join(folder, path)).sha256;
    if (found !== sha256) violation(report, join(folder, path), 'hash', found, `${sha256}, as ${file}:${i + 1} has it`);
  }
  for (const path of present)
    if (path !== 'SHA256SUMS' && !listed.has(path))
      violation(report, join(folder, path), '', 'in the folder', `only files that ${file} lists`);
  for (const path of needed)
    if (!present.includes(path) && !listed.has(path))
      violation(report, join(folder, path), '', 'missing', 'a file, as every version has it');
  return needed.some((path) => !present.includes(path));
}

/** Holds the manifest against its schema and the files against the manifest. */
function checkManifest(folder: string, report: PublishedReport): void {
  const file = join(folder, 'datapackage.json');
  const schema = join(folder, 'schemas', schemaFile('datapackage'));
  if (!existsSync(schema)) {
    violation(report, schema, '', 'missing', 'a file, as every version has it');
    return;
  }
  let manifest: DataPackage;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as DataPackage;
  } catch (error) {
    violation(report, file, '', `not JSON (${(error as Error).message})`, 'a JSON object');
    return;
  }
  const faults = compile(JSON.parse(readFileSync(schema, 'utf8')) as Schema)(manifest);
  for (const { field, found, allowed } of faults) violation(report, file, field, found, allowed);
  if (faults.length > 0) return;
  report.counts.records++;
  for (const { name, path, bytes, hash } of manifest.resources) {
    report.counts.references++;
    if (!existsSync(join(folder, path))) {
      violation(report, file, `resources.${name}.path`, quoted(path), 'a file of the version');
      continue;
    }
    const facts = fileFacts(join(folder, path));
    if (`sha256:${facts.sha256}` !== hash)
      violation(report, file, `resources.${name}.hash`, hash, `sha256:${facts.sha256}, the hash of the file`);
    if (facts.bytes !== bytes)
      violation(report, file, `resources.${name}.bytes`, String(bytes), `${facts.bytes}, the size of the file`);
  }
}

function violation(report: Report, file: string, field: string, found: string, allowed: string): void {
  report.violations.push({ file, record: field ? '' : 'the file', field, found, allowed });
}
