import { describe, expect, test } from 'vitest';
import { wordsAt } from '../../pipeline/records/offsets.ts';
import { claimsOf } from '../helpers.ts';

const slots = (text: string) => claimsOf(text).map((claim) => claim.slots);

test('what restricts a claim becomes a qualifier with its role', () => {
  const [claim] = claimsOf('Under the accord, exports fell in 2024 because of the war.');
  expect(claim?.qualifiers).toEqual([
    { role: 'condition', text: 'Under the accord' },
    { role: 'time', text: 'in 2024' },
    { role: 'cause', text: 'because of the war' },
  ]);
});

describe('modality and polarity come with the words that show them', () => {
  test.each([
    ['Firms may leave the market.', 'possible', 'may'],
    ['Firms must label their products.', 'required', 'must'],
    ['The plan will help exporters.', 'predicted', 'will'],
    ['The government wants to build plants.', 'planned', 'wants'],
    ['Firms sell chips.', 'actual', ''],
  ])('%s', (text, modality, cue) => {
    const [claim] = claimsOf(text);
    expect(claim?.modality).toBe(modality);
    expect(wordsAt(text, claim?.spans.modality ?? [])).toBe(cue);
  });

  test('a condition', () => {
    const claims = claimsOf('Prices will rise if supplies run out.');
    expect(claims[0]?.modality).toBe('conditional');
  });

  test('a negation', () => {
    const text = 'The ministry did not publish the list.';
    const [claim] = claimsOf(text);
    expect(claim?.polarity).toBe('negated');
    expect(wordsAt(text, claim?.spans.polarity ?? [])).toBe('not');
  });
});

describe('what somebody is said to hold is attributed', () => {
  test.each([
    ['The ministry said the move was legal.', 'The ministry', 'said'],
    ['The move was legal, officials said.', 'officials', 'said'],
    ['According to the bank, prices fell.', 'the bank', 'According to'],
    ['The law is seen as a mistake.', 'unspecified', 'is seen as'],
  ])('%s', (text, source, cue) => {
    const claims = claimsOf(text);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.attribution).toMatchObject({ source, cue });
  });
});

test('no claim is taken from questions, orders, headlines and texts in other languages', () => {
  for (const text of [
    'Will China build chips?',
    'Give them time.',
    'China Builds New Chips',
    '中国正在制定新的五年规划。',
  ])
    expect(slots(text)).toEqual([]);
});

test.each([
  ['how', 'This is how the loom works.', 'is', 'how the loom works'],
  ['where', 'That was where the boats met.', 'was', 'where the boats met'],
])('a clause with its question word stays whole in the object: %s', (_, text, predicate, object) => {
  expect(claimsOf(text).map((claim) => [claim.predicate, claim.object])).toEqual([[predicate, object]]);
});

test.each(['This is how.', 'That was why.'])(
  'a clause that breaks off at its question word gives no claim: %s',
  (text) => {
    expect(claimsOf(text)).toEqual([]);
  },
);

test.each([
  ['He hand-sewed the flag.', 'hand-sewed', 'the flag'],
  ['They self-reported a leak.', 'self-reported', 'a leak'],
])('a verb with a noun before its hyphen stays one word: %s', (text, predicate, object) => {
  expect(claimsOf(text).map((claim) => [claim.predicate, claim.object])).toEqual([[predicate, object]]);
});
