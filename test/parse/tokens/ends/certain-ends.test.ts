import { expect, test } from 'vitest';
import { splitText } from '../../../../pipeline/parse/tokens/split.ts';

const split = (text: string) => splitText(text).map(({ start, end }) => text.slice(start, end));

test.each([
  'Larch Corp. UK sells tools.',
  'It went to Fin. & Trade for review.',
  'The case is F.L.R. 318 of that year.',
  'At 7 p.m. Tuesday the port opened.',
  'Ships 🚢 left the port.',
  'The Larch® phone sold well.',
])('no sentence ends inside: %s', (text) => {
  expect(split(text)).toEqual([text]);
});

test.each([
  ['It was signed on Feb. 8.', 'Sen. Berg voted for it.'],
  ['He spoke for hours.', '"Nobody left," she said.'],
  ['Prices fell.', '£4 million was lost.'],
  ['The firm grew.', 'iTool sales fell.'],
  ['They met in Washington, D.C.', 'The talks failed.'],
  ['The rate fell.', '30 firms closed.'],
])('a sentence ends after: %s', (first, second) => {
  expect(split(`${first} ${second}`)).toEqual([first, second]);
});
