import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spaceBefore, splitText, type Token, type TokenisedSentence } from '../../../pipeline/parse/tokens/split.ts';
import { assertSeen } from '../../property.ts';

/** Texts of any characters, and texts of pieces at which cutting is hard. */
const pieces = fc.constantFrom(
  ...['U.S.', 'Mr.', "don't", 'can’t', 'cannot', '3.5', '1,000', '“', '”', '"', "'", '...', '…', '—', '-', '(', ')'],
  ...['.', '!', '?', ',', ' ', '\n', '\n\n', '\r\n', '\u00a0', '\u3000', 'www.a.com/b(c)', 'a@b.org', 'chip-making'],
  ...['中国', '。', '🇨🇳', '👩‍💻', 'e\u0301', '\u200b', '\ufeff', '\ud800', '• ', 'The', 'it', '7nm', '\u0000'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 40, size: 'max' }).map((parts) => parts.join('')),
);

const tokensOf = (sentences: TokenisedSentence[]): Token[] => sentences.flatMap(({ tokens }) => tokens);

describe('splitText', () => {
  test('puts every character that is not white space into exactly one token', () => {
    assertSeen(
      1500,
      (saw) =>
        fc.property(anyText, (text) => {
          let at = 0;
          let rebuilt = '';
          for (const { start, end } of tokensOf(splitText(text))) {
            const gap = text.slice(at, start);
            expect(gap).toMatch(/^\s*$/);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toMatch(/^\S+$/);
            rebuilt += gap + text.slice(start, end);
            at = end;
            saw();
          }
          expect(rebuilt + text.slice(at)).toBe(text);
          expect(text.slice(at).trim()).toBe('');
        }),
      { numRuns: 500 },
    );
  });

  test('gives each token words that cover it, and each sentence the span of its tokens', () => {
    assertSeen(
      1500,
      (saw) =>
        fc.property(anyText, (text) => {
          for (const { start, end, tokens } of splitText(text)) {
            expect([start, end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end]);
            saw(tokens.length);
            for (const token of tokens) {
              expect(token.words.map((word) => word.form).join('')).toBe(text.slice(token.start, token.end));
              for (const word of token.words) expect(word.form).toBe(text.slice(word.start, word.end));
              expect([token.words[0]?.start, token.words.at(-1)?.end]).toEqual([token.start, token.end]);
            }
          }
        }),
      { numRuns: 500 },
    );
  });

  test('never cuts a surrogate pair', () => {
    assertSeen(
      250,
      (saw) =>
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const whole = new Set([...text].flatMap((_, i, all) => [all.slice(0, i).join('').length]));
          for (const { words } of tokensOf(splitText(text))) {
            for (const { start } of words) expect(whole.has(start)).toBe(true);
            saw(words.length);
          }
        }),
      { numRuns: 300 },
    );
  });

  test('reads nothing outside the range, and gives offsets of the whole text', () => {
    assertSeen(60, (saw) =>
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const start = before.length;
        const inside = splitText(`${before}${text}${after}`, { start, end: start + text.length });
        expect(inside).toEqual(shifted(splitText(text), start));
        saw(inside.length);
      }),
    );
  });

  test('takes the whole stretch for one sentence if told so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = splitText(text, { start: 0, end: text.length }, { oneSentence: true });
        expect(sentences.length).toBe(text.trim() === '' ? 0 : 1);
      }),
    );
  });

  test('ends a sentence at a blank line, however it is written', () => {
    for (const blank of ['\n\n', '\n \t\n', '\r\n\r\n', '\n\n\n\n', '\u2029']) {
      expect(splitText(`the rules of${blank}the game`)).toHaveLength(2);
    }
  });

  test('reads a paragraph as it would alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const both = splitText(`${first}x\n\n${second}`);
        expect(both).toEqual([...splitText(`${first}x`), ...shifted(splitText(second), first.length + 3)]);
      }),
    );
  });

  test('cuts a sentence of more than 400 words at a mark that parts it', () => {
    const text = `${'word '.repeat(300)}word; ${'word '.repeat(300)}end.`;
    const sentences = splitText(text);
    expect(sentences.map(({ end }) => text[end - 1])).toEqual([';', '.']);
    expect(splitText('word '.repeat(5000)).every(({ tokens }) => tokens.length <= 400)).toBe(true);
  });

  test.each(['a.', 'a@', '(', 'word ', 'www.', "n't", 'It is. '])(
    'reads a long text of many “%s” to its end',
    (unit) => {
      const text = unit.repeat(40_000);
      expect(splitText(text).at(-1)?.end).toBe(text.trimEnd().length);
    },
  );
});

describe('spaceBefore', () => {
  test('follows the text, with a space before the first word and none inside a multiword token', () => {
    const [sentence] = splitText("(It doesn't.)");
    expect(sentence?.tokens.flatMap((token) => token.words.map((word) => word.form))).toEqual([
      '(',
      'It',
      'does',
      "n't",
      '.',
      ')',
    ]);
    expect(sentence && spaceBefore(sentence)).toEqual([true, false, true, false, false, false]);
  });
});

function shifted(sentences: TokenisedSentence[], by: number): TokenisedSentence[] {
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return sentences.map((sentence) => ({
    ...move(sentence),
    tokens: sentence.tokens.map((token) => ({ ...move(token), words: token.words.map(move) })),
  }));
}
