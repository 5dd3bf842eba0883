import { describe, expect, test } from 'vitest';
import { pastTense, possessive, thirdPerson } from '../../../pipeline/resolve/text/inflect.ts';

describe('a past tense is spelled as the form in -ing is', () => {
  test.each([
    ['note', 'noting', 'noted'],
    ['stop', 'stopping', 'stopped'],
    ['admit', 'admitting', 'admitted'],
    ['visit', 'visiting', 'visited'],
    ['travel', 'travelling', 'travelled'],
    ['travel', 'traveling', 'traveled'],
    ['carry', 'carrying', 'carried'],
    ['delay', 'delaying', 'delayed'],
    ['agree', 'agreeing', 'agreed'],
    ['tie', 'tying', 'tied'],
    ['stride', 'striding', 'strode'],
    ['make', 'Making', 'made'],
    ['have', 'having', 'had'],
  ])('%s, %s: %s', (lemma, gerund, past) => {
    expect(pastTense(lemma, gerund)).toBe(past);
  });
});

test.each([
  ['carry', 'carries'],
  ['delay', 'delays'],
  ['teach', 'teaches'],
  ['undergo', 'undergoes'],
])('%s in the third person is %s', (lemma, form) => {
  expect(thirdPerson(lemma)).toBe(form);
});

test('a name takes one ending of possession', () => {
  expect([possessive('Japan', '’'), possessive('the United States', '’'), possessive('Acme’s', '’')]).toEqual([
    'Japan’s',
    'the United States’',
    'Acme’s',
  ]);
});
