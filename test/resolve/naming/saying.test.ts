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

test('a name in full keeps the article of the short one', () => {
  expect(told('The Harbour Safety Agency (HSA) met. The HSA closed a port.').at(-1)).toBe(
    'The Harbour Safety Agency closed a port.',
  );
});

test('who speaks of himself is a person, no document', () => {
  expect(told('The proclamation states that I closed the port.').at(-1)).toContain('I closed the port');
});
