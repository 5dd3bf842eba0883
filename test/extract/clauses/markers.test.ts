import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

type Example = readonly [text: string, qualifier: string];

describe('a marker of several words is read as a whole:', () => {
  test.each<Example>([
    ['In order to save water, the town closed its pools.', 'purpose: In order to save water'],
    ['The farm cut prices so as to win buyers.', 'purpose: so as to win buyers'],
    ['As soon as the dam broke, villagers fled.', 'time: As soon as the dam broke'],
    ['Even though prices fell, the mine stayed open.', 'concession: Even though prices fell'],
    ['While in office, the mayor cut taxes.', 'time: While in office'],
  ])('%s', (text, qualifier) => {
    const qualifiers = claimsOf(text).flatMap((claim) => claim.qualifiers.map(({ role, text }) => `${role}: ${text}`));
    expect(qualifiers).toContain(qualifier);
  });
});

describe('what a condition governs, and its own clause, is conditional or no claim:', () => {
  test.each<Example>([
    ['Exports are allowed as long as the buyer has a licence.', 'as long as the buyer has a licence'],
    ['Sales are allowed provided that the buyer has a licence.', 'provided that the buyer has a licence'],
    ['The law applies insofar as the states agree.', 'insofar as the states agree'],
    ['The deal fails unless the banks agree.', 'unless the banks agree'],
    ['The ferry stops in case the harbour freezes.', 'in case the harbour freezes'],
    ['In the event of a strike, the trains stop.', 'In the event of a strike'],
    ['In the event that a strike begins, the trains stop.', 'In the event that a strike begins'],
    ['Should the dam burst, the town would drown.', 'Should the dam burst'],
    ['Were the bank to fail, savers would lose.', 'Were the bank to fail'],
    ['Had the dam burst, the town would have drowned.', 'Had the dam burst'],
  ])('%s', (text, condition) => {
    const claims = claimsOf(text);
    expect(claims.flatMap(({ qualifiers }) => qualifiers)).toContainEqual({ role: 'condition', text: condition });
    for (const { modality } of claims) expect(modality).toBe('conditional');
  });
});

test('what `without` denies is no claim of its own', () => {
  expect(claimsOf('Without the ministers agreeing, the plan died.').map(({ predicate }) => predicate)).toEqual([
    'died',
  ]);
});

test.each([
  ['Should the dam burst, the town would drown.', 'would drown'],
  ['Had the dam burst, the town would have drowned.', 'would have drowned'],
  ['As you know, the port is closed.', 'is closed'],
])('what would say something else by itself is no claim: %s', (text, predicate) => {
  expect(claimsOf(text).map((claim) => claim.predicate)).toEqual([predicate]);
});
