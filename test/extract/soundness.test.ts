import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { wordsAt } from '../../pipeline/records/offsets.ts';

const WORDS =
  'the a firm that which said will not sells chips to and , . “ ” ( ) by in of is are may if because It prices fell -- 5 % 🙂'.split(
    ' ',
  );
const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }).map((words) => words.join(' '));

test('whatever the words are, every slot is the words at its spans, in order, inside the sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = toDocument('a', {}, text);
      for (const claim of claimsOf(document).claims) {
        const { spans, sentence_start: start, sentence_end: end } = claim;
        for (const slot of ['subject', 'predicate', 'object'] as const) {
          expect(claim[slot]).toBe(wordsAt(text, spans[slot]));
        }
        const own = [spans.subject, spans.predicate, spans.object, ...spans.qualifiers];
        for (const list of own) {
          list.forEach(([from, to], i) => {
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThanOrEqual(Math.max(start, list[i - 1]?.[1] ?? 0));
            expect(to).toBeLessThanOrEqual(end);
          });
        }
        expect(claim.subject).not.toBe(claim.object);
        expect(claim.confidence).toBeGreaterThanOrEqual(0);
        expect(claim.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});
