import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocument } from '../../pipeline/compare/document.ts';
import { documentOf, type Told } from './records.ts';

/** The heirs of each withdrawn claim, by their objects. */
function heirsOf(old: readonly (Told | string)[], now: readonly (Told | string)[]): [string, string[]][] {
  const [before, after] = [documentOf('a', old), documentOf('a', now)];
  const objects = new Map([...before.claims, ...after.claims].map(({ id, object }) => [id, object]));
  return compareDocument(before, after)
    .filter(({ change }) => change === 'withdrawn')
    .map(({ id, heirs }) => [objects.get(id) ?? '', heirs.map((heir) => objects.get(heir) ?? '')]);
}

const said = (object: string, rest = ''): Told => ({ subject: 'The bank', predicate: 'has sold', object, rest });
const KEPT = [said('its old cars'), said('two small ships')];

test('an added claim of the same sentence with half of the words is an heir', () => {
  expect(heirsOf([said('shares of firms', 'in May')], [said('shares of firms in May')])).toEqual([
    ['shares of firms', ['shares of firms in May']],
  ]);
});

test('one with less than half of the words is none', () => {
  const old: Told = { subject: 'Prices', predicate: 'fell', object: 'by half' };
  const now: Told = { subject: 'Prices', predicate: 'rose', object: 'by ten' };
  expect(heirsOf([old], [now])).toEqual([['by half', ['by ten']]]); // two of four words
  expect(heirsOf([old], [{ ...now, object: 'again' }])).toEqual([['by half', []]]);
});

test('the most alike comes first', () => {
  const heirs = heirsOf([said('shares of four large firms')], [said('shares of firms'), said('shares of large firms')]);
  expect(heirs).toEqual([['shares of four large firms', ['shares of large firms', 'shares of firms']]]);
});

test('a claim of another sentence is no heir, however alike', () => {
  expect(heirsOf([said('red cars'), ...KEPT], [...KEPT, 'Much happened since.', said('blue cars')])).toEqual([
    ['red cars', []],
  ]);
});

test('an edited sentence is found where it has moved to', () => {
  const old = ['A short start.', KEPT[0] as Told, said('red cars'), KEPT[1] as Told];
  const now = [
    'A start that is very much longer than it was before.',
    KEPT[0] as Told,
    said('new cars'),
    KEPT[1] as Told,
  ];
  expect(heirsOf(old, now)).toEqual([['red cars', ['new cars']]]);
});

test('a sentence that also changed its place is the same by its words', () => {
  const [old, now] = [said('red cars', 'and boats'), said('red cars and boats')];
  expect(heirsOf([old, ...KEPT], [...KEPT, now])).toEqual([['red cars', ['red cars and boats']]]);
});

test('where every claim of a document changed, its start or its end tells the place', () => {
  const long = 'And so it went on for very many long years in all of the country.';
  expect(heirsOf([said('red cars'), 'And on.'], [said('new cars'), long])).toEqual([['red cars', ['new cars']]]);
  expect(heirsOf(['And on.', said('red cars')], [long, said('new cars')])).toEqual([['red cars', ['new cars']]]);
});

describe('when the boundary of a slot changes', () => {
  const noun = fc.constantFrom('iron', 'steel', 'chips', 'plants', 'ships', 'Café', '🙂', 'taxes', 'rules', 'loans');
  const kept = fc
    .uniqueArray(noun, { minLength: 3, maxLength: 6 })
    .map((words) => ({ subject: 'Firms', predicate: 'like', object: words.join(' ') }));
  const words = fc.array(noun, { minLength: 4, maxLength: 8 });

  test('the claim with the new boundary is the heir, whatever else is edited around it', () => {
    fc.assert(
      fc.property(
        fc.array(kept, { maxLength: 4 }),
        fc.array(kept, { maxLength: 4 }),
        words,
        fc.nat(2),
        fc.array(fc.constantFrom('New words.', 'More of that came later.'), { maxLength: 3 }),
        (before, after, object, cut, inserted) => {
          const told = (end: number): Told => ({
            subject: 'The state bank',
            predicate: 'funds',
            object: object.slice(0, end).join(' '),
            rest: object.slice(end).join(' '),
          });
          const [long, short] = [told(object.length), told(object.length - 1 - cut)];
          for (const [was, is] of [
            [long, short],
            [short, long],
          ] as const) {
            const heirs = heirsOf([...before, was, ...after], [...inserted, ...before, is, ...after]);
            expect(heirs).toContainEqual([was.object, [is.object]]);
          }
        },
      ),
    );
  });
});
