import { type Arc, arcDecoderOf } from './arcs.ts';
import { encoderOf, type Packed } from './encoder.ts';
import { type Label, labelDecoderOf } from './labels.ts';
import { loaderOf } from './layers.ts';
import { startKernel } from './memory.ts';
import type { Model, TagColumn } from './model.ts';
import { linearOf, MOST_ROWS } from './products.ts';
import { taggerOf } from './tags.ts';

/** What the network says of a word: a class of each column, its head (0 for the root) and its relation. */
export interface Reading extends Record<TagColumn, string> {
  head: number;
  headMarginal: number;
  deprel: string;
  deprelMarginal: number;
}

/** Reads packed sentences, at most MOST_ROWS subwords together. */
export type Network = (packed: Packed) => Reading[][];

/** The network of a model, in a kernel of its own. */
export function networkOf(model: Model): Network {
  const { labels: classes, sizes } = model.description;
  const memory = startKernel();
  const loader = loaderOf(model, memory);
  const linear = linearOf(memory, sizes.inner);
  const encode = encoderOf(memory, loader, sizes, model.pieces.length, linear);
  const tag = taggerOf(memory, loader, sizes, classes, linear);
  const findArcs = arcDecoderOf(memory, loader, sizes, linear);
  const findLabels = labelDecoderOf(memory, loader, sizes, classes.deprel, linear);
  const vectors = memory.take(MOST_ROWS * sizes.hidden * 4);
  const rootLabel: Label = { label: classes.deprel.indexOf('root'), marginal: 1 };

  return (packed) => {
    const { nodes, sizes } = packed;
    encode(packed, vectors);
    const tags = tag(vectors, nodes.length);
    const arcs = findArcs(vectors, sizes);
    const labels = findLabels(vectors, nodes.length, pairsOf(arcs));
    let node = 0;
    return arcs.map((sentence) => {
      node++; // the root's
      return sentence.map(({ head, marginal }) => {
        const label = head === 0 ? rootLabel : (labels.get(node) as Label);
        const reading = {
          ...tags(node),
          head,
          headMarginal: marginal,
          deprel: classes.deprel[label.label] as string,
          deprelMarginal: label.marginal,
        };
        node++;
        return reading;
      });
    });
  };
}

/** From the node of each word whose head is a word to the node of that head. */
function pairsOf(arcs: readonly (readonly Arc[])[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let root = 0;
  for (const sentence of arcs) {
    sentence.forEach(({ head }, i) => {
      if (head > 0) pairs.set(root + i + 1, root + head);
    });
    root += sentence.length + 1;
  }
  return pairs;
}
