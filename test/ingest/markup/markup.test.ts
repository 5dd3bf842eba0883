import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKUP } from '../../../pipeline/ingest/markup/markup.ts';
import { readingOf } from '../../../pipeline/ingest/markup/reading.ts';

const whole = (text: string) => readingOf(text, { start: 0, end: text.length });
const read = (text: string) => whole(text).text;

describe('each kind of markup reads as its examples say', () => {
  test.each(
    MARKUP.patterns.flatMap(({ name, examples }) => examples.map(({ text, reads }) => [name, text, reads] as const)),
  )('%s: %s', (_, text, reads) => {
    expect(read(text)).toBe(reads);
  });
});

describe('emphasis is read without its marks', () => {
  test.each([
    ['**Key points** and _so called_ aid', 'Key points and so called aid'],
    ['The ***whole*** of **_it_**.', 'The whole of it.'],
    ['inter**nation**al', 'international'],
    ['**[New\nrules](https://example.org)** apply', 'New\nrules apply'],
  ])('%j', (text, reads) => {
    expect(read(text)).toBe(reads);
  });
});

test.each([
  'a 5 * 3 grid, 5*3*2 pixels, snake_case_names',
  'prices* rose, * not in May',
  'R&D in Q&A; the “AT&T” case',
  'x < 5 and y > 3; <unclear>',
  'the year [2020] and a [sic] and [t]his (see below)',
  'a rise of 1.5 to 3.2 in No.5',
  'see [the annex] (p. 4)',
  "``a word'' and ``another''",
])('what only looks like markup stays: %s', (text) => {
  expect(read(text)).toBe(text);
});

describe('emoji are no words', () => {
  test.each([
    ['Tolls rose 🚗🚙 again.', 'Tolls rose again.'],
    ['Farmers 👩🏽‍🌾 sold less 📉!', 'Farmers sold less!'],
    ['a 🇩🇪 firm', 'a firm'],
  ])('%s', (text, reads) => {
    expect(read(text)).toBe(reads);
  });

  test.each([
    ['one before a capital may end a sentence', 'The strike is over 🎉 Trains run.'],
    ['signs of trade are part of a name', 'Teflon® and Lego™ sold at 5 °C'],
  ])('%s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});

test('entities read as their characters, unknown ones as they stand', () => {
  expect(read('AT&amp;T&#8217;s &pound;5 &euro;6 &#x2014; &nothing; &#0;')).toBe('AT&T’s £5 €6 — &nothing; &#0;');
});

test('a place in a reading leads back to the text, markup at its ends left out', () => {
  const text = 'The **port** of AT&amp;T';
  const { text: reads, sourceOf } = whole(text);
  const sourceAt = (words: string) => {
    const start = reads.indexOf(words);
    const { start: from, end: to } = sourceOf({ start, end: start + words.length });
    return text.slice(from, to);
  };
  expect(sourceAt('port')).toBe('port');
  expect(sourceAt('The port')).toBe('The **port');
  expect(sourceAt('AT&T')).toBe('AT&amp;T');
});

test('whatever a text holds, its reading takes nothing but markup away and every place leads back', () => {
  const pieces = fc.constantFrom(
    '**',
    '_',
    '`',
    '[',
    '](a)',
    '<b>',
    '&amp;',
    '\\',
    '[1]',
    'word',
    ' ',
    '\n',
    '🙂',
    'Word',
    '.',
  );
  fc.assert(
    fc.property(
      fc
        .array(pieces, { maxLength: 40 })
        .map((list) => list.join(''))
        .filter((text) => !text.includes('```')), // the name of a language behind a fence is no word
      (text) => {
        const { text: reads, sourceOf } = whole(text);
        expect(reads.match(/word/giu)).toEqual(text.match(/word/giu));
        for (const { index } of reads.matchAll(/word/g)) {
          const { start, end } = sourceOf({ start: index, end: index + 4 });
          expect(text.slice(start, end)).toBe('word');
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each(['[', '*a ', 'a* ', '_a *b ', '<!--', '[a](', '`a', '<b ', '&#1', '\\', '![a](b', '🙂', '<b a="', '\n>'])(
  'fifty thousand times %j are read in one go',
  (piece) => {
    expect(read(piece.repeat(50_000)).length).toBeGreaterThan(0);
  },
);
