import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { readIndex, versionFolder } from '../versions/index-file.ts';
import { commitIndex, recover } from './commit.ts';
import { withLock } from './lock.ts';

/** What was released. */
export interface Release {
  version: string;
  /** Whether it was released already. */
  already: boolean;
}

/** Marks the newest version as released: from then on its bytes never change. */
export async function release(out: string): Promise<Release> {
  assertVersions(out);
  return withLock(out, () => {
    const { versions } = recover(out);
    const [newest, ...older] = versions;
    if (!newest) throw new Error(`${out} holds no version.`); // which assertVersions has seen to
    const { version } = newest;
    const place = join(out, versionFolder(version));
    if (newest.yanked)
      throw new UserError(
        `${place}, the newest version, was taken back (${newest.yanked.reason}).\n  Build a new version and release that.`,
      );
    if (newest.released) return { version, already: true };
    commitIndex(out, [{ ...newest, released: true }, ...older]);
    return { version, already: false };
  });
}

/** Throws a UserError where nothing is published. */
export function assertVersions(out: string): void {
  if (readIndex(out).versions.length === 0)
    throw new UserError(`${out}  holds no version.\n  Build one, or name the folder of a dataset with --out.`);
}
