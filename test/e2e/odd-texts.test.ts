import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SentenceRecord } from '../../pipeline/records/types.ts';
import { run, temporaryFolder, writeFiles } from '../helpers.ts';
import { oddSeed } from '../prove/odd-texts.mjs';

const TEXTS = 200;

test('of 200 texts with typos, torn ends, lists and tables none stops the build, and check finds no fault', async () => {
  const cwd = temporaryFolder();
  writeFiles(
    cwd,
    Object.fromEntries(Array.from({ length: TEXTS }, (_, i) => [`seeds/odd-${i + 1}.md`, oddSeed(i + 1)])),
  );
  const built = await run(['build'], { cwd });
  expect(built.stderr).toMatch(/claims from 200 documents/);
  expect(built.status).toBe(0);
  const checked = await run(['check'], { cwd });
  expect(checked.stderr).toMatch(/All hold\./);
  expect(checked.status).toBe(0);
  const sentences: SentenceRecord[] = JSON.parse(readFileSync(join(cwd, 'dist/latest/sentences.json'), 'utf8'));
  expect(sentences.filter(({ claims }) => claims > 0).length).toBeGreaterThan(TEXTS);
});

test('a claim that cannot be grounded is left out and told with its line, and the rest is published', async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    'seeds/a.md': '---\ntitle: A plan\n---\nChina builds plants.\n\nThe government wiil ban steel.\n',
  });
  const { status, stderr } = await run(['build'], { cwd });
  expect(stderr).toContain(
    'seeds/a.md:6  “The government | wiil ban | steel” is left out: no word shows its modality.',
  );
  expect(status).toBe(0);
  const sentences: SentenceRecord[] = JSON.parse(readFileSync(join(cwd, 'dist/latest/sentences.json'), 'utf8'));
  expect(sentences.map(({ claims, reason, detail }) => [claims, reason, detail])).toEqual([
    [1, null, null],
    [0, 'rejected', 'no word shows its modality'],
  ]);
});
