import { sumOf } from './lanes';

/**
 * scores[i][j] = a[i] · b[j] + b[j][width]: the second half of a biaffine product (Dozat and Manning 2017), where `b`
 * already holds the matrix times its side, the last number of a row being what the constant 1 at the end of `a` meets.
 * `width` is a multiple of 4, strides count floats.
 */
export function biaffine(
  a: usize,
  aRows: usize,
  aStride: usize,
  b: usize,
  bRows: usize,
  bStride: usize,
  width: usize,
  scores: usize,
  stride: usize,
): void {
  const bytes: usize = width << 2;
  for (let i: usize = 0; i < aRows; i++) {
    const left = a + ((i * aStride) << 2);
    for (let j: usize = 0; j < bRows; j++) {
      const right = b + ((j * bStride) << 2);
      let sum = f32x4.splat(0);
      for (let at: usize = 0; at < bytes; at += 16) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(left + at), v128.load(right + at)));
      }
      store<f32>(scores + ((i * stride + j) << 2), sumOf(sum) + load<f32>(right + bytes));
    }
  }
}
