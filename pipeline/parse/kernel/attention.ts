import { softmaxRow } from './softmax';

const HEAD: usize = 32;
const HEAD_BYTES: usize = 128;
const SHARPNESS: f32 = 0.17677669; // 1/√32

/**
 * Self-attention of one sentence (Vaswani et al. 2017). `qkv` holds for each of `count` subwords its query, key and value
 * of `heads` × 32 floats; `target` gets heads × 32 floats a subword. `scratch` has room for 33 rows of `count` floats,
 * each filled up to a multiple of 16.
 */
export function attention(qkv: usize, count: usize, heads: usize, scratch: usize, target: usize): void {
  const width: usize = heads * HEAD_BYTES;
  const rowBytes = width * 3;
  const stride = (count + 15) & ~15;
  const weights = scratch + ((HEAD * stride) << 2);
  for (let head: usize = 0; head < heads; head++) {
    const query = qkv + head * HEAD_BYTES;
    transpose(query + width, rowBytes, count, stride, scratch);
    for (let i: usize = 0; i < count; i++) {
      scoreKeys(query + i * rowBytes, scratch, stride, weights);
      softmaxRow(weights, count, stride);
      addValues(weights, query + 2 * width, rowBytes, count, target + i * width + head * HEAD_BYTES);
    }
  }
}

/** Keys as columns, so that a vector holds four keys; those beyond the last are 0. */
function transpose(keys: usize, rowBytes: usize, count: usize, stride: usize, target: usize): void {
  for (let d: usize = 0; d < HEAD; d++) {
    const row = target + ((d * stride) << 2);
    for (let j: usize = 0; j < count; j++) store<f32>(row + (j << 2), load<f32>(keys + j * rowBytes + (d << 2)));
    for (let j: usize = count; j < stride; j++) store<f32>(row + (j << 2), 0);
  }
}

/** How much a query looks at each key, sixteen keys at a time. */
function scoreKeys(query: usize, columns: usize, stride: usize, scores: usize): void {
  const columnBytes: usize = stride << 2;
  for (let j: usize = 0; j < columnBytes; j += 64) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    let column = columns + j;
    for (let d: usize = 0; d < HEAD_BYTES; d += 4) {
      const q = v128.load_splat<f32>(query + d);
      sum0 = f32x4.add(sum0, f32x4.mul(q, v128.load(column)));
      sum1 = f32x4.add(sum1, f32x4.mul(q, v128.load(column, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(q, v128.load(column, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(q, v128.load(column, 48)));
      column += columnBytes;
    }
    const sharpness = f32x4.splat(SHARPNESS);
    v128.store(scores + j, f32x4.mul(sum0, sharpness));
    v128.store(scores + j, f32x4.mul(sum1, sharpness), 16);
    v128.store(scores + j, f32x4.mul(sum2, sharpness), 32);
    v128.store(scores + j, f32x4.mul(sum3, sharpness), 48);
  }
}

/** The weighted sum of the values, first to last. */
function addValues(weights: usize, values: usize, rowBytes: usize, count: usize, target: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  let sum3 = f32x4.splat(0);
  let sum4 = f32x4.splat(0);
  let sum5 = f32x4.splat(0);
  let sum6 = f32x4.splat(0);
  let sum7 = f32x4.splat(0);
  for (let j: usize = 0; j < count; j++) {
    const weight = v128.load_splat<f32>(weights + (j << 2));
    sum0 = f32x4.add(sum0, f32x4.mul(weight, v128.load(values)));
    sum1 = f32x4.add(sum1, f32x4.mul(weight, v128.load(values, 16)));
    sum2 = f32x4.add(sum2, f32x4.mul(weight, v128.load(values, 32)));
    sum3 = f32x4.add(sum3, f32x4.mul(weight, v128.load(values, 48)));
    sum4 = f32x4.add(sum4, f32x4.mul(weight, v128.load(values, 64)));
    sum5 = f32x4.add(sum5, f32x4.mul(weight, v128.load(values, 80)));
    sum6 = f32x4.add(sum6, f32x4.mul(weight, v128.load(values, 96)));
    sum7 = f32x4.add(sum7, f32x4.mul(weight, v128.load(values, 112)));
    values += rowBytes;
  }
  v128.store(target, sum0);
  v128.store(target, sum1, 16);
  v128.store(target, sum2, 32);
  v128.store(target, sum3, 48);
  v128.store(target, sum4, 64);
  v128.store(target, sum5, 80);
  v128.store(target, sum6, 96);
  v128.store(target, sum7, 112);
}
