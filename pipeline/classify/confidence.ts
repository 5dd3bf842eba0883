import { readOwnJson } from '../base/files.ts';
import type { Confidence } from '../records/types.ts';
import type { Features } from './confidence-features.ts';

export type Weights = Readonly<Record<string, number>>;

let loaded: Confidence | undefined;

/** The fitted weights: of published claims, and of tuples. */
export function confidenceWeights(): Confidence {
  loaded ??= readOwnJson<Confidence>('pipeline/classify/confidence.json');
  return loaded;
}

/** The chance that a logistic model gives, by sums and products in a fixed order alone. */
export function chance(weights: Weights, features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + exponential(-sum));
}

/** How often a number near 1 is squared to raise it to the power of 2^20. */
const SQUARINGS = 20;

/** The exponential function by repeated squaring: the same bits in every engine, which Math.exp does not promise. */
export function exponential(x: number): number {
  let power = 1 + Math.max(-50, Math.min(50, x)) / 2 ** SQUARINGS;
  for (let i = 0; i < SQUARINGS; i++) power *= power;
  return power;
}
