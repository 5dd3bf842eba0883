import { HISTORY_TABLES, TABLES } from '../dataset/tables.ts';
import { compile, type SchemaKind, type Validate } from '../records/schemas.ts';
import type { DataPackage } from '../records/types.ts';
import { type Gate, RECORD_GATES } from './gates.ts';
import { addReport, assertCounted, emptyReport, type Report } from './report.ts';
import { checkHistory } from './version/changes.ts';
import { checksums } from './version/checksums.ts';
import { hasHistory, ownSchema } from './version/files.ts';
import { formats } from './version/formats.ts';
import { manifest } from './version/manifest.ts';
import { checkTables } from './version/tables.ts';

const VERSION_GATES: readonly Gate[] = [...RECORD_GATES, 'checksums', 'manifest', 'formats'];

/** What a version was found to be, for the index; null where that could not be read. */
export interface VersionFound {
  records: Record<string, number> | null;
  manifest: DataPackage | null;
}

/** Checks the files of one version, and adds what was found to a report. */
export async function checkVersion(folder: string, total: Report): Promise<VersionFound> {
  const report = emptyReport();
  const found = await readVersion(folder, report);
  if (found.records) assertCounted(report, VERSION_GATES, folder);
  addReport(total, report);
  return found;
}

/** What is needed to read on is checked first: the files, then what the manifest says of them, then what they say. */
async function readVersion(folder: string, report: Report): Promise<VersionFound> {
  if (!checksums(folder, report)) return { records: null, manifest: null };
  const found = manifest(folder, report);
  const tables = checkTables(folder, {
    document: validatorIn(folder, 'document'),
    sentence: validatorIn(folder, 'sentence'),
    claim: validatorIn(folder, 'claim'),
    mention: validatorIn(folder, 'mention'),
    entity: validatorIn(folder, 'entity'),
  });
  addReport(report, tables);
  const records: Record<string, number> = {};
  for (const { name, kind } of TABLES) records[name] = await formats(folder, name, ownSchema(folder, kind), report);
  if (!found || !hasHistory(folder) || tables.violations.length > 0) return { records, manifest: found };

  addReport(
    report,
    checkHistory(folder, { change: validatorIn(folder, 'change'), redirect: validatorIn(folder, 'redirect') }),
  );
  for (const { name, kind } of HISTORY_TABLES)
    records[name] = await formats(folder, name, ownSchema(folder, kind), report);
  return { records, manifest: found };
}

const validatorIn = (folder: string, kind: SchemaKind): Validate => compile(ownSchema(folder, kind));
