import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { ownPath } from '../pipeline/base/files.ts';

const MEMORY = '/dev/shm';
const ROOM = 1 << 30;

/**
 * Compiles the program before the tests, so that those that start it never start an old one, and keeps their folders
 * in memory where the system has such a place: they write hundreds of datasets, each flushed to the disk.
 */
export function setup(): (() => void) | undefined {
  const compiler = ownPath('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', ownPath('.')], { stdio: 'inherit' });
  if (!hasRoom(MEMORY)) return;
  const folder = mkdtempSync(`${MEMORY}/assay-tests-`);
  chmodSync(folder, 0o711); // a test runs the program as another user
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function hasRoom(folder: string): boolean {
  if (process.env.TMPDIR !== undefined || !existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}
