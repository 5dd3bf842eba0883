import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocument } from '../../pipeline/compare/document.ts';
import { applyFields } from '../../pipeline/compare/fields.ts';
import type { ChangeRecord, ClaimRecord } from '../../pipeline/records/types.ts';
import { assertSeen } from '../property.ts';
import { documentOf, inShort, type Told } from './records.ts';

const TOLD: Told = { subject: 'China', predicate: 'builds', object: 'new plants' };
const OTHER: Told = { subject: 'Japan', predicate: 'buys', object: 'gas' };

/** What became of the claims of a document that said one thing and says another now. */
const compare = (old: Parameters<typeof documentOf>, now: Parameters<typeof documentOf>) =>
  compareDocument(documentOf(...old), documentOf(...now));

test('a claim that says the same at another place has moved', () => {
  const changes = compare(['a', [TOLD]], ['a', ['An addition.', TOLD]]);
  expect(inShort(changes)).toEqual([
    'moved source-changed sentence_start sentence_end spans.subject spans.predicate spans.object',
  ]);
  expect(changes[0]?.fields[0]).toEqual({ field: 'sentence_start', old: 0, new: 13 });
});

test('a claim with another attribute is corrected, field by field, under its id', () => {
  const attribution = { source: 'unspecified', cue: 'said', source_resolved: 'unspecified', source_id: null };
  const named = { ...attribution, source: 'the bank' };
  const changes = compare(
    ['a', [{ ...TOLD, attributes: { attribution } }, OTHER]],
    [
      'a',
      [
        { ...TOLD, attributes: { attribution: named, type: 'measure' } },
        { ...OTHER, attributes: { attribution } },
      ],
    ],
  );
  expect(changes.map(({ fields }) => fields)).toEqual([
    [
      { field: 'type', old: 'event', new: 'measure' },
      { field: 'attribution.source', old: 'unspecified', new: 'the bank' },
    ],
    [{ field: 'attribution', old: null, new: attribution }],
  ]);
});

test('the sentence around a claim is a field like others', () => {
  const changes = compare(['a', [TOLD]], ['a', [{ ...TOLD, rest: 'near the coast' }]]);
  expect(inShort(changes)).toEqual(['corrected source-changed sentence sentence_end text']);
});

describe('the reason is', () => {
  const about = { title: 'A title', published: '2025-10-23' };
  const titled = { ...TOLD, attributes: { document_title: 'A title' } };

  test('source-changed where the text or its language is another', () => {
    expect(inShort(compare(['a', [TOLD]], ['a', [TOLD, OTHER]]))).toEqual(['added source-changed']);
    expect(inShort(compare(['a', [TOLD]], ['a', [], { sha256: documentOf('a', [TOLD]).document.sha256 }]))).toEqual([
      'withdrawn extractor-changed',
    ]);
    const german = { sha256: documentOf('a', [TOLD]).document.sha256, language: 'de' };
    expect(inShort(compare(['a', [TOLD]], ['a', [], german]))).toEqual(['withdrawn source-changed']);
  });

  test('extractor-changed where the document is the same', () => {
    const changes = compare(['a', [TOLD]], ['a', [{ ...TOLD, attributes: { modality: 'planned' } }]]);
    expect(inShort(changes)).toEqual(['corrected extractor-changed modality']);
  });

  test('correction where only what the document says about itself changed, and times that follow from its day', () => {
    expect(inShort(compare(['a', [TOLD]], ['a', [titled], about]))).toEqual([
      'corrected correction document_title published',
    ]);
    expect(inShort(compare(['a', [TOLD]], ['a', [titled, 'More.'], about]))).toEqual([
      'corrected correction document_title published',
    ]);
    const time = { tense: 'past' as const, expressions: [{ text: 'today', value: '2025-10-23' }] };
    const dated = { ...TOLD, attributes: { time } };
    expect(inShort(compare(['a', [TOLD]], ['a', [dated], { published: '2025-10-23' }]))).toEqual([
      'corrected correction published time.expressions',
    ]);
    expect(inShort(compare(['a', [TOLD]], ['a', [dated]]))).toEqual(['corrected extractor-changed time.expressions']);
  });
});

test('a field that is new or gone is said without the value that is not there', () => {
  const [old, now] = [documentOf('a', [TOLD]), documentOf('a', [TOLD])];
  const { rule: _, ...claim } = old.claims[0] as ClaimRecord;
  const shorter = { ...old, claims: [claim as ClaimRecord] };
  expect(compareDocument(shorter, now)[0]?.fields).toEqual([{ field: 'rule', new: 'main-clause' }]);
  expect(compareDocument(now, shorter)[0]?.fields).toEqual([{ field: 'rule', old: 'main-clause' }]);
});

describe('over random edits', () => {
  const word = fc.constantFrom('iron', 'steel', 'chips', 'plants', 'the bank', 'a law', 'grows', 'funds', '🙂', 'Café');
  const told = fc.record({
    subject: word,
    predicate: word,
    object: word,
    attributes: fc.record({ type: fc.constantFrom('event', 'goal'), confidence: fc.constantFrom(0.5, 0.9) }),
  });
  const text = fc.array(fc.oneof(told, fc.constantFrom('Nothing new.', 'More on this.')), { maxLength: 8 });

  test('yesterday’s claims with the changes made are today’s', () => {
    assertSeen(150, (saw) =>
      fc.property(text, text, (before, after) => {
        const [old, now] = [documentOf('a', before), documentOf('a', after)];
        const changes = compareDocument(old, now);
        saw(changes.length);
        const made = applyChanges(old.claims, changes);
        expect(made).toEqual(new Map(now.claims.map((claim) => [claim.id, claim])));
      }),
    );
  });

  test('nothing became of the claims of the same document', () => {
    assertSeen(80, (saw) =>
      fc.property(text, (same) => {
        saw(same.filter((part) => typeof part !== 'string').length);
        expect(compare(['a', same], ['a', same])).toEqual([]);
      }),
    );
  });
});

/** What a consumer does with changes.json. */
function applyChanges(old: readonly ClaimRecord[], changes: readonly ChangeRecord[]): Map<string, ClaimRecord> {
  const claims = new Map(old.map((claim) => [claim.id, claim]));
  for (const { id, change, fields, record } of changes) {
    if (change === 'withdrawn') claims.delete(id);
    else if (change === 'added') claims.set(id, record as unknown as ClaimRecord);
    else claims.set(id, applyFields(claims.get(id) as ClaimRecord, fields));
  }
  return claims;
}
