import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import { unreadable } from './account.ts';
import { carryQuotations } from './attribution/quotations.ts';
import { type Claim, type Draft, printClaim } from './claim/claim.ts';
import { claimIds } from './claim/ids.ts';
import type { Completed } from './claim/slots/predicate-object.ts';
import { faultOf } from './claim/soundness.ts';
import { type Reading, type ReadSentence, readSentence } from './read.ts';

/** A claim with what it was read from. */
export interface ExtractedClaim {
  claim: Claim;
  read: ReadSentence;
  reading: Reading;
  completed: Completed;
}

/** A claim that was not made, as it could not be grounded or contradicted itself. */
export interface Rejection {
  /** Where its sentence begins, in UTF-16 units. */
  sentence: number;
  /** Its slots. */
  words: string;
  /** What is wrong with it, as a clause of a message. */
  why: string;
}

export interface Extraction {
  claims: ExtractedClaim[];
  rejected: Rejection[];
}

/** The claims of a document's sentences, in the order of their predicates, and those that cannot stand. */
export function extract(sentences: readonly Sentence[], document: Document): Extraction {
  const read = sentences.filter((sentence) => !unreadable(sentence, document)).map(readSentence);
  carryQuotations(read);
  const printed = read.flatMap((sentence) => {
    const found = sentence.readings.flatMap((reading) => {
      const claim = printClaim(sentence, reading, document);
      return claim ? [{ ...claim, why: faultOf(claim.draft), read: sentence, reading }] : [];
    });
    return withoutRepeats(found).sort((a, b) => placeOf(a.draft) - placeOf(b.draft));
  });
  const sound = printed.filter(({ why }) => why === null);
  const ids = claimIds(
    document.id,
    sound.map(({ draft }) => draft),
  );
  return {
    claims: sound.map(({ draft, why: _, ...rest }, i) => ({ claim: { id: ids[i] as string, ...draft }, ...rest })),
    rejected: printed.flatMap(({ draft, why }) => (why === null ? [] : [rejection(draft, why)])),
  };
}

function rejection({ sentence_start, subject, predicate, object, qualifiers }: Draft, why: string): Rejection {
  const words = [subject, predicate, object, ...qualifiers.map(({ text }) => text)].filter((slot) => slot !== '');
  return { sentence: sentence_start, words: words.join(' | '), why };
}

const placeOf = ({ spans }: Draft) => spans.predicate[0]?.[0] ?? 0;

/** Claims of the same places once: a list reads its lead-in before each of its items. */
function withoutRepeats<T extends { draft: Draft }>(claims: readonly T[]): T[] {
  const seen = new Set<string>();
  return claims.filter(({ draft }) => {
    const places = JSON.stringify(draft.spans);
    const isNew = !seen.has(places);
    seen.add(places);
    return isNew;
  });
}
