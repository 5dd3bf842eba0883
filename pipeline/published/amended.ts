import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionEntry } from '../records.ts';
import { readIndex, versionFolder } from './index-file.ts';

/** Holds the index as it was, while the newest version is off the index to be written anew. */
export const INDEX_BEFORE = '.index-before.json';

/** Holds the version as it was, as soon as its place is cleared. */
export const REPLACED = '.replaced';

/**
 * The version that a build has taken off the index to amend it and has not put back, because it was killed or still
 * runs: what the index said of it, and the folder in which it lies whole. Null when there is none.
 */
export function readAmended(out: string): { entry: VersionEntry; folder: string } | null {
  const before = readIndex(out, INDEX_BEFORE).versions;
  const entry = before[0];
  if (!entry || readIndex(out).versions.length >= before.length) return null;
  const put = join(out, REPLACED);
  return { entry, folder: existsSync(put) ? put : join(out, versionFolder(entry.version)) };
}
