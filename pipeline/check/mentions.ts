import type { DocumentRecords } from '../dataset.ts';
import { quoted } from '../errors.ts';
import type { ClaimRecord, MentionRecord } from '../records.ts';
import { textOf } from './grounding.ts';
import type { Report } from './report.ts';

/** Mentions stand where they say, in the order of their claims, one for each entity of a claim's slot. */
export function checkMentions(records: DocumentRecords, file: string, report: Report): void {
  const textAt = textOf(records);
  const byId = new Map(records.claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, number>();
  for (const mention of records.mentions) {
    const say = (field: string, found: string, allowed: string) =>
      report.violations.push({ file, record: `mention ${mention.id}`, field, found, allowed });
    report.counts.references += 2;
    const claim = byId.get(mention.claim);
    if (mention.document !== records.document.id || claim === undefined) {
      say('claim', quoted(mention.claim), `the id of a claim of document ${records.document.id}`);
      continue;
    }
    const number = counts.get(claim.id) ?? 0;
    counts.set(claim.id, number + 1);
    if (mention.id !== `${claim.id}-m${number}`) say('id', mention.id, `${claim.id}-m${number}`);
    checkEntity(mention, claim, number, say);
    report.counts.spans++;
    const there = textAt(mention.start, mention.end);
    const isInside = claim.sentence_start <= mention.start && mention.end <= claim.sentence_end;
    if (!isInside || there !== mention.text)
      say('text', quoted(mention.text), `what stands at its offsets in the claim's sentence: ${quoted(there)}`);
  }
  for (const claim of records.claims) {
    const count = counts.get(claim.id) ?? 0;
    if (count !== claim.entities.length)
      report.violations.push({
        file,
        record: `claim ${claim.id}`,
        field: 'claim',
        found: `that of ${count} mentions`,
        allowed: `${claim.entities.length}, one for each of its entities`,
      });
  }
}

function checkEntity(
  mention: MentionRecord,
  { entities }: ClaimRecord,
  number: number,
  say: (field: string, found: string, allowed: string) => void,
): void {
  const entity = entities[number];
  if (entity && (entity.id !== mention.entity || entity.slot !== mention.slot))
    say(
      'entity',
      `${mention.entity} in the ${mention.slot}`,
      `${entity.id} in the ${entity.slot}, as its claim has it`,
    );
}
