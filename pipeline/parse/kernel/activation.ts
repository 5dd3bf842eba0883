/** GELU with the error function, in place: x/2 · (1 + erf(x/√2)). `count` is a multiple of 4. */
export function gelu(x: usize, count: usize): void {
  const end = x + (count << 2);
  for (; x < end; x += 16) {
    const v = v128.load(x);
    const erf = erf4(f32x4.mul(v, f32x4.splat(Mathf.SQRT1_2)));
    v128.store(x, f32x4.mul(f32x4.mul(v, f32x4.splat(0.5)), f32x4.add(f32x4.splat(1), erf)));
  }
}

/** The error function by the rational approximation of Eigen and XLA for float32, absolute error below 5e-7. */
function erf4(argument: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(argument, f32x4.splat(-4)), f32x4.splat(4));
  const square = f32x4.mul(x, x);
  let above = f32x4.splat(-2.72614225801306e-10);
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(2.77068142495902e-8));
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-2.10102402082508e-6));
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-5.69250639462346e-5));
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-7.34990630326855e-4));
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-2.9545998085403e-3));
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-1.60960333262415e-2));
  let below = f32x4.splat(-1.45660718464996e-5);
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(-2.13374055278905e-4));
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(-1.68282697438203e-3));
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(-7.37332916720468e-3));
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(-1.42647390514189e-2));
  return f32x4.div(f32x4.mul(x, above), below);
}

/** max(x, x/10), in place. `count` is a multiple of 4. */
export function leakyRelu(x: usize, count: usize): void {
  const end = x + (count << 2);
  for (; x < end; x += 16) {
    const v = v128.load(x);
    v128.store(x, f32x4.pmax(v, f32x4.mul(v, f32x4.splat(0.1))));
  }
}
