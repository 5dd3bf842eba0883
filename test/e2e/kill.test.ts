import { expect, test } from 'vitest';
import { killBuilds } from '../prove/kill.mjs';

const KILLS = 4;

test('a build killed at any moment leaves whole versions, and the next build succeeds', async () => {
  const found = await killBuilds(KILLS, 3);
  expect([...found.values()].reduce((sum, times) => sum + times, 0)).toBe(KILLS);
});
