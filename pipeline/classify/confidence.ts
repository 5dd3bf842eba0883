import { exponential } from '../base/exponential.ts';
import { readOwnJson } from '../base/files.ts';
import type { Confidence } from '../records/types.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Features, featuresOf, type Judged } from './confidence-features.ts';

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

/** The chance that a claim or a tuple is right, by the model of its kind. */
export const confidenceOf = (kind: keyof Confidence, tree: Tree, judged: Judged): number =>
  chance(confidenceWeights()[kind], featuresOf(tree, judged));
