import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from '../base/errors.ts';
import { writeAll } from '../base/files.ts';
import { byCodePoint } from '../base/order.ts';
import type { FileFacts } from '../versions/files.ts';

/** Takes the files of a version as they are made. */
export interface Sink {
  folder: string;
  write(path: string, text: string): void;
  /** Ends a file and says what it became. */
  end(path: string): FileFacts;
}

interface OpenFile {
  hash: Hash;
  bytes: number;
  descriptor: number;
}

/** A sink that writes into a folder. */
export function openSink(folder: string): Sink {
  const open = new Map<string, OpenFile>();

  function file(path: string): OpenFile {
    let found = open.get(path);
    if (!found) {
      found = { hash: createHash('sha256'), bytes: 0, descriptor: create(join(folder, path)) };
      open.set(path, found);
    }
    return found;
  }

  /** Adds the file to an error of the system that names none. */
  function naming(path: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      throw isSystemError(error) ? Object.assign(error, { path: join(folder, path) }) : error;
    }
  }

  return {
    folder,
    write(path, text) {
      const target = file(path);
      const bytes = Buffer.from(text, 'utf8');
      target.hash.update(bytes);
      target.bytes += bytes.length;
      naming(path, () => writeAll(target.descriptor, bytes));
    },
    end(path) {
      const { hash, bytes, descriptor } = file(path);
      open.delete(path);
      naming(path, () => fsyncSync(descriptor));
      closeSync(descriptor);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

function create(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'w');
}

/** The text of SHA256SUMS, as sha256sum writes and checks it. */
export function sumsText(files: ReadonlyMap<string, FileFacts>): string {
  const paths = [...files.keys()].sort(byCodePoint);
  return paths.map((path) => `${files.get(path)?.sha256}  ${path}\n`).join('');
}
