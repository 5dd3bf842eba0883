import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../pipeline/resolve/amounts/amounts.ts';
import { numberOf } from '../../../pipeline/resolve/amounts/numbers.ts';
import { assertSeen } from '../../property.ts';

/** What is found, as `words relation value unit`, or `low..high` for a range. */
const found = (text: string) =>
  findAmounts(text).map(
    ({ text, relation, value, max, unit }) =>
      `${text} ${relation} ${max === null ? value : `${value}..${max}`} ${unit}`,
  );

describe('money', () => {
  test.each([
    ['RMB 1.2 trillion', 'RMB 1.2 trillion = 1200000000000 CNY'],
    ['about $1.4 billion off', '$1.4 billion ~ 1400000000 USD'],
    ['€500m', '€500m = 500000000 EUR'],
    ['roughly ¥1.1 trillion', '¥1.1 trillion ~ 1100000000000 JPY'],
    ['760 billion rupees', '760 billion rupees = 760000000000 INR'],
    ['Rs 500 crore', 'Rs 500 crore = 5000000000 INR'],
    ['2 lakh crore rupees', '2 lakh crore rupees = 2000000000000 INR'],
    ['10 trillion yen', '10 trillion yen = 10000000000000 JPY'],
    ['NT$40 billion', 'NT$40 billion = 40000000000 TWD'],
    ['5 trillion won', '5 trillion won = 5000000000000 KRW'],
    ['5 million USD', '5 million USD = 5000000 USD'],
    ['forty million Canadian dollars', 'forty million Canadian dollars = 40000000 CAD'],
    ['half a billion dollars', 'half a billion dollars = 500000000 USD'],
    ['a $5-billion fund', '$5-billion = 5000000000 USD'],
    ['12 million pounds', '12 million pounds = 12000000 GBP'],
    ['500 pounds of explosives', '500 pounds = 500 lb'],
    ['5 bln dollars', '5 bln dollars = 5000000000 USD'],
    ['a $20 mil grant', '$20 mil = 20000000 USD'],
    ['€80 million to €90 million', '€80 million to €90 million = 80000000..90000000 EUR'],
  ])('%s', (text, amount) => expect(found(text)).toEqual([amount]));

  test('¥ is the yuan in a text that tells of yuan', () => {
    expect(found('¥3 billion, up from 2 billion yuan')).toEqual([
      '¥3 billion = 3000000000 CNY',
      '2 billion yuan = 2000000000 CNY',
    ]);
  });

  test('each sign keeps its own number', () => {
    expect(found('C$5 million, A$2bn and HK$3bn')).toEqual([
      'C$5 million = 5000000 CAD',
      'A$2bn = 2000000000 AUD',
      'HK$3bn = 3000000000 HKD',
    ]);
  });
});

describe('percentages and shares', () => {
  test.each([
    ['29 percent of sales', '29 percent = 29 percent'],
    ['−0.3%', '−0.3% = -0.3 percent'],
    ['4.2 percentage points', '4.2 percentage points = 4.2 percentage point'],
    ['about a third of domestic tenders', 'a third ~ 0.3333 share'],
    ['two-thirds of it', 'two-thirds = 0.6667 share'],
    ['three quarters of firms', 'three quarters = 0.75 share'],
    ['cut computing by a third by 2030', 'a third = 0.3333 share'],
    ['close to half of its bill', 'half ~ 0.5 share'],
    ['half the cost', 'half = 0.5 share'],
    ['2/3 of the seats', '2/3 = 0.6667 share'],
    ['one in three households', 'one in three = 0.3333 share'],
    ['nine out of ten firms', 'nine out of ten = 0.9 share'],
    ['half a percentage point', 'half a percentage point = 0.5 percentage point'],
    ['three quarters of a percentage point', 'three quarters of a percentage point = 0.75 percentage point'],
    ['a half-percentage-point rise', 'half-percentage-point = 0.5 percentage point'],
    ['a quarter-point cut', 'a quarter-point = 0.25 percentage point'],
    ['plus or minus 2%', 'plus or minus 2% = -2..2 percent'],
    ['±0.5 percent', '±0.5 percent = -0.5..0.5 percent'],
    ['5% to 10%', '5% to 10% = 5..10 percent'],
  ])('%s', (text, amount) => expect(found(text)).toEqual([amount]));
});

describe('measures', () => {
  test.each([
    ['a 300-millimetre wafer', '300-millimetre = 300 mm'],
    ['two-nanometre chips', 'two-nanometre = 2 nm'],
    ['12 GW', '12 GW = 12 GW'],
    ['1.5 degrees Celsius', '1.5 degrees Celsius = 1.5 °C'],
    ['two and a half million tonnes', 'two and a half million tonnes = 2500000 tonne'],
    ['a tenfold rise', 'tenfold = 10 times'],
    ['three times as many', 'three times = 3 times'],
  ])('%s', (text, amount) => expect(found(text)).toEqual([amount]));
});

