import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { commitNamed, filesInCommit, hasGit, takeFromCommit } from '../base/git.ts';
import type { VersionEntry } from '../records/types.ts';
import { damagedFiles } from '../versions/files.ts';
import { comparedVersions, hasFiles, versionFolder } from '../versions/index-file.ts';
import { commitIndex, STAGING } from './commit.ts';

/** Versions by their numbers. */
export interface Archived {
  /** Those whose files were removed. */
  archived: string[];
  /** Those whose files stay until their tag holds them. */
  untagged: string[];
}

/**
 * Removes the files of all but the newest versions and of those that a build still reads, as soon as the git tag of a
 * version's folder holds the same bytes; the index keeps its entry.
 */
export function archiveOld(out: string, versions: readonly VersionEntry[], kept: number | null): Archived {
  const needed = comparedVersions(versions);
  const surplus = kept === null ? [] : versions.filter(({ yanked }) => !yanked).slice(kept);
  const old = surplus.filter((entry) => hasFiles(entry) && !needed.includes(entry));
  const held = old.length > 0 && hasGit() ? old.filter((entry) => takeTagged(out, entry)) : [];
  const archived = held.map(({ version }) => version);
  rmSync(join(out, STAGING), { recursive: true, force: true });
  if (archived.length > 0)
    commitIndex(
      out,
      versions.map((entry) => (archived.includes(entry.version) ? { ...entry, archived: true } : entry)),
    );
  return { archived, untagged: old.map(({ version }) => version).filter((version) => !archived.includes(version)) };
}

/** Puts the files of an archived version into the staging folder. Throws a UserError when its tag does not hold them. */
export function stageArchived(out: string, entry: VersionEntry): void {
  if (takeTagged(out, entry)) return;
  const name = versionFolder(entry.version);
  throw new UserError(
    `The git tag ${name} is not there or does not hold ${join(out, name)} as it was published.\n  Fetch the tag (git fetch --tags), and run it again.`,
  );
}

/** Takes a version as its git tag has it into the staging folder. Gives whether these are the bytes that were published. */
function takeTagged(out: string, { version, sha256 }: VersionEntry): boolean {
  const [staging, place] = [join(out, STAGING), join(out, versionFolder(version))];
  rmSync(staging, { recursive: true, force: true });
  const commit = commitNamed(`refs/tags/${versionFolder(version)}`, place);
  if (commit === null) return false;
  for (const path of filesInCommit(commit, place)) takeFromCommit(commit, place, path, staging);
  return damagedFiles(staging, sha256).length === 0;
}
