import { readOwnJson } from '../base/files.ts';
import type { Edit } from '../ingest/markup/edit.ts';
import type { Contractions } from '../records/types.ts';

const negations = Object.keys(readOwnJson<Contractions>('pipeline/parse/tokens/contractions.json'))
  .filter((form) => form.endsWith('nt'))
  .map((form) => `[${form.slice(0, 1).toUpperCase()}${form.slice(0, 1)}]${form.slice(1)}`);

/** Signs that stand for an apostrophe between letters: `shouldn‘t`, `doesn´t`. */
const OTHER_SIGN = /(?<=\p{L})[‘`´ʹʼ＇′](?=\p{L})/gu;

/** Negations without one, and not `his wont` or `the cant of thieves`. */
const MISSING = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?<!\\b(?:his|her|its|their|our|my|the|a|of|is|was|are|were|be) )(?:${negations.join('|')})(?![\\p{L}\\p{N}’'-])`,
  'gu',
);

/** Negations that stand apart from their verb. */
const APART = /(?<=\p{L}) n['’]t(?![\p{L}\p{N}])/gu;
/** Verbs that are no word without the negation. */
const CUT_VERB = /(?:^|\P{L})(?:ca|wo|sha)$/iu;

/** Where a text reads with an apostrophe that it writes otherwise (`isnʼt`) or leaves out (`dont`), or with `not` for a `n't` apart. */
export function apostrophesIn(text: string): Edit[] {
  const written = [...text.matchAll(OTHER_SIGN)].map(({ index }) => ({ start: index, end: index + 1, reads: '’' }));
  const missing = [...text.matchAll(MISSING)].map(({ 0: word, index }) => {
    const at = index + word.length - 1;
    return { start: at, end: at, reads: '’' };
  });
  const apart = [...text.matchAll(APART)].map(({ 0: word, index }) =>
    CUT_VERB.test(text.slice(Math.max(0, index - 4), index))
      ? { start: index, end: index + 1, reads: '' }
      : { start: index + 1, end: index + word.length, reads: 'not' },
  );
  return [...written, ...missing, ...apart];
}