describe('counts', () => {
  test.each([
    ['34,000 graphics processors', '34,000 = 34000 count'],
    ['over 100,000 users', '100,000 > 100000 count'],
    ['up to 1,800 jobs', '1,800 <= 1800 count'],
    ['ten measures', 'ten = 10 count'],
    ['a dozen firms', 'a dozen = 12 count'],
    ['two hundred and fifty workers', 'two hundred and fifty = 250 count'],
    ['China’s 31 provinces', '31 = 31 count'],
    ['about 100k jobs', '100k ~ 100000 count'],
    ['2.5M users', '2.5M = 2500000 count'],
    ['40+ countries', '40+ >= 40 count'],
    ['G7 leaders of 27 member states', '27 = 27 count'],
  ])('%s', (text, amount) => expect(found(text)).toEqual([amount]));
});

describe('ranges and what is said of an amount', () => {
  test.each([
    ['50-60 percent', ['50-60 percent = 50..60 percent']],
    ['between 50 and 60 percent', ['50 and 60 percent = 50..60 percent']],
    ['5 to 10 billion euros', ['5 to 10 billion euros = 5000000000..10000000000 EUR']],
    ['between $5bn and $10bn', ['$5bn and $10bn = 5000000000..10000000000 USD']],
    ['rose from 5% to 10%', ['5% = 5 percent', '10% = 10 percent']],
    ['rose from 50 to 60 percent', ['50 = 50 percent', '60 percent = 60 percent']],
    ['at least 80 percent', ['80 percent >= 80 percent']],
    ['less than 3 percent', ['3 percent < 3 percent']],
    ['5 percent or more', ['5 percent >= 5 percent']],
  ])('%s', (text, amounts) => expect(found(text)).toEqual(amounts));
});

test.each([
  'Article 5 requires this',
  'Boeing 737 jets',
  'Covid-19 vaccines and 5G networks',
  'No. 118/2025',
  'on March 9 lawmakers met in 2025',
  'three years and 30 days',
  'a third party, the third quarter, half-empty plants',
  'one of them',
  '12,5 percent',
  'version 1.2.3 ships',
  '10 Downing Street stays shut',
  'near 350 Fifth Avenue today',
  '40 CFR Part 122 applies',
  '15 U.S.C. 78m(b) requires it',
  'Articles 83, 84 and 85 bind members',
  'paragraphs 2 and 3 apply',
  'Regulation (EU) 2016/679 binds',
  '§ 230 protects platforms',
  'a 401k plan, a 5K run',
  'one in two years',
  'a 1892 book',
  'call 281-443-3744 now, 17:32 hours',
])('%s tells no amount', (text) => expect(found(text)).toEqual([]));

test('values are the decimals that are written', () => {
  const scales = { thousand: 3, million: 6, billion: 9, trillion: 12 };
  fc.assert(
    fc.property(fc.nat(999), fc.nat(99), fc.constantFrom(...Object.entries(scales)), (whole, part, [word, power]) => {
      const cents = BigInt(whole) * 100n + BigInt(part);
      expect(numberOf(`${whole}.${String(part).padStart(2, '0')} ${word}`)).toBe(
        Number(cents * 10n ** BigInt(power)) / 100,
      );
    }),
  );
  expect(numberOf('nothing')).toBeNull();
});

const WORDS =
  '5 1.2 34,000 two half a third of million bn to and - between from $ €5 ¥ percent % GW times won yuan more than Article firms 2025 ½ ５ Ｋ'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20, size: 'max' }).map((words) => words.join(' ')),
);

test('any text gives amounts in order that lie apart, are its words, and are numbers', () => {
  assertSeen(
    400,
    (saw) =>
      fc.property(texts, (text) => {
        let end = 0;
        for (const amount of findAmounts(text)) {
          expect(amount.start).toBeGreaterThanOrEqual(end);
          expect(amount.text).toBe(text.slice(amount.start, amount.end));
          expect(Number.isFinite(amount.value)).toBe(true);
          if (amount.max !== null) expect(amount.max).toBeGreaterThan(amount.value);
          end = amount.end;
          saw();
        }
      }),
    { numRuns: 2000 },
  );
});

test.each(['5 ', 'two ', '1,000', 'from 5 to ', 'a half ', '$', '1-'])(
  'a text of many “%s” is read to its end',
  (words) => {
    expect(() => findAmounts(words.repeat(50_000))).not.toThrow();
  },
);
