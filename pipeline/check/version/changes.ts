import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { quoted } from '../../base/errors.ts';
import { byCodePoint } from '../../base/order.ts';
import { applyFields, isOffsetChange } from '../../compare/fields.ts';
import { nextRedirects } from '../../compare/redirects.ts';
import { byDocument } from '../../compare/report.ts';
import type { Validate } from '../../records/schemas.ts';
import type { ChangeRecord, ClaimRecord, RedirectRecord } from '../../records/types.ts';
import { readRecords, readRows } from '../../versions/rows.ts';
import { manifestOf, redirectsOf } from '../../versions/version.ts';
import { count, emptyReport, type Report, sayOf } from '../report.ts';

type Say = (record: string, field: string, found: string, allowed: string) => void;

/**
 * Checks the changes and redirects of a version whose other tables are sound: schemas, that what is said of a claim is
 * so in claims.json, and that every withdrawn id leads to claims that are there.
 */
export function checkHistory(folder: string, validators: { change: Validate; redirect: Validate }): Report {
  const report = emptyReport();
  const [changes, redirects] = [join(folder, 'changes.json'), join(folder, 'redirects.json')];
  checkRows(changes, 'change', validators.change, report);
  checkRows(redirects, 'redirect', validators.redirect, report);
  if (report.violations.length > 0) return report; // the tests below rely on the shape of the records

  const live = new Set<string>();
  for (const { id } of readRecords<ClaimRecord>(join(folder, 'claims.json'))) live.add(id);
  const listed = redirectsOf(folder);
  checkRedirects(listed, live, report, sayer(report, redirects, 'redirect'));
  checkChanges(
    folder,
    live,
    new Map(listed.map(({ id, heirs }) => [id, heirs])),
    report,
    sayer(report, changes, 'change'),
  );
  return report;
}

function checkRows(file: string, kind: string, validate: Validate, report: Report): void {
  for (const { line, value, error } of readRows(file)) {
    count(report, 'schemas');
    const say = sayOf(report, `${file}:${line}`, `the ${kind}`);
    const faults = error === undefined ? validate(value) : [{ field: '', found: error, allowed: 'one record a line' }];
    for (const { field, found, allowed } of faults) say('schemas', field, found, allowed);
  }
}

function checkChanges(
  folder: string,
  live: ReadonlySet<string>,
  listed: ReadonlyMap<string, readonly string[]>,
  report: Report,
  say: Say,
): void {
  const claimsOf = openClaims(folder);
  const seen = new Set<string>();
  for (const changes of byDocument(readRecords<ChangeRecord>(join(folder, 'changes.json')))) {
    const claims = claimsOf(changes[0]?.document ?? '');
    for (const change of changes) {
      count(report, 'changes');
      count(report, 'references', 1 + change.heirs.length);
      if (seen.has(change.id)) say(change.id, 'id', 'there twice', 'one change a claim');
      seen.add(change.id);
      if (change.change === 'withdrawn') checkWithdrawal(change, live, listed, say);
      else checkLiving(change, claims.get(change.id), say);
    }
  }
  if (manifestOf(folder).previous !== null) return;
  for (const id of live)
    if (!seen.has(id)) say(id, 'id', 'missing', 'an added claim, as no version is before this one');
}

const sayer =
  (report: Report, file: string, kind: string): Say =>
  (record, field, found, allowed) =>
    sayOf(report, file, `${kind} ${record}`)('changes', field, found, allowed);

/** Redirects must be what following the heirs gives: none of a living claim, in order, leading to living claims. */
function checkRedirects(
  redirects: readonly RedirectRecord[],
  live: ReadonlySet<string>,
  report: Report,
  say: Say,
): void {
  const known = new Set(redirects.map(({ id }) => id));
  const right = new Map(nextRedirects(redirects, [], [], live).map((row) => [row.id, row.current]));
  let before = '';
  for (const { id, heirs, current } of redirects) {
    count(report, 'references', heirs.length + current.length);
    if (byCodePoint(before, id) >= 0) say(id, 'id', `after ${before}`, 'ids in their order, each once');
    before = id;
    if (live.has(id)) say(id, 'id', 'that of a claim in claims.json', 'an id of a withdrawn claim');
    else if (!isDeepStrictEqual(right.get(id), current))
      say(id, 'current', quoted(current), `${quoted(right.get(id))}, where its heirs lead`);
    for (const heir of heirs)
      if (!live.has(heir) && !known.has(heir))
        say(id, 'heirs', quoted(heir), 'a claim of claims.json, or one that redirects.json lists');
  }
}

function checkWithdrawal(
  { id, heirs }: ChangeRecord,
  live: ReadonlySet<string>,
  listed: ReadonlyMap<string, readonly string[]>,
  say: Say,
): void {
  if (live.has(id)) say(id, 'change', 'withdrawn', 'what became of a claim that stands in claims.json');
  else if (!isDeepStrictEqual(listed.get(id), heirs))
    say(id, 'heirs', quoted(heirs), `${quoted(listed.get(id) ?? 'a row')}, as redirects.json has it`);
  for (const heir of heirs) if (!live.has(heir)) say(id, 'heirs', quoted(heir), 'the id of a claim in claims.json');
}

/** What is said of a claim that is there must be so. */
function checkLiving(
  { id, change, text, fields, record }: ChangeRecord,
  claim: ClaimRecord | undefined,
  say: Say,
): void {
  if (!claim) {
    say(id, 'id', 'unknown', 'the id of a claim of its document in claims.json');
    return;
  }
  if (text !== claim.text) say(id, 'text', quoted(text), `${quoted(claim.text)}, as claims.json has it`);
  if (change === 'added') {
    if (!isDeepStrictEqual(record, claim)) say(id, 'record', 'another', 'the claim as claims.json has it');
    return;
  }
  const rightChange = fields.every(isOffsetChange) ? 'moved' : 'corrected';
  if (fields.length === 0 || change !== rightChange)
    say(id, 'change', change, `${rightChange}, with the fields that changed`);
  for (const field of fields)
    if (!isDeepStrictEqual(applyFields(claim, [field]), claim))
      say(id, `fields.${field.field}`, quoted(field.new), 'the value in claims.json');
}

/** Gives the claims of a document by id; documents are asked for in their order, those that are gone at any time. */
function openClaims(folder: string): (document: string) => ReadonlyMap<string, ClaimRecord> {
  const rows = readRecords<ClaimRecord>(join(folder, 'claims.json'));
  let next = rows.next();
  return (document) => {
    const own = new Map<string, ClaimRecord>();
    for (; !next.done && byCodePoint(next.value.document, document) <= 0; next = rows.next())
      if (next.value.document === document) own.set(next.value.id, next.value);
    return own;
  };
}
