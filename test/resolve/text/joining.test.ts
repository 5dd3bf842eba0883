import { describe, expect, test } from 'vitest';
import { finished } from '../../../pipeline/resolve/text/joining.ts';

describe('a text is finished as a sentence', () => {
  test.each([
    ['a capital and a stop', 'the bank cut rates', 'The bank cut rates.'],
    ['one stop behind an abbreviation', 'sales fell in the U.S.', 'Sales fell in the U.S.'],
    ['no stop behind a quotation that has one', 'she called it “a mess.”', 'She called it “a mess.”'],
    ['no marks that pile up', 'the bank cut rates,, and , fees ;.', 'The bank cut rates, and, fees.'],
    ['no space before a mark', 'rates ( of loans ) fell , however', 'Rates (of loans) fell, however.'],
    ['no marks of reference', 'salt is rare [7] in lakes [8,9] and rivers [3–5]', 'Salt is rare in lakes and rivers.'],
    ['no lone quote', 'a chance to win," he added', 'A chance to win, he added.'],
    ['no lone brackets', 'the firm (now Acme) at the port) grew [fast', 'The firm (now Acme) at the port grew fast.'],
    ['no mark before the first word', '— and, the firm grew', 'And, the firm grew.'],
    ['a capital behind an opening quote', '“slow” is the word', '“Slow” is the word.'],
    ['a helper in full behind a name', 'the ships Acme’ve built', 'The ships Acme have built.'],
    ['a helper that stays short behind a pronoun', 'the ships they’ve built', 'The ships they’ve built.'],
    ['a figure stays first', '90 teams came', '90 teams came.'],
  ])('%s', (_, text, sentence) => {
    expect(finished(text)).toBe(sentence);
  });
});
