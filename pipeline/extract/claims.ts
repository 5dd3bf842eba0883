import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord } from '../records.ts';
import { unreadable } from './account.ts';
import { claimIds } from './ids.ts';
import { printClaim } from './print-claim.ts';
import { readSentence } from './read.ts';
import { carryQuotations } from './quotations.ts';

/** A claim as the extractor gives it. Offsets count UTF-16 units of the document's text. */
export type Claim = ClaimRecord;

/** The claims of a document's sentences, in the order of their predicates. */
export function extract(sentences: readonly Sentence[], document: Document): Claim[] {
  const read = sentences.filter((sentence) => !unreadable(sentence, document)).map(readSentence);
  carryQuotations(read);
  const drafts = read.flatMap((reading) =>
    reading.readings
      .map((clause) => printClaim(reading, clause, document))
      .filter((draft) => draft !== null)
      .sort((a, b) => (a.spans.predicate[0]?.[0] ?? 0) - (b.spans.predicate[0]?.[0] ?? 0)),
  );
  const ids = claimIds(document.id, drafts);
  return drafts.map((draft, i) => ({ id: ids[i] as string, ...draft }));
}
