import { describe, expect, test } from 'vitest';
import type { Claim } from '../../pipeline/extract/claim/claim.ts';
import { measuresOf } from '../../pipeline/resolve/measures.ts';

/** A claim of one sentence whose slots stand where their words do. */
function claimOf(sentence: string, subject: string, predicate: string, qualifiers: readonly string[]): Claim {
  const spanOf = (words: string): [number, number] => [sentence.indexOf(words), sentence.indexOf(words) + words.length];
  return {
    sentence,
    sentence_start: 0,
    spans: {
      subject: [spanOf(subject)],
      predicate: [spanOf(predicate)],
      object: [],
      qualifiers: qualifiers.map((one) => [spanOf(one)]),
    },
  } as unknown as Claim;
}

describe('times and amounts of a claim', () => {
  test('a range that lies in two qualifiers is one time', () => {
    const claim = claimOf('The plant ran from March 2021 to June 2023.', 'The plant', 'ran', [
      'from March 2021',
      'to June 2023',
    ]);
    expect(measuresOf(null)(claim, 'past').time.expressions).toEqual([
      { text: 'from March 2021 to June 2023', value: '2021-03/2023-06' },
    ]);
  });

  test('a time of another claim of the sentence is left out', () => {
    const claim = claimOf('The plant closed, and in May 2024 the mine did.', 'The plant', 'closed', []);
    expect(measuresOf(null)(claim, 'past').time.expressions).toEqual([]);
  });
});
