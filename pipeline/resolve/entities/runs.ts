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
  const isJoined = next.text === '-' && isTight(tokens, last);
  if (isJoined && (goesOn(tokens, last + 2) || after.upos === 'PROPN')) return last + 2;
  if (next.text === '&' && goesOn(tokens, last + 2)) return last + 2;
  if (next.upos === 'PROPN' && goesOn(tokens, last + 2)) return last + 2;
  return acrossConnector(tokens, first, last);
}

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
  const isTied = text === 'and' ? hasOf(tokens, first, last) : isHeadNoun((tokens[last] as Token).text);
  return isTied ? target : undefined;
}

/** Whether the run has an `of` or `for`, and the word two further on is joined to one after it: `of Trade and Industry`. */
function hasOf(tokens: readonly Token[], first: number, last: number): boolean {
  const of = tokens.slice(first, last).findIndex(({ text }) => text === 'of' || text === 'for');
  const head = (tokens[last + 2]?.head ?? 0) - 1;
  return of > 0 && head > first + of && head <= last;
}

function isTight(tokens: readonly Token[], last: number): boolean {
  return !tokens[last + 1]?.spaceBefore && !tokens[last + 2]?.spaceBefore;
}

const isHeadNoun = (word: string): boolean => cueType('headNouns', word) !== undefined;
