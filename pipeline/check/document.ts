import { createHash } from 'node:crypto';
import { quoted } from '../base/errors.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import { claimIds } from '../extract/claim/ids.ts';
import { codePoints } from '../records/offsets.ts';
import { type Validate, validatorOf } from '../records/schemas.ts';
import type { ClaimRecord, SentenceRecord } from '../records/types.ts';
import { checkGrounding, type TextAt, textOf } from './grounding.ts';
import { checkMentions } from './mentions.ts';
import { count, emptyReport, type Report, type Say, sayOf } from './report.ts';

/** The kinds of record that belong to one document. */
type Kind = 'document' | 'sentence' | 'claim' | 'mention';

/** The validators of a document's kinds of record; a published version is held against its own schemas. */
export type RecordValidators = Record<Kind, Validate>;

/** Where the records of each kind stand, for messages. */
export type RecordFiles = Record<Kind, string>;

export const ownValidators = (): RecordValidators => ({
  document: validatorOf('document'),
  sentence: validatorOf('sentence'),
  claim: validatorOf('claim'),
  mention: validatorOf('mention'),
});

/** Checks all that can be said of one document's records: schemas, ids, references, texts, coverage, groundedness. */
export function checkDocument(records: DocumentRecords, files: RecordFiles, validators = ownValidators()): Report {
  const report = emptyReport();
  const rows: [Kind, { id: string }][] = [
    ['document', records.document],
    ...records.sentences.map((row): [Kind, { id: string }] => ['sentence', row]),
    ...records.claims.map((row): [Kind, { id: string }] => ['claim', row]),
    ...records.mentions.map((row): [Kind, { id: string }] => ['mention', row]),
  ];
  for (const [kind, row] of rows) {
    count(report, 'schemas');
    const say = sayOf(report, files[kind], nameOf(kind, row));
    for (const { field, found, allowed } of validators[kind](row)) say('schemas', field, found, allowed);
  }
  if (report.violations.length > 0) return report; // the tests below rely on the shape of the records

  checkUnique(rows, files, report);
  checkText(records, files, report);
  checkSentences(records, files, report);
  checkClaims(records, files, report);
  checkMentions(records, files.mention, report);
  return report;
}

