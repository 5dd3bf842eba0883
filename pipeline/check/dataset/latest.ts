import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetIndex } from '../../records/types.ts';
import { differences, folderFacts } from '../../versions/files.ts';
import { LOCK_FILE, newestStanding, versionFolder } from '../../versions/index-file.ts';
import { count, type Report, sayOf } from '../report.ts';

/**
 * `latest/` is a copy of the newest version that stands; there is none where all were taken back. Gives a note where a
 * build that was killed, or is running, has not put it there yet.
 */
export function latest(folder: string, { versions }: DatasetIndex, report: Report): string[] {
  const copy = join(folder, 'latest');
  const newest = newestStanding(versions);
  if (!newest) {
    if (versions.length > 0 && existsSync(copy))
      sayOf(report, copy, 'the folder')('latest', '', 'there', 'nothing, as all versions were taken back');
    return [];
  }
  const place = join(folder, versionFolder(newest.version));
  const original = folderFacts(place);
  const unlike = differences(folderFacts(copy), original);
  count(report, 'latest', original.size);
  if (unlike.length > 0 && existsSync(join(folder, LOCK_FILE)))
    return [`A build was killed, or is running: ${copy} is not yet a copy of ${place}; the next build puts it there.`];
  for (const path of unlike)
    sayOf(report, join(copy, path), 'the file')(
      'latest',
      '',
      'not the same as in the newest version',
      `a copy of ${join(place, path)}`,
    );
  return [];
}
