/** A linear model over hashed features: integer weights, integer sums. */
export interface LinearModel {
  /** The table has 2^bits rows. */
  bits: number;
  /** How many scores a feature adds to: columns of the table. */
  outputs: number;
  /** Row after row. */
  weights: Int8Array | Float32Array;
}

/** Hashes of the features of one decision, reused from decision to decision. */
export interface Features {
  hashes: Int32Array;
  count: number;
}

export function newFeatures(): Features {
  return { hashes: new Int32Array(128), count: 0 };
}

/** Writes the sum of the weights of all features, output by output, into `scores`. */
export function score(model: LinearModel, features: Features, scores: Int32Array | Float64Array): void {
  const { outputs, weights } = model;
  const shift = 32 - model.bits;
  scores.fill(0);
  for (let i = 0; i < features.count; i++) {
    const row = ((features.hashes[i] as number) >>> shift) * outputs;
    for (let k = 0; k < outputs; k++) scores[k] = (scores[k] as number) + (weights[row + k] as number);
  }
}
