import { join } from 'node:path';
import type { ClaimRecord } from '../../records/types.ts';
import { readRecords } from '../../versions/rows.ts';
import { count, type Report } from '../report.ts';
import { type DatasetFacts, named, share, sum, unmet, worst } from './facts.ts';

/** No more claims of the version before are gone than asserted. */
export function kept({ assertions, ids, earlier }: DatasetFacts, report: Report): void {
  const { most_share_vanished: most } = assertions;
  if (most === undefined || earlier === null) return;
  const lost = new Map<string, number>();
  let claims = 0;
  for (const { id, document } of readRecords<ClaimRecord>(join(earlier, 'claims.json'))) {
    claims++;
    if (!ids.has(id)) lost.set(document, (lost.get(document) ?? 0) + 1);
  }
  const vanished = sum([...lost.values()]);
  count(report, 'kept', claims);
  if (vanished <= most * claims) return;
  const where = worst([...lost], ([, times]) => times).map(([document, times]) => `${document} (${times})`);
  const found = `${share(vanished, claims)} of the claims of ${earlier} are gone, most of them from ${named(where)}`;
  unmet(report, 'kept', 'most_share_vanished', found, `${most} or less`);
}
