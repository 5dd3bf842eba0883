import { exp4 } from './exponential';
import { maxOf, sumOf } from './lanes';

/** The softmax of each row, in place; of `stride` floats (a multiple of 4) a row, the first `count` matter, the rest become 0. */
export function softmax(x: usize, rows: usize, count: usize, stride: usize): void {
  for (let row: usize = 0; row < rows; row++) softmaxRow(x + ((row * stride) << 2), count, stride);
}

/** The softmax of one row, in place. */
export function softmaxRow(x: usize, count: usize, stride: usize): void {
  const end = x + (stride << 2);
  const pad = x + (count << 2);
  for (let at = pad; at < end; at += 4) store<f32>(at, -3e38);
  let greatest = v128.load(x);
  for (let at = x + 16; at < end; at += 16) greatest = f32x4.pmax(greatest, v128.load(at));
  const top = f32x4.splat(maxOf(greatest));
  for (let at = x; at < end; at += 16) v128.store(at, exp4(f32x4.sub(v128.load(at), top)));
  for (let at = pad; at < end; at += 4) store<f32>(at, 0);
  let sum = v128.load(x);
  for (let at = x + 16; at < end; at += 16) sum = f32x4.add(sum, v128.load(at));
  const share = f32x4.splat(1 / sumOf(sum));
  for (let at = x; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}
