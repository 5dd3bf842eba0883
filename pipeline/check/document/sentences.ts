import { quoted } from '../../base/errors.ts';
import type { SentenceRecord } from '../../records/types.ts';
import { count, type Report, type Say } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';
import type { TextAt } from './published-text.ts';

/** Sentences stand in order, cover the text, and say how many claims they carry, or why none. */
export function sentences({ document, sentences, claims, files, text }: DocumentFacts, report: Report): void {
  const { textAt } = text;
  const carried = new Map<number, number>();
  for (const { sentence_start } of claims) carried.set(sentence_start, (carried.get(sentence_start) ?? 0) + 1);
  let at = 0;
  for (const row of sentences) {
    const say = sayOfRow(report, files, ['sentence', row]);
    count(report, 'sentences');
    if (row.start < at || row.end <= row.start || row.end > document.characters)
      say(
        'sentences',
        'start',
        `${row.start} (to ${row.end})`,
        `a range after ${at}, within ${document.characters} characters`,
      );
    else blank(at, row.start, textAt, say);
    const there = textAt(row.start, row.end);
    if (row.text !== null && row.text !== there)
      say('sentences', 'text', quoted(row.text), `what stands there: ${quoted(there)}`);
    counted(row, carried.get(row.start) ?? 0, say);
    at = Math.max(at, row.end);
  }
  const { id } = document;
  blank(
    at,
    document.characters,
    textAt,
    sayOfRow(report, { ...files, document: files.sentence }, ['document', { id }]),
  );
}

/** Between sentences there may be nothing but white space. */
function blank(start: number, end: number, textAt: TextAt, say: Say): void {
  const gap = start < end ? textAt(start, end) : '';
  if (gap?.trim())
    say(
      'sentences',
      'start',
      `after ${quoted(gap.trim())}, which belongs to no sentence`,
      'that every character is in exactly one sentence',
    );
}

/** A sentence says how many claims it carries, and why when it carries none. */
function counted(row: SentenceRecord, carried: number, say: Say): void {
  if (row.claims !== carried) say('sentences', 'claims', String(row.claims), `${carried}, the number of its claims`);
  if ((row.reason === null) !== row.claims > 0)
    say(
      'sentences',
      'reason',
      quoted(row.reason),
      row.claims > 0 ? 'null, as there are claims' : 'a reason, as there is no claim',
    );
}
