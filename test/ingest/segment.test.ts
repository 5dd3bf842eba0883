import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSeed } from '../../pipeline/ingest/front-matter.ts';
import { segment } from '../../pipeline/ingest/segment.ts';
import { assertSeen } from '../property.ts';

const parts = (text: string) => segment(text).map(({ segment: kind, start, end }) => [kind, text.slice(start, end)]);

const BODY = 'The government said on Monday that it would act.';

test('of the seed, headlines and the comment form are told from the text', () => {
  const { text } = splitSeed(readFileSync('seeds/china-five-year-plan.md', 'utf8'), 'seed');
  const kinds = segment(text).map(({ segment: kind, start, end }) => [kind, text.slice(start, end).slice(0, 40)]);
  expect(kinds).toEqual(
    [
      ['headline', 'China’s Tech Self-Reliance Blueprint Forg'],
      ['headline', 'China Charts Sovereign Tech Future in Ne'],
      ['body', 'China is drafting a new five-year plan t'],
      ['furniture', 'Leave a Comment'],
      ['furniture', 'Your email address will not be published'],
    ].map(([kind, start]) => [kind, start?.slice(0, 40)]),
  );
});

test('a paragraph about an author named in the byline is furniture, the same words of somebody else are text', () => {
  const text = `By Ada Long and Tom Short\n\n${BODY}\n\nTom Short is a fellow of the institute. The views expressed are his own.\n\nEva Berg is the mayor.`;
  expect(parts(text)).toEqual([
    ['furniture', 'By Ada Long and Tom Short'],
    ['body', BODY],
    ['furniture', 'Tom Short is a fellow of the institute. The views expressed are his own.'],
    ['body', 'Eva Berg is the mayor.'],
  ]);
});

test.each([
  ['Council cuts fares on all buses', 'LEEDS –', 'The council said so.'],
  ['Crews join forces; leads to fewer delays', 'NEW HAVEN, Conn. —', 'In May the port said so.'],
])('a headline before a dateline is cut off, in its line or above it: %s', (headline, dateline, body) => {
  for (const between of [' ', '\n'])
    expect(parts(`${headline}${between}${dateline} ${body}`)).toEqual([
      ['headline', headline],
      ['furniture', dateline],
      ['body', body],
    ]);
});

test.each([
  'The members of the group called ASAP – they meant it.',
  'The fares were cut. The council in LEEDS – The town of buses – said so.',
  'Four of the members, NATO – The alliance said so.',
])('no headline stands before a name in capitals inside a sentence: %s', (text) => {
  expect(parts(text)).toEqual([['body', text]]);
});

describe('a headline that runs into the first sentence is cut off', () => {
  test.each([
    [
      'before a word that begins sentences',
      'Brussels Opens Probe Into Battery Subsidies',
      'The European Commission said it would act.',
    ],
    [
      'before a preposition, where title case writes those small',
      'Ministers Agree on Rules for Chip Exports',
      'In Geneva, ministers agreed on rules for exports.',
    ],
    [
      'before a preposition that small letters follow',
      'US Senate Passes Chips Bill',
      'In a vote on Tuesday, the Senate approved it.',
    ],
    [
      'before a name that the headline has',
      'Nvidia Posts Record Profit on Data Demand',
      'Nvidia reported revenue of 40 billion dollars.',
    ],
    [
      'before a name that the text has further on',
      'Regulators Approve New Wind Farm Plan',
      'Orsted welcomed the plan. The wind farm is new, and Orsted will build it.',
    ],
  ])('%s', (_, headline, rest) => {
    expect(parts(`${headline} ${rest}`)).toEqual([
      ['headline', headline],
      ['body', rest],
    ]);
  });
});

test.each([
  'President Xi Jinping and US President Donald Trump met in Busan. Trump said so.',
  'Taiwan Semiconductor Manufacturing Company Limited said it would build a plant. The company makes chips.',
  'Chinese Communist Party General Secretary Xi Jinping spoke. Xi said the party was strong, its general secretary firm.',
  'International Business Machines Corporation will open a centre. Its machines are business machines.',
  'The Committee of the Regions in Brussels voted against it.',
])('a sentence that begins with a long name stays whole: %s', (text) => {
  expect(parts(text)).toEqual([['body', text]]);
});

describe('a block is a headline', () => {
  test.each(['# A plan', 'EU Lawmakers Back Tougher Chip Rules', 'POLICY BRIEF 12 | MAY 2025', 'What comes next'])(
    '%s',
    (headline) => {
      expect(parts(`${headline}\n\n${BODY}`)[0]).toEqual(['headline', headline]);
    },
  );

  test('but not when it ends as a sentence, is a list item, or stands alone in small letters', () => {
    for (const text of ['It is over.', '- more money for research', 'the plan is new'])
      expect(parts(`${text}\n\n${BODY}`)[0]?.[0]).toBe('body');
    expect(parts('China is drafting a plan')).toEqual([['body', 'China is drafting a plan']]);
  });
});

test('a dateline, and a form that follows the last sentence, are cut from a paragraph', () => {
  expect(parts(`PARIS, March 3 (Some Wire) — ${BODY} Sign up for our newsletter on trade.`)).toEqual([
    ['furniture', 'PARIS, March 3 (Some Wire) —'],
    ['body', BODY],
    ['furniture', 'Sign up for our newsletter on trade.'],
  ]);
});

