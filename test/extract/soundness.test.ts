import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { wordsAt } from '../../pipeline/records/offsets.ts';
import type { ClaimRecord } from '../../pipeline/records/types.ts';
import { assertSeen } from '../property.ts';
import { text as sentences } from './sentences.ts';

const WORDS =
  'the a firm that which said will not sells chips to and , . “ ” ( ) by in of is are may if because It prices fell -- 5 % 🙂'.split(
    ' ',
  );
const rubble = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }).map((words) => words.join(' '));

/** Every slot is the words at its spans, in order, inside the sentence; predicate and object share no word. */
function expectSound(claim: ClaimRecord, text: string): void {
  const { spans, qualifiers, sentence_start: start, sentence_end: end } = claim;
  for (const slot of ['subject', 'predicate', 'object'] as const) expect(claim[slot]).toBe(wordsAt(text, spans[slot]));
  expect(qualifiers.map((qualifier) => qualifier.text)).toEqual(spans.qualifiers.map((own) => wordsAt(text, own)));
  for (const list of [spans.subject, spans.predicate, spans.object, ...spans.qualifiers]) {
    list.forEach(([from, to], i) => {
      expect(from).toBeLessThan(to);
      expect(from).toBeGreaterThanOrEqual(Math.max(start, list[i - 1]?.[1] ?? 0));
      expect(to).toBeLessThanOrEqual(end);
    });
  }
  for (const [from, to] of spans.predicate)
    for (const [start, end] of spans.object) expect(to <= start || end <= from).toBe(true);
  expect(claim.subject).not.toBe('');
  expect(claim.subject).not.toBe(claim.object);
  if (claim.attribution && claim.attribution.source !== 'unspecified')
    expect(claim.attribution.source).toBe(wordsAt(text, spans.attribution_source));
  expect(claim.confidence).toBeGreaterThanOrEqual(0);
  expect(claim.confidence).toBeLessThanOrEqual(1);
}

test.each([
  ['sentences of many shapes', sentences, 100, 200],
  ['words in any order', rubble, 60, 5],
])(
  'of %s, every slot is the words at its spans, in order, inside the sentence, and predicate and object share none',
  (_, texts, numRuns, least) => {
    assertSeen(
      least,
      (saw) =>
        fc.property(texts, (text) => {
          for (const claim of claimsOf(toDocument('a', {}, text)).claims) {
            saw();
            expectSound(claim, text);
          }
        }),
      { numRuns },
    );
  },
);
