import { join } from 'node:path';
import { fileFacts } from '../published/folder.ts';
import { readRows } from '../published/rows.ts';
import { SCHEMA_KINDS, schemaFile } from '../schemas.ts';
import type { Draft } from './draft.ts';
import { TABLES } from './tables.ts';

export const FIRST_VERSION = '0.1.0';

export type Change = 'none' | 'patch' | 'minor';

/** What a draft changes against a published version: nothing, values only, or records and fields. */
export function changeAgainst(folder: string, draft: Draft): Change {
  const tables = TABLES.filter(({ name }) => differs(folder, `${name}.json`, draft));
  const schemas = SCHEMA_KINDS.map((kind) => `schemas/${schemaFile(kind)}`).filter((path) =>
    differs(folder, path, draft),
  );
  if (tables.length === 0 && schemas.length === 0) return 'none';
  const otherRecords = tables.some(({ name }) => !sameIds(join(folder, `${name}.json`), draft.ids[name] ?? new Set()));
  return otherRecords || schemas.length > 0 ? 'minor' : 'patch';
}

function differs(folder: string, path: string, draft: Draft): boolean {
  try {
    return fileFacts(join(folder, path)).sha256 !== draft.files.get(path)?.sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

function sameIds(file: string, ids: ReadonlySet<string>): boolean {
  let count = 0;
  for (const { value } of readRows(file)) {
    count++;
    if (!ids.has((value as { id: string }).id)) return false;
  }
  return count === ids.size;
}

/** The number after a version, below 1.0.0, where a breaking change raises the minor number too. */
export function nextVersion(version: string, change: Exclude<Change, 'none'>): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return change === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
