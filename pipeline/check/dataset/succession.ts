import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { applyFields } from '../../compare/fields.ts';
import type { ChangeRecord, ClaimRecord } from '../../records/types.ts';
import { readRecords } from '../../versions/rows.ts';
import { redirectsOf } from '../../versions/version.ts';
import { count, emptyReport, type Report, sayOf } from '../report.ts';

/**
 * Checks that a version follows from the one before it: the old claims with the changes made are the new claims, and
 * every id that the old version knew is a claim of the new one or listed in its redirects.
 */
export function checkSuccession(old: string, now: string): Report {
  const report = emptyReport();
  const file = join(now, 'changes.json');
  const say = (record: string, found: string, allowed: string) =>
    sayOf(report, file, `change ${record}`)('succession', '', found, allowed);
  const changes = changesById(file);
  const expected = new Map<string, string>();
  for (const claim of readRecords<ClaimRecord>(join(now, 'claims.json'))) expected.set(claim.id, digest(claim));

  for (const claim of readRecords<ClaimRecord>(join(old, 'claims.json'))) {
    count(report, 'succession');
    const { change, fields } = changes.get(claim.id) ?? { change: 'kept', fields: [] };
    if (change === 'withdrawn') continue;
    if (change === 'added') say(claim.id, 'added', `another change, as ${old} has the claim`);
    else if (digest(applyFields(claim, fields)) !== expected.get(claim.id))
      say(claim.id, change === 'kept' ? 'missing' : change, `what leads from the claim in ${old} to that in ${now}`);
    expected.delete(claim.id);
  }
  for (const id of expected.keys())
    if (changes.get(id)?.change !== 'added') say(id, 'not added', `added, as ${old} does not have the claim`);
  checkRedirectsStay(old, now, report);
  return report;
}

function changesById(file: string): Map<string, Pick<ChangeRecord, 'change' | 'fields'>> {
  const changes = new Map<string, Pick<ChangeRecord, 'change' | 'fields'>>();
  for (const { id, change, fields } of readRecords<ChangeRecord>(file)) changes.set(id, { change, fields });
  return changes;
}

function checkRedirectsStay(old: string, now: string, report: Report): void {
  const known = new Set(redirectsOf(now).map(({ id }) => id));
  for (const { id } of readRecords<ClaimRecord>(join(now, 'claims.json'))) known.add(id);
  for (const { id } of redirectsOf(old)) {
    count(report, 'references');
    if (!known.has(id))
      sayOf(report, join(now, 'redirects.json'), `redirect ${id}`)(
        'succession',
        '',
        'missing',
        `a row, as ${old} has it`,
      );
  }
}

/** What a claim says, whatever the order of its keys. */
function digest(claim: object): string {
  return createHash('sha256').update(JSON.stringify(claim, inOrder)).digest('base64');
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
