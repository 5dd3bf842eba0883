import { describe, expect, test } from 'vitest';
import { openieLines, withoutPenn } from '../../../pipeline/commands/filters/openie-lines.ts';
import { toDocument } from '../../../pipeline/ingest/document.ts';
import { parse } from '../../../pipeline/parse/sentences.ts';

/** The tuples of a line, without sentence and confidence, as `subject | predicate | arguments`. */
function tuplesOf(line: string): string[] {
  const document = toDocument('a', {}, withoutPenn(line), { plain: true });
  return parse(document, { oneSentence: true })
    .flatMap((sentence) => openieLines(sentence, line, line))
    .map((row) => {
      const [, , predicate, subject, ...others] = row.split('\t');
      return [subject, predicate, ...others].join(' | ');
    });
}

describe('a clause gives one tuple with all its arguments', () => {
  test.each([
    ['The firm sold the plant in 2019 .', ['The firm | sold | the plant | in 2019']],
    ['The minister said that prices fell .', ['The minister | said | that prices fell', 'prices | fell']],
    [
      'Nokia , the largest maker of antennas , cut jobs .',
      ['Nokia | is | the largest maker of antennas', 'Nokia | cut | jobs'],
    ],
    [
      'They read a report written by economists .',
      ['They | read | a report written by economists', 'a report | was written by | economists'],
    ],
  ])('%s', (line, tuples) => {
    expect(tuplesOf(line)).toEqual(tuples);
  });
});

test('quotes and brackets of the Penn Treebank are read as such and printed as they came', () => {
  const line = "He called the plan `` weak '' in a speech -LRB- in Oslo -RRB- .";
  expect(withoutPenn(line)).toHaveLength(line.length);
  expect(tuplesOf(line).join('\n')).not.toMatch(/[“”]/);
});
