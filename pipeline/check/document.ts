import { createHash } from 'node:crypto';
import type { DocumentRecords } from '../dataset.ts';
import { quoted } from '../errors.ts';
import { claimIds } from '../extract/ids.ts';
import { codePoints } from '../offsets.ts';
import type { ClaimRecord } from '../records.ts';
import { type Validate, validatorOf } from '../schemas.ts';
import { checkGrounding, textOf } from './grounding.ts';
import { checkMentions } from './mentions.ts';
import { emptyReport, type Report } from './report.ts';

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

/** Checks all that can be said of one document's records: schemas, ids, references, coverage, groundedness. */
export function checkDocument(records: DocumentRecords, files: RecordFiles, validators = ownValidators()): Report {
  const report = emptyReport();
  const rows: [Kind, { id: string }][] = [
    ['document', records.document],
    ...records.sentences.map((row): [Kind, { id: string }] => ['sentence', row]),
    ...records.claims.map((row): [Kind, { id: string }] => ['claim', row]),
    ...records.mentions.map((row): [Kind, { id: string }] => ['mention', row]),
  ];
  for (const [kind, row] of rows) {
    report.counts.records++;
    const faults = validators[kind](row);
    for (const fault of faults) report.violations.push({ file: files[kind], record: nameOf(kind, row), ...fault });
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
    if (seen.has(key))
      report.violations.push({
        file: files[kind],
        record: key,
        field: 'id',
        found: 'there twice',
        allowed: 'one record an id',
      });
    seen.add(key);
  }
}

/** Length and hash of the text, where it is published. */
function checkText({ document }: DocumentRecords, files: RecordFiles, report: Report): void {
  const place = { file: files.document, record: nameOf('document', document) };
  if ((document.text === null) === (document.rights === 'full'))
    report.violations.push({
      ...place,
      field: 'text',
      found: document.text === null ? 'null' : 'published',
      allowed: `what rights ${document.rights} asks`,
    });
  if (document.text === null) return;
  const characters = codePoints(document.text);
  if (characters !== document.characters)
    report.violations.push({
      ...place,
      field: 'characters',
      found: String(document.characters),
      allowed: `${characters}, the length of the text`,
    });
  const sha256 = createHash('sha256').update(document.text, 'utf8').digest('hex');
  if (sha256 !== document.sha256)
    report.violations.push({
      ...place,
      field: 'sha256',
      found: document.sha256,
      allowed: `${sha256}, the hash of the text`,
    });
}

/** Sentences point to their document, stand in order, cover the text, and say how many claims they carry, or why none. */
function checkSentences(records: DocumentRecords, files: RecordFiles, report: Report): void {
  const { document, sentences, claims } = records;
  const carried = new Map<number, number>();
  for (const { sentence_start } of claims) carried.set(sentence_start, (carried.get(sentence_start) ?? 0) + 1);
  const textAt = textOf(records);
  let at = 0;
  for (const row of sentences) {
    const say = (field: string, found: string, allowed: string) =>
      report.violations.push({ file: files.sentence, record: nameOf('sentence', row), field, found, allowed });
    report.counts.references++;
    if (row.document !== document.id)
      say('document', quoted(row.document), `${document.id}, the document it stands under`);
    if (row.id !== `${row.document}-s${row.start}`) say('id', row.id, `${row.document}-s${row.start}`);
    if (row.start < at || row.end <= row.start || row.end > document.characters)
      say('start', `${row.start} (to ${row.end})`, `a range after ${at}, within ${document.characters} characters`);
    else checkGap(at, row.start, textAt, say);
    const there = textAt(row.start, row.end);
    if (row.text !== null && row.text !== there) say('text', quoted(row.text), `what stands there: ${quoted(there)}`);
    const count = carried.get(row.start) ?? 0;
    if (row.claims !== count) say('claims', String(row.claims), `${count}, the number of its claims`);
    if ((row.reason === null) !== row.claims > 0)
      say(
        'reason',
        quoted(row.reason),
        row.claims > 0 ? 'null, as there are claims' : 'a reason, as there is no claim',
      );
    at = Math.max(at, row.end);
  }
  checkGap(at, document.characters, textAt, (field, found, allowed) =>
    report.violations.push({ file: files.sentence, record: nameOf('document', document), field, found, allowed }),
  );
}

/** Between sentences there may be nothing but white space. */
function checkGap(
  start: number,
  end: number,
  textAt: (start: number, end: number) => string | undefined,
  say: (field: string, found: string, allowed: string) => void,
): void {
  const gap = start < end ? textAt(start, end) : '';
  if (gap?.trim())
    say(
      'start',
      `after ${quoted(gap.trim())}, which belongs to no sentence`,
      'that every character is in exactly one sentence',
    );
}

function checkClaims(records: DocumentRecords, files: RecordFiles, report: Report): void {
  const { document, sentences, claims } = records;
  const textAt = textOf(records);
  const places = new Map(sentences.map(({ start, end }) => [start, end]));
  const ids = claimIds(document.id, claims);
  claims.forEach((claim, i) => {
    const place = { file: files.claim, record: nameOf('claim', claim) };
    const say = (field: string, found: string, allowed: string) =>
      report.violations.push({ ...place, field, found, allowed });
    report.counts.references += 2;
    if (claim.document !== document.id)
      say('document', quoted(claim.document), `${document.id}, the document it stands under`);
    if (places.get(claim.sentence_start) !== claim.sentence_end)
      say(
        'sentence_start',
        `${claim.sentence_start} (to ${claim.sentence_end})`,
        'the place of a sentence of the document',
      );
    if (claim.id !== ids[i]) say('id', claim.id, `${ids[i]}, the hash of its slots`);
    checkCopies(claim, records, say);
    checkGrounding(claim, textAt, document.characters, place, report);
  });
}

/** What a claim repeats of its document must be the same there. */
function checkCopies(
  claim: ClaimRecord,
  { document }: DocumentRecords,
  say: (field: string, found: string, allowed: string) => void,
): void {
  const copies = { document_title: document.title, published: document.published, url: document.url };
  for (const [field, value] of Object.entries(copies)) {
    const found = claim[field as keyof typeof copies];
    if (found !== value) say(field, quoted(found), `${quoted(value)}, as its document has it`);
  }
}
