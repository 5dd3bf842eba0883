import { expect, test } from 'vitest';
import { resolvedOf } from '../resolved-of.ts';

test.each([
  ['The Germans voted on Sunday. They want a new law.', 'The Germans want a new law. | '],
  ['The Germans voted on Sunday. Their hopes fell.', 'The Germans’ hopes fell. | '],
  ['The French went on strike. The strike of the French lasted.', 'The strike of the French lasted. | France'],
])('a people is not called by the name of its country: %s', (text, told) => {
  expect(resolvedOf(text).at(-1)).toBe(told);
});
