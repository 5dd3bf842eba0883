import type { Claim } from './claims.ts';
/** placeholder until the tuple printer */
export function openieLine(claim: Claim, sentence: string): string {
  const others = [claim.object, ...claim.qualifiers.map(({ text }) => text)].filter((text) => text !== '');
  return [sentence, '1', claim.predicate, claim.subject, ...others].map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t');
}
