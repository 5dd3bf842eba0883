import { bestHeads } from '../spanning-tree.ts';
import type { Loader } from './layers.ts';
import { type Address, type Memory, roundUp } from './memory.ts';
import type { Sizes } from './model.ts';
import { type ApplyLinear, MOST_ROWS } from './products.ts';

/** The chosen head of a word and the probability that the network gives it. */
export interface Arc {
  head: number;
  marginal: number;
}

/** Gives the arcs of each sentence's words, given the vectors of all nodes and how many nodes (root, words) each has. */
export type ArcDecoder = (vectors: Address, sizes: readonly number[]) => Arc[][];

/** The biaffine scorer of arcs (Dozat and Manning 2017). */
export function arcDecoderOf(memory: Memory, loader: Loader, { hidden, arc }: Sizes, linear: ApplyLinear): ArcDecoder {
  const { kernel, take } = memory;
  const depLayer = loader.linear(['arc.dep'], arc, hidden);
  const headLayer = loader.linear(['arc.head'], arc, hidden);
  const biaffine = loader.matrix('arc.biaffine', arc + 1, arc);
  const deps = take(MOST_ROWS * arc * 4);
  const heads = take(MOST_ROWS * arc * 4);
  const projected = take(MOST_ROWS * biaffine.outs * 4);
  const scores = take(MOST_ROWS * roundUp(MOST_ROWS, 4) * 4);

  return (vectors, sizes) => {
    const rows = sizes.reduce((sum, size) => sum + size, 0);
    linear(depLayer, vectors, rows, deps);
    linear(headLayer, vectors, rows, heads);
    kernel.leakyRelu(deps, rows * arc);
    kernel.leakyRelu(heads, rows * arc);
    linear(biaffine, heads, rows, projected);
    let root = 0;
    return sizes.map((size) => {
      const found = decode(root, size);
      root += size;
      return found;
    });
  };

  function decode(root: number, size: number): Arc[] {
    const words = size - 1;
    const stride = roundUp(size, 4);
    const [a, b] = [deps + (root + 1) * arc * 4, projected + root * biaffine.outs * 4];
    kernel.biaffine(a, words, arc, b, size, biaffine.outs, arc, scores, stride);
    const view = memory.floats(scores, words * stride);
    const chosen = bestHeads({ words, stride, scores: view });
    kernel.softmax(scores, words, size, stride);
    return chosen.map((head, i) => ({ head, marginal: view[i * stride + head] as number }));
  }
}
