import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestHeads } from '../../pipeline/parse/spanning-tree.ts';

/** Scores of up to so many words; a small set of values makes ties and cycles common. */
const sentences = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((words) =>
    fc.record({
      words: fc.constant(words),
      stride: fc.constant(words + 3),
      scores: fc.array(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.float({ min: -50, max: 50, noNaN: true })), {
        minLength: words * (words + 3),
        maxLength: words * (words + 3),
      }),
    }),
  );

function isRootedTree(heads: readonly number[]): boolean {
  const reachesRoot = heads.every((_, i) => {
    let node = i + 1;
    for (let steps = 0; node !== 0 && steps <= heads.length; steps++) node = heads[node - 1] as number;
    return node === 0;
  });
  return reachesRoot && heads.filter((head) => head === 0).length === 1;
}

/** All rooted trees of so many words. */
function* trees(words: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === words) {
    if (isRootedTree(heads)) yield heads;
    return;
  }
  for (let head = 0; head <= words; head++) yield* trees(words, [...heads, head]);
}

describe('the heads of a sentence', () => {
  test('are always one tree with one root', () => {
    fc.assert(fc.property(sentences(30), (sentence) => isRootedTree(bestHeads(sentence))));
  });

  test('are a tree of the highest sum', () => {
    fc.assert(
      fc.property(sentences(4), (sentence) => {
        const { words, stride, scores } = sentence;
        const sum = (heads: readonly number[]) =>
          heads.reduce((total, head, i) => total + (scores[i * stride + head] as number), 0);
        const best = Math.max(...[...trees(words)].map(sum));
        expect(sum(bestHeads(sentence))).toBeCloseTo(best, 6);
      }),
    );
  });

  test('are each word’s best one where that is a tree', () => {
    const scores = [9, 1, 1, 1, /* */ 2, 5, 0, 3, /* */ 0, 1, 7, 0];
    expect(bestHeads({ words: 3, stride: 4, scores })).toEqual([0, 1, 2]);
  });

  test('are the lower ones where two are as good', () => {
    expect(bestHeads({ words: 3, stride: 4, scores: [5, 0, 0, 0, 0, 1, 0, 1, 0, 2, 2, 0] })).toEqual([0, 1, 1]);
    expect(bestHeads({ words: 2, stride: 3, scores: [0, 0, 0, 0, 0, 0] })).toEqual([0, 1]);
  });

  test('never make a word its own head', () => {
    expect(bestHeads({ words: 2, stride: 3, scores: [1, 99, 0, 0, 1, 99] })).toEqual([0, 1]);
  });

  test('leave a cycle where that costs least', () => {
    // 1 and 2 would rather be each other's heads; 2 loses less at the root.
    expect(bestHeads({ words: 2, stride: 3, scores: [1, 0, 9, 5, 8, 0] })).toEqual([2, 0]);
  });

  test('of five hundred words that all prefer their neighbours are found in time', () => {
    const words = 498;
    const scores = Float32Array.from({ length: words * (words + 1) }, (_, at) => {
      const [word, head] = [Math.floor(at / (words + 1)) + 1, at % (words + 1)];
      return -Math.abs(word - head) - (head === 0 ? 1000 : 0);
    });
    expect(isRootedTree(bestHeads({ words, stride: words + 1, scores }))).toBe(true);
  });
});
