import type { ParsedWord, Parser } from '../../parse/parser.ts';
import { startParserPool } from '../../parse/parser-pool.ts';
import { parserWords } from '../../parse/sentences.ts';
import { splitText } from '../../parse/tokens/split.ts';
import type { ScoredSentence } from './treebank.ts';

/** What tokeniser and parser make of a text. */
export function answerRaw(text: string, parser: Parser): ScoredSentence[] {
  const sentences = splitText(text);
  const parsed = parser.parse(sentences.map(parserWords));
  return sentences.map(({ tokens }, s) => {
    let next = 0;
    return tokens.map(({ start, end, words }) => ({
      form: text.slice(start, end),
      words: words.map(({ form }) => ({ form, ...(parsed[s]?.[next++] as ParsedWord) })),
    }));
  });
}

/**
 * How many words a second go from text to trees: a text is read over and over until it makes so many bytes, cut into
 * tokens on the main thread, and parsed on as many others as are asked for. Loading is not counted.
 */
export async function wordsASecond(text: string, bytes: number, threads: number): Promise<number> {
  const pool = startParserPool(threads);
  await Promise.all(Array.from({ length: threads }, () => pool.parse(splitText(text.slice(0, 2000)).map(parserWords))));
  const times = Math.ceil(bytes / Buffer.byteLength(text));
  const began = performance.now();
  let words = 0;
  const underWay: Promise<ParsedWord[][]>[] = [];
  const finishOne = async () => {
    for (const sentence of (await underWay.shift()) ?? []) words += sentence.length;
  };
  for (let i = 0; i < times; i++) {
    underWay.push(pool.parse(splitText(text).map(parserWords)));
    if (underWay.length > 1) await finishOne();
  }
  while (underWay.length > 0) await finishOne();
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return words / seconds;
}
