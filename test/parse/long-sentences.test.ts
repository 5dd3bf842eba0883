import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentence, joinTrees, MOST_SUBWORDS } from '../../pipeline/parse/long-sentences.ts';
import { assertSeen } from '../property.ts';

const words = (...forms: string[]) => forms.map((form) => ({ form }));

describe('cutting a sentence', () => {
  test('leaves it whole up to the limit', () => {
    const sentence = words(...Array<string>(MOST_SUBWORDS).fill('a'));
    expect(
      cutSentence(
        sentence,
        sentence.map(() => 1),
      ),
    ).toEqual([sentence]);
    expect(cutSentence([], [])).toEqual([]);
  });

  test('loses no word and no stretch is too long', () => {
    const word = fc.record({ form: fc.constantFrom('a', ',', '.', ';'), size: fc.integer({ min: 1, max: 300 }) });
    assertSeen(200, (saw) =>
      fc.property(fc.array(word, { maxLength: 60, size: 'max' }), (sentence) => {
        const stretches = cutSentence(
          sentence,
          sentence.map(({ size }) => size),
        );
        expect(stretches.flat()).toEqual(sentence);
        saw(stretches.length);
        for (const stretch of stretches) {
          expect(stretch.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_SUBWORDS);
          expect(stretch.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test.each([
    [{ 300: ';', 400: ',' }, 301],
    [{ 300: ',', 100: ';' }, 301],
    [{ 100: '.' }, MOST_SUBWORDS],
  ])('happens behind the strongest mark of the second half: %o', (marks, end) => {
    const forms = Array<string>(600).fill('a');
    for (const [place, mark] of Object.entries(marks)) forms[Number(place)] = mark;
    expect(
      cutSentence(
        words(...forms),
        forms.map(() => 1),
      )[0],
    ).toHaveLength(end);
  });
});

test('trees are joined into one by parataxis', () => {
  const tree = (...heads: number[]) => heads.map((head) => ({ head, deprel: head === 0 ? 'root' : 'dep' }));
  const joined = joinTrees([tree(2, 0), tree(0, 1), tree(0)]);
  expect(joined.map(({ head }) => head)).toEqual([2, 0, 2, 3, 2]);
  expect(joined.map(({ deprel }) => deprel)).toEqual(['dep', 'root', 'parataxis', 'dep', 'parataxis']);
});
