import { QUALITY_FILE, readOwnJson } from '../base/files.ts';
import { type Comparison, openComparison } from '../compare/comparison.ts';
import type { Summary } from '../compare/summary.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { openTally } from '../dataset/entity-tally.ts';
import { ALL_TABLES, rowsOf, TABLES, tableName } from '../dataset/tables.ts';
import { publishedSchema, SCHEMA_KINDS, schemaFile } from '../records/schemas.ts';
import type { Quality, Settings, VersionEntry } from '../records/types.ts';
import { type FileFacts, SUMS } from '../versions/files.ts';
import { newestStanding, placeOf } from '../versions/index-file.ts';
import { readVersion } from '../versions/version.ts';
import { writeChanges } from './exporters/changes.ts';
import { dataPackage } from './exporters/datapackage.ts';
import { versionReadme } from './exporters/readme.ts';
import { openTable, type TableFiles } from './exporters/table-files.ts';
import type { Numbers } from './numbers.ts';
import { type Sink, sumsText } from './sink.ts';
import { publishedChanges } from './withhold.ts';

/** The tables and schemas of a version that has no number yet. */
export interface Draft {
  /** Files and what they became. */
  files: Map<string, FileFacts>;
  counts: Record<string, number>;
  ids: Record<string, Set<string>>;
  /** What changed against the version before. */
  summary: Summary;
}

export interface OpenDraft {
  add(records: DocumentRecords): void;
  close(): Draft;
}

/** The comparison of a version with the newest that stands of those under it, newest first. */
export function comparisonWith(out: string, kept: readonly VersionEntry[]): Comparison {
  const previous = newestStanding(kept);
  const since = previous ? kept.slice(0, kept.indexOf(previous)) : kept;
  const yanked = since.map(({ version, yanked }) => ({ version, ids: yanked?.ids ?? [] })).reverse();
  return openComparison(previous ? readVersion(placeOf(out, previous)) : null, { yanked });
}

/**
 * Begins a version: its tables are written document by document, in the order in which they come, and compared with
 * the version before it.
 */
export function openDraft(sink: Sink, base: string, comparison: Comparison): OpenDraft {
  const tally = openTally();
  const tables = new Map<string, TableFiles>(
    ALL_TABLES.map(({ name, kind }) => [name, openTable(sink, name, publishedSchema(kind, base))]),
  );
  const write = (name: string, rows: readonly object[]) => tables.get(name)?.write(rows);

  function add(records: DocumentRecords): void {
    for (const { name, kind } of TABLES) write(name, rowsOf(kind, records));
    write('changes', publishedChanges(comparison.add(records), records.document));
    tally.add(records);
  }

  function close(): Draft {
    write(tableName('entity'), tally.entities());
    write('changes', comparison.close());
    write('redirects', comparison.redirects());
    const files = new Map([...tables.values()].flatMap((table) => [...table.end()]));
    for (const kind of SCHEMA_KINDS) {
      const path = `schemas/${schemaFile(kind)}`;
      put(sink, files, path, `${JSON.stringify(publishedSchema(kind, base), null, 2)}\n`);
    }
    const of = <T>(value: (table: TableFiles) => T) =>
      Object.fromEntries([...tables].map(([name, table]) => [name, value(table)]));
    return { files, counts: of(({ count }) => count), ids: of(({ ids }) => ids), summary: comparison.summary };
  }

  return { add, close };
}

/**
 * Writes what names the version: changes in words, measured quality, manifest, README and checksums. Gives all files of
 * the version.
 */
export function finishVersion(
  sink: Sink,
  draft: Draft,
  numbers: Numbers,
  settings: Required<Settings>,
): Map<string, FileFacts> {
  const files = new Map(draft.files);
  const manifest = dataPackage(draft.files, numbers, settings);
  files.set('CHANGES.md', writeChanges(sink, draft.summary, numbers));
  put(sink, files, 'quality.json', `${JSON.stringify(readOwnJson<Quality>(QUALITY_FILE), null, 2)}\n`);
  put(sink, files, 'datapackage.json', `${JSON.stringify(manifest, null, 2)}\n`);
  put(sink, files, 'README.md', versionReadme(manifest, draft.counts, settings));
  const sums = sumsText(files);
  put(sink, files, SUMS, sums);
  return files;
}

function put(sink: Sink, files: Map<string, FileFacts>, path: string, text: string): void {
  sink.write(path, text);
  files.set(path, sink.end(path));
}
