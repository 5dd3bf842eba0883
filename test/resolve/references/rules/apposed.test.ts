import { expect, test } from 'vitest';
import { resolvedOf } from '../../resolved-of.ts';

test.each([
  ['“I sold the farm,” said Ann Lee.', 'Ann Lee sold the farm.'],
  ['“The shop sold 2100i chips,” said Ann Lee.', 'The shop sold 2100i chips.'],
  ['“The town was lost in World War I,” said Ann Lee.', 'The town was lost in World War I.'],
])('who speaks is `I`, and no letter or number is: %s', (text, told) => {
  expect(resolvedOf(text)[0]?.split(' | ')[0]).toBe(told);
});
