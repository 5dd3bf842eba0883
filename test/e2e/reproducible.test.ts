import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers.ts';
import { buildIn, unlike } from '../prove/reproducible.mjs';

/** The short version of `npm run prove:reproducible`: what may differ, all at once. */
test('another time zone, locale, file order, folder and compiler tier give the same bytes', () => {
  const asItIs = buildIn(temporaryFolder(), {});
  const otherwise = buildIn(temporaryFolder(), {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '1' },
    flags: ['--hash-seed=7', '--no-liftoff'],
    order: (names: string[]) => names.reverse(),
    touch: true,
    outside: true,
  });
  expect(unlike(asItIs, otherwise)).toEqual([]);

  appendFileSync(join(otherwise, 'v0.1.0', 'claims.csv'), ' ');
  expect(unlike(asItIs, otherwise)).toEqual([join('v0.1.0', 'claims.csv')]);
});
