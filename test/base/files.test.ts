import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeAll } from '../../pipeline/base/files.ts';
import { temporaryFolder } from '../helpers.ts';

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const writeSync = (descriptor: number, bytes: Buffer, at = 0) =>
    fs.writeSync(descriptor, bytes, at, Math.min(3, bytes.length - at));
  return { ...fs, writeSync };
});

test('all bytes are written where the system takes three at a time', () => {
  const file = join(temporaryFolder(), 'text');
  const descriptor = openSync(file, 'w');
  writeAll(descriptor, Buffer.from('Ten bytes.', 'utf8'));
  closeSync(descriptor);
  expect(readFileSync(file, 'utf8')).toBe('Ten bytes.');
});
