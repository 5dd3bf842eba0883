import { confidenceOf } from '../../classify/confidence.ts';
import { type Tuple, tuplesOf } from '../../extract/openie/tuples.ts';
import { type ReadSentence, readSentence } from '../../extract/read.ts';
import type { Sentence } from '../../parse/sentences.ts';
import { wordsAt } from '../../records/offsets.ts';

/** Brackets and quotes of the Penn Treebank, and signs of the same meaning, filled up to the same length. */
const PENN: readonly (readonly [RegExp, string])[] = [
  [/``/g, '“ '],
  [/''/g, '” '],
  [/-L[RSC]B-/g, '(    '],
  [/-R[RSC]B-/g, ')    '],
];

/** A line in today's punctuation, every character at its place. */
export const withoutPenn = (line: string): string =>
  PENN.reduce((text, [pattern, sign]) => text.replace(pattern, sign), line);

/**
 * The tuples of a sentence as the public benchmarks of open information extraction read them: tab-separated sentence,
 * confidence, predicate, subject, object, further arguments. `text` has the words at the sentence's offsets, `shown` is the
 * sentence as it came.
 */
export function openieLines(sentence: Sentence, text: string, shown: string): string[] {
  const read = readSentence(sentence);
  return tuplesOf(read).map((tuple) => openieLine(tuple, read, text, shown));
}

function openieLine(tuple: Tuple, { tree }: ReadSentence, line: string, sentence: string): string {
  const confidence = confidenceOf('tuples', tree, tuple).toFixed(4);
  const cells = [
    sentence,
    confidence,
    predicateText(tuple, line),
    ...tuple.arguments.map((spans) => wordsAt(line, spans)),
  ];
  return cells.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t');
}

/** The predicate of a tuple in the words of `line`. */
export function predicateText({ lead, predicate }: Tuple, line: string): string {
  return [lead, wordsAt(line, predicate)].filter((part) => part !== '').join(' ');
}
