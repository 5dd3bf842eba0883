import { quoted } from '../../base/errors.ts';
import { fold } from '../../records/offsets.ts';
import { count, type Report, type Say } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';
import type { PublishedText } from './published-text.ts';
import { isInOrder, type Slot, slotsOf } from './slots.ts';

/** Every slot, cue and sentence of a claim stands in the source: a slot with white space folded, and nothing else. */
export function quotes({ document, claims, files, text }: DocumentFacts, report: Report): void {
  const hidden = new Set<number>();
  for (const claim of claims) {
    const say = sayOfRow(report, files, ['claim', claim]);
    for (const slot of slotsOf(claim, document.characters))
      for (const start of quote(slot, text, say, report)) hidden.add(start);
    const sentence = text.textAt(claim.sentence_start, claim.sentence_end);
    count(report, 'quotes');
    if (sentence !== claim.sentence)
      say('quotes', 'sentence', quoted(claim.sentence), `what stands there: ${quoted(sentence)}`);
  }
  report.unverified.sentences += hidden.size;
}

/** Holds a slot against its spans. Gives where the sentences begin that would be needed and are not published. */
function quote(
  { field, text, spans, within }: Slot,
  { textAt, sentenceOf }: PublishedText,
  say: Say,
  report: Report,
): number[] {
  if (!isInOrder(spans, within)) return []; // the gate of spans says so
  const parts = spans.map(([start, end]) => textAt(start, end));
  if (parts.includes(undefined)) {
    const hidden = spans.filter((_, i) => parts[i] === undefined);
    report.unverified.spans += hidden.length;
    return hidden.map(([start]) => sentenceOf(start));
  }
  if (text !== '' || parts.length > 0) count(report, 'quotes');
  const there = fold(parts.join(' '));
  if (there !== text) say('quotes', field, quoted(text), `what stands at its spans: ${quoted(there)}`);
  return [];
}
