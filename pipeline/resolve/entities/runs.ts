import type { Token } from '../../parse/token.ts';
import { cueType, isCue } from './cues.ts';
import { hasCapital, type Span } from './span.ts';

/** The longest stretches of a sentence's words that are written as names, known or not. */
export function nameRuns(tokens: readonly Token[]): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!opensName(tokens, i)) continue;
    let last = i;
    for (let next = following(tokens, i, last); next !== undefined; next = following(tokens, i, last)) last = next;
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
}

function opensName(tokens: readonly Token[], i: number): boolean {
  const { upos, xpos, entity } = tokens[i] as Token;
  if (!hasCapital(tokens[i] as Token) || entity === 'time') return false;
  if (upos === 'PROPN') return true;
  if (upos === 'DET' || upos === 'PRON' || upos === 'ADP' || upos === 'CCONJ' || upos === 'SCONJ') return false;
  const opensSentence = !tokens.slice(Math.max(0, i - 3), i).some(({ upos }) => upos !== 'PUNCT');
  return opensSentence ? xpos.startsWith('NNP') : upos === 'ADJ' || upos === 'NOUN' || upos === 'X' || upos === 'VERB';
}

/** The word that the run from first to last goes on with. */
function following(tokens: readonly Token[], first: number, last: number): number | undefined {
  const [next, after] = [tokens[last + 1], tokens[last + 2]];
  if (!next) return undefined;
  if (goesOn(tokens, last + 1)) return last + 1;
  if (!after) return undefined;
  if (LINKS.some(({ holds }) => holds(tokens, last, next, after))) return last + 2;
  return acrossConnector(tokens, first, last);
}

/** What two parts of a name may be joined by, each with an example. */
const LINKS: readonly {
  example: string;
  holds: (tokens: readonly Token[], last: number, next: Token, after: Token) => boolean;
}[] = [
  {
    example: 'Rolls-Royce',
    holds: (tokens, last, { text }, { upos }) =>
      text === '-' && isTight(tokens, last) && (goesOn(tokens, last + 2) || upos === 'PROPN'),
  },
  {
    example: 'Badr-6; Arabsat-4A',
    holds: (tokens, last, { text }, after) =>
      text === '-' && isTight(tokens, last) && /^\d{1,3}\p{Lu}*$/u.test(after.text),
  },
  { example: 'Marks & Spencer', holds: (tokens, last, { text }) => text === '&' && goesOn(tokens, last + 2) },
  {
    example: 'Roe v. Wade',
    holds: (tokens, last, { text }) => /^vs?\.?$/.test(text) && goesOn(tokens, last + 2),
  },
  {
    example: 'Postal Service Reform Act of 2022',
    holds: (tokens, last, { text }, after) =>
      text === 'of' && /^(1[89]|20)\d\d$/.test(after.text) && cueType('headNouns', tokens[last]?.text ?? '') === 'law',
  },
  { example: 'Leonardo da Vinci', holds: (tokens, last, { upos }) => upos === 'PROPN' && goesOn(tokens, last + 2) },
];

function goesOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.upos === 'NUM')
    return /^\d{1,4}$/.test(token.text) && tokens[i - 1]?.upos === 'PROPN' && token.deprel !== 'nummod';
  return (
    hasCapital(token) &&
    token.entity !== 'time' &&
    !['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART'].includes(token.upos)
  );
}

/** `Institute for Advanced Study`, `Ministry of Trade and Industry`: on over a small word, after a head noun. */
function acrossConnector(tokens: readonly Token[], first: number, last: number): number | undefined {
  if (!isCue('connectors', (tokens[last + 1] as Token).text)) return undefined;
  const target = (tokens[last + 2] as Token).text === 'the' ? last + 3 : last + 2;
  if (!tokens[target] || !goesOn(tokens, target)) return undefined;
  const text = (tokens[last + 1] as Token).text;
  const isTied =
    text === 'and'
      ? hasOf(tokens, first, last) || isBeforeHeadNoun(tokens, last)
      : isHeadNoun((tokens[last] as Token).text);
  return isTied ? target : undefined;
}

/** Whether the run has an `of` or `for`, and the word two further on is joined to one after it: `of Trade and Industry`. */
function hasOf(tokens: readonly Token[], first: number, last: number): boolean {
  const of = tokens.slice(first, last).findIndex(({ text }) => text === 'of' || text === 'for');
  const head = (tokens[last + 2]?.head ?? 0) - 1;
  return of > 0 && head > first + of && head <= last;
}

/** Whether two words joined by `and` modify a head noun after them: `Securities and Exchange Commission`. */
function isBeforeHeadNoun(tokens: readonly Token[], last: number): boolean {
  const head = (tokens[last]?.head ?? 0) - 1;
  if (head <= last + 1 || !isHeadNoun(tokens[head]?.text ?? '')) return false;
  return tokens.slice(last + 2, head + 1).every((_, i) => goesOn(tokens, last + 2 + i));
}

function isTight(tokens: readonly Token[], last: number): boolean {
  return !tokens[last + 1]?.spaceBefore && !tokens[last + 2]?.spaceBefore;
}

const isHeadNoun = (word: string): boolean =>
  cueType('headNouns', word) !== undefined || cueType('leadNouns', word) !== undefined;
