import { readOwnJson } from '../base/files.ts';
import type { TitleCaseData } from '../records/types.ts';
import { endsSentence, isListItem } from './lines.ts';

const data = readOwnJson<TitleCaseData>('pipeline/ingest/title-case.json');
const small = new Set(data.small);
const openers = new Set(data.openers);
const prepositions = new Set(data.prepositions);
const ordinaryWords = new Set(data.ordinary);

const MOST_HEADLINE_WORDS = 40;
const MOST_SUBHEAD_WORDS = 12;
const LEAST_RUN_IN_WORDS = 4;
const MOST_NAME_WORDS = 5;

/**
 * Why a block of text is a headline, or null. It is one when it does not end as a sentence does and is in title case
 * or upper case; or when it is short and running text follows it.
 */
export function headlineKind(text: string, bodyFollows: boolean): string | null {
  if (endsSentence(text) || /[,;:]$/.test(text)) return null;
  const words = text.split(/\s+/);
  if (words.length > MOST_HEADLINE_WORDS) return null;
  const cased = words
    .map(bare)
    .filter((word) => /\p{L}/u.test(word) && /[\p{Lu}\p{Ll}]/u.test(word) && !small.has(word));
  const capitals = cased.filter(isCapitalised);
  if (cased.length >= 2 && capitals.length * 10 >= cased.length * 8) return 'title case';
  const startsHigh = isCapitalised(bare(words[0] ?? '')) || /^\P{L}*\p{N}/u.test(text);
  if (bodyFollows && !isListItem(text) && startsHigh && words.length <= MOST_SUBHEAD_WORDS)
    return 'short line without a stop';
  return null;
}

interface Word {
  text: string;
  /** Without punctuation and possessive. */
  bare: string;
  start: number;
}

/**
 * How many UTF-16 units at the beginning of a paragraph are a headline that runs into the first sentence without
 * punctuation; 0 when there is none. The paragraph must begin with a run of words in title case. Inside the run the
 * sentence begins at a word such as The, or at a name that the headline or the rest of the document has too. And the
 * words before it must not be a name themselves: enough of them must be ordinary words that only title case writes
 * with a capital.
 */
export function runInHeadline(paragraph: string, document: string): number {
  const run = titleCaseRun(paragraph);
  for (let at = LEAST_RUN_IN_WORDS; at < run.length; at++) {
    const headline = run.slice(0, at);
    const rest = run.slice(at);
    const next = rest[0] as Word;
    if (!isCapitalised(next.bare) || !canEndHeadline(headline)) continue;
    const share = ordinaryShare(headline, document);
    if (share >= leastShare(headline, rest, document)) return next.start;
  }
  return 0;
}

/** The words at the beginning of a text up to the last capitalised one before ordinary text begins. */
function titleCaseRun(text: string): Word[] {
  const run: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const stripped = bare(word);
    if (!isCapitalised(stripped) && !small.has(stripped) && !/^\p{N}/u.test(stripped)) break;
    run.push({ text: word, bare: stripped, start: index });
    if (/[.!?;]["”’)]*$/.test(word)) return [];
    if (run.length > MOST_HEADLINE_WORDS) return [];
  }
  while (run.length > 0 && !isCapitalised(run.at(-1)?.bare ?? '')) run.pop();
  return run;
}

function canEndHeadline(headline: readonly Word[]): boolean {
  const last = headline.at(-1) as Word;
  const capitals = headline.filter((word) => isCapitalised(word.bare));
  return capitals.length >= 3 && !small.has(last.bare) && !openers.has(last.bare) && !/[,:—–-]$/.test(last.text);
}

/** The least share of ordinary words a headline must have, by how surely a sentence begins after it. */
function leastShare(headline: readonly Word[], rest: readonly Word[], document: string): number {
  const next = rest[0] as Word;
  if (openers.has(next.bare)) {
    const smallInside = headline.some((word) => small.has(word.bare));
    const bigInside = headline.slice(1).some((word) => openers.has(word.bare));
    const sure = smallInside || rest.length === 1 || !prepositions.has(next.bare); // `In` before small letters is no title case
    if (!bigInside && sure) return 0.2;
  }
  if (rest.length > MOST_NAME_WORDS) return Number.POSITIVE_INFINITY;
  const name = rest.map((word) => word.bare).join(' ');
  if (` ${headline.map((word) => word.bare).join(' ')} `.includes(` ${name} `)) return 1 / 3;
  const together = `${(headline.at(-1) as Word).bare} ${next.bare}`;
  return count(document, name) > 1 && count(document, together) === 1 ? 0.5 : Number.POSITIVE_INFINITY;
}

/** Which share of the capitalised words are ordinary: known as such, or written small elsewhere in the document. */
function ordinaryShare(words: readonly Word[], document: string): number {
  const capitals = words.filter((word) => isCapitalised(word.bare));
  const ordinary = capitals.filter(({ bare: word }) => {
    const lower = word.toLowerCase();
    return ordinaryWords.has(lower) || count(document, lower) > 0;
  });
  return ordinary.length / capitals.length;
}

/** How often some words stand in a text, as whole words and with the same case. */
function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + words.length])) found++;
  return found;
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** A word without the punctuation around it and without 's. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
}
