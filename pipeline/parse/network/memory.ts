import { readFileSync } from 'node:fs';
import { ownPath } from '../../base/files.ts';

/** Where something lies in the kernel's memory, in bytes. */
export type Address = number;

/** The functions of pipeline/parse/kernel, which says what each does. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  pack(source: Address, outs: number, ins: number, target: Address): void;
  product(
    x: Address,
    rowScales: Address,
    rows: number,
    w: Address,
    outScales: Address,
    bias: Address,
    outs: number,
    ins: number,
    y: Address,
  ): void;
  quantise(x: Address, rows: number, width: number, target: Address, scales: Address): void;
  addBytes(source: Address, scale: number, width: number, target: Address): void;
  addFloats(source: Address, scale: number, width: number, target: Address): void;
  normalise(x: Address, rows: number, width: number, gain: Address, bias: Address): void;
  gelu(x: Address, count: number): void;
  leakyRelu(x: Address, count: number): void;
  softmax(x: Address, rows: number, count: number, stride: number): void;
  attention(qkv: Address, count: number, heads: number, scratch: Address, target: Address): void;
  biaffine(
    a: Address,
    aRows: number,
    aStride: number,
    b: Address,
    bRows: number,
    bStride: number,
    width: number,
    scores: Address,
    stride: number,
  ): void;
}

/** A kernel with a memory of its own, from which parts are taken and never given back. */
export interface Memory {
  readonly kernel: Kernel;
  /** Takes so many bytes, all 0, at a multiple of 16. */
  take(bytes: number): Address;
  bytes(at: Address, count: number): Uint8Array;
  floats(at: Address, count: number): Float32Array;
}

/** What is needed of WebAssembly: the types of Node.js 20 leave it out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

const PAGE = 65536;

/** Starts the kernel with an empty memory. Views of it hold only until the next `take`. */
export function startKernel(): Memory {
  const module = new WebAssembly.Module(readFileSync(ownPath('pipeline/parse/kernel/kernel.wasm')));
  const kernel = new WebAssembly.Instance(module).exports as Kernel;
  const { memory } = kernel;
  let end = 16;
  return {
    kernel,
    take(bytes) {
      const start = end;
      end += (bytes + 15) & ~15;
      const lacking = Math.ceil((end - memory.buffer.byteLength) / PAGE);
      if (lacking > 0) memory.grow(lacking);
      return start;
    },
    bytes: (at, count) => new Uint8Array(memory.buffer, at, count),
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
  };
}

/** The next multiple of a number. */
export function roundUp(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple;
}
