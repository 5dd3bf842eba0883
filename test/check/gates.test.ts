import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GATES } from '../../pipeline/check/gates.ts';
import { emptied, isCaught, openGround, turnedBits } from '../prove/gates.mjs';
import { PLANTS } from '../prove/plants.mjs';

let ground: Awaited<ReturnType<typeof openGround>>;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

test('sound data passes', async () => {
  expect(await ground.soundViolations()).toEqual([]);
});

test('every gate has an error planted', () => {
  const planted = new Set(PLANTS.map(({ gate }) => gate));
  expect(Object.keys(GATES).filter((gate) => !planted.has(gate))).toEqual([]);
});

describe('an error is caught by its gate:', () => {
  test.each(PLANTS.map((plant) => [plant.gate, plant.error, plant] as const))('%s, %s', async (_, __, plant) => {
    const violations = await ground.violationsOf(plant);
    expect(isCaught(plant, violations), JSON.stringify(violations, null, 1)).toBe(true);
  });
});

test('a bit turned in any file of a version is caught, and nothing breaks on it', async () => {
  const plants = turnedBits(ground.files);
  expect(plants).toHaveLength(30);
  for (const plant of plants)
    expect([plant.error, isCaught(plant, await ground.violationsOf(plant))]).toEqual([plant.error, true]);
});

test('a gate that has nothing to look at does not pass', async () => {
  for (const plant of emptied)
    expect([plant.gate, isCaught(plant, await ground.violationsOf(plant))]).toEqual([plant.gate, true]);
  expect(await ground.nothing()).toEqual(
    expect.arrayContaining([
      'schemas',
      'ids',
      'references',
      'copies',
      'texts',
      'sentences',
      'spans',
      'quotes',
      'formats',
    ]),
  );
});
