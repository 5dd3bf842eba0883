import { quoted } from '../../base/errors.ts';
import type { ClaimRecord, Span } from '../../records/types.ts';
import { count, type Report, type Say } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';
import type { PublishedText } from './published-text.ts';
import { isInOrder, slotsOf } from './slots.ts';

/** Spans are in order and where they may be, and a modality or polarity has a cue exactly when it needs one. */
export function spans({ document, claims, files, text }: DocumentFacts, report: Report): void {
  for (const claim of claims) {
    const say = sayOfRow(report, files, ['claim', claim]);
    const { qualifiers } = claim.spans;
    if (qualifiers.length !== claim.qualifiers.length)
      say(
        'spans',
        'spans.qualifiers',
        `a list of ${qualifiers.length}`,
        `a list of ${claim.qualifiers.length}, one for each qualifier`,
      );
    for (const { field, spans, within } of slotsOf(claim, document.characters))
      ordered(`spans.${field}`, spans, within, say, report);
    cue('modality', claim.modality === 'actual', claim, text, say, report);
    cue('polarity', claim.polarity === 'affirmed', claim, text, say, report);
  }
}

function ordered(
  field: string,
  spans: readonly Span[],
  within: readonly [number, number],
  say: Say,
  report: Report,
): boolean {
  count(report, 'spans', spans.length);
  if (isInOrder(spans, within)) return true;
  const [from, to] = within;
  say('spans', field, quoted(spans), `spans in source order, not empty, not touching, from ${from} to ${to}`);
  return false;
}

/** The words of a cue stand in the sentence; there are some exactly when the value needs a cue. */
function cue(
  field: 'modality' | 'polarity',
  none: boolean,
  claim: ClaimRecord,
  { textAt }: PublishedText,
  say: Say,
  report: Report,
): void {
  const spans = claim.spans[field];
  const path = `spans.${field}`;
  if (!ordered(path, spans, [claim.sentence_start, claim.sentence_end], say, report)) return;
  if (none !== (spans.length === 0))
    say('spans', path, quoted(spans), none ? 'an empty list, as the value needs no cue' : 'its cue');
  for (const [start, end] of spans) {
    const words = textAt(start, end);
    if (words !== words?.trim())
      say('spans', path, `${quoted([start, end])}, ${quoted(words)}`, 'a span that begins and ends in words');
  }
}
