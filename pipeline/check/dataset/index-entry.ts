import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import type { VersionEntry } from '../../records/types.ts';
import { fileFacts, MANIFEST, SUMS } from '../../versions/files.ts';
import { INDEX_FILE } from '../../versions/index-file.ts';
import { count, type Report, sayOf } from '../report.ts';
import type { VersionFound } from '../version.ts';

/** A listed version is there with the checksums that the index has. Gives whether it is there. */
export function indexHash(folder: string, place: string, entry: VersionEntry, report: Report): boolean {
  const index = join(folder, INDEX_FILE);
  const sums = join(place, SUMS);
  count(report, 'index');
  if (!existsSync(sums)) {
    sayOf(report, sums, 'the file')('index', '', 'missing', `a file, as ${index} lists version ${entry.version}`);
    return false;
  }
  const found = fileFacts(sums).sha256;
  if (found !== entry.sha256) sayOf(report, sums, '')('index', 'hash', found, `${entry.sha256}, as ${index} has it`);
  return true;
}

/** What the index says of a version is what it was found to be. */
export function indexEntry(
  folder: string,
  place: string,
  entry: VersionEntry,
  { records, manifest }: VersionFound,
  report: Report,
): void {
  const say = sayOf(report, join(folder, INDEX_FILE), `version ${entry.version}`);
  for (const [table, found] of Object.entries(records ?? {}))
    if (entry.counts[table] !== found)
      say('index', `counts.${table}`, quoted(entry.counts[table]), `${found}, as ${place} has it`);
  for (const key of ['version', 'schema_version'] as const)
    if (manifest && entry[key] !== manifest[key])
      say('index', key, quoted(entry[key]), `${quoted(manifest[key])}, as ${join(place, MANIFEST)} has it`);
}
