import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownPath } from '../../pipeline/base/files.ts';
import { startKernel } from '../../pipeline/parse/network/memory.ts';
import { randomNumbers } from './random-model.ts';

const { kernel, take, bytes, floats } = startKernel();
const next = randomNumbers(7);
const random = (count: number, size = 1) => Float32Array.from({ length: count }, () => size * (2 * next() - 1));

function put(numbers: Float32Array): number {
  const at = take(numbers.byteLength);
  floats(at, numbers.length).set(numbers);
  return at;
}

function putBytes(numbers: Int8Array): number {
  const at = take(numbers.byteLength);
  bytes(at, numbers.length).set(new Uint8Array(numbers.buffer));
  return at;
}

/** The greatest difference of two lists of the same length. */
function difference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(found.length).toBe(expected.length);
  return Array.from(found).reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] as number))), 0);
}

/** The error function by its Taylor series in double precision. */
function erf(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 120; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const softmaxOf = (row: readonly number[]) => {
  const powers = row.map((x) => Math.exp(x - Math.max(...row)));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
};

test('the binary is what its source compiles to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const fresh = join(folder, 'kernel.wasm');
  const asc = ownPath('node_modules/assemblyscript/bin/asc.js');
  const config = ownPath('pipeline/parse/kernel/asconfig.json');
  execFileSync(process.execPath, [asc, '--config', config, '--outFile', fresh], { cwd: ownPath('.') });
  const committed = readFileSync(ownPath('pipeline/parse/kernel/kernel.wasm'));
  expect(readFileSync(fresh).equals(committed), 'Run `npm run kernel` and commit kernel.wasm.').toBe(true);
  rmSync(folder, { recursive: true });
});

describe('integer products', () => {
  test.each([
    { rows: 1, outs: 8, ins: 8 },
    { rows: 7, outs: 24, ins: 40 },
    { rows: 13, outs: 19, ins: 136 },
  ])('are exact: %o', ({ rows, outs, ins }) => {
    const width = Math.ceil(outs / 8) * 8;
    const room = Math.ceil(rows / 4) * 4;
    const x = Int16Array.from({ length: room * ins }, () => Math.round(4094 * next()) - 2047);
    const w = Int8Array.from({ length: outs * ins }, () => Math.round(254 * next()) - 127);
    const xAt = take(x.byteLength);
    bytes(xAt, x.byteLength).set(new Uint8Array(x.buffer));
    const [source, packed, y] = [putBytes(w), take(width * ins), take(room * width * 4)];
    kernel.pack(source, outs, ins, packed);
    const ones = put(new Float32Array(Math.max(width, room)).fill(1));
    const zeros = take(width * 4);
    kernel.product(xAt, ones, room, packed, ones, zeros, width, ins, y);
    const sum = (row: number, out: number) => {
      let total = 0;
      for (let k = 0; k < ins; k++) total += (x[row * ins + k] as number) * (w[out * ins + k] as number);
      return Math.fround(total);
    };
    const found = floats(y, rows * width);
    for (let row = 0; row < rows; row++) {
      for (let out = 0; out < width; out++) {
        expect(found[row * width + out]).toBe(out < outs ? sum(row, out) : 0);
      }
    }
  });

  test('reach the largest sums without overflow', () => {
    const ins = 1536;
    const x = new Int16Array(4 * ins).fill(-2047);
    const xAt = take(x.byteLength);
    bytes(xAt, x.byteLength).set(new Uint8Array(x.buffer));
    const [source, packed, y] = [putBytes(new Int8Array(8 * ins).fill(127)), take(8 * ins), take(4 * 8 * 4)];
    kernel.pack(source, 8, ins, packed);
    const ones = put(new Float32Array(8).fill(1));
    kernel.product(xAt, ones, 4, packed, ones, take(32), 8, ins, y);
    expect([...new Set(floats(y, 32))]).toEqual([Math.fround(-2047 * 127 * ins)]);
  });

  test('are scaled by row and output, and have the bias added', () => {
    const [source, packed, y] = [putBytes(new Int8Array(64).fill(1)), take(64), take(4 * 8 * 4)];
    kernel.pack(source, 8, 8, packed);
    const x = new Int16Array(32).fill(1);
    const xAt = take(64);
    bytes(xAt, 64).set(new Uint8Array(x.buffer));
    const rowScales = put(Float32Array.of(1, 2, 3, 4));
    const outScales = put(Float32Array.of(1, 2, 4, 8, 16, 32, 64, 128));
    const bias = put(Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7));
    kernel.product(xAt, rowScales, 4, packed, outScales, bias, 8, 8, y);
    const expected = [1, 2, 3, 4].flatMap((row) => [0, 1, 2, 3, 4, 5, 6, 7].map((out) => 8 * row * 2 ** out + out));
    expect([...floats(y, 32)]).toEqual(expected);
  });
});

