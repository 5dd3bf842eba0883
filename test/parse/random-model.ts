import type { Column, Description, Model, Tensor } from '../../pipeline/parse/network/model.ts';

const LABELS: Record<Column, string[]> = {
  deprel: ['root', 'nsubj', 'obj', 'obl:agent', 'punct', 'conj', 'nsubj:pass', 'amod', 'case'],
  upos: ['NOUN', 'VERB', 'PUNCT', 'PROPN', 'ADP'],
  xpos: ['NN', 'VBZ', '.', 'NNP', 'IN', 'JJ'],
  feats: ['_', 'Number=Sing', 'Number=Plur'],
  lemma: ['lower|0+|0+', 'lower|0+|1+', 'keep|0+|0+', '=be'],
  entity: ['_', 'person', 'place'],
};

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz0123456789.,;:!?()"\'-'];

export const PIECES = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '[MASK]',
  ...ALPHABET,
  ...ALPHABET.map((c) => `##${c}`),
  'the',
  '##ing',
];

export const SIZES = { hidden: 64, layers: 2, heads: 2, inner: 128, positions: 512, shapes: 14, arc: 32, label: 16 };

/** Numbers in 0…1 that look random and are the same for the same seed (Numerical Recipes' generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A small model of random weights, of the form in which trained ones are shipped. */
export function randomModel(seed: number): Model {
  const next = randomNumbers(seed);
  const tensors: Tensor[] = [];
  const chunks: Buffer[] = [];
  let end = 0;

  function append(bytes: Buffer): number {
    const gap = -end & 15;
    chunks.push(Buffer.alloc(gap), bytes);
    const offset = end + gap;
    end = offset + bytes.length;
    return offset;
  }

  function matrix(name: string, rows: number, columns: number): void {
    const width = Math.ceil(columns / 8) * 8;
    const numbers = Int8Array.from({ length: rows * width }, (_, i) =>
      i % width < columns ? Math.round(254 * next()) - 127 : 0,
    );
    const scales = Float32Array.from({ length: rows }, () => (0.5 + next()) / 500);
    const offset = append(Buffer.from(numbers.buffer));
    tensors.push({
      name,
      kind: 'int8',
      shape: [rows, width],
      offset,
      scales_offset: append(Buffer.from(scales.buffer)),
    });
  }

  function floats(name: string, count: number, around: number): void {
    const numbers = Float32Array.from({ length: count }, () => around + 0.1 * (next() - 0.5));
    tensors.push({ name, kind: 'float32', shape: [count], offset: append(Buffer.from(numbers.buffer)) });
  }

  function linear(name: string, outs: number, ins: number): void {
    matrix(`${name}.weight`, outs, ins);
    floats(`${name}.bias`, outs, 0);
  }

  function norm(name: string): void {
    floats(`${name}.weight`, hidden, 1);
    floats(`${name}.bias`, hidden, 0);
  }

  const { hidden, inner, arc, label } = SIZES;
  matrix('embeddings.word', PIECES.length, hidden);
  matrix('embeddings.position', SIZES.positions, hidden);
  matrix('embeddings.shape', SIZES.shapes, hidden);
  norm('embeddings.norm');
  for (let n = 0; n < SIZES.layers; n++) {
    for (const part of ['query', 'key', 'value', 'output']) linear(`layer.${n}.${part}`, hidden, hidden);
    norm(`layer.${n}.norm1`);
    linear(`layer.${n}.up`, inner, hidden);
    linear(`layer.${n}.down`, hidden, inner);
    norm(`layer.${n}.norm2`);
  }
  floats('mix', SIZES.layers + 1, 0.3);
  for (const [name, size] of Object.entries({ arc, label })) {
    linear(`${name}.dep`, size, hidden);
    linear(`${name}.head`, size, hidden);
  }
  matrix('arc.biaffine.weight', arc + 1, arc);
  matrix('label.biaffine.weight', LABELS.deprel.length * (label + 1), label + 1);
  for (const column of ['upos', 'xpos', 'feats', 'lemma', 'entity'] as const) {
    linear(column, LABELS[column].length, hidden);
  }
  const description: Description = {
    format: 1,
    sizes: SIZES,
    labels: LABELS,
    lemma_exceptions: { 'Better\tNOUN': 'good' },
    tensors,
  };
  return { description, pieces: PIECES, weights: Buffer.concat(chunks) };
}
