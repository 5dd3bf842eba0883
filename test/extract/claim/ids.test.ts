import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimIds } from '../../../pipeline/extract/claim/ids.ts';
import type { Qualifier } from '../../../pipeline/records/types.ts';
import { assertSeen } from '../../property.ts';

const claim = (subject: string, qualifiers: Qualifier[] = []) => ({
  subject,
  predicate: 'builds',
  object: 'chips',
  qualifiers,
});

test('an id is the document and twelve digits of the SHA-256 of the slots', () => {
  // printf '["China","builds","chips",[]]' | sha256sum
  expect(claimIds('a-text', [claim('China')])).toEqual(['a-text-a995a04f8c80']);
});

test('an equal claim further on has another id, by its number', () => {
  const [first, other, second] = claimIds('a', [claim('China'), claim('Japan'), claim('China')]);
  expect(second).not.toBe(first);
  expect(claimIds('a', [claim('China'), claim('China'), claim('Japan')])).toEqual([first, second, other]);
});

test('composed and decomposed letters and kinds of white space make no difference', () => {
  expect(claimIds('a', [claim('Café\u00a0X')])).toEqual(claimIds('a', [claim('Cafe\u0301\n X')]));
});

test('ids do not depend on the order of different claims', () => {
  assertSeen(200, (saw) =>
    fc.property(
      fc.uniqueArray(fc.string(), { selector: (name) => name.normalize('NFC').replace(/\s+/gu, ' ') }),
      (names) => {
        const claims = names.map((name) => claim(name));
        saw(claims.length);
        expect(claimIds('a', [...claims].reverse())).toEqual(claimIds('a', claims).reverse());
      },
    ),
  );
});
