import { sumOf } from './lanes';

/** target += scale · source, over int8 numbers; `width` is a multiple of 8. */
export function addBytes(source: usize, scale: f32, width: usize, target: usize): void {
  const factor = f32x4.splat(scale);
  for (let i: usize = 0; i < width; i += 8) {
    const words = v128.load_ext<i8>(source + i);
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(words));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(words));
    v128.store(target, f32x4.add(v128.load(target), f32x4.mul(low, factor)));
    v128.store(target, f32x4.add(v128.load(target, 16), f32x4.mul(high, factor)), 16);
    target += 32;
  }
}

/** target += scale · source, over float32 numbers; `width` is a multiple of 4. */
export function addFloats(source: usize, scale: f32, width: usize, target: usize): void {
  const factor = f32x4.splat(scale);
  for (let i: usize = 0; i < width; i += 4) {
    const at = i << 2;
    v128.store(target + at, f32x4.add(v128.load(target + at), f32x4.mul(v128.load(source + at), factor)));
  }
}

/** Layer normalisation (Ba et al. 2016) of each row, in place; `width` is a multiple of 4. */
export function normalise(x: usize, rows: usize, width: usize, gain: usize, bias: usize): void {
  const bytes: usize = width << 2;
  for (let row: usize = 0; row < rows; row++, x += bytes) {
    const mean = f32x4.splat(meanOf(x, bytes, width));
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const centred = f32x4.sub(v128.load(x + at), mean);
      squares = f32x4.add(squares, f32x4.mul(centred, centred));
    }
    const variance = sumOf(squares) / <f32>width;
    const share = f32x4.splat(1 / sqrt<f32>(variance + 1e-12));
    for (let at: usize = 0; at < bytes; at += 16) {
      const centred = f32x4.mul(f32x4.sub(v128.load(x + at), mean), share);
      v128.store(x + at, f32x4.add(f32x4.mul(centred, v128.load(gain + at)), v128.load(bias + at)));
    }
  }
}

function meanOf(x: usize, bytes: usize, width: usize): f32 {
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) sum = f32x4.add(sum, v128.load(x + at));
  return sumOf(sum) / <f32>width;
}
