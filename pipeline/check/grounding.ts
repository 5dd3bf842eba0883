import type { DocumentRecords } from '../dataset.ts';
import { quoted } from '../errors.ts';
import { toUnits } from '../offsets.ts';
import type { ClaimRecord, SentenceRecord, Span } from '../records.ts';
import type { Report, Violation } from './report.ts';

/** The text from one code point to another; undefined where it is not published. */
type TextAt = (start: number, end: number) => string | undefined;

type Place = Pick<Violation, 'file' | 'record'>;

/** Gives the published text of a document by offsets: all of it, or that of the sentences with claims. */
export function textOf({ document, sentences }: DocumentRecords): TextAt {
  const { text } = document;
  if (text !== null) {
    const convert = toUnits(text);
    return (start, end) => text.slice(convert(start), convert(end));
  }
  return (start, end) => {
    const around = sentenceAt(sentences, start);
    return around?.text == null || end > around.end ? undefined : sliceSentence(around, around.text, start, end);
  };
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

/** Holds every slot and cue of a claim against the source: exactly, with no folding of characters. */
export function checkGrounding(
  claim: ClaimRecord,
  textAt: TextAt,
  characters: number,
  place: Place,
  report: Report,
): void {
  const say = (field: string, found: string, allowed: string) =>
    report.violations.push({ ...place, field, found, allowed });
  const { spans, attribution } = claim;
  if (spans.qualifiers.length !== claim.qualifiers.length)
    say(
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
  for (const slot of slots) checkSlot(slot, claim, textAt, characters, say, report);
  checkCue('modality', spans.modality, claim.modality === 'actual', claim, say, report);
  checkCue('polarity', spans.polarity, claim.polarity === 'affirmed', claim, say, report);

  const sentence = textAt(claim.sentence_start, claim.sentence_end);
  report.counts.spans++;
  if (sentence !== claim.sentence) say('sentence', quoted(claim.sentence), `what stands there: ${quoted(sentence)}`);
}

const namedSource = (attribution: ClaimRecord['attribution']) =>
  !attribution || attribution.source === 'unspecified' ? '' : attribution.source;

type Say = (field: string, found: string, allowed: string) => void;

function checkSlot(slot: Slot, claim: ClaimRecord, textAt: TextAt, characters: number, say: Say, report: Report): void {
  const { field, text, spans } = slot;
  const [from, to] = slot.anywhere ? [0, characters] : [claim.sentence_start, claim.sentence_end];
  if (!checkOrder(`spans.${field}`, spans, from, to, say, report)) return;
  const parts = spans.map(([start, end]) => textAt(start, end));
  if (parts.includes(undefined)) report.counts.unverifiable += spans.length;
  else if (parts.join(' ') !== text) say(field, quoted(text), `what stands at its spans: ${quoted(parts.join(' '))}`);
}

function checkCue(field: string, spans: Span[], none: boolean, claim: ClaimRecord, say: Say, report: Report): void {
  checkOrder(`spans.${field}`, spans, claim.sentence_start, claim.sentence_end, say, report);
  if (none && spans.length > 0) say(`spans.${field}`, quoted(spans), 'an empty list, as the value needs no cue');
}

/** Whether spans are in source order, apart from each other, not empty and inside their range. */
function checkOrder(field: string, spans: Span[], from: number, to: number, say: Say, report: Report): boolean {
  report.counts.spans += spans.length;
  const sound = spans.every(([start, end], i) => {
    const [, before] = spans[i - 1] ?? [0, -1];
    return start < end && start > before && from <= start && end <= to;
  });
  if (!sound) say(field, quoted(spans), `spans in source order, not empty, not touching, from ${from} to ${to}`);
  return sound;
}
