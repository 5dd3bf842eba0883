import { reasonWithoutClaim } from '../extract/account.ts';
import type { Rejection } from '../extract/claims.ts';
import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import { type Conversion, codePoints, convertSpans, toCodePoints } from '../records/offsets.ts';
import type { ClaimRecord, ClaimSpans, DocumentRecord, MentionRecord, SentenceRecord } from '../records/types.ts';

/** What a document contributes to a dataset: published records, whose offsets count code points. */
export interface DocumentRecords {
  document: DocumentRecord;
  sentences: SentenceRecord[];
  claims: ClaimRecord[];
  mentions: MentionRecord[];
}

/** What a document says, offsets in UTF-16 units. */
interface Said {
  sentences: readonly Sentence[];
  claims: readonly ClaimRecord[];
  rejected: readonly Rejection[];
  mentions: readonly MentionRecord[];
}

/** The records of a document as they are published, with as much of its text as its rights allow. */
export function toRecords(document: Document, { sentences, claims, rejected, mentions }: Said): DocumentRecords {
  const convert = toCodePoints(document.text);
  const counts = new Map<number, number>();
  for (const { sentence_start } of claims) counts.set(sentence_start, (counts.get(sentence_start) ?? 0) + 1);
  const faults = new Map(rejected.map(({ sentence, why }) => [sentence, why]));
  return {
    document: documentRecord(document),
    sentences: sentences.map((sentence) =>
      sentenceRecord(sentence, document, counts.get(sentence.start) ?? 0, faults.get(sentence.start) ?? null, convert),
    ),
    claims: claims.map((claim) => publishedClaim(claim, convert)),
    mentions: mentions.map((mention) => ({
      ...mention,
      start: convert(mention.start),
      end: convert(mention.end),
    })),
  };
}

function documentRecord({ segments: _, unread: __, text, ...about }: Document): DocumentRecord {
  return { ...about, characters: codePoints(text), text: about.rights === 'full' ? text : null };
}

function sentenceRecord(
  sentence: Sentence,
  document: Document,
  claims: number,
  fault: string | null,
  convert: Conversion,
): SentenceRecord {
  const start = convert(sentence.start);
  return {
    id: `${document.id}-s${start}`,
    document: document.id,
    start,
    end: convert(sentence.end),
    segment: sentence.segment,
    text: document.rights === 'full' || claims > 0 ? sentence.text : null,
    claims,
    reason: claims > 0 ? null : reasonWithoutClaim(sentence, document),
    detail: claims > 0 ? null : (sentence.detail ?? fault),
  };
}

/** A claim, resolved or not, with its offsets converted. */
export function publishedClaim<T extends Pick<ClaimRecord, 'sentence_start' | 'sentence_end' | 'spans'>>(
  claim: T,
  convert: Conversion,
): T {
  return {
    ...claim,
    sentence_start: convert(claim.sentence_start),
    sentence_end: convert(claim.sentence_end),
    spans: convertClaimSpans(claim.spans, convert),
  };
}

function convertClaimSpans(spans: ClaimSpans, convert: Conversion): ClaimSpans {
  return {
    subject: convertSpans(spans.subject, convert),
    predicate: convertSpans(spans.predicate, convert),
    object: convertSpans(spans.object, convert),
    qualifiers: spans.qualifiers.map((list) => convertSpans(list, convert)),
    modality: convertSpans(spans.modality, convert),
    polarity: convertSpans(spans.polarity, convert),
    attribution_source: convertSpans(spans.attribution_source, convert),
    attribution_cue: convertSpans(spans.attribution_cue, convert),
  };
}
