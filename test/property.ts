import fc from 'fast-check';
import { expect } from 'vitest';

/**
 * Asserts a property of random values that says something only of what they hold: it counts with `saw` what it looked
 * at, and fails when that is too little to mean anything. Its failure names the seed that gives the same values again.
 */
export function assertSeen<Values>(
  least: number,
  propertyOf: (saw: (count?: number) => void) => fc.IProperty<Values>,
  parameters: fc.Parameters<Values> = {},
): void {
  let seen = 0;
  const property = propertyOf((count = 1) => {
    seen += count;
  });
  const run = fc.check(property, parameters);
  if (run.failed) throw new Error(fc.defaultReportMessage(run), { cause: run.errorInstance });
  expect(seen, `The values of seed ${run.seed} held too little to look at.`).toBeGreaterThanOrEqual(least);
}
