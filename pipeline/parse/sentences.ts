import type { Document } from '../ingest/document.ts';
import type { Segment } from '../ingest/lines.ts';
import { loadParser, type ParsedWord, type Parser, type Word } from './parser.ts';
import type { Token } from './token.ts';
import { spaceBefore, splitText, type TokenisedSentence } from './tokens/split.ts';

/** A sentence of a document, or a headline or piece of furniture as a whole. */
export interface Sentence extends Segment {
  document: string;
  text: string;
  /** Empty outside body text. */
  tokens: Token[];
}

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
  return document.segments.flatMap((part) => {
    if (part.segment !== 'body') return [sentenceOf(document, part, part, [])];
    const split = splitText(document.text, part, options);
    const parsed = englishParser().parse(split.map(parserWords));
    return split.map((found, i) => sentenceOf(document, part, found, tokensOf(found, parsed[i] ?? [])));
  });
}

function sentenceOf(
  document: Document,
  part: Segment,
  { start, end }: { start: number; end: number },
  tokens: Token[],
): Sentence {
  return { ...part, document: document.id, start, end, text: document.text.slice(start, end), tokens };
}

function tokensOf(sentence: TokenisedSentence, parsed: readonly ParsedWord[]): Token[] {
  const words = sentence.tokens.flatMap((token) => token.words);
  return words.map(({ start, end, form }, i) => ({ start, end, text: form, ...(parsed[i] as ParsedWord) }));
}

/** The words of a sentence as the parser takes them. */
export function parserWords(sentence: TokenisedSentence): Word[] {
  const spaces = spaceBefore(sentence);
  const words = sentence.tokens.flatMap((token) => token.words);
  return words.map(({ form }, i) => ({ form, spaceBefore: spaces[i] ?? true }));
}
