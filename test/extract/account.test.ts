import { describe, expect, test } from 'vitest';
import { reasonWithoutClaim } from '../../pipeline/extract/account.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { parse } from '../../pipeline/parse/sentences.ts';

describe('a sentence without a claim has a reason', () => {
  test.each([
    ['Will the plan work?', 'question'],
    ['**Will the plan work?**', 'question'],
    ['_Will it work?_', 'question'],
    ['[Will the plan work?](https://example.org/plan)', 'question'],
    ['(“Will the *plan* work?”)', 'question'],
    ['Give them time.', 'imperative'],
    ['No exceptions.', 'fragment'],
    ['It is raining and.', 'rejected'],
    ['Being late.', 'no-predicate'],
    ['中国正在制定新的五年规划。', 'unsupported-language'],
    ['Leave a Comment', 'furniture'],
    ['# The plan', 'headline'],
  ])('%s %s', (text, reason) => {
    const document = toDocument('a', {}, text);
    const [sentence] = parse(document);
    expect(sentence && reasonWithoutClaim(sentence, document)).toBe(reason);
  });

  test('a text that is said to be in another language', () => {
    const document = toDocument('a', { language: 'de' }, 'Die Welt ist hier.');
    const [sentence] = parse(document);
    expect(sentence && reasonWithoutClaim(sentence, document)).toBe('unsupported-language');
  });
});
