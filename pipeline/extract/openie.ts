import type { Claim } from './claims.ts';

/** The first extractor does not know how sure it is: all its tuples have the same confidence. */
const CONFIDENCE = '1';

/**
 * A claim as the public benchmarks of open information extraction read tuples: tab-separated sentence, confidence,
 * predicate, subject, object, qualifiers. A qualifier takes the place of an object that is not there.
 */
export function openieLine(claim: Claim, sentence: string): string {
  const others = [claim.object, ...claim.qualifiers.map(({ text }) => text)].filter((text) => text !== '');
  return [sentence, CONFIDENCE, claim.predicate, claim.subject, ...others]
    .map((cell) => cell.replace(/[\t\n\r]+/g, ' '))
    .join('\t');
}
