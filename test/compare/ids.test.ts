import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { compareDocument } from '../../pipeline/compare/document.ts';
import { toRecords } from '../../pipeline/dataset/document-records.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import type { FrontMatter } from '../../pipeline/records/types.ts';
import type { DocumentClaims } from '../../pipeline/versions/version.ts';
import { assertSeen } from '../property.ts';
import { documentOf, inShort } from './records.ts';

const SENTENCES = [
  'China builds new plants near Shanghai.',
  'The European Union will restrict exports of lithium in 2027.',
  'Japan buys gas from Australia.',
  'Prices of steel fell by 10 percent.',
  'The ministry has approved a new law on data.',
  'Farmers depend on imports of potash.',
];

/** The claims that the program takes from a text. */
function read(paragraphs: readonly string[], about: FrontMatter = {}): DocumentClaims {
  const document = toDocument('a', about, paragraphs.join('\n\n'));
  return toRecords(document, claimsOf(document));
}

const text = fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1 });
const RUNS = { numRuns: 12 }; // each parses two texts

/** The ids of the claims of each sentence. */
function idsBySentence({ claims }: DocumentClaims): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { sentence, id } of claims) ids.set(sentence, [...(ids.get(sentence) ?? []), id]);
  return ids;
}

test('a claim keeps its id when sentences before and after it come, go and change places', () => {
  assertSeen(
    8,
    (saw) =>
      fc.property(text, text, (before, after) => {
        const [old, now] = [read(before), read(after)].map(idsBySentence) as [
          Map<string, string[]>,
          Map<string, string[]>,
        ];
        for (const sentence of before) {
          expect(old.get(sentence)).not.toBeUndefined();
          if (!after.includes(sentence)) continue;
          expect(now.get(sentence)).toEqual(old.get(sentence));
          saw();
        }
      }),
    RUNS,
  );
});

test('claims that are only reordered have moved, and nothing else became of them', () => {
  assertSeen(
    8,
    (saw) =>
      fc.property(text, (paragraphs) => {
        const changes = compareDocument(read(paragraphs), read([...paragraphs].reverse()));
        saw(changes.length);
        for (const { change, fields } of changes)
          expect([change, ...fields.map(({ field }) => field)]).not.toContain('text');
        expect(changes.filter(({ change }) => change === 'added' || change === 'withdrawn')).toEqual([]);
      }),
    RUNS,
  );
});

test('a claim keeps its id when an attribute of it changes', () => {
  const attributes = fc.record({
    type: fc.constantFrom('event' as const, 'goal' as const),
    modality: fc.constantFrom('actual' as const, 'planned' as const),
    confidence: fc.constantFrom(0.5, 0.9),
    topics: fc.subarray(['trade', 'energy']),
  });
  assertSeen(100, (saw) =>
    fc.property(fc.array(attributes), fc.infiniteStream(attributes), (before, others) => {
      const told = (i: number, of: object) => ({
        subject: 'China',
        predicate: 'builds',
        object: `plant ${i}`,
        attributes: of,
      });
      const old = documentOf(
        'a',
        before.map((one, i) => told(i, one)),
      );
      const now = documentOf(
        'a',
        before.map((_, i) => told(i, others.next().value)),
      );
      expect(now.claims.map(({ id }) => id)).toEqual(old.claims.map(({ id }) => id));
      for (const { change } of compareDocument(old, now)) {
        expect(change).toBe('corrected');
        saw();
      }
    }),
  );
});

test('a claim keeps its id when what the document says about itself changes', () => {
  const [old, now] = [read(SENTENCES), read(SENTENCES, { title: 'A title', url: 'https://example.org/' })];
  const changes = compareDocument(old, now);
  expect(new Set(inShort(changes))).toEqual(new Set(['corrected correction document_title url']));
  expect(changes.map(({ id }) => id)).toEqual(old.claims.map(({ id }) => id));
});
