import { quoted } from '../../base/errors.ts';
import { fold } from '../../records/offsets.ts';
import { count, type Report } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';

/** Mentions stand where they say, in the sentence of their claim, one for each entity of a claim's slot. */
export function mentions({ claims, mentions, files, text }: DocumentFacts, report: Report): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, number>();
  for (const row of mentions) {
    count(report, 'mentions');
    const claim = byId.get(row.claim);
    if (!claim) continue; // the gate of references says so
    counts.set(claim.id, (counts.get(claim.id) ?? 0) + 1);
    const words = text.textAt(row.start, row.end);
    const there = words === undefined ? undefined : fold(words);
    const isInside = claim.sentence_start <= row.start && row.end <= claim.sentence_end;
    if (!isInside || there !== row.text)
      sayOfRow(report, files, ['mention', row])(
        'mentions',
        'text',
        quoted(row.text),
        `what stands at its offsets in the claim's sentence: ${quoted(there)}`,
      );
  }
  for (const claim of claims) {
    const found = counts.get(claim.id) ?? 0;
    if (found !== claim.entities.length)
      sayOfRow(report, { ...files, claim: files.mention }, ['claim', claim])(
        'mentions',
        'claim',
        `that of ${found} mentions`,
        `${claim.entities.length}, one for each of its entities`,
      );
  }
}
