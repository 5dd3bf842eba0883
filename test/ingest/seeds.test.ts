import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSeeds } from '../../pipeline/ingest/seeds.ts';
import { seed, temporaryFolder, writeFiles } from '../helpers.ts';

const TEXT = 'Prices fell.\n';

test('the seeds of a folder and its subfolders are listed by id, and files of another kind named', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'b.md': TEXT,
    'deep/er/a.txt': TEXT,
    'deep/c.md': seed('id: 0-first', TEXT),
    'deep/table.csv': 'a,b',
  });
  const { seeds, ignored } = listSeeds(folder);
  expect(seeds.map(({ id, file }) => [id, file])).toEqual([
    ['0-first', `${folder}/deep/c.md`],
    ['a', `${folder}/deep/er/a.txt`],
    ['b', `${folder}/b.md`],
  ]);
  expect(ignored).toEqual([`${folder}/deep/table.csv`]);
});

test('files and folders whose name begins with a dot are hidden', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.md': TEXT, '.b.md': TEXT, '.git/c.md': TEXT });
  expect(listSeeds(folder).seeds.map(({ id }) => id)).toEqual(['a']);
});

// Windows makes links only for those who may.
test.skipIf(process.platform === 'win32')('links are followed, but not back into a folder above or to nothing', () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  writeFiles(folder, { 'a.md': TEXT, 'sub/b.md': TEXT });
  writeFiles(elsewhere, { 'c.md': TEXT, 'one.md': TEXT });
  symlinkSync(elsewhere, join(folder, 'linked'));
  symlinkSync(join(elsewhere, 'one.md'), join(folder, 'd.md'));
  symlinkSync('..', join(folder, 'sub', 'back'));
  symlinkSync('nowhere.md', join(folder, 'broken.md'));
  expect(listSeeds(folder).seeds.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'one']);
});
