import { readOwnJson } from '../../../base/files.ts';
import type { Affixes } from '../../../records/types.ts';
import { lowHash } from '../atoms.ts';

const { prefixes, suffixes } = readOwnJson<Affixes>('pipeline/parse/tokens/cuts/affixes.json');
const hashes = (forms: readonly string[]): ReadonlySet<number> =>
  new Set(forms.map((form) => lowHash(form, 0, form.length)));
const prefixHashes = hashes(prefixes);
const suffixHashes = hashes(suffixes);

/** Whether a word is one of the prefixes that treebanks mostly leave with what a hyphen joins to them: `anti-dumping`. */
export function isPrefix(low: number): boolean {
  return prefixHashes.has(low);
}

/** The same for what follows a hyphen: `county-wide`, `five-fold`. */
export function isSuffix(low: number): boolean {
  return suffixHashes.has(low);
}
