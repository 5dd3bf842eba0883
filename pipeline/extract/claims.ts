import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import { unreadable } from './account.ts';
import { carryQuotations } from './attribution/quotations.ts';
import { type Claim, type Draft, printClaim } from './claim/claim.ts';
import { claimIds } from './claim/ids.ts';
import type { Completed } from './claim/predicate-object.ts';
import { type Reading, type ReadSentence, readSentence } from './read.ts';

/** A claim with what it was read from. */
export interface ExtractedClaim {
  claim: Claim;
  read: ReadSentence;
  reading: Reading;
  completed: Completed;
}

/** The claims of a document's sentences, in the order of their predicates. */
export function extract(sentences: readonly Sentence[], document: Document): ExtractedClaim[] {
  const read = sentences.filter((sentence) => !unreadable(sentence, document)).map(readSentence);
  carryQuotations(read);
  const printed = read.flatMap((sentence) =>
    sentence.readings
      .flatMap((reading) => {
        const found = printClaim(sentence, reading, document);
        return found ? [{ ...found, read: sentence, reading }] : [];
      })
      .sort((a, b) => placeOf(a.draft) - placeOf(b.draft)),
  );
  const ids = claimIds(
    document.id,
    printed.map(({ draft }) => draft),
  );
  return printed.map(({ draft, ...rest }, i) => ({ claim: { id: ids[i] as string, ...draft }, ...rest }));
}

const placeOf = ({ spans }: Draft) => spans.predicate[0]?.[0] ?? 0;
