import { exponential } from '../../base/exponential.ts';
import type { Weights } from '../../extract/claim/slots/slot-model.ts';

/** The features of a piece and the right answer. */
export interface Example<Name extends string> {
  features: readonly string[];
  answer: Name;
}

export interface FitOptions {
  /** A feature that was seen less often gets no weight. */
  leastCount: number;
  /** How strongly large weights are held back. */
  penalty: number;
  /** A smaller weight is left out. */
  leastWeight: number;
}

const ROUNDS = 100;
/** How much longer the steps are than the bound for any data allows; frequent features seldom stand together. */
const STRIDE = 4;

/** The examples as numbers. */
interface Rows {
  features: readonly Int32Array[];
  answers: readonly number[];
  names: readonly string[];
  kinds: number;
}

/**
 * The weights of a log-linear model under which the right answers are likeliest, with an L2 penalty, by accelerated
 * gradient descent (Nesterov 1983). Rounded to two decimals; the same for the same examples in every engine.
 */
export function fitLogLinear<Name extends string>(
  examples: readonly Example<Name>[],
  answers: readonly Name[],
  options: FitOptions,
): Weights<Name> {
  const rows = rowsOf(examples, answers, options.leastCount);
  const weights = descend(rows, options.penalty / examples.length);
  const table: Record<string, Partial<Record<Name, number>>> = {};
  rows.names.forEach((name, i) => {
    const entries = answers.flatMap((answer, k) => {
      const weight = Math.round((weights[i * answers.length + k] as number) * 100) / 100;
      return Math.abs(weight) >= options.leastWeight ? [[answer, weight] as const] : [];
    });
    if (entries.length > 0) table[name] = Object.fromEntries(entries) as Partial<Record<Name, number>>;
  });
  return table;
}

function rowsOf<Name extends string>(
  examples: readonly Example<Name>[],
  answers: readonly Name[],
  leastCount: number,
): Rows {
  const sets = examples.map(({ features }) => [...new Set(features)]);
  const counts = new Map<string, number>();
  for (const name of sets.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => (counts.get(name) as number) >= leastCount).sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  return {
    features: sets.map((set) => Int32Array.from(set.flatMap((name) => numbers.get(name) ?? []))),
    answers: examples.map(({ answer }) => answers.indexOf(answer)),
    names,
    kinds: answers.length,
  };
}

function descend(rows: Rows, penalty: number): Float64Array {
  const size = rows.names.length * rows.kinds;
  const rate = STRIDE / (Math.max(1, ...rows.features.map((row) => row.length)) / 2 + penalty);
  const weights = new Float64Array(size);
  const ahead = new Float64Array(size);
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = slopesAt(rows, ahead, penalty);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    for (let i = 0; i < size; i++) {
      const moved = (ahead[i] as number) - rate * (slopes[i] as number);
      ahead[i] = moved + ((momentum - 1) / next) * (moved - (weights[i] as number));
      weights[i] = moved;
    }
    momentum = next;
  }
  return weights;
}

/** The slopes of the mean cross-entropy with its penalty. */
function slopesAt({ features, answers, kinds }: Rows, weights: Float64Array, penalty: number): Float64Array {
  const slopes = weights.map((weight) => penalty * weight);
  features.forEach((row, n) => {
    const scores = Array.from({ length: kinds }, (_, k) =>
      row.reduce((sum, i) => sum + (weights[i * kinds + k] as number), 0),
    );
    const most = Math.max(...scores);
    const powers = scores.map((score) => exponential(score - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    powers.forEach((power, k) => {
      const slope = (power / total - (k === answers[n] ? 1 : 0)) / features.length;
      for (const i of row) slopes[i * kinds + k] = (slopes[i * kinds + k] as number) + slope;
    });
  });
  return slopes;
}
