import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { commitNamed, filesInCommit, takeFromCommit } from '../base/git.ts';
import type { DatasetIndex, VersionEntry } from '../records/types.ts';
import { hasFiles, INDEX_FILE, newestStanding, readIndex, versionFolder } from './index-file.ts';
import { manifestOf } from './version.ts';

/** A version that was found by what a user called it. */
export interface FoundVersion {
  version: string;
  /** What reports call it: its number and, where it is not in a folder, what names it in git. */
  label: string;
  folder: string;
  /** Removes what was written to read it. */
  dispose(): void;
}

const NUMBER = /^v?(\d+\.\d+\.\d+)$/;

/**
 * Finds a version by the folder of it or of a dataset, by its number or `latest` in the dataset `out`, or by a tag or
 * other revision of git and, after a colon, a number there. Throws a UserError that says what was looked for.
 */
export function findVersion(name: string, out: string): FoundVersion {
  if (existsSync(join(name, 'claims.json'))) return here(name);
  if (existsSync(join(name, INDEX_FILE))) return here(join(name, folderOf(pick(readIndex(name), 'latest', name))));
  return findByNumber(name, out) ?? findInGit(name, out);
}

function here(folder: string): FoundVersion {
  const { version } = manifestOf(folder);
  return { version, label: version, folder, dispose: () => {} };
}

const folderOf = ({ version }: VersionEntry): string => versionFolder(version);

function findByNumber(name: string, out: string): FoundVersion | null {
  const index = readIndex(out);
  if (name !== 'latest' && !index.versions.some(({ version }) => version === NUMBER.exec(name)?.[1])) return null;
  const entry = pick(index, name, out);
  if (hasFiles(entry)) return here(join(out, folderOf(entry)));
  const tag = folderOf(entry);
  if (commitNamed(`refs/tags/${tag}`, out) === null)
    throw new UserError(
      `Version ${entry.version} is no longer in ${out}, and the git tag ${tag}, which holds it, is not here.\n  Fetch the tag (git fetch --tags), and run it again.`,
    );
  return findInGit(`refs/tags/${tag}:${entry.version}`, out);
}

/** The entry of a version, by its number or as the latest. Throws a UserError where there is none, or it was taken back. */
function pick({ versions }: DatasetIndex, name: string, place: string): VersionEntry {
  const number = NUMBER.exec(name)?.[1];
  const entry = name === 'latest' ? newestStanding(versions) : versions.find(({ version }) => version === number);
  if (!entry)
    throw new UserError(
      `${place} lists no version ${name}.\n  It lists ${versions.map(({ version }) => version).join(', ') || 'none'}.`,
    );
  if (entry.yanked)
    throw new UserError(
      `Version ${entry.version} of ${place} was taken back (${entry.yanked.reason}).\n  Its files are no longer published; name another version.`,
    );
  return entry;
}

/** A version as a commit has it, its tables and schemas written into a temporary folder. */
function findInGit(name: string, out: string): FoundVersion {
  const colon = name.lastIndexOf(':');
  const [revision, version] = colon < 0 ? [name, 'latest'] : [name.slice(0, colon), name.slice(colon + 1)];
  const commit = commitNamed(revision, out);
  if (commit === null)
    throw new UserError(
      `${name}  is no folder of a version, no version that ${out} lists, and ${revision} no tag or commit here.\n  Name a folder (dist/v0.1.0), a number (0.1.0), a tag (v0.1.0), or a tag and a number (v0.1.0:0.1.0).`,
    );
  const temporary = mkdtempSync(join(tmpdir(), 'assay-'));
  const dispose = () => rmSync(temporary, { recursive: true, force: true });
  try {
    const files = filesInCommit(commit, out);
    const shown = revision.replace('refs/tags/', '');
    const place = `${out} in ${shown}`;
    if (!files.includes(INDEX_FILE))
      throw new UserError(`${place} holds no dataset.\n  Name the folder that it had there with --out.`);
    takeFromCommit(commit, out, INDEX_FILE, temporary);
    const folder = folderOf(pick(readIndex(temporary), version, place));
    const needed = files.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
    for (const path of needed) takeFromCommit(commit, out, path, temporary);
    if (!needed.includes(`${folder}/claims.json`))
      throw new UserError(`${place} lists ${folder}, but not its files.\n  Name a tag or commit that has them.`);
    const found = here(join(temporary, folder));
    return { ...found, label: `${found.version} (${shown})`, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
