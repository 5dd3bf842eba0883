import type { Token } from '../parse/token.ts';
import { isIn } from './lexicon.ts';

/** A stretch of tokens, from `start` up to but not including `end`. */
export interface Tokens {
  start: number;
  end: number;
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** A verb with its auxiliaries, negation, adverbs and the infinitives that hang on it (`aims to bolster`). */
export interface VerbGroup extends Tokens {
  form: VerbForm;
  /** The token of the main verb, the last one of the group. */
  main: number;
}

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

export const isNominal = (token: Token | undefined) => token !== undefined && NOMINAL.has(token.upos);
export const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? '';
const isVerbal = (token: Token | undefined) => token?.upos === 'VERB' || token?.upos === 'AUX';
const isDeterminer = (token: Token | undefined) => token?.upos === 'DET' || POSSESSIVES.has(lower(token));
const opensNounPhrase = (token: Token | undefined) =>
  isDeterminer(token) || ['ADJ', 'PROPN', 'NUM', 'NOUN'].includes(token?.upos ?? '');

/** Tags mended where the words beside them show that the tagger erred. */
export function mendTags(tokens: readonly Token[]): Token[] {
  const mended = tokens.map((token) => ({ ...token }));
  mended.forEach((token, i) => {
    const [before, after] = [mended[i - 1], mended[i + 1]];
    if (lower(token) === 'that' && isNominal(before) && after?.upos === 'NOUN' && /[^s]s$/.test(after.text))
      after.upos = 'VERB'; // a plan that places: no plural follows the determiner
    else if (lower(token) === 'to' && after && ['NOUN', 'ADJ'].includes(after.upos) && isDeterminer(mended[i + 2]))
      after.upos = 'VERB'; // is to rebalance the economy
    else if (before?.upos === 'CCONJ' && token.upos === 'ADJ' && isDeterminer(after))
      token.upos = 'VERB'; // and foster a system
    else if (token.upos === 'VERB' && lower(before) === 'to' && /[^s]s$/.test(token.text))
      token.upos = 'NOUN'; // to controls
    else if (token.upos === 'VERB' && isAttributive(token, before, after)) token.upos = 'ADJ'; // the updated version
  });
  return mended;
}

function isAttributive(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!/(ed|ing|en)$/.test(token.text) || !['NOUN', 'PROPN', 'ADJ'].includes(after?.upos ?? '')) return false;
  if (isDeterminer(before) || before?.upos === 'ADJ' || lower(before) === '’s') return true;
  return before?.upos === 'ADP' && !token.text.endsWith('ing');
}

/** Whether a token is a relative pronoun. */
export function isRelative(tokens: readonly Token[], i: number): boolean {
  const word = lower(tokens[i]);
  const before = tokens[i - 1];
  if (['which', 'who'].includes(word)) return isNominal(before) || before?.text === ',';
  return word === 'that' && isNominal(before) && !opensNounPhrase(tokens[i + 1]);
}

/** The verb groups of a sentence, in order. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const group = groupAt(tokens, i);
    if (group) groups.push(group);
    i = group?.end ?? i + 1;
  }
  return groups;
}

function groupAt(tokens: readonly Token[], first: number): VerbGroup | null {
  let start = first;
  while (tokens[start]?.upos === 'ADV') start++;
  const infinitive = lower(tokens[start]) === 'to';
  if (infinitive && !verbAfterTo(tokens, start)) return null;
  if (!infinitive && !isVerbal(tokens[start])) return null;

  let main = -1;
  let i = start;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      isVerbal(token) &&
      (main < 0 || tokens[main]?.upos === 'AUX' || lower(tokens[i - 1]) === 'to' || lower(tokens[i - 1]) === 'having')
    )
      main = i;
    else if (lower(token) === 'to' && verbAfterTo(tokens, i) && (main < 0 || i === main + 1)) continue;
    else if (['ADV', 'PART'].includes(token.upos) && lower(token) !== 'to' && continues(tokens, i + 1, main)) continue;
    else break;
  }
  if (main < 0) return null;
  const from = tokens[first - 1]?.text === ',' && start > first ? start : first;
  return { start: from, end: main + 1, main, form: formOf(tokens, start, main) };
}

function verbAfterTo(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1]?.upos === 'ADV' ? tokens[to + 2] : tokens[to + 1];
  return isVerbal(next) && !/[^s]s$/.test(next?.text ?? '');
}

/** Whether the verb group goes on after adverbs and negation. */
function continues(tokens: readonly Token[], from: number, main: number): boolean {
  let i = from;
  while (['ADV', 'PART'].includes(tokens[i]?.upos ?? '') && lower(tokens[i]) !== 'to') i++;
  if (lower(tokens[i]) === 'to') return verbAfterTo(tokens, i) && main >= 0 && tokens[main]?.upos === 'VERB';
  return isVerbal(tokens[i]) && (main < 0 || tokens[main]?.upos === 'AUX');
}

function formOf(tokens: readonly Token[], start: number, main: number): VerbForm {
  const first = tokens[start] as Token;
  if (lower(first) === 'to') return 'infinitive';
  if (first.upos === 'VERB' && /ing$/.test(first.text)) return 'gerund';
  if (lower(first) === 'having' || lower(first) === 'being') return 'gerund';
  const regular = /(ed|en|wn|lt|nt|ught)$/.test(first.text);
  return start === main && regular && isNominal(tokens[start - 1]) ? 'participle' : 'finite';
}

/** Whether a verb group is negated, and by which token. */
export function negator(tokens: readonly Token[], { start, end }: Tokens): number {
  for (let i = start; i < end; i++)
    if (isIn('negators', tokens[i]?.lemma ?? '') || isIn('negators', lower(tokens[i]))) return i;
  return -1;
}
