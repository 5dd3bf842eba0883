import { describe, expect, test } from 'vitest';
import { chance } from '../../pipeline/classify/confidence.ts';
import { calibrationError, crossFitted, fitLogistic } from '../../pipeline/measure/claims/logistic.ts';

describe('a chance', () => {
  test('is a half where nothing speaks for or against', () => {
    expect(chance({}, { bias: 1 })).toBe(0.5);
  });

  test('agrees with the logistic function to six places', () => {
    for (const x of [-30, -4, -0.5, 0, 1, 7, 30]) {
      expect(chance({ bias: x }, { bias: 1 })).toBeCloseTo(1 / (1 + Math.exp(-x)), 6);
    }
  });
});

describe('a fit', () => {
  const examples = Array.from({ length: 40 }, (_, i) => ({
    features: { bias: 1, odd: i % 2 },
    target: i % 2 === 1 && i % 8 !== 1 ? 1 : 0,
  }));

  test('gives the share that is right where that hangs on one feature', () => {
    const weights = fitLogistic(examples, 0);
    expect(chance(weights, { bias: 1, odd: 1 })).toBeCloseTo(0.75, 1);
    expect(chance(weights, { bias: 1, odd: 0 })).toBeLessThan(0.1);
  });

  test('does not see the group that it is asked about', () => {
    const groups = examples.map((_, i) => (i < 2 ? 'a' : 'b'));
    const changed = examples.map((example, i) => (i < 2 ? { ...example, target: 1 - example.target } : example));
    expect(crossFitted(changed, groups, 1).slice(0, 2)).toEqual(crossFitted(examples, groups, 1).slice(0, 2));
  });
});

test('the calibration error is the mean distance of chances from what came true', () => {
  expect(calibrationError([0.85, 0.85, 0.15, 0.15], [1, 1, 0, 0])).toBeCloseTo(0.15);
  expect(calibrationError([0.5, 0.5], [1, 0])).toBe(0);
});
