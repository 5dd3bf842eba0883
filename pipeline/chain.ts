import { classify } from './classify/classify.ts';
import { extract, type Rejection } from './extract/claims.ts';
import type { Document } from './ingest/document.ts';
import { parse, type Sentence } from './parse/sentences.ts';
import type { ClaimRecord, MentionRecord } from './records/types.ts';
import { type ResolvedClaim, resolve } from './resolve/resolve.ts';

/** What a document says. Offsets count UTF-16 units of its text. */
export interface ReadDocument {
  sentences: Sentence[];
  claims: ClaimRecord[];
  /** Claims that were not made, and why. */
  rejected: Rejection[];
  /** What each of the claims was made of. */
  resolved: ResolvedClaim[];
  /** Where the claims mention their entities, in the order of the claims. */
  mentions: MentionRecord[];
}

export interface ChainOptions {
  /** Whether the document is one sentence, whatever it looks like. */
  oneSentence?: boolean;
  /** Runs a stage; a build takes the time. */
  run?: <T>(stage: string, stageOf: () => T) => T;
}

/** The way from a document to its claims: the stages, in their order. */
export function claimsOf(
  document: Document,
  { oneSentence = false, run = (_, stageOf) => stageOf() }: ChainOptions = {},
): ReadDocument {
  const sentences = run('parse', () => parse(document, { oneSentence }));
  const extraction = run('extract', () => extract(sentences, document));
  const { resolved, mentions } = run('resolve', () => resolve(extraction.claims, sentences, document));
  const claims = run('classify', () => classify(resolved));
  return { sentences, claims, rejected: extraction.rejected, resolved, mentions };
}
