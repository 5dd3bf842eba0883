import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

/** `predicate: modality, polarity @ source, cue` of each claim. */
const shown = (text: string) =>
  claimsOf(text).map(({ predicate, modality, polarity, attribution }) => {
    const held = attribution ? ` @ ${attribution.source}, ${attribution.cue}` : '';
    return `${predicate}: ${modality}, ${polarity}${held}`;
  });

describe('what is not said, not granted or only supposed is never affirmed', () => {
  test.each([
    ['nobody', 'Nobody at the bank said that the fund pays.', ['said: actual, negated']],
    ['no', 'No senator has admitted that the levy failed.', ['has admitted: actual, negated']],
    ['neither', 'Neither judge believes that the vote was fair.', ['believes: actual, negated']],
    ['few', 'Few growers still think that the scheme pays.', ['still think: actual, affirmed']],
    ['did not say', 'The mayor did not say that the bridge is safe.', ['did not say: actual, negated']],
    ['never', 'The firm has never confirmed that it sold the ships.', ['has never confirmed: actual, negated']],
    ['refused', 'The court refused to say that the law is void.', ['refused to say: actual, negated']],
    ['failed', 'The study failed to show that the drug works.', ['failed to show: actual, negated']],
    ['has yet to', 'The panel has yet to rule that the sale broke the law.', ['has yet to rule: actual, negated']],
    ['without', 'The port closed without saying that it had lost money.', ['closed: actual, affirmed']],
    ['asked for', 'Growers asked the court to rule that the tax is void.', ['asked: planned, affirmed']],
    ['wrong to say', 'It would be wrong to say that the law works.', ['would be wrong: predicted, affirmed']],
    ['whether', 'The inquiry covers many points, including whether the firm lied.', ['covers: actual, affirmed']],
  ])('%s: %s', (_, text, claims) => {
    expect(shown(text)).toEqual(claims);
  });
});

describe('what somebody did not have in mind is so', () => {
  test.each([
    ['They did not know the ferry was full.', ['did not know: actual, negated', 'was full: actual, affirmed']],
    [
      'The guard had not noticed that the gate was open.',
      ['had not noticed: actual, negated', 'was open: actual, affirmed'],
    ],
  ])('%s', (text, claims) => {
    expect(shown(text)).toEqual(claims);
  });

  test('but not what I do not know', () => {
    expect(shown('I do not know that the ferry is full.')).toEqual(['do not know: actual, negated']);
  });
});

describe('what is denied is negated, with who denies it', () => {
  test.each([
    [
      'denied that',
      'The bank denied that it had lent to the firm.',
      ['had lent to: actual, negated @ The bank, denied'],
    ],
    ['denied reports', 'Oslo denied reports that the pipe leaks.', ['leaks: actual, negated @ Oslo, denied reports']],
    [
      'rejected the claim',
      'The firm rejected the claim that its meters fail.',
      ['fail: actual, negated @ The firm, rejected claim'],
    ],
    [
      'dismissed allegations',
      'She dismissed allegations that she took money.',
      ['took: actual, negated @ She, dismissed allegations'],
    ],
    [
      'were dismissed by',
      'Claims that the dam is unsafe were dismissed by the ministry.',
      ['is unsafe: actual, negated @ the ministry, Claims were dismissed'],
    ],
    ['do not think', 'We do not think that the quota works.', ['works: actual, negated @ We, do not think']],
    ['demands', 'The club rejected demands that he should go.', ['rejected: actual, affirmed']],
  ])('%s: %s', (_, text, claims) => {
    expect(shown(text)).toEqual(claims);
  });
});

describe('a hedge or condition on the reporting goes over to what is reported', () => {
  test.each([
    ['may say', 'The judge may say that the deal is legal.', 'is legal: possible, affirmed @ The judge, may say'],
    ['fears', 'Investors fear that the bank is broke.', 'is broke: possible, affirmed @ Investors, fear'],
    ['hopes', 'Growers hope that the rain will come.', 'will come: planned, affirmed @ Growers, hope'],
    ['worried', 'Unions are worried that wages will fall.', 'will fall: possible, affirmed @ Unions, are worried'],
    [
      'if',
      'If the court says that the tax is legal, prices will rise.',
      'is legal: conditional, affirmed @ the court, says',
    ],
    ['must show', 'Owners must show that the car is safe.', 'is safe: required, affirmed @ Owners, must show'],
    ['will say', 'The envoy will say that the talks failed.', 'failed: predicted, affirmed @ The envoy, will say'],
  ])('%s: %s', (_, text, claim) => {
    expect(shown(text)).toContain(claim);
  });

  test('who can say so says so', () => {
    expect(shown('We can say that the plan works.')).toEqual(['works: actual, affirmed @ We, can say']);
  });
});
