import { exponential } from '../../base/exponential.ts';
import type { Weights } from '../../resolve/references/ranker.ts';

/** The features of a question's answers, and which answers are right. */
export interface Example {
  answers: readonly (readonly string[])[];
  right: readonly boolean[];
}

export interface FitOptions {
  /** A feature that was seen less often gets no weight. */
  leastCount: number;
  /** How strongly large weights are held back. */
  penalty: number;
}

const ROUNDS = 20;
const RATE = 0.1;

/**
 * The weights under which right answers are likeliest, all right ones of a question taken together (Durrett and Klein
 * 2013), by AdaGrad (Duchi, Hazan and Singer 2011) over the examples in their order, with an L2 penalty. Rounded to
 * four decimals.
 */
export function fitWeights(examples: readonly Example[], { leastCount, penalty }: FitOptions): Weights {
  const names = frequentFeatures(examples, leastCount);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ answers, right }) => ({
    right,
    answers: answers.map((features) => features.flatMap((name) => numbers.get(name) ?? [])),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-3);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { answers, right } of rows) update(weights, squares, answers, right, penalty / rows.length);
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] as number) * 1e4) / 1e4]));
}

function frequentFeatures(examples: readonly Example[], leastCount: number): string[] {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap(({ answers }) => answers.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].filter((name) => (counts.get(name) as number) >= leastCount).sort();
}

function update(
  weights: Float64Array,
  squares: Float64Array,
  answers: readonly (readonly number[])[],
  right: readonly boolean[],
  penalty: number,
): void {
  const scores = answers.map((features) => features.reduce((sum, i) => sum + (weights[i] as number), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => exponential(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const wanted = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
  const slopes = new Map<number, number>();
  answers.forEach((features, a) => {
    const power = powers[a] as number;
    const slope = power / total - (right[a] ? power / wanted : 0);
    for (const i of features) slopes.set(i, (slopes.get(i) ?? 0) + slope);
  });
  for (const [i, slope] of slopes) {
    const step = slope + penalty * (weights[i] as number);
    squares[i] = (squares[i] as number) + step * step;
    weights[i] = (weights[i] as number) - (RATE * step) / Math.sqrt(squares[i] as number);
  }
}
