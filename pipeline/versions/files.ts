import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { shownPath } from '../base/files.ts';
import { byCodePoint } from '../base/order.ts';

/** What a checksum says of a file. */
export interface FileFacts {
  bytes: number;
  sha256: string;
}

const CHUNK = 1 << 20;

/** The file that lists the checksums of a version. */
export const SUMS = 'SHA256SUMS';

/** The manifest of a version. */
export const MANIFEST = 'datapackage.json';

/** The files that say what a version is; all others but its schemas hold data. */
const DESCRIBING = [SUMS, MANIFEST, 'README.md', 'CHANGES.md', 'quality.json'];

/** Whether a file of a version holds data, by its path. */
export const isData = (path: string): boolean => !DESCRIBING.includes(path) && !path.startsWith('schemas/');

/** Size and hash of a file. */
export function fileFacts(file: string): FileFacts {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  const descriptor = openSync(file, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Paths of all files below a folder, with /, in code point order; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  const list = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      return entry.isDirectory() ? list(path) : [shownPath(relative(folder, path))];
    });
  try {
    return list(folder).sort(byCodePoint);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Size and hash of every file below a folder. */
export function folderFacts(folder: string): Map<string, FileFacts> {
  return new Map(filesBelow(folder).map((path) => [path, fileFacts(join(folder, path))]));
}

/** The files of a version that are not what its SHA256SUMS says; that itself where the index has another hash of it. */
export function damagedFiles(folder: string, sha256: string): string[] {
  const facts = folderFacts(folder);
  const sums = facts.get(SUMS);
  if (sums?.sha256 !== sha256) return [SUMS];
  facts.delete(SUMS);
  const lines = readFileSync(join(folder, SUMS), 'utf8').split('\n').filter(Boolean);
  const listed = new Map(lines.map((line) => [line.slice(66), { bytes: 0, sha256: line.slice(0, 64) }]));
  return differences(listed, facts);
}

/** Paths that only one of two sets of files has, or that differ in content. */
export function differences(a: ReadonlyMap<string, FileFacts>, b: ReadonlyMap<string, FileFacts>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path)?.sha256 !== b.get(path)?.sha256).sort(byCodePoint);
}
