import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { validatorOf } from '../records/schemas.ts';
import type { DatasetIndex, VersionEntry } from '../records/types.ts';

export const INDEX_FILE = 'index.json';

/** Is there while a build writes to the folder, and after one that was killed. */
export const LOCK_FILE = '.lock';

/** The folder of a version, by its number. */
export const versionFolder = (version: string): string => `v${version}`;

/** Where a version of a dataset lies. */
export const placeOf = (out: string, { version }: Pick<VersionEntry, 'version'>): string =>
  join(out, versionFolder(version));

/** The newest version that was not taken back. */
export const newestStanding = (versions: readonly VersionEntry[]): VersionEntry | undefined =>
  versions.find(({ yanked }) => !yanked);

/** The versions that a build reads: the newest that stands and, as long as it may be amended, the one before it. */
export function comparedVersions(versions: readonly VersionEntry[]): VersionEntry[] {
  const standing = versions.filter(({ yanked }) => !yanked);
  const mayBeAmended = standing[0] === versions[0] && !standing[0]?.released;
  return standing.slice(0, mayBeAmended ? 2 : 1);
}

/** Whether the files of a version lie in the folder. */
export const hasFiles = ({ yanked, archived }: VersionEntry): boolean => !yanked && !archived;

/** The index of a published dataset; one without versions where nothing is published yet. */
export function readIndex(folder: string, name = INDEX_FILE): DatasetIndex {
  const file = join(folder, name);
  if (!existsSync(file)) return { versions: [] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file}  is not JSON: ${(error as Error).message}.\n  Take it back from version control.`);
  }
  const faults = validatorOf('index')(value);
  if (faults.length > 0)
    throw new UserError(
      faults.map(
        ({ field, found, allowed }) =>
          `${file}  ${field} is ${found}.\n  Allowed is ${allowed}; take the file back from version control.`,
      ),
    );
  return value as DatasetIndex;
}

export function indexText(versions: readonly VersionEntry[]): string {
  return `${JSON.stringify({ versions }, null, 2)}\n`;
}
