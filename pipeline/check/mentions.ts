import { quoted } from '../base/errors.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { fold } from '../records/offsets.ts';
import { textOf } from './grounding.ts';
import { count, type Report, sayOf } from './report.ts';

/** Mentions stand where they say, in the order of their claims, one for each entity of a claim's slot. */
export function checkMentions(records: DocumentRecords, file: string, report: Report): void {
  const { textAt } = textOf(records);
  const byId = new Map(records.claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, number>();
  for (const mention of records.mentions) {
    const say = sayOf(report, file, `mention ${mention.id}`);
    count(report, 'mentions');
    count(report, 'references', 2);
    const claim = byId.get(mention.claim);
    if (mention.document !== records.document.id || claim === undefined) {
      say('references', 'claim', quoted(mention.claim), `the id of a claim of document ${records.document.id}`);
      continue;
    }
    const number = counts.get(claim.id) ?? 0;
    counts.set(claim.id, number + 1);
    if (mention.id !== `${claim.id}-m${number}`) say('ids', 'id', mention.id, `${claim.id}-m${number}`);
    const entity = claim.entities[number];
    if (entity && (entity.id !== mention.entity || entity.slot !== mention.slot)) {
      const right = `${entity.id} in the ${entity.slot}, as its claim has it`;
      say('references', 'entity', `${mention.entity} in the ${mention.slot}`, right);
    }
    const words = textAt(mention.start, mention.end);
    const there = words === undefined ? undefined : fold(words);
    const isInside = claim.sentence_start <= mention.start && mention.end <= claim.sentence_end;
    if (!isInside || there !== mention.text)
      say(
        'mentions',
        'text',
        quoted(mention.text),
        `what stands at its offsets in the claim's sentence: ${quoted(there)}`,
      );
  }
  for (const { id, entities } of records.claims) {
    const found = counts.get(id) ?? 0;
    if (found !== entities.length)
      sayOf(report, file, `claim ${id}`)(
        'mentions',
        'claim',
        `that of ${found} mentions`,
        `${entities.length}, one for each of its entities`,
      );
  }
}
