import { createHash } from 'node:crypto';
import { claimIds } from '../../pipeline/extract/claim/ids.ts';
import { codePoints } from '../../pipeline/records/offsets.ts';
import type { ClaimRecord, DocumentRecord, Qualifier } from '../../pipeline/records/types.ts';
import type { DocumentClaims } from '../../pipeline/versions/version.ts';

/** A sentence that makes one claim: its slots in their order, and what else is said of it. */
export interface Told {
  subject: string;
  predicate: string;
  object: string;
  qualifiers?: Qualifier[];
  /** Words of the sentence that are in no slot. */
  rest?: string;
  attributes?: Partial<ClaimRecord>;
}

/** A document whose text is some sentences and, between them, text that makes no claim. */
export function documentOf(
  id: string,
  told: readonly (Told | string)[],
  about: Partial<DocumentRecord> = {},
): DocumentClaims {
  let text = '';
  const placed: { told: Told; sentence: string; start: number }[] = [];
  for (const part of told) {
    if (text !== '') text += ' ';
    const sentence = typeof part === 'string' ? part : `${wordsOf(part).join(' ')}.`;
    if (typeof part !== 'string') placed.push({ told: part, sentence, start: codePoints(text) });
    text += sentence;
  }
  const document = {
    id,
    title: null,
    url: null,
    publisher: null,
    author: null,
    published: null,
    retrieved: null,
    language: null,
    license: null,
    rights: 'full' as const,
    sha256: createHash('sha256').update(text).digest('hex'),
    characters: codePoints(text),
    text,
    ...about,
  };
  const ids = claimIds(
    id,
    placed.map(({ told }) => ({ qualifiers: [], ...told })),
  );
  return { document, claims: placed.map((place, i) => claimOf(document, place, ids[i] as string)) };
}

const wordsOf = ({ subject, predicate, object, qualifiers = [], rest = '' }: Told): string[] =>
  [subject, predicate, object, ...qualifiers.map(({ text }) => text), rest].filter(Boolean);

function claimOf(
  document: DocumentRecord,
  { told, sentence, start }: { told: Told; sentence: string; start: number },
  id: string,
): ClaimRecord {
  let at = start;
  const spanOf = (words: string): [number, number][] => {
    const from = at;
    at += codePoints(words) + 1;
    return [[from, at - 1]];
  };
  const { subject, predicate, object, qualifiers = [], attributes } = told;
  return {
    id,
    document: document.id,
    document_title: document.title,
    published: document.published,
    url: document.url,
    sentence,
    sentence_start: start,
    sentence_end: start + codePoints(sentence),
    subject,
    predicate,
    object,
    qualifiers,
    type: 'event',
    modality: 'actual',
    polarity: 'affirmed',
    attribution: null,
    spans: {
      subject: spanOf(subject),
      predicate: spanOf(predicate),
      object: spanOf(object),
      qualifiers: qualifiers.map(({ text }) => spanOf(text)),
      modality: [],
      polarity: [],
      attribution_source: [],
      attribution_cue: [],
    },
    subject_resolved: subject,
    object_resolved: object,
    text: sentence,
    entities: [],
    topics: [],
    topic_terms: [],
    time: { tense: 'past', expressions: [] },
    amounts: [],
    confidence: 0.9,
    rule: 'main-clause',
    ...attributes,
  };
}

/** Changes in short: what became of a claim, why, and its fields or the number of its heirs. */
export const inShort = (changes: readonly { change: string; reason: string; fields: { field: string }[] }[]) =>
  changes.map(({ change, reason, fields }) => [change, reason, ...fields.map(({ field }) => field)].join(' '));
