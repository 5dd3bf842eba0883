import { expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { checkDocument } from '../../pipeline/check/document.ts';
import { toRecords } from '../../pipeline/dataset/document-records.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { unreadIn } from '../../pipeline/ingest/runs.ts';

test('of a row without white space or without letters, only the first so many characters are read', () => {
  expect(unreadIn(`a ${'x'.repeat(15)} b`, 10)).toEqual([{ start: 12, end: 17 }]);
  expect(unreadIn(`a ${'( '.repeat(10)}b`, 10)).toEqual([{ start: 11, end: 22 }]);
  expect(unreadIn('a short row of (1, 2, 3) and no more', 10)).toEqual([]);
  expect(unreadIn(`a${' '.repeat(40)}b`, 10)).toEqual([]);
});

test.each([
  ['brackets', '('.repeat(100_000)],
  ['quotes with spaces', '" '.repeat(100_000)],
  ['numbers', '1,'.repeat(500_000)],
  ['a line without spaces', 'ab'.repeat(1_000_000)],
  ['quoted stops', '."'.repeat(50_000)],
])('%s in great number are cut, every character keeps its sentence, and the rest is read', (_, row) => {
  const document = toDocument('a', { rights: 'full' }, `The port closed.\n\n${row}\n\nThe fee rose.`);
  expect(document.unread).toHaveLength(1);
  const read = claimsOf(document);
  const words = read.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  expect(words).toBeLessThan(1100);
  expect(read.claims.map(({ text }) => text)).toEqual(expect.arrayContaining(['The port closed.', 'The fee rose.']));
  const files = { document: '', sentence: '', claim: '', mention: '' };
  expect(checkDocument(toRecords(document, read), files).violations).toEqual([]);
});

test('the limit is a setting', () => {
  expect(toDocument('a', {}, 'x'.repeat(300), { longestRun: 200 }).unread).toEqual([{ start: 200, end: 300 }]);
});
