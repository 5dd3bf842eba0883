import { ABBREVIATION, abbreviationKind } from '../abbreviations.ts';
import { ATOM, GAP, lowHash } from '../atoms.ts';
import { isUpper } from '../characters.ts';
import { CASING, PARTS_OF_SPEECH, wordClass } from '../lexicon.ts';
import type { Unit } from '../unit.ts';

/** A place between two words with white space in it. */
interface Place {
  text: string;
  /** What stands before it without white space, as it is written: `Inc.`, `5.`, `over.”`. */
  before: string;
  right: Unit;
  /** The word on the right, as it is written. */
  word: string;
  next: Unit | undefined;
}

const LONGEST_RUN = 40;
const DOTTED = /^(?:\p{L}\.){2,}$/u;
const LONG_DOTTED = /^(?:\p{Lu}\.){3,}$/u;
const HALF_DAY = /^[ap]\.m\.$/i;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const OPENS_CLAUSE = ['DET', 'PRON', 'SCONJ'].map((part) =>
  wordClass(PARTS_OF_SPEECH.indexOf(part as 'DET'), CASING.lower),
);

/** The kind of abbreviation that a word with its own stop is; 0 for none. */
const kindOf = (word: string): number => (word.endsWith('.') ? abbreviationKind(lowHash(word, 0, word.length - 1)) : 0);
/** Whether a word ends with a stop that is not its own. */
const isStop = ({ before }: Place): boolean =>
  /[\p{L}\p{N}%)][.!?]["”’)]*$/u.test(before) && kindOf(before) === 0 && !/^(?:\p{L}\.)+$/u.test(before);
const isCapital = ({ text, right }: Place): boolean => isUpper(text.charCodeAt(right.start));

/** Where a sentence begins or goes on whatever the model says. */
const RULES: readonly { example: string; starts: boolean; holds: (place: Place) => boolean }[] = [
  { example: 'Com. & Adm.', starts: false, holds: ({ word }) => word === '&' },
  {
    example: 'Acme Inc. USA',
    starts: false,
    holds: ({ before, word }) => kindOf(before) === ABBREVIATION.organisation && /^\p{Lu}{2,}$/u.test(word),
  },
  {
    example: 'E.L.T. 241',
    starts: false,
    holds: ({ before, right }) => LONG_DOTTED.test(before) && right.kind === ATOM.number,
  },
  { example: '8 a.m. Monday', starts: false, holds: ({ before, word }) => HALF_DAY.test(before) && WEEKDAY.test(word) },
  {
    example: 'on Jan. 5. Rep. Lee',
    starts: true,
    holds: (place) => isStop(place) && isCapital(place) && titleAt(place),
  },
  {
    example: 'at length. "Don\'t',
    starts: true,
    holds: (place) => {
      const { text, word, next } = place;
      return isStop(place) && /^["“‘]$/.test(word) && next?.gap === GAP.none && isUpper(text.charCodeAt(next.start));
    },
  },
  { example: 'fell. $5 million', starts: true, holds: (place) => isStop(place) && /^[$€£¥₹§]/.test(place.word) },
  { example: 'grew. iPhone sales', starts: true, holds: (place) => isStop(place) && /^\p{Ll}\p{Lu}/u.test(place.word) },
  {
    example: 'in D.C. The talks failed',
    starts: true,
    holds: (place) => {
      const { text, before, right, word, next } = place;
      const opens = isCapital(place) && OPENS_CLAUSE.includes(right.known) && /\p{Ll}/u.test(word);
      return DOTTED.test(before) && opens && next?.kind === ATOM.word && !isUpper(text.charCodeAt(next.start));
    },
  },
];

/** Whether the word on the right, or it and the stop behind it, is a title: `Rep. Lee`. */
function titleAt({ text, right }: Place): boolean {
  const word = /^\p{L}{2,6}\./u.exec(text.slice(right.start, right.start + 8))?.[0] ?? '';
  return kindOf(word) === ABBREVIATION.title;
}

/** Whether a sentence certainly begins at a word that white space stands before, or certainly does not; undefined in doubt. */
export function certainStart(text: string, units: readonly Unit[], at: number): boolean | undefined {
  const right = units[at] as Unit;
  if (right.gap !== GAP.space) return undefined;
  const { end } = units[at - 1] as Unit;
  const before = /\S*$/u.exec(text.slice(Math.max(0, end - LONGEST_RUN), end))?.[0] ?? '';
  const place = { text, before, right, word: text.slice(right.start, right.end), next: units[at + 1] };
  return RULES.find(({ holds }) => holds(place))?.starts;
}
