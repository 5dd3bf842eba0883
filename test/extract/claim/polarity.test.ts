import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

/** The polarity of a text's claim with a predicate. */
const polarityOf = (text: string, predicate: RegExp) =>
  claimsOf(text).find((claim) => predicate.test(claim.predicate))?.polarity;

describe('what negates a claim', () => {
  test.each([
    ['a curly apostrophe', 'The firm didn’t pay the fee.', /pay/],
    ['a reversed one', 'The firm didn‘t pay the fee.', /pay/],
    ['an accent', 'The firm didn´t pay the fee.', /pay/],
    ['a modifier letter', 'The firm didnʼt pay the fee.', /pay/],
    ['none', 'The firm didnt pay the fee.', /pay/],
    ['an inversion', 'Never has the firm paid a fee.', /paid/],
    ['hardly', 'The dam hardly leaked.', /leaked/],
    ['no longer', 'The firm no longer pays the fee.', /pays/],
    ['nobody', 'Nobody paid the fee.', /paid/],
    ['a refusal', 'The firm refused to pay the fee.', /pay/],
    ['has yet to', 'The firm has yet to pay the fee.', /pay/],
    ['a determiner', 'The firm has no plan.', /has/],
  ])('%s: %s', (_, text, predicate) => {
    expect(polarityOf(text, predicate)).toBe('negated');
  });

  test.each([
    ['inside its clause', 'It is vital that the dam does not break.', /is vital/],
    ['inside its infinitive', 'The law asks firms not to sell arms.', /asks/],
    ['in a qualifier', 'The mill closed without paying its workers.', /closed/],
    ['a going refusal', 'Sales continued to decline.', /continued/],
    ['an act on somebody', 'The port denied the ship entry.', /denied/],
    ['not only', 'The law covers not only ships but also trains.', /covers/],
  ])('not %s: %s', (_, text, predicate) => {
    expect(polarityOf(text, predicate)).toBe('affirmed');
  });
});
