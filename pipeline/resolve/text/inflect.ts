import { readOwnJson } from '../../base/files.ts';
import type { IrregularVerbs } from '../../records/types.ts';

const irregular = readOwnJson<IrregularVerbs>('pipeline/parse/irregular-verbs.json');

/** The third person singular of a verb in the present: `makes`, `tries`, `has`. */
export function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (lemma === 'be') return 'is';
  if (/(s|sh|ch|x|z|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** The past tense of a verb: `made`, `tried`, `stopped`. */
export function pastTense(lemma: string): string {
  const known = Object.hasOwn(irregular, lemma) ? irregular[lemma]?.[0] : undefined;
  if (known !== undefined) return known;
  if (lemma === 'have') return 'had';
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return isDoubled(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

/** `Japan’s`, `the United States’`, with the apostrophe given; one that has the ending keeps it. */
export const possessive = (name: string, apostrophe: string): string =>
  /['’]s?$/.test(name) ? name : `${name}${apostrophe}${name.endsWith('s') ? '' : 's'}`;

/** A short verb of one vowel and one consonant doubles it: `stop`, `plan`. */
const isDoubled = (lemma: string) => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma);
