/** How often a number near 1 is squared to raise it to the power of 2^20. */
const SQUARINGS = 20;

/** The exponential function by repeated squaring: the same bits in every engine, which Math.exp does not promise. */
export function exponential(x: number): number {
  let power = 1 + Math.max(-50, Math.min(50, x)) / 2 ** SQUARINGS;
  for (let i = 0; i < SQUARINGS; i++) power *= power;
  return power;
}
