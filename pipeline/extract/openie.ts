import { wordsAt } from '../offsets.ts';
import type { Sentence } from '../parse/sentences.ts';
import { readSentence } from './read.ts';
import { type Tuple, tuplesOf } from './tuples.ts';

/** Brackets and quotes of the Penn Treebank, and signs of the same meaning, filled up to the same length. */
const PENN: readonly (readonly [RegExp, string])[] = [
  [/``/g, '“ '],
  [/''/g, '” '],
  [/-L[RSC]B-/g, '(    '],
  [/-R[RSC]B-/g, ')    '],
];

/** A line in today's punctuation, every character at its place. */
export const withoutPenn = (line: string): string => PENN.reduce((text, [pattern, sign]) => text.replace(pattern, sign), line);

/**
 * The tuples of a sentence as the public benchmarks of open information extraction read them: tab-separated sentence,
 * confidence, predicate, subject, object, further arguments, in the words of `line`.
 */
export function openieLines(sentence: Sentence, line: string): string[] {
  return tuplesOf(readSentence(sentence)).map((tuple) => openieLine(tuple, line));
}

function openieLine({ lead, predicate, arguments: slots }: Tuple, line: string): string {
  const words = (spans: Tuple['predicate']) => wordsAt(line, spans);
  const cells = [line, '1', [lead, words(predicate)].filter((part) => part !== '').join(' '), ...slots.map(words)];
  return cells.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t');
}
