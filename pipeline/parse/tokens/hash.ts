/** Hashes of 32 bits: integer arithmetic alone, so the same on every machine. */

/** FNV-1a over numbers, not only bytes. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

export const SEED = 0x811c9dc5 | 0;

/** The hash of one feature: the number of its template and up to three values. */
export function featureHash(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
