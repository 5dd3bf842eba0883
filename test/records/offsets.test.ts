import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, mergeSpans, toCodePoints, toUnits, wordsAt } from '../../pipeline/records/offsets.ts';
import { assertSeen } from '../property.ts';

const unicode = fc.string({ unit: 'grapheme' });

test('an offset in code points counts characters as Python does', () => {
  const text = 'a🙂中b';
  expect(codePoints(text)).toBe(4);
  expect([0, 1, 3, 4, 5].map(toCodePoints(text))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map(toUnits(text))).toEqual([0, 1, 3, 4, 5]);
});

test('code points and UTF-16 units convert into each other for any text', () => {
  assertSeen(200, (saw) =>
    fc.property(unicode, (text) => {
      const points = [...text];
      saw(points.length);
      let unit = 0;
      for (let point = 0; point <= points.length; point++) {
        expect(toUnits(text)(point)).toBe(unit);
        expect(toCodePoints(text)(unit)).toBe(point);
        unit += points[point]?.length ?? 0;
      }
    }),
  );
});

test('spans that touch or overlap become one, empty ones none, in source order', () => {
  expect(
    mergeSpans([
      [7, 9],
      [0, 2],
      [2, 4],
      [5, 5],
    ]),
  ).toEqual([
    [0, 4],
    [7, 9],
  ]);
});

test('a slot is the words at its spans joined by one space', () => {
  expect(
    wordsAt('places trust at its core', [
      [0, 6],
      [13, 24],
    ]),
  ).toBe('places at its core');
});

test('a hard line end inside a slot, with the indent after it, reads as one space', () => {
  const text = 'The port\n    authority of\tOslo closed.';
  expect(wordsAt(text, [[0, 25]])).toBe('The port authority of');
  expect(
    wordsAt(text, [
      [0, 8],
      [26, 30],
    ]),
  ).toBe('The port Oslo');
});
