import { readOwnJson } from '../base/files.ts';
import type { Edit } from '../ingest/markup/edit.ts';
import type { Contractions } from '../records/types.ts';

const negations = Object.keys(readOwnJson<Contractions>('pipeline/parse/tokens/contractions.json'))
  .filter((form) => form.endsWith('nt'))
  .map((form) => `[${form.slice(0, 1).toUpperCase()}${form.slice(0, 1)}]${form.slice(1)}`);

/** Signs that stand for an apostrophe between letters: `shouldn‘t`, `doesn´t`. */
const OTHER_SIGN = /(?<=\p{L})[‘`´ʹʼ＇′](?=\p{L})/gu;

/** What stands around a word that is no part of a longer one. */
const [BEFORE, BEHIND] = [String.raw`(?<![\p{L}\p{N}’'-])`, String.raw`(?![\p{L}\p{N}’'-])`];
const OF_NOUN = String.raw`(?<!\b(?:his|her|its|their|our|my|your|the|a|of|is|was|are|were|be|as|by|to) )`;

/** Negations without one. */
const MISSING = `${BEFORE}${OF_NOUN}(?:${negations.join('|')})${BEHIND}`;
/** Those that are words too, where a verb group can follow or a subject alone stands before: `prices wont fall`, `we cant.`, not `as was his old wont.` */
const WORDS_TOO = [
  String.raw`${BEFORE}${OF_NOUN}(?:[Ww]ont|[Cc]ant)(?= (?!(?:of|to|for|and|or|in|on|at|with|is|was|had|has)\b)\p{Ll})`,
  String.raw`(?<=\b(?:[Ii]|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Tt]hat|[Tt]his|[Tt]here|who|which) )(?:wont|cant)${BEHIND}(?! to\b)`,
];
const WITHOUT_SIGN = new RegExp([MISSING, ...WORDS_TOO].join('|'), 'gu');

/** Negations that stand apart from their verb. */
const APART = /(?<=\p{L}) n['’]t(?![\p{L}\p{N}])/gu;
/** Verbs that are no word without the negation. */
const CUT_VERB = /(?:^|\P{L})(?:ca|wo|sha)$/iu;

/** Where a text reads with an apostrophe that it writes otherwise (`isnʼt`) or leaves out (`dont`), or with `not` for a `n't` apart. */
export function apostrophesIn(text: string): Edit[] {
  const written = [...text.matchAll(OTHER_SIGN)].map(({ index }) => ({ start: index, end: index + 1, reads: '’' }));
  const missing = [...text.matchAll(WITHOUT_SIGN)].map(({ 0: word, index }) => {
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
