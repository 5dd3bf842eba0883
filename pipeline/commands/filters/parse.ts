import { linesOf, writeTo } from '../../base/streams.ts';
import { conlluOf, printConllu, readSentence, wordsOf } from '../../parse/conllu.ts';
import { englishParser, parserWords } from '../../parse/sentences.ts';
import { splitText } from '../../parse/tokens/split.ts';

/** How many sentences are parsed before they are written. */
const BATCH = 64;

/** Reads a text from a stream and writes its sentences in CoNLL-U, with each token's place in the text. */
export async function parseText(input: AsyncIterable<Buffer>, output: NodeJS.WritableStream): Promise<void> {
  const lines: string[] = [];
  for await (const line of linesOf(input, 'stdin')) lines.push(line);
  const text = lines.join('\n');
  const split = splitText(text);
  const sentences = conlluOf(
    text,
    split.map(({ tokens }) => tokens),
  );
  for (let i = 0; i < split.length; i += BATCH) {
    const parsed = englishParser().parse(split.slice(i, i + BATCH).map(parserWords));
    const printed = sentences.slice(i, i + BATCH).map((sentence, n) => printConllu(sentence, parsed[n] ?? []));
    await writeTo(output, printed.join(''));
  }
}

/** Reads CoNLL-U from a stream and writes it with columns 3 to 8 as the parser sees them; the rest is kept. */
export async function parseConllu(input: AsyncIterable<Buffer>, output: NodeJS.WritableStream): Promise<void> {
  let number = 0;
  let block: string[] = [];
  const flush = async () => {
    if (block.length === 0) return;
    const sentence = readSentence(block, 'stdin', number - block.length + 1);
    const [parsed = []] = englishParser().parse([wordsOf(sentence)]);
    block = [];
    await writeTo(output, printConllu(sentence, parsed));
  };
  for await (const line of linesOf(input, 'stdin')) {
    if (line === '') await flush();
    else block.push(line);
    number++;
  }
  await flush();
}
