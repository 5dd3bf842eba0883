import { firstGreatest } from './labels.ts';
import type { Loader } from './layers.ts';
import type { Address, Memory } from './memory.ts';
import { type Sizes, TAG_COLUMNS, type TagColumn } from './model.ts';
import { type ApplyLinear, MOST_ROWS } from './products.ts';

/** Gives a node's class of each column. */
export type Tags = (node: number) => Record<TagColumn, string>;

/** Finds the classes of nodes, so many vectors. */
export type Tagger = (vectors: Address, nodes: number) => Tags;

/** One linear classifier a column. */
export function taggerOf(
  memory: Memory,
  loader: Loader,
  { hidden }: Sizes,
  classes: Record<TagColumn, readonly string[]>,
  linear: ApplyLinear,
): Tagger {
  const columns = TAG_COLUMNS.map((column) => {
    const layer = loader.linear([column], classes[column].length, hidden);
    return { column, layer, classes: classes[column] };
  });
  const scores = memory.take(MOST_ROWS * Math.max(...columns.map(({ layer }) => layer.outs)) * 4);

  return (vectors, nodes) => {
    const found = columns.map(({ column, layer, classes }) => {
      linear(layer, vectors, nodes, scores);
      const best = Array.from({ length: nodes }, (_, node) =>
        firstGreatest(memory.floats(scores + node * layer.outs * 4, classes.length)),
      );
      return [column, best.map((place) => classes[place] as string)] as const;
    });
    return (node) => Object.fromEntries(found.map(([column, named]) => [column, named[node]])) as ReturnType<Tags>;
  };
}
