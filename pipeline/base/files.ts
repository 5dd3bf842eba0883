import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the program: it holds schemas/, pipeline/ and lib/. */
const root = new URL('../../', import.meta.url);

/** How well the program does on annotated texts, as it was last measured. */
export const QUALITY_FILE = 'pipeline/measure/claims/quality.json';

/** A file that comes with the program, parsed as JSON; the path is relative to the program's folder. */
export function readOwnJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
}

/** Where a file that comes with the program lies. */
export function ownPath(path: string): string {
  return fileURLToPath(new URL(path, root));
}

/** A path as data and messages show it: with / on every system. */
export function shownPath(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Writes all bytes to an open file: the system may take a part of them at a time. */
export function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
