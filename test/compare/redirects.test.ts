import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRedirects, type Withdrawn } from '../../pipeline/compare/redirects.ts';
import type { RedirectRecord } from '../../pipeline/records/types.ts';
import { assertSeen } from '../property.ts';

const withdrawn = (id: string, heirs: string[] = [], last_version = '0.1.0'): Withdrawn => ({
  id,
  document: 'a',
  last_version,
  reason: 'source-changed',
  heirs,
});

/** Redirects in short: an id, its heirs, and where they lead. */
const inShort = (rows: readonly RedirectRecord[]) =>
  rows.map(({ id, heirs, current }) => `${id} > ${heirs.join(' ')} > ${current.join(' ')}`);

test('a chain leads to the claims that live, and keeps what it went through', () => {
  const first = nextRedirects([], [withdrawn('a', ['b'])], [], new Set(['b']));
  expect(inShort(first)).toEqual(['a > b > b']);
  const second = nextRedirects(first, [withdrawn('b', ['c', 'd'])], [], new Set(['c', 'd']));
  expect(inShort(second)).toEqual(['a > b > c d', 'b > c d > c d']);
  const third = nextRedirects(second, [withdrawn('c'), withdrawn('d')], [], new Set());
  expect(inShort(third)).toEqual(['a > b > ', 'b > c d > ', 'c >  > ', 'd >  > ']);
});

test('a claim that comes back has its id again, and what led on to others leads to it', () => {
  const first = nextRedirects([], [withdrawn('a', ['b']), withdrawn('z', ['a'])], [], new Set(['b']));
  const second = nextRedirects(first, [withdrawn('b', ['a'])], [], new Set(['a']));
  expect(inShort(second)).toEqual(['b > a > a', 'z > a > a']);
});

test('claims of versions that were taken back are listed, unless they live or are listed better', () => {
  const yanked = [
    { version: '0.2.0', ids: ['a-1', 'a-2', 'a-3'] },
    { version: '0.3.0', ids: ['a-1'] },
  ];
  const rows = nextRedirects([withdrawn('a-2', ['a-3']) as RedirectRecord], [], yanked, new Set(['a-3']));
  expect(rows).toEqual([
    { id: 'a-1', document: 'a', last_version: '0.3.0', reason: 'yanked', heirs: [], current: [] },
    { ...withdrawn('a-2', ['a-3']), current: ['a-3'] },
  ]);
});

test('over random versions, every id that ever was lives or is listed, and every chain ends in living claims', () => {
  const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const versions = fc.array(fc.uniqueArray(id), { maxLength: 8 });
  assertSeen(200, (saw) =>
    fc.property(versions, fc.infiniteStream(fc.nat()), (lives, numbers) => {
      const ever = new Set<string>();
      let before: string[] = [];
      let rows: RedirectRecord[] = [];
      for (const now of lives) {
        const live = new Set(now);
        const added = now.filter((one) => !before.includes(one));
        const gone = before.filter((one) => !live.has(one));
        const heirs = () => added.filter(() => numbers.next().value % 2 === 0);
        rows = nextRedirects(
          rows,
          gone.map((one) => withdrawn(one, heirs())),
          [],
          live,
        );
        for (const one of now) ever.add(one);
        expect([...live, ...rows.map((row) => row.id)].sort()).toEqual([...ever].sort());
        saw(rows.length);
        for (const row of rows) {
          expect(row.current.every((one) => live.has(one))).toBe(true);
          for (const heir of row.heirs) if (live.has(heir)) expect(row.current).toContain(heir);
        }
        before = now;
      }
    }),
  );
});
