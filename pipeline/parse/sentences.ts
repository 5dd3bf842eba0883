import type { Document } from '../ingest/document.ts';
import type { Range, Segment } from '../ingest/lines.ts';
import type { Reading } from '../ingest/markup/reading.ts';
import { joinLists } from './lists.ts';
import { loadParser, type ParsedWord, type Parser, type Word } from './parser.ts';
import { readStretch } from './reading.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { spaceBefore, splitText, type TokenisedSentence } from './tokens/split.ts';
import { withoutTorn } from './torn.ts';

export type { Sentence };

export interface ParseOptions {
  /** Takes each body segment for one sentence. */
  oneSentence?: boolean;
}

let loaded: Parser | undefined;

/** The program's own parser, loaded when it is first needed. */
export function englishParser(): Parser {
  loaded ??= loadParser();
  return loaded;
}

/** The sentences of a document, in order: every character that is not white space lies in exactly one. */
export function parse(document: Document, options: ParseOptions = {}): Sentence[] {
  const parts = document.segments.map((part) => parsePart(document, part, options));
  if (options.oneSentence) return parts.flat();
  return joinLists(document.text, withoutTorn(parts), englishParser().parse).flat();
}

function parsePart(document: Document, part: Segment, options: ParseOptions): Sentence[] {
  if (part.segment !== 'body') return [sentenceOf(document, part, part, [])];
  const reading = readStretch(document.text, part, document.unread);
  const split = splitText(reading.text, undefined, options);
  const parsed = englishParser().parse(split.map(parserWords));
  return rangesOf(document.text, part, split.map(reading.sourceOf)).map((range, i) => {
    const found = split[i];
    return sentenceOf(document, part, range, found ? tokensOf(document.text, reading, found, parsed[i] ?? []) : []);
  });
}

function sentenceOf(document: Document, part: Segment, { start, end }: Range, tokens: Token[]): Sentence {
  return { ...part, document: document.id, start, end, text: document.text.slice(start, end), tokens };
}

/** The sentences that some texts are, one each, parsed together: faster than one after the other. */
export function parseEach(texts: readonly string[]): Sentence[] {
  const split = texts.map((text) => splitText(text, undefined, { oneSentence: true })[0] as TokenisedSentence);
  const parsed = englishParser().parse(split.map(parserWords));
  return texts.map((text, i) => {
    const spaces = spaceBefore(split[i] as TokenisedSentence);
    const words = (split[i] as TokenisedSentence).tokens.flatMap((token) => token.words);
    const tokens = words.map(({ start, end, form }, n): Token => {
      const read = (parsed[i] as ParsedWord[])[n] as ParsedWord;
      return { start, end, text: form, spaceBefore: spaces[n] ?? true, markupBefore: false, ...read };
    });
    return { document: '', segment: 'body', detail: null, start: 0, end: text.length, text, tokens };
  });
}

/**
 * The ranges of sentences with the markup between them: what stands right before a sentence's first word is its own, the
 * rest belongs to the sentence before. A segment of markup alone is one sentence without words.
 */
function rangesOf(text: string, { start, end }: Range, words: readonly Range[]): Range[] {
  if (words.length === 0) return start < end ? [{ start, end }] : [];
  const starts = words.map((own, i) => {
    const before = words[i - 1]?.end ?? start;
    const gap = text.slice(before, own.start);
    return i === 0 ? start : before + gap.length - (/\S*$/u.exec(gap)?.[0].length ?? 0);
  });
  return words.map((own, i) => {
    const next = starts[i + 1] ?? end;
    const rest = text.slice(own.end, next).trimEnd();
    return { start: starts[i] as number, end: own.end + rest.length };
  });
}

function tokensOf(text: string, reading: Reading, sentence: TokenisedSentence, parsed: readonly ParsedWord[]): Token[] {
  const words = sentence.tokens.flatMap((token) => token.words);
  const spaces = spaceBefore(sentence);
  let before: number | null = null;
  return words.map((word, i) => {
    const place = reading.sourceOf(word);
    const markupBefore = before !== null && /\S/u.test(text.slice(before, place.start));
    before = place.end;
    return { ...place, text: word.form, spaceBefore: spaces[i] ?? true, markupBefore, ...(parsed[i] as ParsedWord) };
  });
}

/** The words of a sentence as the parser takes them. */
export function parserWords(sentence: TokenisedSentence): Word[] {
  const spaces = spaceBefore(sentence);
  const words = sentence.tokens.flatMap((token) => token.words);
  return words.map(({ form }, i) => ({ form, spaceBefore: spaces[i] ?? true }));
}
