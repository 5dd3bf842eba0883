import { closeSync, cpSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { writeAll } from '../base/files.ts';
import type { DatasetIndex, VersionEntry } from '../records/types.ts';
import { INDEX_BEFORE, REPLACED, readAmended } from '../versions/amended.ts';
import { damagedFiles, differences, fileFacts, folderFacts, SUMS } from '../versions/files.ts';
import {
  comparedVersions,
  hasFiles,
  INDEX_FILE,
  indexText,
  LOCK_FILE,
  newestStanding,
  readIndex,
  versionFolder,
} from '../versions/index-file.ts';

/** Where a version is written before it is put in place. */
export const STAGING = '.staging';
const LATEST = 'latest';
const LATEST_NEW = '.latest-new';
const LATEST_OLD = '.latest-old';
const INDEX_NEW = '.index-new.json';
const TEMPORARY = [STAGING, INDEX_BEFORE, REPLACED, LATEST_NEW, LATEST_OLD, INDEX_NEW];

/**
 * Makes good what a build left that was killed: puts back a version that was being amended, removes what the index does
 * not list, and puts `latest/` back. Throws a UserError when a listed version is not there, or when one that the next is
 * compared with is not what was published.
 */
export function recover(out: string): DatasetIndex {
  restoreAmended(out);
  const index = readIndex(out);
  const unlisted = unlistedVersions(out, index.versions);
  const wasListed = unlisted.length > 1 || existsSync(join(out, LATEST)); // which a version has only once it is listed
  if (index.versions.length === 0 && unlisted.length > 0 && wasListed)
    throw new UserError(
      `${join(out, INDEX_FILE)}  is missing or lists nothing, though there are versions: ${unlisted.join(', ')}.\n  Take it back from version control.`,
    );
  for (const entry of index.versions.filter(hasFiles)) assertWhole(out, entry);
  for (const entry of comparedVersions(index.versions).filter(hasFiles)) assertUndamaged(out, entry);
  for (const name of readdirSync(out)) if (name.startsWith(`${LOCK_FILE}-`)) remove(join(out, name));
  settle(out, index.versions);
  return index;
}

/** Brings what lies in the folder in line with the index: nothing that it does not list, and `latest/` as it says. */
function settle(out: string, versions: readonly VersionEntry[]): void {
  for (const name of [...TEMPORARY, ...unlistedVersions(out, versions)]) remove(join(out, name));
  const newest = newestStanding(versions);
  if (newest && !isLatest(out, newest.version)) {
    copyLatest(out, versionFolder(newest.version));
    placeLatest(out);
  } else if (!newest && versions.length > 0) remove(join(out, LATEST)); // all were taken back
}

/** Puts a version back, in its place and on the index, that was taken off to be amended. */
function restoreAmended(out: string): void {
  const amended = readAmended(out);
  if (!amended) return;
  const place = join(out, versionFolder(amended.entry.version));
  if (amended.folder !== place) {
    remove(place);
    renameSync(amended.folder, place);
    syncFolder(out);
  }
  renameSync(join(out, INDEX_BEFORE), join(out, INDEX_FILE));
  syncFolder(out);
}

function unlistedVersions(out: string, versions: readonly VersionEntry[]): string[] {
  const listed = new Set(versions.filter(hasFiles).map(({ version }) => versionFolder(version)));
  return readdirSync(out).filter((name) => /^v\d+\.\d+\.\d+$/.test(name) && !listed.has(name));
}

/** The versions that the next is compared with must be what was published, or its history would be false. */
function assertUndamaged(out: string, { version, sha256 }: VersionEntry): void {
  const place = join(out, versionFolder(version));
  const damaged = damagedFiles(place, sha256);
  if (damaged.length > 0)
    throw new UserError(
      damaged.map(
        (path) =>
          `${join(place, path)}  is not what was published: version ${version} is damaged.\n  Take it back from version control.`,
      ),
    );
}

function assertWhole(out: string, { version, sha256 }: VersionEntry): void {
  const sums = join(out, versionFolder(version), SUMS);
  const found = existsSync(sums) ? fileFacts(sums).sha256 : 'missing';
  if (found !== sha256)
    throw new UserError(
      `${sums}  is ${found === 'missing' ? found : 'not what the index says'}: version ${version} is damaged.\n  Take it back from version control; a published version never changes.`,
    );
}

/** Whether `latest/` is a copy of a version, byte for byte. */
export function isLatest(out: string, version: string): boolean {
  return differences(folderFacts(join(out, LATEST)), folderFacts(join(out, versionFolder(version)))).length === 0;
}

/**
 * Puts the staged version in place and lists it first. The commit point is the rename of the index; all that needs room
 * on the disk is written before. A version that is replaced is taken off the index first, so that whatever the index
 * lists is whole at every moment, and is put back when the replacement fails.
 */
export function commitVersion(
  out: string,
  entry: VersionEntry,
  kept: readonly VersionEntry[],
  replaces: boolean,
): void {
  try {
    copyLatest(out, STAGING);
    if (replaces) {
      writeIndex(out, readIndex(out).versions, INDEX_BEFORE);
      writeIndex(out, kept);
    }
    const place = join(out, versionFolder(entry.version));
    if (existsSync(place)) renameSync(place, join(out, REPLACED));
    renameSync(join(out, STAGING), place);
    syncFolder(out);
    writeIndex(out, [entry, ...kept]);
  } catch (error) {
    restoreAmended(out);
    for (const name of TEMPORARY) remove(join(out, name));
    throw error;
  }
  placeLatest(out);
  for (const name of [INDEX_BEFORE, REPLACED, ...unlistedVersions(out, [entry, ...kept])]) remove(join(out, name));
}

/** Makes a changed index the one that holds, and brings the folder in line with it. */
export function commitIndex(out: string, versions: readonly VersionEntry[]): void {
  writeIndex(out, versions);
  settle(out, versions);
}

function writeIndex(out: string, versions: readonly VersionEntry[], name = INDEX_FILE): void {
  const temporary = join(out, INDEX_NEW);
  writeWhole(temporary, indexText(versions));
  renameSync(temporary, join(out, name));
  syncFolder(out);
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  try {
    writeAll(descriptor, Buffer.from(text, 'utf8'));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Copies a version to where it waits to become `latest/`. */
function copyLatest(out: string, folder: string): void {
  remove(join(out, LATEST_NEW));
  cpSync(join(out, folder), join(out, LATEST_NEW), { recursive: true });
}

/** Makes the copy that waits `latest/`, by two renames. */
function placeLatest(out: string): void {
  remove(join(out, LATEST_OLD));
  if (existsSync(join(out, LATEST))) renameSync(join(out, LATEST), join(out, LATEST_OLD));
  renameSync(join(out, LATEST_NEW), join(out, LATEST));
  remove(join(out, LATEST_OLD));
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

/** Has the names in a folder written to disk, where the system can do that. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
