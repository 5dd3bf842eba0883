import { expect, test } from 'vitest';
import { bestOf, scoresOf } from '../../../pipeline/extract/claim/slots/slot-model.ts';
import { overlapOf } from '../../../pipeline/measure/claims/pairs.ts';
import { type Example, type FitOptions, fitLogLinear } from '../../../pipeline/measure/slots/fit.ts';
import { holds, wordsIn } from '../../../pipeline/measure/slots/words.ts';

const OPTIONS: FitOptions = { leastCount: 2, penalty: 0.5, leastWeight: 0.05 };
const ANSWERS = ['time', 'place'] as const;
type Answer = (typeof ANSWERS)[number];

const repeated = (features: string[], answer: Answer, times: number): Example<Answer>[] =>
  Array.from({ length: times }, () => ({ features, answer }));

test('a feature speaks for the answer that it was seen with', () => {
  const examples = [...repeated(['in', 'noun:may'], 'time', 20), ...repeated(['in', 'noun:oslo'], 'place', 20)];
  const weights = fitLogLinear(examples, ANSWERS, OPTIONS);
  expect(bestOf(scoresOf(weights, ['in', 'noun:may'], ANSWERS))).toBe('time');
  expect(bestOf(scoresOf(weights, ['in', 'noun:oslo'], ANSWERS))).toBe('place');
});

test('a feature that was seen too seldom gets no weight', () => {
  const examples = [
    ...repeated(['in', 'may'], 'time', 10),
    ...repeated(['in', 'oslo'], 'place', 10),
    ...repeated(['in', 'once'], 'place', 1),
  ];
  expect(Object.keys(fitLogLinear(examples, ANSWERS, OPTIONS))).not.toContain('once');
});

test('the order of features within an example does not matter', () => {
  const one = [...repeated(['a', 'b'], 'time', 5), ...repeated(['b', 'c'], 'place', 5)];
  const other = [...repeated(['b', 'a'], 'time', 5), ...repeated(['c', 'b'], 'place', 5)];
  expect(fitLogLinear(one, ANSWERS, OPTIONS)).toEqual(fitLogLinear(other, ANSWERS, OPTIONS));
});

test('an answer of equal score loses to the one named before it', () => {
  expect(bestOf(scoresOf({}, ['unknown'], ANSWERS))).toBe('time');
});

test('words are compared without case and punctuation', () => {
  expect(wordsIn('The “Old” Mill’s roof')).toEqual(['the', 'old', 'mill', "'s", 'roof']);
  expect(holds(['in', 'the', 'old', 'mill'], ['old', 'mill'])).toBe(true);
  expect(holds(['the', 'mill', 'is', 'old'], ['old', 'mill'])).toBe(false);
  expect(overlapOf(['old', 'mill'], ['old', 'barn'])).toBe(0.5);
});
