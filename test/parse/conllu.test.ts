import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conlluOf, printConllu, readConllu, wordRows, wordsOf } from '../../pipeline/parse/conllu.ts';
import type { ParsedWord } from '../../pipeline/parse/parser.ts';

const SENTENCE = `# sent_id = 1
# text = I can't, "they" said.
1\tI\tx\tx\tx\tx\tx\tx\tx\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|A=b
2\tca\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\t,\t_\t_\t_\t_\t_\t_\t_\t_
5\t"\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5.1\tdo\tdo\tVERB\t_\t_\t_\t_\t1:x\tCopyOf=-1
6\tthey\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
7\t"\t_\t_\t_\t_\t_\t_\t_\t_
8\tsaid\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
9\t.\t_\t_\t_\t_\t_\t_\t_\t_

`;

const parsedWord = (head: number): ParsedWord => ({
  upos: 'X',
  xpos: 'FW',
  feats: '_',
  lemma: 'l',
  head,
  deprel: head === 0 ? 'root' : 'dep',
  entity: null,
  headMarginal: 1,
  deprelMarginal: 1,
});

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0] as T;
};

describe('reading CoNLL-U', () => {
  test('gives the words with the white space before them', () => {
    const words = wordsOf(only(readConllu(SENTENCE, 'a.conllu')));
    expect(words.map(({ form }) => form)).toEqual(['I', 'ca', "n't", ',', '"', 'they', '"', 'said', '.']);
    expect(words.map(({ spaceBefore }) => spaceBefore)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test('takes CRLF, blank lines between sentences and an end without one', () => {
    const row = '1\ta\t_\t_\t_\t_\t_\t_\t_\t_';
    expect(readConllu(`\r\n${row}\r\n\r\n\r\n${row}`, 'a.conllu')).toEqual(
      Array.from({ length: 2 }, () => ({ comments: [], rows: [row.split('\t')] })),
    );
  });

  test.each([
    ['1 a _ _ _ _ _ _ _ _', /a\.conllu:3.*a row of 1 columns/s],
    ['2\ta\t_\t_\t_\t_\t_\t_\t_\t_', /a\.conllu:3.*the ID 2 does not stand here/s],
    ['2-1\ta\t_\t_\t_\t_\t_\t_\t_\t_', /a\.conllu:3.*the ID 2-1 does not stand here/s],
    ['# alone', /a\.conllu:3.*a sentence without words/s],
  ])('names the line of a fault: %j', (line, message) => {
    expect(() => readConllu(`\n\n${line}\n`, 'a.conllu')).toThrow(message);
  });
});

describe('printing CoNLL-U', () => {
  test('keeps all but the columns between form and MISC', () => {
    const sentence = only(readConllu(SENTENCE, 'a.conllu'));
    const printed = printConllu(
      sentence,
      wordsOf(sentence).map((_, i) => parsedWord(i)),
    );
    const lines = printed.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '# sent_id = 1',
      '# text = I can\'t, "they" said.',
      '1\tI\tl\tX\tFW\t_\t0\troot\t_\t_',
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|A=b",
    ]);
    expect(lines[8]).toBe('5.1\tdo\t_\t_\t_\t_\t_\t_\t_\tCopyOf=-1');
    expect(printed.endsWith('\n\n')).toBe(true);
  });

  test('and reading again gives the same words, comments and MISC', () => {
    const column = fc.stringMatching(/^[a-zà-ÿ=|.’-]{1,8}$/u);
    const text = fc.array(fc.record({ form: column, misc: column, comment: column }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, (words) => {
        const rows = words.map(({ form, misc }, i) => `${i + 1}\t${form}${'\t_'.repeat(7)}\t${misc}\n`).join('');
        const before = only(readConllu(`# ${words[0]?.comment}\n${rows}\n`, 'a.conllu'));
        const after = only(
          readConllu(
            printConllu(
              before,
              words.map((_, i) => parsedWord(i)),
            ),
            'b.conllu',
          ),
        );
        expect(wordsOf(after)).toEqual(wordsOf(before));
        expect(after.comments).toEqual(before.comments);
        expect(after.rows.map((row) => row[9])).toEqual(before.rows.map((row) => row[9]));
      }),
    );
  });
});

test('tokens of a text say where they stand, in code points', () => {
  const text = '😀 don’t\nstop.';
  const token = (start: number, end: number, ...forms: string[]) => ({
    start,
    end,
    words: forms.map((form) => ({ form })),
  });
  const sentence = only(
    conlluOf(text, [[token(0, 2, '😀'), token(3, 8, 'do', 'n’t'), token(9, 13, 'stop'), token(13, 14, '.')]]),
  );
  expect(sentence.comments).toEqual(['# sent_id = 1', '# text = 😀 don’t stop.']);
  expect(sentence.rows.map((row) => [row[0], row[1], row[9]])).toEqual([
    ['1', '😀', 'TokenRange=0:1'],
    ['2-3', 'don’t', 'TokenRange=2:7'],
    ['2', 'do', '_'],
    ['3', 'n’t', '_'],
    ['4', 'stop', 'SpaceAfter=No|TokenRange=8:12'],
    ['5', '.', 'TokenRange=12:13'],
  ]);
  expect(wordsOf(sentence).map(({ spaceBefore }) => spaceBefore)).toEqual([true, true, false, true, false]);
  expect(wordRows(sentence)).toHaveLength(5);
});
