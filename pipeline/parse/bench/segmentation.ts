/**
 * Scores the tokeniser on the raw text of treebanks, as the script of the CoNLL 2018 shared task counts.
 * Usage, after `npm run compile`: node lib/parse/bench/segmentation.js --data DIR
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitText } from '../tokens/split.ts';
import { readConllu } from './conllu.ts';
import { rawText } from './raw-text.ts';
import { type Score, scoreSegmentation } from './segmentation-score.ts';

const FILES = ['en_ewt-dev.conllu', 'en_gum-dev.conllu'];
/** Words to read at least, repeating a text, before its speed is told. */
const TIMED_WORDS = 1_000_000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = values.data;
if (folder === undefined) {
  console.error('Say where the treebanks are: --data DIR.');
  process.exit(2);
}
console.log('| file | words F1 | tokens F1 | sentences F1 | words a second |');
console.log('| --- | --- | --- | --- | --- |');
for (const file of FILES) {
  const { text, gold } = rawText(readConllu(readFileSync(join(folder, file), 'utf8')));
  const system = splitText(text);
  const { words, tokens, sentences } = scoreSegmentation(text, gold, system);
  console.log(`| ${file} | ${shown(words)} | ${shown(tokens)} | ${shown(sentences)} | ${speed(text)} |`);
}

function shown({ f1 }: Score): string {
  return (100 * f1).toFixed(2);
}

function speed(text: string): string {
  const began = performance.now();
  let words = 0;
  while (words < TIMED_WORDS) {
    for (const { tokens } of splitText(text)) for (const token of tokens) words += token.words.length;
  }
  return Math.round((1000 * words) / (performance.now() - began)).toLocaleString('en');
}
