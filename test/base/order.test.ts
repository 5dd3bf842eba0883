import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../pipeline/base/order.ts';

test('strings sort by code point, not by UTF-16 unit and not by locale', () => {
  expect(['é', 'z', 'Z', '\u{1f642}', '\uff5e', 'a'].sort(byCodePoint)).toEqual([
    'Z',
    'a',
    'z',
    'é',
    '\uff5e',
    '\u{1f642}',
  ]);
});

test('the order is that of the lists of code points', () => {
  const points = (text: string) => [...text].map((c) => c.codePointAt(0) ?? 0);
  const compare = (a: number[], b: number[]): number => {
    const i = a.findIndex((point, at) => point !== b[at]);
    return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
  };
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (a, b) => Math.sign(byCodePoint(a, b)) === Math.sign(compare(points(a), points(b)))),
  );
});
