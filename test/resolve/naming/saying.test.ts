import { describe, expect, test } from 'vitest';
import { resolvedOf } from '../resolved-of.ts';

/** The sentences that are made of a text, without the entities. */
const told = (text: string) => resolvedOf(text).map((one) => one.split(' | ')[0]);

describe('words are replaced only where the reader gains by it', () => {
  test.each([
    [
      'a description that takes up no more than it says itself stays',
      'Students sat the tests. The tests were hard.',
      'The tests were hard.',
    ],
    ['a reflexive stays', 'Acme Corp. is growing. It reinvented itself.', 'Acme reinvented itself.'],
    [
      'a pronoun whose name stands before it in the same words stays',
      'Acme Corp. and its rivals lost money.',
      'Acme Corp. and its rivals lost money.',
    ],
  ])('%s', (_, text, sentence) => expect(told(text)).toContain(sentence));
});

test('a short name stays as the text has it', () => {
  expect(told('The Harbour Safety Agency (HSA) met. The HSA closed a port.').at(-1)).toBe('The HSA closed a port.');
});

test('who speaks of himself is a person, no document', () => {
  expect(told('The proclamation states that I closed the port.').at(-1)).toContain('I closed the port');
});

describe('what owns is said in good English', () => {
  test.each([
    [
      'by `of` where its phrase goes on after its noun',
      'The share of women rose. Its growth slowed.',
      'The growth of the share of women slowed',
    ],
    ['by an ending where it does not', 'The tax office closed. Its roof leaks.', 'The tax office’s roof leaks'],
    [
      'not at all where both phrases go on',
      'The share of women fell to its lowest level since the war.',
      'its lowest level since the war',
    ],
    ['not by an owner that is open itself', 'As his victory dissolved, it looked small.', 'it looked small'],
  ])('%s', (_, text, sentence) => expect(told(text).join('\n').toLowerCase()).toContain(sentence.toLowerCase()));
});

test('a phrase with a figure is taken up with the definite article', () => {
  expect(told('The ministry imposed a 25% tariff on chips. This tariff hurts importers.').at(-1)).toBe(
    'The 25% tariff on chips hurts importers.',
  );
});

test('one of two things that are joined is taken up alone', () => {
  expect(told('Trade doubts and new taxes hurt firms. The new taxes fell.').join('\n')).toContain('The new taxes fell');
});

test('a title that says of what it is stays', () => {
  expect(told('The president of the Aosta region, Luca Rossi, signed the law.').join('\n')).toContain(
    'The president of the Aosta region signed the law',
  );
});
