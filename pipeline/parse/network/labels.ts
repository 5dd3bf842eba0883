import type { Loader } from './layers.ts';
import { type Address, type Memory, roundUp } from './memory.ts';
import type { Sizes } from './model.ts';
import { type ApplyLinear, MOST_ROWS } from './products.ts';

const HEADS_AT_ONCE = 16;
const NEVER = -1e30;

/** The label of an arc and the probability that the network gives it. */
export interface Label {
  label: number;
  marginal: number;
}

/** Gives the labels of arcs by their dependents, given the vectors of so many nodes; arcs go from dependent to head. */
export type LabelDecoder = (vectors: Address, nodes: number, arcs: ReadonlyMap<number, number>) => Map<number, Label>;

/** The biaffine scorer of labels, for arcs whose head is a word: the label `root` is never given. */
export function labelDecoderOf(
  memory: Memory,
  loader: Loader,
  { hidden, label: width }: Sizes,
  labels: readonly string[],
  linear: ApplyLinear,
): LabelDecoder {
  const { kernel, take } = memory;
  const rootLabel = labels.indexOf('root');
  const headWidth = roundUp(width + 1, 8);
  const scoreWidth = roundUp(labels.length, 4);
  const depLayer = loader.linear(['label.dep'], width, hidden);
  const headLayer = loader.linear(['label.head'], width, hidden);
  const biaffine = loader.matrix('label.biaffine', labels.length * (width + 1), headWidth);
  const deps = take(MOST_ROWS * width * 4);
  const heads = take(MOST_ROWS * width * 4);
  const chosenHeads = take(HEADS_AT_ONCE * headWidth * 4);
  const projected = take(HEADS_AT_ONCE * biaffine.outs * 4);
  const scores = take(scoreWidth * 4);

  /** What the matrix makes of some heads, each with a constant 1 at its end. */
  function project(nodes: readonly number[]): void {
    const rows = memory.floats(chosenHeads, nodes.length * headWidth).fill(0);
    nodes.forEach((node, i) => {
      rows.set(memory.floats(heads + node * width * 4, width), i * headWidth);
      rows[i * headWidth + width] = 1;
    });
    linear(biaffine, chosenHeads, nodes.length, projected);
  }

  /** The label of a word whose head was projected as the one at `place`. */
  function choose(dep: number, place: number): Label {
    const b = projected + place * biaffine.outs * 4;
    kernel.biaffine(deps + dep * width * 4, 1, width, b, labels.length, width + 1, width, scores, scoreWidth);
    const view = memory.floats(scores, labels.length);
    view[rootLabel] = NEVER;
    const label = firstGreatest(view);
    kernel.softmax(scores, 1, labels.length, scoreWidth);
    return { label, marginal: view[label] as number };
  }

  return (vectors, nodes, arcs) => {
    linear(depLayer, vectors, nodes, deps);
    linear(headLayer, vectors, nodes, heads);
    kernel.leakyRelu(deps, nodes * width);
    kernel.leakyRelu(heads, nodes * width);
    const distinct = [...new Set(arcs.values())];
    const found = new Map<number, Label>();
    for (let first = 0; first < distinct.length; first += HEADS_AT_ONCE) {
      const places = new Map(distinct.slice(first, first + HEADS_AT_ONCE).map((head, place) => [head, place]));
      project([...places.keys()]);
      for (const [dep, head] of arcs) {
        const place = places.get(head);
        if (place !== undefined) found.set(dep, choose(dep, place));
      }
    }
    return found;
  };
}

/** The place of the greatest number, the first of equals. */
export function firstGreatest(numbers: Float32Array): number {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] as number) > (numbers[best] as number)) best = i;
  return best;
}
