import { expect, test } from 'vitest';
import { goldSentence, treebankText } from '../../../pipeline/measure/parse/treebank.ts';
import { readConllu } from '../../../pipeline/parse/conllu.ts';

const row = (id: string, form: string, misc = '_') => `${id}\t${form}\tl\tX\t_\t_\t0\troot\t_\t${misc}\n`;
const TREEBANK = readConllu(
  `# newdoc id = a\n${row('1-2', "can't", 'SpaceAfter=No')}${row('1', 'ca')}${row('2', "n't")}${row('2.1', 'x')}${row('3', '.')}
# newpar_block = x\n${row('1', 'So', 'SpaceAfter=No')}
# newpar id = b\n${row('1', 'Yes')}
`,
  'a.conllu',
);

test('the text of a treebank has blank lines before paragraphs and spaces where it says', () => {
  expect(treebankText(TREEBANK)).toBe("can't. So\n\nYes");
});

test('gold sentences have tokens with their words', () => {
  const tokens = TREEBANK.map(goldSentence).map((sentence) =>
    sentence.map(({ form, words }) => [form, ...words.map((word) => word.form)]),
  );
  expect(tokens).toEqual([
    [
      ["can't", 'ca', "n't"],
      ['.', '.'],
    ],
    [['So', 'So']],
    [['Yes', 'Yes']],
  ]);
});
