import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { LOCK_FILE } from '../versions/index-file.ts';

interface Holder {
  process: number;
  host: string;
}

/**
 * Keeps other builds from writing to the folder, until the function that it gives is called. The lock file names process
 * and host; a lock whose process is gone, or that names none, is taken over.
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK_FILE);
  const own = JSON.stringify({ process: process.pid, host: hostname() });
  if (!take(file, own)) {
    const text = readText(file);
    const holder = holderOf(text);
    if (holder && !isGone(holder)) throw new UserError(heldMessage(file, holder));
    if (text !== null) clear(file, text);
    if (!take(file, own)) throw new UserError(heldMessage(file, holderOf(readText(file))));
  }
  return () => {
    if (readText(file) === own) rmSync(file, { force: true });
  };
}

/** Runs a function while no other build can write to the folder. */
export function withLock<T>(folder: string, run: () => T): T {
  const unlock = takeLock(folder);
  try {
    return run();
  } finally {
    unlock();
  }
}

const asideOf = (file: string) => `${file}-${hostname()}-${process.pid}`;

/** Makes the lock, with all that it says, in one step: no other build ever sees half of it. */
function take(file: string, own: string): boolean {
  const draft = asideOf(file);
  writeFileSync(draft, own);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false; // another was faster
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock that says a text; one that another build has taken in the meantime is put back. */
function clear(file: string, text: string): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
    if (readText(aside) !== text) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // gone in the meantime
    throw error;
  }
}

/** Who holds a lock; null when it says nothing that a build wrote. */
function holderOf(text: string | null): Holder | null {
  try {
    const { process: id, host } = JSON.parse(text ?? '') as Partial<Holder>;
    return Number.isSafeInteger(id) && Number(id) > 0 && typeof host === 'string'
      ? { process: Number(id), host }
      : null;
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
