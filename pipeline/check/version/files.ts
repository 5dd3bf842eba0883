import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_TABLES, TABLES, type Table } from '../../dataset/tables.ts';
import { HISTORY_KINDS, type Schema, type SchemaKind, schemaFile } from '../../records/schemas.ts';
import type { Format } from '../../versions/formats/format.ts';
import { FORMATS } from '../../versions/formats/formats.ts';

/** Whether a version says what changed; those of older programs do not. */
export const hasHistory = (folder: string): boolean =>
  HISTORY_KINDS.every((kind) => existsSync(join(folder, schemaPath(kind))));

/** The tables that a version has. */
export const tablesOf = (folder: string): readonly Table[] => (hasHistory(folder) ? ALL_TABLES : TABLES);

/** Where a version has the schema of a kind of record. */
export const schemaPath = (kind: SchemaKind): string => `schemas/${schemaFile(kind)}`;

/** A version's own schema, which must be there. */
export const ownSchema = (folder: string, kind: SchemaKind): Schema =>
  JSON.parse(readFileSync(join(folder, schemaPath(kind)), 'utf8'));

/** The formats in which a version has its tables: those that its own schema of the manifest names. */
export function formatsOf(folder: string): readonly Format[] {
  const named = namedFormats(folder);
  return named ? FORMATS.filter(({ suffix }) => named.includes(suffix)) : FORMATS;
}

/** Nothing where the schema cannot be read; the gate of checksums says so. */
function namedFormats(folder: string): Schema['enum'] {
  try {
    return ownSchema(folder, 'datapackage').properties?.resources?.items?.properties?.format?.enum;
  } catch {
    return undefined;
  }
}
