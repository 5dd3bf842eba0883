import { expect, test } from 'vitest';
import { resolvedOf } from '../../resolved-of.ts';

test.each([
  ['The European Commission met on Monday. The bloc imports lithium.', 'The bloc imports lithium. | '],
  [
    'The European Union met on Monday. The bloc imports lithium.',
    'The European Union imports lithium. | European Union',
  ],
])('a bloc is a union of states: %s', (text, told) => expect(resolvedOf(text).at(-1)).toBe(told));
