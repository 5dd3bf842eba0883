const ROWS: usize = 4;
const OUTS: usize = 8;

/**
 * Brings a row-major int8 matrix [outs][ins] into the order in which `product` reads it: tiles of 8 outputs, in them
 * pairs of inputs, in those the outputs. Outputs are filled up with zeros to a multiple of 8; `ins` is even.
 */
export function pack(source: usize, outs: usize, ins: usize, target: usize): void {
  for (let first: usize = 0; first < outs; first += OUTS) {
    for (let k: usize = 0; k < ins; k += 2) {
      for (let out: usize = first; out < first + OUTS; out++) {
        const pair: i16 = out < outs ? load<i16>(source + out * ins + k) : 0;
        store<i16>(target, pair);
        target += 2;
      }
    }
  }
}

/**
 * y[row][out] = sum over k of x[row][k] · w[out][k], times the row's and the output's scale, plus bias. `x` is int16
 * [rows][ins], `w` comes from `pack`, `y` is float32 [rows][outs]. `rows` counts up to a multiple of 4 and `outs` is a
 * multiple of 8: buffers are that long, and no row has a say in another's result.
 */
export function product(
  x: usize,
  rowScales: usize,
  rows: usize,
  w: usize,
  outScales: usize,
  bias: usize,
  outs: usize,
  ins: usize,
  y: usize,
): void {
  const rowBytes: usize = ins << 1;
  const tileBytes: usize = ins * OUTS;
  for (let out: usize = 0; out < outs; out += OUTS) {
    const tile = w + out * ins;
    const end = tile + tileBytes;
    for (let row: usize = 0; row < rows; row += ROWS) {
      let x0 = x + row * rowBytes;
      let x1 = x0 + rowBytes;
      let x2 = x1 + rowBytes;
      let x3 = x2 + rowBytes;
      let sum00 = i32x4.splat(0);
      let sum01 = i32x4.splat(0);
      let sum10 = i32x4.splat(0);
      let sum11 = i32x4.splat(0);
      let sum20 = i32x4.splat(0);
      let sum21 = i32x4.splat(0);
      let sum30 = i32x4.splat(0);
      let sum31 = i32x4.splat(0);
      for (let at = tile; at < end; at += 16) {
        const w0 = v128.load_ext<i8>(at);
        const w1 = v128.load_ext<i8>(at, 8);
        const pair0 = v128.load_splat<i32>(x0);
        sum00 = i32x4.add(sum00, i32x4.dot_i16x8_s(pair0, w0));
        sum01 = i32x4.add(sum01, i32x4.dot_i16x8_s(pair0, w1));
        const pair1 = v128.load_splat<i32>(x1);
        sum10 = i32x4.add(sum10, i32x4.dot_i16x8_s(pair1, w0));
        sum11 = i32x4.add(sum11, i32x4.dot_i16x8_s(pair1, w1));
        const pair2 = v128.load_splat<i32>(x2);
        sum20 = i32x4.add(sum20, i32x4.dot_i16x8_s(pair2, w0));
        sum21 = i32x4.add(sum21, i32x4.dot_i16x8_s(pair2, w1));
        const pair3 = v128.load_splat<i32>(x3);
        sum30 = i32x4.add(sum30, i32x4.dot_i16x8_s(pair3, w0));
        sum31 = i32x4.add(sum31, i32x4.dot_i16x8_s(pair3, w1));
        x0 += 4;
        x1 += 4;
        x2 += 4;
        x3 += 4;
      }
      const scales = outScales + (out << 2);
      const biases = bias + (out << 2);
      const rowScale = rowScales + (row << 2);
      const target = y + ((row * outs + out) << 2);
      const targetBytes: usize = outs << 2;
      finish(sum00, sum01, rowScale, scales, biases, target);
      finish(sum10, sum11, rowScale + 4, scales, biases, target + targetBytes);
      finish(sum20, sum21, rowScale + 8, scales, biases, target + 2 * targetBytes);
      finish(sum30, sum31, rowScale + 12, scales, biases, target + 3 * targetBytes);
    }
  }
}

/** Eight sums of a row made floats and stored. */
function finish(low: v128, high: v128, rowScale: usize, scales: usize, bias: usize, target: usize): void {
  const scale = v128.load_splat<f32>(rowScale);
  const lowScale = f32x4.mul(scale, v128.load(scales));
  const highScale = f32x4.mul(scale, v128.load(scales, 16));
  v128.store(target, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(low), lowScale), v128.load(bias)));
  v128.store(target, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(high), highScale), v128.load(bias, 16)), 16);
}
