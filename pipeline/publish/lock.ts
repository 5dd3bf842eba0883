import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

interface Holder {
  process: number;
  host: string;
}

/**
 * Runs a function while no other build can write to the folder. The lock file names process and host; a lock whose
 * process is gone is taken over.
 */
export async function withLock<T>(folder: string, run: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.lock');
  const own = JSON.stringify({ process: process.pid, host: hostname() });
  if (!take(file, own)) {
    const holder = readHolder(file);
    if (holder && !isGone(holder)) throw new UserError(heldMessage(file, holder));
    rmSync(file, { force: true });
    if (!take(file, own)) throw new UserError(heldMessage(file, readHolder(file)));
  }
  try {
    return await run();
  } finally {
    if (readText(file) === own) rmSync(file, { force: true });
  }
}

function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // gone in the meantime
  }
}

/** Who holds the lock; null when it is gone or was never finished. */
function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readText(file) ?? 'null') as Holder | null;
  } catch {
    return null;
  }
}

function isGone({ process: id, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function heldMessage(file: string, holder: Holder | null): string {
  const who = holder ? `process ${holder.process} on ${holder.host}` : 'another process';
  return `${file}  another build is writing here (${who}).\n  Wait until it has ended; if it no longer runs, remove the file.`;
}
