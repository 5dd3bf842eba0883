import { expect, test } from 'vitest';
import { precisions, type ScoredTuple, scoreCarb } from '../../../pipeline/measure/openie/carb.ts';

const tuple = (confidence: number, predicate: string, ...slots: string[]): ScoredTuple => ({
  confidence,
  predicate,
  arguments: slots,
});

test('the gold as prediction scores full', () => {
  const gold = [tuple(1, 'sold', 'The firm', 'the plant', 'in 2019'), tuple(1, 'is', 'it', 'new')];
  expect(scoreCarb([{ gold, predicted: gold }])).toMatchObject({ precision: 1, recall: 1, f1: 1, strictAuc: 1 });
});

test('tuples without a shared word in the predicate do not match', () => {
  const sentence = { gold: [tuple(1, 'sold', 'it', 'gas')], predicted: [tuple(1, 'bought', 'it', 'gas')] };
  expect(scoreCarb([sentence]).f1).toBe(0);
});

test('words of wrong slots cost precision and recall', () => {
  const sentence = { gold: [tuple(1, 'sold', 'it', 'gas')], predicted: [tuple(1, 'sold gas', 'it', 'oil')] };
  expect(precisions(sentence)).toEqual([2 / 4]);
});

test('after a verb of saying the arguments may be swapped', () => {
  const sentence = { gold: [tuple(1, 'said', 'he', 'it fell')], predicted: [tuple(1, 'said', 'it fell', 'he')] };
  expect(scoreCarb([sentence]).f1).toBe(1);
});

test('a sure wrong tuple costs strict area, an unsure one does not', () => {
  const right = tuple(0.9, 'sold', 'it', 'gas');
  const gold = [right];
  const unsure = scoreCarb([{ gold, predicted: [right, tuple(0.1, 'is', 'x', 'y')] }]);
  const sure = scoreCarb([{ gold, predicted: [right, tuple(0.99, 'is', 'x', 'y')] }]);
  expect(unsure.strictAuc).toBeGreaterThan(sure.strictAuc);
});
