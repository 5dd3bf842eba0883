import type { Token } from '../parse/token.ts';
import type { Qualifier } from '../records.ts';
import { trimmed } from './clauses.ts';
import { isIn, prepositionRole } from './lexicon.ts';
import { isNominal, lower, type Tokens, type VerbGroup } from './verb-groups.ts';

export interface Adjunct {
  role: Qualifier['role'];
  words: Tokens;
}

/** What follows a verb group, by what it is to the claim. */
export interface Complement {
  /** Words that complete the predicate: `largely an extension of`, `for`. */
  predicate: Tokens;
  object: Tokens;
  adjuncts: Adjunct[];
}

const SELECTED_AFTER_PASSIVE = new Set(['by', 'as', 'from', 'on', 'to', 'against', 'for', 'with']);
const ALWAYS_ADJUNCT = new Set([
  'due',
  'because',
  'despite',
  'during',
  'since',
  'until',
  'after',
  'before',
  'ahead',
  'amid',
  'without',
  'through',
  'via',
  'throughout',
  'unlike',
  'within',
  'under',
]);

/** Divides what follows a verb group into the rest of the predicate, the object and adjuncts. */
export function readComplement(tokens: readonly Token[], group: VerbGroup, range: Tokens): Complement {
  const { words, adjuncts } = cutAdjuncts(tokens, range);
  let at = words.start;
  while (at < words.end && tokens[at]?.upos === 'ADV') at++;
  const main = tokens[group.main] as Token;
  const end = main.lemma === 'be' ? copula(tokens, at, words.end) : preposition(tokens, group, at, words.end);
  const predicate = { start: words.start, end: end > at || main.lemma === 'be' ? end : at };
  return { predicate, object: trimmed(tokens, { start: predicate.end, end: words.end }), adjuncts };
}

/** Where the predicate ends after a form of be: `an extension of`, `vulnerable to`. */
function copula(tokens: readonly Token[], start: number, end: number): number {
  let i = start;
  let noun = false;
  for (; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'ADP') {
      const joins = noun ? lower(token) === 'of' : true;
      return joins && i + 1 < end ? i + 1 : start;
    }
    if (isNominal(token)) noun = true;
    if (!noun && !['ADJ', 'ADV', 'DET', 'VERB', 'PART'].includes(token.upos) && token.text !== '-') return start;
  }
  return noun ? start : end;
}

/** Where the predicate ends when a preposition follows the verb: `calls for`, `seen as a direct response to`. */
function preposition(tokens: readonly Token[], group: VerbGroup, start: number, end: number): number {
  const token = tokens[start];
  if (start + 1 >= end || (token?.upos !== 'ADP' && lower(token) !== 'as')) return start;
  if (lower(token) === 'as' && isIn('regarding', tokens[group.main]?.lemma ?? ''))
    return Math.max(copula(tokens, start + 1, end), start + 1);
  return start + 1;
}

/** Cuts prepositional phrases that restrict the claim from the end of a complement. */
function cutAdjuncts(tokens: readonly Token[], range: Tokens): { words: Tokens; adjuncts: Adjunct[] } {
  const starts: number[] = [];
  for (let i = range.start; i < range.end; i++) if (isAdjunctStart(tokens, i, range)) starts.push(i);
  const adjuncts = starts.map((start, n) => ({
    role: roleAt(tokens, start, starts[n + 1] ?? range.end),
    words: trimmed(tokens, { start, end: starts[n + 1] ?? range.end }),
  }));
  return { words: trimmed(tokens, { start: range.start, end: starts[0] ?? range.end }), adjuncts };
}

function isAdjunctStart(tokens: readonly Token[], i: number, range: Tokens): boolean {
  const token = tokens[i] as Token;
  const word = lower(token);
  const verbBefore = tokens[range.start - 1];
  if (word === 'due' || word === 'because') return lower(tokens[i + 1]) === 'to' || lower(tokens[i + 1]) === 'of';
  if (word === 'ahead') return lower(tokens[i + 1]) === 'of';
  const bareTime = ['last', 'next', 'this'].includes(word) && tokens[i - 1]?.upos !== 'DET';
  if (token.upos !== 'ADP' && !bareTime) return false;
  if (isTime(tokens, i, range.end)) return true;
  if (token.upos !== 'ADP') return false;
  if (i === range.start)
    return ALWAYS_ADJUNCT.has(word) && !/ed$/.test(verbBefore?.text ?? '') && !SELECTED_AFTER_PASSIVE.has(word);
  return ALWAYS_ADJUNCT.has(word);
}

/** Whether a phrase such as `in 2025`, `by the end of April` or `last year` begins at a token. */
function isTime(tokens: readonly Token[], start: number, end: number): boolean {
  const word = lower(tokens[start]);
  if (
    !['in', 'on', 'by', 'from', 'since', 'until', 'over', 'at', 'last', 'next', 'this', 'before', 'after'].includes(
      word,
    )
  )
    return false;
  for (let i = start + 1; i < Math.min(end, start + 6); i++) {
    const token = tokens[i] as Token;
    if (/^(1[89]|20)\d\d(s|[-–]\d+)?$/.test(token.text) || isIn('times', token.lemma) || isIn('times', token.text))
      return true;
    if (!['DET', 'ADJ', 'NUM', 'PROPN'].includes(token.upos)) return false;
  }
  return false;
}

/** The role of a phrase that begins with a preposition. */
export function roleAt(tokens: readonly Token[], start: number, end: number): Qualifier['role'] {
  return isTime(tokens, start, end) ? 'time' : (prepositionRole(tokens[start]?.text ?? '') ?? 'manner');
}