test('a quantised row is at most half a step off, and a row of zeros stays so', () => {
  const [rows, width] = [5, 48];
  const numbers = random(rows * width, 3);
  numbers.fill(0, 2 * width, 3 * width);
  const [x, target, scales] = [put(numbers), take(rows * width * 2), take(rows * 4)];
  kernel.quantise(x, rows, width, target, scales);
  const integers = new Int16Array(kernel.memory.buffer, target, rows * width);
  for (let i = 0; i < rows * width; i++) {
    const scale = floats(scales, rows)[Math.floor(i / width)] as number;
    expect(Math.abs((integers[i] as number) * scale - (numbers[i] as number))).toBeLessThanOrEqual(scale * 0.5001);
    expect(Math.abs(integers[i] as number)).toBeLessThanOrEqual(2047);
  }
});

test('softmax is right to seven digits and what pads a row becomes 0', () => {
  const [rows, count, stride] = [6, 13, 16];
  const numbers = random(rows * stride, 20);
  const x = put(numbers);
  kernel.softmax(x, rows, count, stride);
  for (let row = 0; row < rows; row++) {
    const own = [...numbers.subarray(row * stride, row * stride + count)];
    expect(difference(floats(x + row * stride * 4, stride), [...softmaxOf(own), 0, 0, 0])).toBeLessThan(1e-6);
  }
});

test('GELU is right to 1e-6 and the leaky ReLU exactly', () => {
  const numbers = Float32Array.from({ length: 400 }, (_, i) => (i - 200) / 25);
  const gelu = put(numbers);
  kernel.gelu(gelu, 400);
  const exact = [...numbers].map((x) => (Math.abs(x) > 6 ? Math.max(x, 0) : (x / 2) * (1 + erf(x / Math.SQRT2))));
  expect(difference(floats(gelu, 400), exact)).toBeLessThan(1e-6);
  const leaky = put(numbers);
  kernel.leakyRelu(leaky, 400);
  expect([...floats(leaky, 400)]).toEqual([...numbers].map((x) => (x > 0 ? x : Math.fround(x * Math.fround(0.1)))));
});

test('layer normalisation gives mean 0 and variance 1 before gain and bias', () => {
  const [rows, width] = [3, 64];
  const [numbers, gain, bias] = [random(rows * width, 5), random(width), random(width)];
  const x = put(numbers);
  kernel.normalise(x, rows, width, put(gain), put(bias));
  const expected = Array.from({ length: rows }, (_, row) => {
    const own = [...numbers.subarray(row * width, (row + 1) * width)];
    const mean = own.reduce((a, b) => a + b) / width;
    const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width);
    return own.map((value, i) => ((value - mean) / deviation) * (gain[i] as number) + (bias[i] as number));
  }).flat();
  expect(difference(floats(x, rows * width), expected)).toBeLessThan(1e-5);
});

test('rows of bytes and floats are added with their factor', () => {
  const target = put(new Float32Array(8).fill(1));
  kernel.addBytes(putBytes(Int8Array.of(-127, -1, 0, 1, 2, 3, 4, 127)), 0.5, 8, target);
  kernel.addFloats(put(Float32Array.of(1, 1, 1, 1, 2, 2, 2, 2)), 2, 8, target);
  expect([...floats(target, 8)]).toEqual([-60.5, 2.5, 3, 3.5, 6, 6.5, 7, 68.5]);
});

test.each([1, 5, 16, 37])('attention over %i subwords is the softmax of scaled products', (count) => {
  const heads = 3;
  const width = heads * 32;
  const numbers = random(count * 3 * width, 2);
  const [qkv, scratch, target] = [put(numbers), take(33 * (count + 16) * 4), take(count * width * 4)];
  kernel.attention(qkv, count, heads, scratch, target);
  const at = (row: number, part: number, head: number, d: number) =>
    numbers[row * 3 * width + part * width + head * 32 + d] as number;
  const expected = new Float64Array(count * width);
  for (let head = 0; head < heads; head++) {
    for (let i = 0; i < count; i++) {
      const scores = Array.from({ length: count }, (_, j) => {
        let sum = 0;
        for (let d = 0; d < 32; d++) sum += at(i, 0, head, d) * at(j, 1, head, d);
        return sum / Math.sqrt(32);
      });
      softmaxOf(scores).forEach((weight, j) => {
        for (let d = 0; d < 32; d++) {
          const place = i * width + head * 32 + d;
          expected[place] = (expected[place] as number) + weight * at(j, 2, head, d);
        }
      });
    }
  }
  expect(difference(floats(target, count * width), expected)).toBeLessThan(1e-5);
});

test('the biaffine product adds what the constant meets', () => {
  const [aRows, bRows, width, bStride] = [3, 4, 8, 9];
  const [a, b] = [random(aRows * width), random(bRows * bStride)];
  const scores = take(aRows * 8 * 4);
  kernel.biaffine(put(a), aRows, width, put(b), bRows, bStride, width, scores, 8);
  for (let i = 0; i < aRows; i++) {
    const expected = Array.from({ length: bRows }, (_, j) => {
      let sum = b[j * bStride + width] as number;
      for (let k = 0; k < width; k++) sum += (a[i * width + k] as number) * (b[j * bStride + k] as number);
      return sum;
    });
    expect(difference(floats(scores + i * 32, bRows), expected)).toBeLessThan(1e-5);
  }
});
