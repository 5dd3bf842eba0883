import { expect, test } from 'vitest';
import { f1, scoreRelation, scoreWords } from '../../../pipeline/measure/parse/score.ts';

const word = (upos: string, head: number, deprel: string) => ({ form: 'a', upos, head, deprel });
const GOLD = [
  word('NOUN', 2, 'nsubj:pass'),
  word('VERB', 0, 'root'),
  word('NOUN', 2, 'obj'),
  word('PUNCT', 2, 'punct'),
];
const ANSWER = [word('NOUN', 2, 'nsubj'), word('AUX', 0, 'root'), word('NOUN', 1, 'obj'), word('PUNCT', 2, 'obj')];

test('tags and arcs are counted with punctuation and without subtypes', () => {
  const { upos, uas, las } = scoreWords(GOLD, ANSWER);
  expect([upos, uas, las].map(f1)).toEqual([75, 75, 50]);
});

test('a relation is right with its head; a subtype counts when asked for', () => {
  expect(scoreRelation('nsubj', GOLD, ANSWER)).toEqual({ right: 1, gold: 1, answered: 1 });
  expect(scoreRelation('nsubj:pass', GOLD, ANSWER)).toEqual({ right: 0, gold: 1, answered: 0 });
  expect(f1(scoreRelation('obj', GOLD, ANSWER))).toBe(0);
  expect(f1(scoreRelation('iobj', GOLD, ANSWER))).toBe(0);
});
