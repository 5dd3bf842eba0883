import type { Linear, Loader, Norm, Table } from './layers.ts';
import { type Address, type Memory, roundUp } from './memory.ts';
import type { Sizes } from './model.ts';
import { type ApplyLinear, MOST_ROWS } from './products.ts';

const HEAD_WIDTH = 32;

/** Sentences one behind the other, ready for the network. */
export interface Packed {
  /** Piece and shape of each subword. */
  pieces: number[];
  shapes: number[];
  /** How many subwords each sentence has. */
  lengths: number[];
  /** The subwords whose vectors are wanted: of each sentence its start, which stands for the root, and its words' first. */
  nodes: number[];
  /** How many nodes each sentence has. */
  sizes: number[];
}

interface Layer {
  qkv: Linear;
  output: Linear;
  norm1: Norm;
  up: Linear;
  down: Linear;
  norm2: Norm;
}

/** Writes the vector of each node, `hidden` floats each, to `target`. */
export type Encoder = (packed: Packed, target: Address) => void;

/** The encoder, a small BERT (Devlin et al. 2019): its result is the learned mix of its layers. */
export function encoderOf(memory: Memory, loader: Loader, sizes: Sizes, pieces: number, linear: ApplyLinear): Encoder {
  const { kernel, take } = memory;
  const { hidden } = sizes;
  const x = take(MOST_ROWS * hidden * 4);
  const embed = embedderOf(memory, loader, sizes, pieces, x);
  const layers = Array.from({ length: sizes.layers }, (_, n) => loadLayer(loader, sizes, `layer.${n}`));
  const mix = memory.floats(loader.floats('mix', sizes.layers + 1), sizes.layers + 1).slice();
  const apply = layerApplierOf(memory, sizes, linear, x);

  return (packed, target) => {
    const { nodes, lengths } = packed;
    const addToMix = (weight: number) => {
      nodes.forEach((node, i) => {
        kernel.addFloats(x + node * hidden * 4, weight, hidden, target + i * hidden * 4);
      });
    };
    memory.floats(target, nodes.length * hidden).fill(0);
    embed(packed);
    addToMix(mix[0] as number);
    layers.forEach((layer, n) => {
      apply(layer, lengths);
      addToMix(mix[n + 1] as number);
    });
  };
}

/** Writes the sum of each subword's vectors, of its piece, place and shape, to `x`. */
function embedderOf(
  memory: Memory,
  loader: Loader,
  { hidden, positions, shapes: shapeCount }: Sizes,
  pieceCount: number,
  x: Address,
): (packed: Packed) => void {
  const { kernel } = memory;
  const word = loader.table('embeddings.word', pieceCount, hidden);
  const position = loader.table('embeddings.position', positions, hidden);
  const shape = loader.table('embeddings.shape', shapeCount, hidden);
  const norm = loader.norm('embeddings.norm', hidden);

  function addRow({ rows, scales }: Table, id: number, row: number): void {
    kernel.addBytes(rows + id * hidden, scales[id] as number, hidden, x + row * hidden * 4);
  }

  return ({ pieces, shapes, lengths }) => {
    memory.floats(x, pieces.length * hidden).fill(0);
    let row = 0;
    for (const length of lengths) {
      for (let place = 0; place < length; place++, row++) {
        addRow(word, pieces[row] as number, row);
        addRow(position, place, row);
        addRow(shape, shapes[row] as number, row);
      }
    }
    kernel.normalise(x, row, hidden, norm.gain, norm.bias);
  };
}

/** Takes the vectors at `x`, those of sentences of some lengths, through a layer, in place. */
function layerApplierOf(
  { kernel, take }: Memory,
  { hidden, inner, heads }: Sizes,
  linear: ApplyLinear,
  x: Address,
): (layer: Layer, lengths: readonly number[]) => void {
  const change = take(MOST_ROWS * hidden * 4);
  const wide = take(MOST_ROWS * Math.max(inner, 3 * hidden) * 4);
  const scratch = take((HEAD_WIDTH + 1) * roundUp(MOST_ROWS, 16) * 4);

  /** x = norm(x + change) */
  function addChange(rows: number, { gain, bias }: Norm): void {
    kernel.addFloats(change, 1, rows * hidden, x);
    kernel.normalise(x, rows, hidden, gain, bias);
  }

  function attend({ qkv, output, norm1 }: Layer, lengths: readonly number[], rows: number): void {
    linear(qkv, x, rows, wide);
    let row = 0;
    for (const length of lengths) {
      kernel.attention(wide + row * 3 * hidden * 4, length, heads, scratch, change + row * hidden * 4);
      row += length;
    }
    linear(output, change, rows, change);
    addChange(rows, norm1);
  }

  function feedForward({ up, down, norm2 }: Layer, rows: number): void {
    linear(up, x, rows, wide);
    kernel.gelu(wide, rows * inner);
    linear(down, wide, rows, change);
    addChange(rows, norm2);
  }

  return (layer, lengths) => {
    const rows = lengths.reduce((sum, length) => sum + length, 0);
    attend(layer, lengths, rows);
    feedForward(layer, rows);
  };
}

function loadLayer(loader: Loader, { hidden, inner }: Sizes, name: string): Layer {
  const [query, key, value] = [`${name}.query`, `${name}.key`, `${name}.value`];
  return {
    qkv: loader.linear([query, key, value], hidden, hidden),
    output: loader.linear([`${name}.output`], hidden, hidden),
    norm1: loader.norm(`${name}.norm1`, hidden),
    up: loader.linear([`${name}.up`], inner, hidden),
    down: loader.linear([`${name}.down`], hidden, inner),
    norm2: loader.norm(`${name}.norm2`, hidden),
  };
}
