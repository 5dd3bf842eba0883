import { readFileSync } from 'node:fs';
import { UserError } from '../../base/errors.ts';

/** The columns that a class of the word alone fills. */
export const TAG_COLUMNS = ['upos', 'xpos', 'feats', 'lemma', 'entity'] as const;
export type TagColumn = (typeof TAG_COLUMNS)[number];
export type Column = TagColumn | 'deprel';

/** One tensor of weights.bin. An int8 matrix [rows, columns] has a float32 scale a row. */
export interface Tensor {
  name: string;
  kind: 'int8' | 'float32';
  shape: number[];
  offset: number;
  scales_offset?: number;
}

/** Widths and counts of the network's parts. An attention head is 32 wide, so `hidden` is 32 × `heads`. */
export interface Sizes {
  hidden: number;
  layers: number;
  heads: number;
  inner: number;
  positions: number;
  shapes: number;
  arc: number;
  label: number;
}

/** What model.json holds. */
export interface Description {
  format: number;
  sizes: Sizes;
  labels: Record<Column, string[]>;
  /** `form<tab>UPOS` to lemma, where no edit script gives it. */
  lemma_exceptions: Record<string, string>;
  tensors: Tensor[];
}

/** A trained model as it lies on disk: what it says of itself, its word pieces, and its numbers. */
export interface Model {
  description: Description;
  pieces: string[];
  weights: Buffer;
}

const FORMAT = 1;
const ADVICE = 'The files of the model do not belong together. Install the package again.';

/** Reads model.json, vocab.txt and weights.bin of a folder. Throws a UserError where they do not fit each other. */
export function readModel(folder: string): Model {
  const description = JSON.parse(readFileSync(`${folder}/model.json`, 'utf8')) as Description;
  if (description.format !== FORMAT) {
    throw new UserError(
      `${folder}/model.json: format is ${description.format}, this program reads format ${FORMAT}.\n  ${ADVICE}`,
    );
  }
  const weights = readFileSync(`${folder}/weights.bin`);
  for (const tensor of description.tensors) {
    if (endOf(tensor) > weights.length) {
      throw new UserError(
        `${folder}/weights.bin has ${weights.length} bytes, but ${tensor.name} ends at ${endOf(tensor)}.\n  ${ADVICE}`,
      );
    }
  }
  const pieces = readFileSync(`${folder}/vocab.txt`, 'utf8').replace(/\n$/, '').split('\n');
  return { description, pieces, weights };
}

/** The tensor of a name. Throws a UserError when it is missing or is not of the kind and shape expected. */
export function tensorOf(model: Model, name: string, kind: Tensor['kind'], shape: readonly number[]): Tensor {
  const tensor = model.description.tensors.find((candidate) => candidate.name === name);
  if (!tensor) throw new UserError(`The model has no tensor ${name}.\n  ${ADVICE}`);
  if (tensor.kind !== kind || tensor.shape.join() !== shape.join()) {
    const found = `${tensor.kind} [${tensor.shape.join(', ')}]`;
    throw new UserError(`The tensor ${name} is ${found}, not ${kind} [${shape.join(', ')}].\n  ${ADVICE}`);
  }
  return tensor;
}

/** The bytes of a tensor. */
export function bytesOf(model: Model, tensor: Tensor): Uint8Array {
  return model.weights.subarray(tensor.offset, tensor.offset + sizeOf(tensor));
}

/** The bytes of the scales of an int8 tensor, one float32 a row. */
export function scalesOf(model: Model, tensor: Tensor): Uint8Array {
  const start = tensor.scales_offset ?? 0;
  return model.weights.subarray(start, start + 4 * (tensor.shape[0] ?? 0));
}

function sizeOf({ kind, shape }: Tensor): number {
  return shape.reduce((product, size) => product * size, kind === 'int8' ? 1 : 4);
}

function endOf(tensor: Tensor): number {
  const scalesEnd = tensor.scales_offset === undefined ? 0 : tensor.scales_offset + 4 * (tensor.shape[0] ?? 0);
  return Math.max(tensor.offset + sizeOf(tensor), scalesEnd);
}
