import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { DatasetIndex, VersionEntry } from '../records/types.ts';
import { readAmended } from '../versions/amended.ts';
import { MANIFEST, SUMS } from '../versions/files.ts';
import { hasFiles, INDEX_FILE, newestStanding, readIndex, versionFolder } from '../versions/index-file.ts';
import { manifestOf } from '../versions/version.ts';
import { indexEntry, indexHash } from './dataset/index-entry.ts';
import { latest } from './dataset/latest.ts';
import { checkSuccession } from './dataset/succession.ts';
import type { Gate } from './gates.ts';
import { addReport, assertCounted, emptyReport, type Report } from './report.ts';
import { hasHistory } from './version/files.ts';
import { checkVersion, type VersionFound } from './version.ts';

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

/** Checks a published dataset with all its versions, or one version. Throws a UserError when the folder is neither. */
export async function checkPublished(folder: string): Promise<PublishedReport> {
  const report: PublishedReport = { ...emptyReport(), versions: [], notes: [], unchecked: [] };
  if (existsSync(join(folder, INDEX_FILE))) await checkDataset(folder, report);
  else if (existsSync(join(folder, MANIFEST)) || existsSync(join(folder, SUMS))) await checkFolder(folder, report);
  else {
    const what =
      existsSync(folder) && statSync(folder).isDirectory()
        ? `holds neither ${INDEX_FILE} nor ${MANIFEST}`
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
  } else report.notes.push(...latest(folder, index, report));
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

async function checkEntry(folder: string, place: string, entry: VersionEntry, report: PublishedReport): Promise<void> {
  if (!indexHash(folder, place, entry, report)) return;
  indexEntry(folder, place, entry, await checkFolder(place, report), report);
}

function checkFolder(folder: string, report: PublishedReport): Promise<VersionFound> {
  report.versions.push(folder);
  return checkVersion(folder, report);
}
