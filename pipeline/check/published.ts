import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, UserError } from '../errors.ts';
import { type RecordKind, TABLES } from '../publish/tables.ts';
import { differences, fileFacts, filesBelow, folderFacts } from '../published/folder.ts';
import { INDEX_FILE, readIndex, versionFolder } from '../published/index-file.ts';
import type { DataPackage, DatasetIndex } from '../records.ts';
import { compile, type Schema, schemaFile, type Validate } from '../schemas.ts';
import { addReport, emptyReport, type Report } from './report.ts';
import { checkCsv, checkTables } from './tables.ts';

export interface PublishedReport extends Report {
  versions: string[];
  /** How many files were held against their checksums. */
  files: number;
}

/** Checks a published dataset with all its versions, or one version. Throws a UserError when the folder is neither. */
export async function checkPublished(folder: string): Promise<PublishedReport> {
  const report: PublishedReport = { ...emptyReport(), versions: [], files: 0 };
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
  for (const { version, sha256 } of index.versions) {
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
  checkLatest(folder, index, report);
}

function checkLatest(folder: string, { versions }: DatasetIndex, report: PublishedReport): void {
  const newest = versions[0];
  if (!newest) return;
  const latest = join(folder, 'latest');
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
  const schemas = TABLES.map(
    ({ kind }) => JSON.parse(readFileSync(join(folder, 'schemas', schemaFile(kind)), 'utf8')) as Schema,
  );
  const validators = Object.fromEntries(TABLES.map(({ kind }, i) => [kind, compile(schemas[i] as Schema)]));
  addReport(report, checkTables(folder, validators as Record<RecordKind, Validate>));
  for (const [i, { name }] of TABLES.entries()) addReport(report, await checkCsv(folder, name, schemas[i] as Schema));
}

/** Holds every file against SHA256SUMS. Gives whether a file that is needed further on is missing. */
function checkSums(folder: string, report: PublishedReport): boolean {
  const file = join(folder, 'SHA256SUMS');
  const present = filesBelow(folder);
  const needed = [
    'datapackage.json',
    ...TABLES.flatMap(({ name }) => [`${name}.json`, `${name}.csv`]),
    ...TABLES.map(({ kind }) => `schemas/${schemaFile(kind)}`),
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
