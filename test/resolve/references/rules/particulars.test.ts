import { describe, expect, test } from 'vitest';
import { resolvedOf } from '../../resolved-of.ts';

/** What is made of the last claim of a text. */
const last = (text: string) => resolvedOf(text).at(-1);

describe('a plan without a name is his who brings it in', () => {
  test.each([
    ['Ghana drafted a bill. The bill is short.', "Ghana's bill is short. | Ghana's bill"],
    ['Kenya signed a law. The law covers rail.', "Kenya's law covers rail. | Kenya's law"],
    ['Japan received a plan from Canada. The plan covers chips.', "Canada's plan covers chips. | Canada's plan"],
  ])('%s', (text, told) => expect(last(text)).toBe(told));
});

describe('it is nobody’s where he who is told of did not make it', () => {
  test.each([
    ['Denmark rejected a bill. The bill is long.', 'The bill is long. | '],
    ['Kenya and Uganda signed a deal. The deal covers water.', 'The deal covers water. | '],
    ['Kenya and Uganda drafted a plan. The plan covers water.', 'The plan covers water. | '],
    ['Norway published a plan. The goal is to cut waste.', 'The goal is to cut waste. | '],
  ])('%s', (text, told) => expect(last(text)).toBe(told));
});

test('a power that someone has is no body of its own', () => {
  expect(last('The mine belongs to Rio Tinto. Zambia exceeded its own authority.')).toBe(
    'Zambia exceeded its own authority. | Zambia',
  );
});
