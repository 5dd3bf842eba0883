import { chance, type Weights } from '../../classify/confidence.ts';
import type { Features } from '../../classify/confidence-features.ts';

/** A clause's features and how right it is, from 0 to 1. */
export interface Example {
  features: Features;
  target: number;
}

/** How strongly large weights are held back in the model of claims and in that of tuples. */
export const PENALTY = { claims: 1, tuples: 3 };

const ROUNDS = 2000;
const RATE = 0.5;

/**
 * The weights of a logistic model with an L2 penalty on all but the bias, by gradient descent on the mean cross-entropy;
 * targets may lie between 0 and 1. Rounded to four decimals.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Weights {
  const names = Object.keys(examples[0]?.features ?? {});
  const rows = examples.map(({ features }) => names.map((name) => features[name] ?? 0));
  const weights = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const current = Object.fromEntries(names.map((name, j) => [name, weights[j] as number]));
    const gradient = names.map((name, j) =>
      name === 'bias' ? 0 : (penalty * (weights[j] as number)) / examples.length,
    );
    examples.forEach(({ features, target }, i) => {
      const error = (chance(current, features) - target) / examples.length;
      (rows[i] as number[]).forEach((value, j) => {
        gradient[j] = (gradient[j] as number) + error * value;
      });
    });
    gradient.forEach((slope, j) => {
      weights[j] = (weights[j] as number) - RATE * slope;
    });
  }
  return Object.fromEntries(names.map((name, j) => [name, Math.round((weights[j] as number) * 1e4) / 1e4]));
}

/** Each example's chance by a model that was fitted on the other groups. */
export function crossFitted(examples: readonly Example[], groups: readonly string[], penalty: number): number[] {
  const models = new Map<string, Weights>();
  for (const group of new Set(groups)) {
    models.set(
      group,
      fitLogistic(
        examples.filter((_, i) => groups[i] !== group),
        penalty,
      ),
    );
  }
  return examples.map(({ features }, i) => chance(models.get(groups[i] as string) as Weights, features));
}

/** The expected calibration error over ten bins of equal width (Guo et al. 2017). */
export function calibrationError(chances: readonly number[], targets: readonly number[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, chance: 0, target: 0 }));
  chances.forEach((value, i) => {
    const bin = bins[Math.min(9, Math.floor(value * 10))] as { n: number; chance: number; target: number };
    bin.n++;
    bin.chance += value;
    bin.target += targets[i] as number;
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.target), 0) / Math.max(1, chances.length);
}
