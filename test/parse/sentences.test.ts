import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { parse } from '../../pipeline/parse/sentences.ts';
import { assertSeen } from '../property.ts';

const sentences = (text: string) => parse(toDocument('a', {}, text));

test('body text is split into sentences, headlines and furniture stay whole', () => {
  const text = 'A New Plan for Chips\n\nOne thing is here. Another is there!\n\nLeave a Comment';
  expect(sentences(text).map(({ segment, text: words }) => [segment, words])).toEqual([
    ['headline', 'A New Plan for Chips'],
    ['body', 'One thing is here.'],
    ['body', 'Another is there!'],
    ['furniture', 'Leave a Comment'],
  ]);
});

test('a line that is one sentence is not split', () => {
  const document = toDocument('a', {}, 'It grew. It shrank.', { plain: true });
  expect(parse(document, { oneSentence: true }).map(({ text }) => text)).toEqual(['It grew. It shrank.']);
});

test('a token is the slice of the text at its offsets, emoji and Chinese included', () => {
  const text = 'The 🙂 plan (“十四五规划”) isn’t new.';
  for (const { tokens } of sentences(text))
    for (const { start, end, text: form } of tokens) expect(text.slice(start, end)).toBe(form);
});

test('markup is no word, and its characters stay in the sentence', () => {
  const [first, second] = sentences('**The _port_ closed.**[1] Then [trade](https://example.org/a) &amp; tax fell.');
  expect(first?.text).toBe('**The _port_ closed.**[1]');
  expect(first?.tokens.map(({ text }) => text)).toEqual(['The', 'port', 'closed', '.']);
  expect(second?.tokens.map(({ text }) => text)).toEqual(['Then', 'trade', '&', 'tax', 'fell', '.']);
});

test('a word knows whether white space or markup stands before it', () => {
  const [sentence] = sentences('The **port**’s law[2] failed.');
  expect(sentence?.tokens.map(({ text, spaceBefore, markupBefore }) => [text, spaceBefore, markupBefore])).toEqual([
    ['The', true, false],
    ['port', true, true],
    ['’s', false, true],
    ['law', true, false],
    ['failed', true, true],
    ['.', false, false],
  ]);
});

test('a word that the end of a line parts is one; a compound keeps its hyphen', () => {
  const [sentence] = sentences('The govern-\nment backs low-\n  carbon steel.');
  const words = sentence?.tokens.map(({ text }) => text).join(' ');
  expect(words).toBe('The government backs low - carbon steel .');
});

test.each(['don’t', "don't", 'don‘t', 'don´t', 'donʼt', 'don＇t', 'don`t', 'dont'])(
  'a negation is two words however it is written: %s',
  (word) => {
    const [sentence] = sentences(`The firms ${word} pay.`);
    expect(sentence?.tokens.map(({ text, lemma }) => [text.replace("'", '’'), lemma]).slice(2, 4)).toEqual([
      ['do', 'do'],
      ['n’t', 'not'],
    ]);
  },
);

test.each(['wont', 'cant', 'isnt', 'doesnt', 'havent', 'Wouldnt'])(
  '%s without its apostrophe is a negation',
  (word) => {
    const [sentence] = sentences(`They ${word} the rule.`);
    expect(sentence?.tokens[2]?.text).toBe('n’t');
  },
);

test.each(['The rates wont fall.', 'Small firms cant pay.', 'Some of them pay, but we cant.', 'It wont.'])(
  'a word that is a noun too is a negation where a verb can follow or its subject stands before it: %s',
  (text) => {
    expect(sentences(text)[0]?.tokens.map(({ text: word }) => word)).toContain('n’t');
  },
);

test.each([
  'He rose early, as was his wont.',
  'She spoke, as is her usual wont, of trade.',
  'Ministers have a wont to boast.',
  'It was the cant of thieves.',
])('a noun that looks like a negation stays whole: %s', (text) => {
  const words = sentences(text)[0]?.tokens.map(({ text: word }) => word) ?? [];
  expect(words.filter((word) => /^(?:wont|cant)$/.test(word))).toHaveLength(1);
});

test('a negation apart from its verb reads as a word of its own, or with what is left of the verb', () => {
  const [sentence] = sentences("The plan may be n't ready and ca n't wait.");
  expect(sentence?.tokens.map(({ text }) => text).join(' ')).toBe("The plan may be not ready and ca n't wait .");
  expect(sentence?.tokens.map(({ start, end }) => sentence.text.slice(start, end))).toContain("n't");
});

test('every character that is not white space lies in exactly one sentence, and words in order in it, for any text', () => {
  const words = fc.constantFrom(
    'China',
    'is',
    'can’t',
    'U.S.',
    '$5bn',
    '.',
    '”',
    '🙂',
    '中文。',
    '\u2028',
    '\u200b',
    'e.g.',
    '\n',
    'http://a.b/c?d',
    '**',
    '_so_',
    '[1]',
    '<br>',
    '&amp;',
    '--',
    '\t',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 40, size: 'max' }).map((list) => list.join(' ')),
  );
  assertSeen(
    1500,
    (saw) =>
      fc.property(text, (any) => {
        let at = 0;
        for (const sentence of sentences(any)) {
          expect(any.slice(at, sentence.start).trim()).toBe('');
          expect(any.slice(sentence.start, sentence.end)).toBe(sentence.text);
          at = sentence.end;
          let inside = sentence.start;
          for (const { start, end } of sentence.tokens) {
            expect(start).toBeGreaterThanOrEqual(inside);
            expect(end).toBeGreaterThan(start);
            inside = end;
            saw();
          }
          expect(inside).toBeLessThanOrEqual(sentence.end);
        }
        expect(any.slice(at).trim()).toBe('');
      }),
    { numRuns: 300 },
  );
});
