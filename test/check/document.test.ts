import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { checkDocument } from '../../pipeline/check/document.ts';
import { type DocumentRecords, toRecords } from '../../pipeline/dataset/document-records.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import type { ClaimRecord, FrontMatter } from '../../pipeline/records/types.ts';

const TEXT =
  '🙂 中文 first.\n\nThe bank’s owners did not sell the firm’s shares in 2024, officials said.\n\nLeave a Comment';
const FILES = {
  document: 'documents.json',
  sentence: 'sentences.json',
  claim: 'claims.json',
  mention: 'mentions.json',
};

function records(about: FrontMatter = { rights: 'full' }, text = TEXT): DocumentRecords {
  const document = toDocument('a', about, text);
  return toRecords(document, claimsOf(document));
}

const check = (changed: DocumentRecords) =>
  checkDocument(changed, FILES).violations.map(({ file, field }) => `${file} ${field}`);
const withClaim = (change: (claim: ClaimRecord) => void): DocumentRecords => {
  const all = structuredClone(records());
  change(all.claims[0] as ClaimRecord);
  return all;
};

test('what the pipeline gives is sound, and everything is counted', () => {
  const report = checkDocument(records(), FILES);
  expect(report.violations).toEqual([]);
  expect(report.counts).toMatchObject({ schemas: 5, ids: 5, references: 5, sentences: 3, copies: 3 });
  expect(report.unverified).toEqual({ spans: 0, sentences: 0 });
  expect(report.counts.spans).toBeGreaterThanOrEqual(7);
});

test('offsets count code points: a reader that counts so finds the words', () => {
  const { document, claims } = records();
  const points = [...(document.text ?? '')];
  const [claim] = claims;
  expect(claim?.spans.subject.map(([start, end]) => points.slice(start, end).join('')).join(' ')).toBe(claim?.subject);
  expect(points.slice(claim?.sentence_start, claim?.sentence_end).join('')).toBe(claim?.sentence);
});

test('hard line ends are no part of slots, entities, times and amounts, and stay in the sentence', () => {
  const all = records({}, 'In March\n  2024, the European\n  Commission paid 5\n  million euros to Siemens.');
  expect(checkDocument(all, FILES).violations).toEqual([]);
  const [claim] = all.claims;
  expect(claim?.subject).toBe('the European Commission');
  expect(claim?.sentence).toContain('European\n');
  const { sentence: _, ...rest } = claim as ClaimRecord;
  expect(JSON.stringify([rest, all.mentions])).not.toContain('\\n');
});

test('slots leave markup out, and stand at their spans all the same', () => {
  const all = records(
    { rights: 'full' },
    'The **port** of [Oslo](https://example.org)[1] sold `two` docks &amp; a crane.',
  );
  expect(checkDocument(all, FILES).violations).toEqual([]);
  const [claim] = all.claims;
  expect([claim?.subject, claim?.predicate]).toEqual(['The port of Oslo', 'sold']);
  expect(claim?.object).toBe('two docks &amp; a crane');
  expect(claim?.text).toBe('The port of Oslo sold two docks & a crane.');
});

describe('a fault in a claim is caught:', () => {
  test.each<[string, (claim: ClaimRecord) => void, string]>([
    [
      'a shifted span',
      (claim) =>
        claim.spans.predicate.forEach((span) => {
          span[0]++;
        }),
      'predicate',
    ],
    [
      'a quote rewritten',
      (claim) => {
        claim.subject = claim.subject.replace('’', "'");
      },
      'subject',
    ],
    [
      'a span out of the sentence',
      (claim) => {
        claim.spans.object = [[0, 3]];
      },
      'spans.object',
    ],
    [
      'spans out of order',
      (claim) => {
        claim.spans.predicate.reverse();
        claim.spans.predicate.push([claim.sentence_start, claim.sentence_start + 1]);
      },
      'spans.predicate',
    ],
    [
      'an empty span',
      (claim) => {
        claim.spans.object.push([claim.sentence_end, claim.sentence_end]);
      },
      'spans.object',
    ],
    [
      'a missing list of spans for a qualifier',
      (claim) => {
        claim.spans.qualifiers.pop();
      },
      'spans.qualifiers',
    ],
    [
      'a wrong enumeration',
      (claim) => {
        (claim as { modality: string }).modality = 'certain';
      },
      'modality',
    ],
    [
      'a field that is unknown',
      (claim) => {
        Object.assign(claim, { note: 'x' });
      },
      'note',
    ],
    [
      'a cue without need',
      (claim) => {
        claim.spans.modality = [[claim.sentence_start, claim.sentence_start + 3]];
      },
      'spans.modality',
    ],
    [
      'a source that stands elsewhere',
      (claim) => {
        if (claim.attribution) claim.attribution.source = 'nobody';
      },
      'attribution_source',
    ],
    [
      'an id that is not the hash of the slots',
      (claim) => {
        claim.id = 'a-000000000000';
      },
      'id',
    ],
    [
      'a title that is not the document’s',
      (claim) => {
        claim.document_title = 'Another';
      },
      'document_title',
    ],
    [
      'another document',
      (claim) => {
        claim.document = 'b';
      },
      'document',
    ],
    [
      'a sentence that is not one',
      (claim) => {
        claim.sentence_end--;
        claim.sentence = claim.sentence.slice(0, -1);
      },
      'sentence_start',
    ],
  ])('%s', (_, change, field) => {
    expect(check(withClaim(change))).toContain(`claims.json ${field}`);
  });
});

describe('a fault in the sentences is caught:', () => {
  test.each<[string, (all: DocumentRecords) => void, string]>([
    [
      'a lost sentence',
      (all) => {
        all.sentences.splice(0, 1);
      },
      'start',
    ],
    [
      'a text that is not what stands there',
      (all) => {
        Object.assign(all.sentences[0] ?? {}, { text: 'other' });
      },
      'text',
    ],
    [
      'a wrong count',
      (all) => {
        Object.assign(all.sentences[1] ?? {}, { claims: 7 });
      },
      'claims',
    ],
    [
      'no reason',
      (all) => {
        Object.assign(all.sentences[2] ?? {}, { reason: null });
      },
      'reason',
    ],
    [
      'an id there twice',
      (all) => {
        all.sentences.push(structuredClone(all.sentences[2] as never));
      },
      'id',
    ],
  ])('%s', (_, change, field) => {
    const all = structuredClone(records());
    change(all);
    expect(check(all)).toContain(`sentences.json ${field}`);
  });
});

test('a text that was changed no longer has its hash', () => {
  const all = structuredClone(records());
  all.document.text = (all.document.text ?? '').replace('first', 'third');
  expect(check(all)).toContain('documents.json sha256');
});

test('of a text that may only be quoted, sentences without claims are not published, and slots are checked in the others', () => {
  const all = records({});
  expect(all.document.text).toBeNull();
  expect(all.sentences.map(({ text }) => text !== null)).toEqual(all.sentences.map(({ claims }) => claims > 0));
  expect(checkDocument(all, FILES).violations).toEqual([]);
  const changed = structuredClone(all);
  (changed.claims[0] as ClaimRecord).subject = 'The bank';
  expect(check(changed)).toContain('claims.json subject');
});
