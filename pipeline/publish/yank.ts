import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { grouped } from '../base/groups.ts';
import { byCodePoint } from '../base/order.ts';
import type { ClaimRecord, VersionEntry } from '../records/types.ts';
import { comparedVersions, hasFiles, newestStanding, versionFolder } from '../versions/index-file.ts';
import { readRecords } from '../versions/rows.ts';
import { manifestOf, redirectsOf } from '../versions/version.ts';
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
  if (reason.trim() === '')
    throw new UserError(
      'The reason is empty.\n  Say in a few words why the version must not stay; it is published.',
      2,
    );
  return withLock(out, () => {
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
  const taken = versions.map((other) => (other === entry ? { ...entry, yanked: { reason, ids: [] } } : other));
  const archived = comparedVersions(taken).find((other) => other.archived);
  if (archived) bringBack(out, archived);
  const next = newestStanding(taken);
  const older = taken.slice(versions.indexOf(entry) + 1).find(({ yanked }) => !yanked);
  const ids = comparedVersions(versions).includes(entry) ? idsSince(out, older, entry) : new Map<string, string[]>();
  commitIndex(
    out,
    taken.map((other) => withIds(other === archived ? standing(other) : other, ids.get(other.version) ?? [])),
  );
  return next;
}

/** The entry of a version that was taken back, with more ids that it alone knew. */
function withIds(entry: VersionEntry, ids: readonly string[]): VersionEntry {
  if (!entry.yanked) return entry;
  const all = new Set([...entry.yanked.ids, ...ids]);
  return { ...entry, yanked: { ...entry.yanked, ids: [...all].sort(byCodePoint) } };
}

const comparesWith = (out: string, { version }: VersionEntry, other: string): boolean =>
  manifestOf(join(out, versionFolder(version))).previous === other;

/** Puts an archived version back into the folder; until the index says so, the next run removes it again. */
function bringBack(out: string, entry: VersionEntry): void {
  stageArchived(out, entry);
  renameSync(join(out, STAGING), join(out, versionFolder(entry.version)));
}

const standing = ({ archived: _, ...entry }: VersionEntry): VersionEntry => entry;

/**
 * The ids that a version knows and an older one does not, by the version that had them last: its own claims, and
 * those of versions between that were taken back before.
 */
function idsSince(out: string, older: VersionEntry | undefined, { version }: VersionEntry): Map<string, string[]> {
  const known = new Set(older ? knownIds(out, older).keys() : []);
  const since = [...knownIds(out, { version })].filter(([id]) => !known.has(id));
  const byVersion = grouped(since, ([, last]) => last);
  return new Map([...byVersion].map(([last, rows]) => [last, rows.map(([id]) => id)]));
}

/** Every id that a version knows, of a living claim or of a withdrawn one, with the version that had it last. */
function knownIds(out: string, { version }: Pick<VersionEntry, 'version'>): Map<string, string> {
  const folder = join(out, versionFolder(version));
  const ids = new Map(redirectsOf(folder).map(({ id, last_version }) => [id, last_version]));
  for (const { id } of readRecords<ClaimRecord>(join(folder, 'claims.json'))) ids.set(id, version);
  return ids;
}
