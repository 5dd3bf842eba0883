import { expect, test } from 'vitest';
import { wordPieceOf } from '../../../pipeline/parse/network/wordpiece.ts';

const PIECES = [
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'un',
  '##aff',
  '##able',
  '##a',
  'a',
  "'",
  't',
  'do',
  'don',
  '-',
  '.',
  '##ff',
  'the',
];
const wordPiece = wordPieceOf(PIECES);
const piecesOf = (form: string) => wordPiece.encode(form).map((id) => PIECES[id]);

test.each([
  ['the', ['the']],
  ['THE', ['the']],
  ['unaffable', ['un', '##aff', '##able']],
  ['Don’t', ['don', "'", 't']],
  ['a-a', ['a', '-', 'a']],
  ['…', ['.', '.', '.']],
  ['thé', ['the']],
  ['unx', ['[UNK]']],
  ['a-x', ['a', '-', '[UNK]']],
  ['中', ['[UNK]']],
  ['\u200b', ['[UNK]']],
  ['a'.repeat(100), ['a', ...Array(99).fill('##a')]],
  ['a'.repeat(101), ['[UNK]']],
  ['constructor', ['[UNK]']],
])('%s', (form, expected) => {
  expect(piecesOf(form)).toEqual(expected);
});

test('a vocabulary without the special pieces is refused', () => {
  expect(() => wordPieceOf(['a'])).toThrow('vocab.txt has no [UNK]');
});
