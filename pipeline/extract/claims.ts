import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord } from '../records.ts';
import { unreadable } from './account.ts';
import type { Features } from './confidence/features.ts';
import { claimIds } from './ids.ts';
import { type Draft, printClaim } from './print-claim.ts';
import { carryQuotations } from './quotations.ts';
import { readSentence } from './read.ts';

/** A claim as the extractor gives it. Offsets count UTF-16 units of the document's text. */
export type Claim = ClaimRecord;

/** A claim with what its confidence hangs on. */
export interface ExtractedClaim {
  claim: Claim;
  features: Features;
}

/** The claims of a document's sentences, in the order of their predicates. */
export function extract(sentences: readonly Sentence[], document: Document): Claim[] {
  return extractWithFeatures(sentences, document).map(({ claim }) => claim);
}

/** The same, with their features. */
export function extractWithFeatures(sentences: readonly Sentence[], document: Document): ExtractedClaim[] {
  const read = sentences.filter((sentence) => !unreadable(sentence, document)).map(readSentence);
  carryQuotations(read);
  const printed = read.flatMap((sentence) =>
    sentence.readings
      .map((reading) => printClaim(sentence, reading, document))
      .filter((found) => found !== null)
      .sort((a, b) => placeOf(a.draft) - placeOf(b.draft)),
  );
  const ids = claimIds(
    document.id,
    printed.map(({ draft }) => draft),
  );
  return printed.map(({ draft, features }, i) => ({ claim: { id: ids[i] as string, ...draft }, features }));
}

const placeOf = ({ spans }: Draft) => spans.predicate[0]?.[0] ?? 0;
