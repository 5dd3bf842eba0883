import { maxOf } from './lanes';

const LARGEST: f32 = 2047;

/**
 * Each float32 row as 12-bit integers in int16, with a scale of its own (its greatest magnitude / 2047), rounded to the
 * nearest, half to even. `width` is a multiple of 8.
 */
export function quantise(x: usize, rows: usize, width: usize, target: usize, scales: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const greatest = magnitude(x, width);
    store<f32>(scales + (row << 2), greatest / LARGEST);
    const factor = f32x4.splat(greatest > 0 ? LARGEST / greatest : 0);
    for (let i: usize = 0; i < width; i += 8) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), factor)));
      v128.store(target, i16x8.narrow_i32x4_s(low, high));
      x += 32;
      target += 16;
    }
  }
}

function magnitude(x: usize, width: usize): f32 {
  let greatest = f32x4.splat(0);
  for (let i: usize = 0; i < width; i += 4) greatest = f32x4.pmax(greatest, f32x4.abs(v128.load(x + (i << 2))));
  return maxOf(greatest);
}
