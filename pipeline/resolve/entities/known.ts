import type { Token } from '../../parse/token.ts';
import { isCue } from './cues.ts';
import { knownNames, localName, type Match, type NamedEntry } from './registry.ts';
import { hasCapital, spanText } from './span.ts';

/** A name that the registry has, or that is put together from one it has (`Polish climate ministry`). */
export interface Known extends Match {
  /** The name of a country's body that the registry doesn't have. */
  body?: string;
}

/** The registry's names in a sentence, with the bodies of countries that stand beside them. */
export function findKnown(tokens: readonly Token[]): Known[] {
  const found: Known[] = [];
  for (const match of knownNames(tokens)) {
    if (match.first <= (found.at(-1)?.last ?? -1) || !isWrittenAsName(tokens, match)) continue;
    found.push(bodyOf(tokens, match) ?? match);
  }
  return found;
}

/** Leaves out plain words that look like a name because they open the sentence: `Apple growers`. */
function isWrittenAsName(tokens: readonly Token[], { first, last, meanings }: Match): boolean {
  const token = tokens[first] as Token;
  if (isCurrency(tokens, last)) return false;
  if (first < last || !hasCapital(token)) return true;
  const opens = !tokens.slice(Math.max(0, first - 3), first).some(({ upos }) => upos !== 'PUNCT');
  if (token.upos === 'PROPN' || /^NNP/.test(token.xpos)) return true;
  if (meanings.some(({ kind }) => kind === 'demonym')) return token.upos === 'ADJ' || token.upos === 'NOUN';
  return !opens && token.upos !== 'PRON' && token.upos !== 'DET';
}

/** `US$`, in one word or two. */
const isCurrency = (tokens: readonly Token[], last: number): boolean =>
  /[$€£¥]/u.test(tokens[last]?.text ?? '') ||
  (/^[$€£¥]/u.test(tokens[last + 1]?.text ?? '') && !tokens[last + 1]?.spaceBefore);

/** `China's commerce ministry`, `the Polish climate ministry`. */
function bodyOf(tokens: readonly Token[], { first, last, meanings }: Match): Known | undefined {
  const owner = meanings.find(({ entry }) => entry.type === 'country' || entry.capital !== undefined);
  if (!owner) return undefined;
  const isPossessive = tokens[last + 1]?.xpos === 'POS';
  if (!isPossessive && owner.kind === 'capital') return undefined;
  const from = isPossessive ? last + 2 : last + 1;
  const local = localName(owner.entry.id, tokens, from);
  if (local) return { ...local, first };
  const end = endOfBody(tokens, from);
  if (end === undefined) return undefined;
  const demonym = owner.kind === 'demonym' ? spanText(tokens, { first, last }) : (owner.entry.demonyms?.[0] ?? '');
  const noun = spanText(tokens, { first: from, last: end });
  const body = isCue('forces', noun) ? noun.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : noun;
  return { first, last: end, meanings: [], body: `${demonym} ${body}`.trim() };
}

function endOfBody(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < from + 5; i++) {
    const token = tokens[i];
    if (!token || !['NOUN', 'ADJ', 'PROPN', 'CCONJ'].includes(token.upos)) return undefined;
    const pair = `${tokens[i - 1]?.text.toLowerCase()} ${token.text.toLowerCase()}`;
    if (isCue('bodyNouns', token.text.toLowerCase()) || (i > from && isCue('bodyNouns', pair))) return i;
  }
  return undefined;
}

/** The meanings of one kind. */
export const meaningsOf = (meanings: readonly NamedEntry[], kind: NamedEntry['kind']): NamedEntry[] =>
  meanings.filter((meaning) => meaning.kind === kind);
