import type { DocumentRecords } from '../dataset.ts';
import { QUALITY_FILE, readOwnJson } from '../files.ts';
import type { FileFacts } from '../published/folder.ts';
import type { Quality, Settings } from '../records.ts';
import { publishedSchema, RECORD_KINDS, SCHEMA_KINDS, type Schema, schemaFile } from '../schemas.ts';
import { dataPackage } from './datapackage.ts';
import { openTally } from './entities.ts';
import { versionReadme } from './readme.ts';
import { type Sink, sumsText } from './sink.ts';
import {
  cellsOf,
  columnsOf,
  csvRows,
  jsonLine,
  type RecordKind,
  rowsOf,
  TABLES,
  type Table,
  tableName,
} from './tables.ts';

/** The tables and schemas of a version that has no number yet. */
export interface Draft {
  /** Files and what they became. */
  files: Map<string, FileFacts>;
  counts: Record<string, number>;
  ids: Record<string, Set<string>>;
}

export interface OpenDraft {
  add(records: DocumentRecords): void;
  close(): Draft;
}

/** Begins a version: its tables are written document by document, in the order in which they come. */
export function openDraft(sink: Sink, base: string): OpenDraft {
  const tally = openTally();
  const schemas = new Map<RecordKind, Schema>(RECORD_KINDS.map((kind) => [kind, publishedSchema(kind, base)]));
  const counts: Record<string, number> = Object.fromEntries(TABLES.map(({ name }) => [name, 0]));
  const ids: Record<string, Set<string>> = Object.fromEntries(TABLES.map(({ name }) => [name, new Set<string>()]));
  for (const { name, kind } of TABLES) {
    sink.write(`${name}.json`, '[');
    sink.write(`${name}.csv`, csvRows([columnsOf(schemas.get(kind) as Schema).map((column) => column.name)]));
  }

  function write({ name, kind }: Table, rows: readonly object[]): void {
    if (rows.length === 0) return;
    const schema = schemas.get(kind) as Schema;
    const columns = columnsOf(schema);
    const lines = rows.map((row) => jsonLine(row, schema));
    sink.write(`${name}.json`, `${counts[name] === 0 ? '' : ','}\n${lines.join(',\n')}`);
    sink.write(`${name}.csv`, csvRows(rows.map((row) => cellsOf(row, columns))));
    counts[name] = (counts[name] ?? 0) + rows.length;
    for (const row of rows) ids[name]?.add((row as { id: string }).id);
  }

  function add(records: DocumentRecords): void {
    for (const table of TABLES) write(table, rowsOf(table.kind, records));
    tally.add(records);
  }

  function close(): Draft {
    write({ name: tableName('entity'), kind: 'entity' }, tally.entities());
    const files = new Map<string, FileFacts>();
    for (const { name } of TABLES) {
      sink.write(`${name}.json`, '\n]\n');
      for (const path of [`${name}.json`, `${name}.csv`]) files.set(path, sink.end(path));
    }
    for (const kind of SCHEMA_KINDS) {
      const path = `schemas/${schemaFile(kind)}`;
      put(sink, files, path, `${JSON.stringify(publishedSchema(kind, base), null, 2)}\n`);
    }
    return { files, counts, ids };
  }

  return { add, close };
}

/** Writes what names the version: measured quality, manifest, README and checksums. Gives all files of the version. */
export function finishVersion(
  sink: Sink,
  draft: Draft,
  version: string,
  settings: Required<Settings>,
): Map<string, FileFacts> {
  const files = new Map(draft.files);
  const manifest = dataPackage(draft.files, version, settings);
  put(sink, files, 'quality.json', `${JSON.stringify(readOwnJson<Quality>(QUALITY_FILE), null, 2)}\n`);
  put(sink, files, 'datapackage.json', `${JSON.stringify(manifest, null, 2)}\n`);
  put(sink, files, 'README.md', versionReadme(manifest, draft.counts, settings));
  const sums = sumsText(files);
  put(sink, files, 'SHA256SUMS', sums);
  return files;
}

function put(sink: Sink, files: Map<string, FileFacts>, path: string, text: string): void {
  sink.write(path, text);
  files.set(path, sink.end(path));
}
