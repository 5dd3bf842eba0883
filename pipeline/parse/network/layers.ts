import { type Address, type Memory, roundUp } from './memory.ts';
import { bytesOf, type Model, scalesOf, tensorOf } from './model.ts';

/** A linear layer in the kernel's memory. `outs` counts up to a multiple of 8: a row of its result is that long. */
export interface Linear {
  weights: Address;
  scales: Address;
  bias: Address;
  outs: number;
  ins: number;
}

/** Rows of int8 numbers, each with its scale. */
export interface Table {
  rows: Address;
  scales: Float32Array;
  width: number;
}

/** Gain and bias of a layer normalisation. */
export interface Norm {
  gain: Address;
  bias: Address;
}

/** Copies tensors of a model into the kernel's memory. */
export interface Loader {
  /** One linear layer of the named ones, their outputs side by side; only the last may have an odd number of them. */
  linear(names: readonly string[], outs: number, ins: number): Linear;
  /** A matrix without bias. */
  matrix(name: string, outs: number, ins: number): Linear;
  table(name: string, rows: number, width: number): Table;
  norm(name: string, width: number): Norm;
  floats(name: string, count: number): Address;
}

/** The loader of a model. */
export function loaderOf(model: Model, memory: Memory): Loader {
  const matrices = model.description.tensors.filter(({ kind, name }) => kind === 'int8' && name.endsWith('.weight'));
  const unpacked = memory.take(Math.max(0, ...matrices.map(({ shape: [outs = 0, ins = 0] }) => outs * ins)));

  function copy(bytes: Uint8Array, target: Address): void {
    memory.bytes(target, bytes.length).set(bytes);
  }

  function floats(name: string, count: number, target = memory.take(4 * roundUp(count, 8))): Address {
    copy(bytesOf(model, tensorOf(model, name, 'float32', [count])), target);
    return target;
  }

  function pack(name: string, outs: number, ins: number, layer: Linear, first: number): void {
    const tensor = tensorOf(model, name, 'int8', [outs, ins]);
    copy(bytesOf(model, tensor), unpacked);
    memory.kernel.pack(unpacked, outs, ins, layer.weights + first * ins);
    copy(scalesOf(model, tensor), layer.scales + 4 * first);
  }

  function empty(outs: number, ins: number): Linear {
    const padded = roundUp(outs, 8);
    const [weights, scales, bias] = [memory.take(padded * ins), memory.take(4 * padded), memory.take(4 * padded)];
    return { weights, scales, bias, outs: padded, ins };
  }

  return {
    linear(names, outs, ins) {
      const layer = empty(outs * names.length, ins);
      names.forEach((name, i) => {
        pack(`${name}.weight`, outs, ins, layer, i * outs);
        floats(`${name}.bias`, outs, layer.bias + 4 * i * outs);
      });
      return layer;
    },
    matrix(name, outs, ins) {
      const layer = empty(outs, ins);
      pack(`${name}.weight`, outs, ins, layer, 0);
      return layer;
    },
    table(name, rows, width) {
      const tensor = tensorOf(model, name, 'int8', [rows, width]);
      const target = memory.take(rows * width);
      copy(bytesOf(model, tensor), target);
      const scales = new Float32Array(rows);
      new Uint8Array(scales.buffer).set(scalesOf(model, tensor));
      return { rows: target, scales, width };
    },
    norm: (name, width) => ({ gain: floats(`${name}.weight`, width), bias: floats(`${name}.bias`, width) }),
    floats: (name, count) => floats(name, count),
  };
}
