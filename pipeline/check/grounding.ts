import { quoted } from '../base/errors.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { fold, toUnits } from '../records/offsets.ts';
import type { ClaimRecord, SentenceRecord, Span } from '../records/types.ts';
import { count, type Report, type Say } from './report.ts';

/** The text from one code point to another; undefined where it is not published. */
export type TextAt = (start: number, end: number) => string | undefined;

/** What is published of a document's text. */
interface PublishedText {
  textAt: TextAt;
  /** Where the sentence begins that an offset lies in. */
  sentenceOf: (offset: number) => number;
}

/** Gives the published text of a document by offsets: all of it, or that of the sentences with claims. */
export function textOf({ document, sentences }: DocumentRecords): PublishedText {
  const { text } = document;
  const sentenceOf = (offset: number) => sentenceAt(sentences, offset)?.start ?? 0;
  if (text !== null) {
    const convert = toUnits(text);
    return { textAt: (start, end) => text.slice(convert(start), convert(end)), sentenceOf };
  }
  const textAt: TextAt = (start, end) => {
    const around = sentenceAt(sentences, start);
    return around?.text == null || end > around.end ? undefined : sliceSentence(around, around.text, start, end);
  };
  return { textAt, sentenceOf };
}

/** The last sentence that begins at or before an offset. */
function sentenceAt(sentences: readonly SentenceRecord[], offset: number): SentenceRecord | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

function sliceSentence({ start: base }: SentenceRecord, text: string, start: number, end: number): string {
  const convert = toUnits(text);
  return text.slice(convert(start - base), convert(end - base));
}

interface Slot {
  field: string;
  text: string;
  spans: Span[];
  /** Cues and sources may stand in another sentence. */
  anywhere?: boolean;
}

/**
 * Holds every slot and cue of a claim against the source: with white space folded, and nothing else. Gives where the
 * sentences begin that would have been needed and are not published.
 */
export function checkGrounding(
  claim: ClaimRecord,
  text: PublishedText,
  characters: number,
  say: Say,
  report: Report,
): number[] {
  const { spans, attribution } = claim;
  if (spans.qualifiers.length !== claim.qualifiers.length)
    say(
      'spans',
      'spans.qualifiers',
      `a list of ${spans.qualifiers.length}`,
      `a list of ${claim.qualifiers.length}, one for each qualifier`,
    );

  const slots: Slot[] = [
    { field: 'subject', text: claim.subject, spans: spans.subject },
    { field: 'predicate', text: claim.predicate, spans: spans.predicate },
    { field: 'object', text: claim.object, spans: spans.object },
    ...claim.qualifiers.map(({ text }, i) => ({ field: `qualifiers.${i}`, text, spans: spans.qualifiers[i] ?? [] })),
    { field: 'attribution_source', text: namedSource(attribution), spans: spans.attribution_source, anywhere: true },
    { field: 'attribution_cue', text: attribution?.cue ?? '', spans: spans.attribution_cue, anywhere: true },
  ];
  const hidden = slots.flatMap((slot) => checkSlot(slot, claim, text, characters, say, report));
  checkCue('modality', spans.modality, claim.modality === 'actual', claim, text, say, report);
  checkCue('polarity', spans.polarity, claim.polarity === 'affirmed', claim, text, say, report);

  const sentence = text.textAt(claim.sentence_start, claim.sentence_end);
  count(report, 'quotes');
  if (sentence !== claim.sentence)
    say('quotes', 'sentence', quoted(claim.sentence), `what stands there: ${quoted(sentence)}`);
  return hidden;
}

const namedSource = (attribution: ClaimRecord['attribution']) =>
  !attribution || attribution.source === 'unspecified' ? '' : attribution.source;

function checkSlot(
  { field, text, spans, anywhere }: Slot,
  claim: ClaimRecord,
  { textAt, sentenceOf }: PublishedText,
  characters: number,
  say: Say,
  report: Report,
): number[] {
  const [from, to] = anywhere ? [0, characters] : [claim.sentence_start, claim.sentence_end];
  if (!checkOrder(`spans.${field}`, spans, from, to, say, report)) return [];
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

/** The words of a cue stand in the sentence; there are some exactly when the value needs a cue. */
function checkCue(
  field: string,
  spans: Span[],
  none: boolean,
  claim: ClaimRecord,
  { textAt }: PublishedText,
  say: Say,
  report: Report,
): void {
  if (!checkOrder(`spans.${field}`, spans, claim.sentence_start, claim.sentence_end, say, report)) return;
  if (none !== (spans.length === 0))
    say('spans', `spans.${field}`, quoted(spans), none ? 'an empty list, as the value needs no cue' : 'its cue');
  for (const [start, end] of spans) {
    const words = textAt(start, end);
    if (words !== words?.trim())
      say(
        'spans',
        `spans.${field}`,
        `${quoted([start, end])}, ${quoted(words)}`,
        'a span that begins and ends in words',
      );
  }
}

/** Whether spans are in source order, apart from each other, not empty and inside their range. */
function checkOrder(field: string, spans: Span[], from: number, to: number, say: Say, report: Report): boolean {
  count(report, 'spans', spans.length);
  const sound = spans.every(([start, end], i) => {
    const [, before] = spans[i - 1] ?? [0, -1];
    return start < end && start > before && from <= start && end <= to;
  });
  if (!sound)
    say('spans', field, quoted(spans), `spans in source order, not empty, not touching, from ${from} to ${to}`);
  return sound;
}
