import type { LinearModel } from '../../tokens/linear-model.ts';

/** Decisions with their features and right answers, stored flat. */
export interface Examples {
  /** Hashes of all features of all examples. */
  hashes: number[];
  /** Where the features of each example begin; one more entry than there are examples. */
  starts: number[];
  answers: number[];
  weights: number[];
}

export interface TrainingSettings {
  bits: number;
  outputs: number;
  epochs: number;
  runs: number;
  rate: number;
  seed: number;
}

export function newExamples(): Examples {
  return { hashes: [], starts: [0], answers: [], weights: [] };
}

/**
 * Fits one linear function per output by stochastic descent on the squared hinge loss, one against the rest, with the
 * step sizes of AdaGrad (Duchi, Hazan and Singer 2011). With one output, answer 1 is its positive side. The weights are
 * summed over the later half of the epochs and over runs in different orders, which takes the chance out of them. Uses no
 * arithmetic but the exact operations and square roots of IEEE 754, so it gives the same weights everywhere.
 */
export function train(examples: Examples, settings: TrainingSettings): LinearModel {
  const { bits, outputs, epochs, runs } = settings;
  const rows = Int32Array.from(examples.hashes, (hash) => (hash >>> (32 - bits)) * outputs);
  const random = xorshift(settings.seed);
  const order = Uint32Array.from(examples.answers, (_, i) => i);
  const sums = new Float32Array(outputs << bits);
  for (let run = 0; run < runs; run++) {
    const state = { weights: new Float32Array(outputs << bits), squares: new Float32Array(outputs << bits) };
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const i of order) learn(examples, i, rows, settings, state);
      if (2 * epoch >= epochs) addTo(sums, state.weights);
    }
  }
  return { bits, outputs, weights: sums };
}

interface Descent {
  weights: Float32Array;
  /** Sums of the squared gradients so far. */
  squares: Float32Array;
}

function learn(
  { starts, answers, weights }: Examples,
  i: number,
  rows: Int32Array,
  { outputs, rate }: TrainingSettings,
  state: Descent,
): void {
  const used = rows.subarray(starts[i], starts[i + 1]);
  for (let k = 0; k < outputs; k++) {
    const positive = answers[i] === (outputs === 1 ? 1 : k);
    step(used, k, positive ? 1 : -1, rate, weights[i] as number, state);
  }
}

function step(
  used: Int32Array,
  output: number,
  sign: number,
  rate: number,
  importance: number,
  { weights, squares }: Descent,
): void {
  let sum = 0;
  for (const row of used) sum += weights[row + output] as number;
  const slack = 1 - sign * sum;
  if (slack <= 0) return;
  const gradient = -sign * slack * importance;
  for (const row of used) {
    const at = row + output;
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square + 1e-8);
  }
}

function addTo(sums: Float32Array, weights: Float32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (weights[at] as number);
}

/** Weights of 8 bits: the largest of all but the outermost 0.01 per cent becomes 127. */
export function quantise(model: LinearModel): LinearModel {
  const sizes = Float32Array.from(model.weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  const weights = Int8Array.from(model.weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))),
  );
  return { ...model, weights };
}

/** Marsaglia's generator of 32 bits. */
function xorshift(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random() % (i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
