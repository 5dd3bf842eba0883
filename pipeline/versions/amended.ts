import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionEntry } from '../records/types.ts';
import { fileFacts, SUMS } from './files.ts';
import { readIndex, versionFolder } from './index-file.ts';

/** Holds the index as it was, while the newest version is off the index to be written anew. */
export const INDEX_BEFORE = '.index-before.json';

/** Holds the version as it was, as soon as its place is cleared. */
export const REPLACED = '.replaced';

/**
 * The version that a build has taken off the index to amend it and has not put back, because it was killed or still
 * runs: what the index said of it, and the folder in which it lies whole. Null when there is none, also when the index
 * was changed since by other hands.
 */
export function readAmended(out: string): { entry: VersionEntry; folder: string } | null {
  const [entry, ...others] = readIndex(out, INDEX_BEFORE).versions;
  if (!entry || JSON.stringify(others) !== JSON.stringify(readIndex(out).versions)) return null;
  const folders = [join(out, REPLACED), join(out, versionFolder(entry.version))];
  const folder = folders.find((one) => isOf(join(one, SUMS), entry));
  return folder === undefined ? null : { entry, folder };
}

const isOf = (sums: string, { sha256 }: VersionEntry) => existsSync(sums) && fileFacts(sums).sha256 === sha256;