describe('a label that text runs on from is a headline of its own', () => {
  test.each([
    '**Safer ports:**',
    'Background:',
    'REFORMING THE TAX CODE:',
    'MODERATOR:',
    '**Key _facts_**:',
    '- **Lower fees:**',
    'Why it matters:',
  ])('%s', (label) => {
    expect(parts(`${label} ${BODY}`)).toEqual([
      ['headline', label],
      ['body', BODY],
    ]);
  });

  test.each([
    'The firm: “We shall pay.” Nothing more was said.',
    '**Larch Energy:** “We shall pay.”',
    'Officials want three things: more money, more time and fewer rules.',
    'EU: the bank will raise rates.',
    'At 10:30 the court met.',
  ])('but not %s', (text) => {
    expect(parts(text)).toEqual([['body', text]]);
  });
});

test('bold lines without a stop are headlines however long, bold sentences are text', () => {
  const slogan = '**A strong plan for every worker in every town of this country and beyond its many borders**';
  expect(parts(`${BODY}\n\n${slogan}\n\n${BODY}`)[1]).toEqual(['headline', slogan]);
  expect(parts(`${BODY}\n\n**The port closed.**\n\n${BODY}`)[1]?.[0]).toBe('body');
});

test('a headline stands on the line above its paragraph, where the line has room left', () => {
  const paragraph = 'As ports grow, so do towns. The council of each coastal town may raise\na levy on every ship.';
  expect(parts(`Effects on towns\n${paragraph}`)).toEqual([
    ['headline', 'Effects on towns'],
    ['body', paragraph],
  ]);
  expect(parts(`3. Lower fees\n${paragraph}`)[0]).toEqual(['headline', '3. Lower fees']);
  const wrapped = 'The levy was raised by the council of\nNorth Harbour, which had asked for it.';
  expect(parts(wrapped)).toEqual([['body', wrapped]]);
});

test('a line of a wrapped paragraph is no pull quote, and long addresses of links make no headline', () => {
  const wrapped =
    'Today the town marks the birth of a great sailor—Captain Ada\nLong, who sailed round the world alone.';
  expect(parts(wrapped)).toEqual([['body', wrapped]]);
  const linked = `The council\n[raised](https://example.org/${'news/'.repeat(20)})\nBerg Harbour fees by a fifth in May.`;
  expect(parts(linked)).toEqual([['body', linked]]);
});

test('a numbered line by itself is a headline, one of a list is not', () => {
  expect(parts(`2. Lower energy prices\n\n${BODY}`)[0]).toEqual(['headline', '2. Lower energy prices']);
  expect(parts(`1. lower prices\n2. more jobs\n\n${BODY}`).map(([kind]) => kind)).toEqual(['body', 'body', 'body']);
});

test('an opening line without a stop is a headline even when it is long', () => {
  const deck = 'More than a hundred towns on the coast have signed a pledge to keep their harbours free of oil';
  expect(parts(`${deck}\n\n${BODY}`)[0]).toEqual(['headline', deck]);
  expect(parts(`${BODY}\n\n${deck}`)[1]?.[0]).toBe('body');
});

test('what stands under a heading for links is furniture as long as it has no stop', () => {
  const text = `${BODY}\n\nMore from the archive\n\nWho sank the ferry?\n\nmayor leaves over rail deal\n\n${BODY}`;
  expect(parts(text).map(([kind]) => kind)).toEqual(['body', 'furniture', 'furniture', 'furniture', 'body']);
});

test('code between fences is furniture, blank lines and all, and so is a block of markup alone', () => {
  const code = '```js\nlet a = 1;\n\nrun(a);\n```';
  const image = '<img\n src="https://example.org/a.png" />';
  expect(parts(`${BODY}\n\n${code}\n\n${image}\n\n${BODY}`)).toEqual([
    ['body', BODY],
    ['furniture', code],
    ['furniture', image],
    ['body', BODY],
  ]);
  expect(parts('```\nThe port closed.')).toEqual([['body', '```\nThe port closed.']]);
});

test('a dash or number that a wrapped line begins with opens no item', () => {
  const text =
    'The council voted in favour of the levy\n— a first in this country — and met again on May\n12. It adjourned.';
  expect(parts(text)).toEqual([['body', text]]);
});

test('a hyphen makes no dateline', () => {
  expect(parts('USA - China talks resume on Monday.').map(([kind]) => kind)).toEqual(['body']);
  expect(parts('TOKYO (Some Wire) - Prices fell.').map(([kind]) => kind)).toEqual(['furniture', 'body']);
});

test('lines of furniture inside a paragraph stand apart, and so do items of a list', () => {
  expect(parts(`${BODY}\nAdvertisement\n${BODY}`).map(([kind]) => kind)).toEqual(['body', 'furniture', 'body']);
  expect(parts('They want this:\n• more chips\n• less debt')).toHaveLength(3);
});

test('every character that is not white space lies in exactly one segment, for any text', () => {
  const words = fc.constantFrom(
    'The',
    'China',
    'plan',
    '\n',
    '\n\n',
    ' ',
    '#',
    '.',
    '🙂',
    '中文',
    'Leave a Comment',
    '©',
    '\u00a0',
    '—',
    '• ',
    'is',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 60, size: 'max' }).map((list) => list.join(' ')),
  );
  assertSeen(
    500,
    (saw) =>
      fc.property(text, (any) => {
        let at = 0;
        for (const { start, end } of segment(any)) {
          expect(any.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
          at = end;
          saw();
        }
        expect(any.slice(at).trim()).toBe('');
      }),
    { numRuns: 500 },
  );
});
