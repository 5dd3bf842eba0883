import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { byCodePoint } from '../base/order.ts';
import type { Schema } from '../records/schemas.ts';
import type { ClaimRecord, DataPackage, DocumentRecord, RedirectRecord } from '../records/types.ts';
import { readRecords } from './rows.ts';

/** A document with its claims, as one version has them. */
export interface DocumentClaims {
  document: DocumentRecord;
  claims: readonly ClaimRecord[];
}

/** A version that another is compared with. */
export interface VersionData {
  version: string;
  /** In the order of their ids, each read when it is asked for. */
  documents: Iterator<DocumentClaims>;
  redirects: readonly RedirectRecord[];
}

/** The data of a version in a folder, read document by document. */
export function readVersion(folder: string): VersionData {
  return { version: manifestOf(folder).version, documents: documentsOf(folder), redirects: redirectsOf(folder) };
}

/** The manifest of a version. Throws a UserError where there is none. */
export function manifestOf(folder: string): DataPackage {
  const file = join(folder, 'datapackage.json');
  if (!existsSync(file))
    throw new UserError(`${file}  is missing.\n  Name the folder of a version, such as dist/latest.`);
  const manifest = parsed(file);
  if (typeof manifest?.version !== 'string')
    throw new UserError(`${file}  names no version.\n  Take it back from version control.`);
  return manifest;
}

function parsed(file: string): DataPackage | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DataPackage | null;
  } catch (error) {
    throw new UserError(`${file}  is not JSON: ${(error as Error).message}.\n  Take it back from version control.`);
  }
}

/** A schema of a version; null where it has none of that file name. */
export function schemaIn(folder: string, file: string): Schema | null {
  const path = join(folder, 'schemas', file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Schema) : null;
}

/** What a version knows of withdrawn claims; nothing where it is of a program that did not list them. */
export function redirectsOf(folder: string): RedirectRecord[] {
  const file = join(folder, 'redirects.json');
  return existsSync(file) ? [...readRecords<RedirectRecord>(file)] : [];
}

/** Each document of a version with its claims. */
export function* documentsOf(folder: string): Generator<DocumentClaims> {
  const file = join(folder, 'claims.json');
  const claims = readRecords<ClaimRecord>(file, ['id', 'document']);
  let next = claims.next();
  for (const document of readRecords<DocumentRecord>(join(folder, 'documents.json'))) {
    const own: ClaimRecord[] = [];
    for (; !next.done && next.value.document === document.id; next = claims.next()) own.push(next.value);
    yield { document, claims: own };
    if (!next.done && byCodePoint(next.value.document, document.id) < 0) break;
  }
  if (!next.done)
    throw new UserError(
      `${file}  claim ${next.value.id} is out of place, or its document is not in documents.json.\n  Take the version back from version control.`,
    );
}
