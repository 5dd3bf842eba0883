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

/**
 * The past tense of a verb of which the text has the form in -ing, which says how the stem is spelled: `made`, `tried`,
 * `stopped` of `stopping`, `noted` of `noting`, `travelled` of `travelling`.
 */
export function pastTense(lemma: string, gerund: string): string {
  const known = Object.hasOwn(irregular, lemma) ? irregular[lemma]?.[0] : undefined;
  if (known !== undefined) return known;
  if (lemma === 'have') return 'had';
  if (lemma.endsWith('ie')) return `${lemma}d`;
  const stem = gerund.toLowerCase().replace(/ing$/, '');
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
}

/** `Japan’s`, `the United States’`, with the apostrophe given; one that has the ending keeps it. */
export const possessive = (name: string, apostrophe: string): string =>
  /['’]s?$/.test(name) ? name : `${name}${apostrophe}${name.endsWith('s') ? '' : 's'}`;
