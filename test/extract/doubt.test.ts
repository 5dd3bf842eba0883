import { describe, expect, test } from 'vitest';
import { readSentence } from '../../pipeline/extract/read.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { parse, type Sentence } from '../../pipeline/parse/sentences.ts';
import { claimsOf } from '../helpers.ts';

const sentenceOf = (text: string) => parse(toDocument('a', {}, text))[0] as Sentence;

/** The constructions that are read when the parser is as sure of one word as said. */
function rulesOf(text: string, word = '', chances: { headMarginal?: number; deprelMarginal?: number } = {}): string[] {
  const sentence = sentenceOf(text);
  const tokens = sentence.tokens.map((token) => (token.text === word ? { ...token, ...chances } : token));
  return readSentence({ ...sentence, tokens }).readings.map(({ clause }) => clause.rule);
}

describe('a clause is left out when the parser is unsure of what it hangs on, and the others stay:', () => {
  test.each([
    ['apposition', 'Larch Energy, the largest maker of pumps, left Oslo.', 'maker', { headMarginal: 0.7 }],
    ['reduced-relative', 'The town bought a mill built by Larch Energy.', 'built', { headMarginal: 0.4 }],
    ['participial-phrase', 'The mill shut in May, leaving the town poor.', 'leaving', { deprelMarginal: 0.6 }],
    ['adverbial-clause', 'Prices fell because demand shrank.', 'shrank', { headMarginal: 0.9 }],
  ])('%s', (rule, text, word, chances) => {
    const sure = rulesOf(text);
    expect(sure).toContain(rule);
    expect(rulesOf(text, word, chances)).toEqual(sure.filter((other) => other !== rule));
  });

  test('main-clause', () => {
    expect(rulesOf('The mill shut.', 'mill', { headMarginal: 0.4 })).toEqual([]);
  });
});

test('a clause that the parser is a little unsure of stays', () => {
  const text = 'Larch Energy, the largest maker of pumps, left Oslo.';
  expect(rulesOf(text, 'maker', { headMarginal: 0.9 })).toEqual(rulesOf(text));
});

test.each([
  [
    'a participle behind a comma',
    'These mills form a large part of trade, ranging from small sheds to big works.',
    /rang/,
  ],
  ['a preposition that looks like one', 'The order suspends each licence of the firm, pending a review.', /pending/],
  ['a question inside a sentence', 'How much money the state gives to schools decides how much they spend.', /gives/],
])('nothing is claimed of %s', (_, text, predicate) => {
  expect(claimsOf(text).filter((claim) => predicate.test(claim.predicate))).toEqual([]);
});

test('no slot begins inside a negated verb', () => {
  const claims = claimsOf("The new levy isn't the answer we're looking for. The levies aren't the tool we asked for.");
  expect(claims.flatMap(({ subject, object }) => [subject, object]).filter((slot) => /^n['’]t/.test(slot))).toEqual([]);
});
