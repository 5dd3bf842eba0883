import { readOwnJson } from '../base/files.ts';
import type { TitleCaseData } from '../records/types.ts';
import { datelineLength } from './dateline.ts';
import { endsSentence, isListItem } from './lines.ts';
import type { Occurrences } from './occurrences.ts';

const data = readOwnJson<TitleCaseData>('pipeline/ingest/title-case.json');
const small = new Set(data.small);
const openers = new Set(data.openers);
const prepositions = new Set(data.prepositions);
const ordinaryWords = new Set(data.ordinary);

const MOST_HEADLINE_WORDS = 40;
const MOST_SUBHEAD_WORDS = 12;
const LEAST_RUN_IN_WORDS = 4;
const MOST_NAME_WORDS = 5;
const MOST_BEFORE_DATELINE = 400;

/** What stands around a block of text. */
export interface Context {
  /** Whether running text follows. */
  bodyFollows: boolean;
  /** Whether no running text has come before. */
  opens: boolean;
  /** Whether the block before or after is an item of a list. */
  isListed: boolean;
  occurrences: Occurrences;
}

/**
 * Why a block of text is a headline, or null. It is one when it does not end as a sentence does and is in title case
 * or upper case; or when it is bold as a whole, or short, or the first of the text, and running text follows it. `text` is
 * the block without markup, `raw` with it.
 */
export function headlineKind(text: string, raw: string, { bodyFollows, opens, isListed }: Context): string | null {
  if (endsSentence(text) || /[,;:]$/.test(text)) return null;
  const words = text.split(/\s+/, MOST_HEADLINE_WORDS + 1);
  if (words.length > MOST_HEADLINE_WORDS) return null;
  const cased = words
    .map(bare)
    .filter((word) => /\p{L}/u.test(word) && /[\p{Lu}\p{Ll}]/u.test(word) && !small.has(word));
  const capitals = cased.filter(isCapitalised);
  if (cased.length >= 2 && capitals.length * 10 >= cased.length * 8) return 'title case';
  if (!bodyFollows) return null;
  if (/^\*\*[^*]+\*\*$/.test(raw)) return 'bold line';
  const isItem = isListItem(raw);
  const isShort = words.length <= MOST_SUBHEAD_WORDS;
  if (isItem) return isShort && !isListed && /^\d/.test(raw) ? 'numbered line' : null;
  if (!isCapitalised(bare(words[0] ?? '')) && !/^\P{L}*\p{N}/u.test(text)) return null;
  if (isShort) return 'short line without a stop';
  return opens && !/[.!?]\s+\p{Lu}/u.test(text) ? 'opening line without a stop' : null;
}

/** A line ended early if it and the next word stay under this part of the paragraph's widest line. */
const EARLY = 0.75;

/**
 * How many UTF-16 units at the beginning of a paragraph are a headline on a line of its own; 0 for none. It has no stop,
 * ends where the next word would have had room, and a new sentence begins below it.
 */
export function lineAbove(paragraph: string): number {
  if (paragraph.includes('](')) return 0; // addresses of links make lines long
  const rows = paragraph.slice(0, 2000).split('\n');
  const [first = '', second = ''] = rows.map((row) => row.trim());
  if (second === '' || endsSentence(first) || /[,;:–—-]$/.test(first) || /^[-*•·‣▪]\s/.test(first)) return 0;
  const words = first.split(/\s+/);
  const begins = isCapitalised(bare(words[0] ?? '')) || /^\(?\d/.test(first);
  if (!begins || words.length > MOST_SUBHEAD_WORDS || !/^["“‘]?\p{Lu}/u.test(second)) return 0;
  const widest = Math.max(...rows.map((row) => row.trim().length));
  const needed = first.length + 1 + (second.split(/\s/, 1)[0] ?? '').length;
  return needed < EARLY * widest && !small.has(words.at(-1) ?? '') ? (rows[0] ?? '').length : 0;
}

/**
 * How many UTF-16 units at the beginning of a paragraph are a headline that runs into a dateline in capitals; 0 for none:
 * `Council cuts fares on all buses LEEDS – The council …`. The dateline begins a line, or a word such as The stands behind it.
 */
export function headlineBeforeDateline(paragraph: string): number {
  const opening = paragraph.slice(0, MOST_BEFORE_DATELINE);
  for (const { index } of opening.matchAll(/(?<=\s)(?=\p{Lu}{2})/gu)) {
    const headline = opening.slice(0, index).trim();
    if (/[.!?]["”’)]*(?:\s|$)|[,:;–—-]$/u.test(headline)) return 0;
    const rest = paragraph.slice(index);
    const length = datelineLength(rest, false);
    const next = bare(rest.slice(length).trim().split(/\s/, 1)[0] ?? '');
    const isSure = paragraph[index - 1] === '\n' || openers.has(next);
    if (length > 0 && isSure && headline.split(/\s+/).length >= LEAST_RUN_IN_WORDS) return index;
  }
  return 0;
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
export function runInHeadline(paragraph: string, occurrences: Occurrences): number {
  const run = titleCaseRun(paragraph);
  for (let at = LEAST_RUN_IN_WORDS; at < run.length; at++) {
    const headline = run.slice(0, at);
    const rest = run.slice(at);
    const next = rest[0] as Word;
    if (!isCapitalised(next.bare) || !canEndHeadline(headline)) continue;
    const share = ordinaryShare(headline, occurrences);
    if (share >= leastShare(headline, rest, occurrences)) return next.start;
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
function leastShare(headline: readonly Word[], rest: readonly Word[], occurrences: Occurrences): number {
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
  if (openers.has((headline[0] as Word).bare)) return Number.POSITIVE_INFINITY; // `Since Day One, the Acme Company …`
  const together = `${(headline.at(-1) as Word).bare} ${next.bare}`;
  return occurrences(name) > 1 && occurrences(together) === 1 ? 0.5 : Number.POSITIVE_INFINITY;
}

/** Which share of the capitalised words are ordinary: known as such, or written small elsewhere in the document. */
function ordinaryShare(words: readonly Word[], occurrences: Occurrences): number {
  const capitals = words.filter((word) => isCapitalised(word.bare));
  const ordinary = capitals.filter(({ bare: word }) => {
    const lower = word.toLowerCase();
    return ordinaryWords.has(lower) || occurrences(lower) > 0;
  });
  return ordinary.length / capitals.length;
}

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** A word without the punctuation around it and without 's. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
}
