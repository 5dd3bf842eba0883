import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, redirectsOf } from '../compare/version.ts';
import { UserError } from '../errors.ts';
import { byCodePoint } from '../order.ts';
import { comparedVersions, hasFiles, newestStanding, versionFolder } from '../published/index-file.ts';
import { readRecords } from '../published/rows.ts';
import type { ClaimRecord, VersionEntry } from '../records.ts';
import { stageArchived } from './archive.ts';
import { commitIndex, recover, STAGING } from './commit.ts';
import { withLock } from './lock.ts';
import { assertVersions } from './release.ts';

/** What was taken back. */
export interface Yank {
  version: string;
  reason: string;
  /** Whether it was taken back already. */
  already: boolean;
  /** The version that is the newest by now; null when none is left. */
  newest: string | null;
  /** Versions whose changes compare with it, and so may quote it. */
  comparing: string[];
}

/**
 * Takes a version back: removes its files, keeps its entry with its hashes and the reason, and makes `latest/` the
 * newest version that stands. The commit point is the rename of the index; what a killed run leaves, the next removes.
 */
export async function yank(out: string, version: string, reason: string): Promise<Yank> {
  assertVersions(out);
  return withLock(out, async () => {
    const { versions } = recover(out);
    const entry = versions.find((other) => other.version === version);
    if (!entry)
      throw new UserError(
        `${out} lists no version ${version}.\n  It lists ${versions.map((other) => other.version).join(', ')}.`,
      );
    const rest = versions.filter((other) => other !== entry);
    const comparing = rest.filter((other) => hasFiles(other) && comparesWith(out, other, version));
    const result = { version, comparing: comparing.map((other) => other.version) };
    if (entry.yanked) {
      const newest = newestStanding(versions)?.version ?? null;
      return { ...result, reason: entry.yanked.reason, already: true, newest };
    }
    const next = takeBack(out, versions, entry, reason);
    return { ...result, reason, already: false, newest: next?.version ?? null };
  });
}

/** Commits an index in which a version is taken back. Gives the newest version that stands. */
function takeBack(
  out: string,
  versions: readonly VersionEntry[],
  entry: VersionEntry,
  reason: string,
): VersionEntry | undefined {
  const without = (ids: string[]) =>
    versions.map((other) => (other === entry ? { ...entry, yanked: { reason, ids } } : other));
  const archived = comparedVersions(without([])).find((other) => other.archived);
  if (archived) bringBack(out, archived);
  const next = newestStanding(without([]));
  const ids = newestStanding(versions) === entry ? idsSince(out, next, entry) : [];
  commitIndex(
    out,
    without(ids).map((other) => (other === archived ? standing(other) : other)),
  );
  return next;
}

const comparesWith = (out: string, { version }: VersionEntry, other: string): boolean =>
  manifestOf(join(out, versionFolder(version))).previous === other;

/** Puts an archived version back into the folder; until the index says so, the next run removes it again. */
function bringBack(out: string, entry: VersionEntry): void {
  stageArchived(out, entry);
  renameSync(join(out, STAGING), join(out, versionFolder(entry.version)));
}

const standing = ({ archived: _, ...entry }: VersionEntry): VersionEntry => entry;

/** The ids that a version knows, of living claims or of withdrawn ones, and an older one does not. */
function idsSince(out: string, older: VersionEntry | undefined, newer: VersionEntry): string[] {
  const known = older ? knownIds(out, older) : new Set<string>();
  return [...knownIds(out, newer)].filter((id) => !known.has(id)).sort(byCodePoint);
}

function knownIds(out: string, { version }: VersionEntry): Set<string> {
  const folder = join(out, versionFolder(version));
  const ids = new Set(redirectsOf(folder).map(({ id }) => id));
  for (const { id } of readRecords<ClaimRecord>(join(folder, 'claims.json'))) ids.add(id);
  return ids;
}