const nameOf = (kind: Kind, row: unknown) => {
  const id = (row as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `${kind} ${id}` : `a ${kind} without an id`;
};

function checkUnique(rows: readonly [Kind, { id: string }][], files: RecordFiles, report: Report): void {
  const seen = new Set<string>();
  for (const [kind, { id }] of rows) {
    const key = `${kind} ${id}`;
    count(report, 'ids');
    if (seen.has(key)) sayOf(report, files[kind], key)('ids', 'id', 'there twice', 'one record an id');
    seen.add(key);
  }
}

/** As much of the text is published as the rights allow, with its length and hash. */
function checkText({ document, sentences }: DocumentRecords, files: RecordFiles, report: Report): void {
  const full = document.rights === 'full';
  const say = sayOf(report, files.document, nameOf('document', document));
  count(report, 'texts', 1 + sentences.length);
  if ((document.text !== null) !== full)
    say(
      'texts',
      'text',
      document.text === null ? 'null' : 'published',
      full ? 'the whole text, as rights is full' : 'null, as rights is quotes',
    );
  for (const row of sentences)
    if ((row.text !== null) !== (full || row.claims > 0))
      sayOf(report, files.sentence, nameOf('sentence', row))(
        'texts',
        'text',
        row.text === null ? 'null' : 'published',
        row.text === null ? 'the words of the sentence' : 'null, as rights is quotes and the sentence carries no claim',
      );
  if (document.text === null) return;
  const characters = codePoints(document.text);
  if (characters !== document.characters)
    say('texts', 'characters', String(document.characters), `${characters}, the length of the text`);
  const sha256 = createHash('sha256').update(document.text, 'utf8').digest('hex');
  if (sha256 !== document.sha256) say('texts', 'sha256', document.sha256, `${sha256}, the hash of the text`);
}

/** Sentences point to their document, stand in order, cover the text, and say how many claims they carry, or why none. */
function checkSentences(records: DocumentRecords, files: RecordFiles, report: Report): void {
  const { document, sentences, claims } = records;
  const carried = new Map<number, number>();
  for (const { sentence_start } of claims) carried.set(sentence_start, (carried.get(sentence_start) ?? 0) + 1);
  const { textAt } = textOf(records);
  let at = 0;
  for (const row of sentences) {
    const say = sayOf(report, files.sentence, nameOf('sentence', row));
    count(report, 'references');
    count(report, 'sentences');
    if (row.document !== document.id)
      say('references', 'document', quoted(row.document), `${document.id}, the document it stands under`);
    if (row.id !== `${row.document}-s${row.start}`) say('ids', 'id', row.id, `${row.document}-s${row.start}`);
    if (row.start < at || row.end <= row.start || row.end > document.characters)
      say(
        'sentences',
        'start',
        `${row.start} (to ${row.end})`,
        `a range after ${at}, within ${document.characters} characters`,
      );
    else checkGap(at, row.start, textAt, say);
    const there = textAt(row.start, row.end);
    if (row.text !== null && row.text !== there)
      say('sentences', 'text', quoted(row.text), `what stands there: ${quoted(there)}`);
    checkCarried(row, carried.get(row.start) ?? 0, say);
    at = Math.max(at, row.end);
  }
  checkGap(at, document.characters, textAt, sayOf(report, files.sentence, nameOf('document', document)));
}

/** A sentence says how many claims it carries, and why when it carries none. */
function checkCarried(row: SentenceRecord, carried: number, say: Say): void {
  if (row.claims !== carried) say('sentences', 'claims', String(row.claims), `${carried}, the number of its claims`);
  if ((row.reason === null) !== row.claims > 0)
    say(
      'sentences',
      'reason',
      quoted(row.reason),
      row.claims > 0 ? 'null, as there are claims' : 'a reason, as there is no claim',
    );
}

/** Between sentences there may be nothing but white space. */
function checkGap(start: number, end: number, textAt: TextAt, say: Say): void {
  const gap = start < end ? textAt(start, end) : '';
  if (gap?.trim())
    say(
      'sentences',
      'start',
      `after ${quoted(gap.trim())}, which belongs to no sentence`,
      'that every character is in exactly one sentence',
    );
}

function checkClaims(records: DocumentRecords, files: RecordFiles, report: Report): void {
  const { document, sentences, claims } = records;
  const text = textOf(records);
  const places = new Map(sentences.map(({ start, end }) => [start, end]));
  const ids = claimIds(document.id, claims);
  const hidden = new Set<number>();
  claims.forEach((claim, i) => {
    const say = sayOf(report, files.claim, nameOf('claim', claim));
    count(report, 'references', 2);
    if (claim.document !== document.id)
      say('references', 'document', quoted(claim.document), `${document.id}, the document it stands under`);
    if (places.get(claim.sentence_start) !== claim.sentence_end)
      say(
        'references',
        'sentence_start',
        `${claim.sentence_start} (to ${claim.sentence_end})`,
        'the place of a sentence of the document',
      );
    if (claim.id !== ids[i]) say('ids', 'id', claim.id, `${ids[i]}, the hash of its slots`);
    checkCopies(claim, records, say, report);
    for (const start of checkGrounding(claim, text, document.characters, say, report)) hidden.add(start);
  });
  report.unverified.sentences += hidden.size;
}

/** What a claim repeats of its document must be the same there. */
function checkCopies(claim: ClaimRecord, { document }: DocumentRecords, say: Say, report: Report): void {
  const copies = { document_title: document.title, published: document.published, url: document.url };
  for (const [field, value] of Object.entries(copies)) {
    count(report, 'copies');
    const found = claim[field as keyof typeof copies];
    if (found !== value) say('copies', field, quoted(found), `${quoted(value)}, as its document has it`);
  }
}
