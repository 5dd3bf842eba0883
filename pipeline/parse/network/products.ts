import type { Linear } from './layers.ts';
import { type Address, type Memory, roundUp } from './memory.ts';

/** The greatest number of subwords that go through the network together. */
export const MOST_ROWS = 512;

/** Writes a layer's result for some rows, `outs` floats each, to `target`, which may be where the rows are. */
export type ApplyLinear = (layer: Linear, x: Address, rows: number, target: Address) => void;

/** Linear layers over at most MOST_ROWS rows of at most `width` numbers, which are first made integers. */
export function linearOf({ kernel, take }: Memory, width: number): ApplyLinear {
  const integers = take(MOST_ROWS * width * 2);
  const rowScales = take(MOST_ROWS * 4);
  return ({ weights, scales, bias, outs, ins }, x, rows, target) => {
    kernel.quantise(x, rows, ins, integers, rowScales);
    kernel.product(integers, rowScales, roundUp(rows, 4), weights, scales, bias, outs, ins, target);
  };
}
