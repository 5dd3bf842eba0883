import { byCodePoint } from '../base/order.ts';
import type { RedirectRecord } from '../records/types.ts';

/** Claims of a version that was taken back, and that no version before it knew. */
export interface YankedClaims {
  version: string;
  ids: readonly string[];
}

/** A redirect before it is known where its heirs lead by now. */
export type Withdrawn = Omit<RedirectRecord, 'current'>;

/**
 * The redirects of a version: those of the version before it, without the claims that are back, and with those that
 * were withdrawn or stood only in versions that were taken back. An heir lives when its redirect is made, so that
 * chains always end.
 */
export function nextRedirects(
  before: readonly RedirectRecord[],
  withdrawn: readonly Withdrawn[],
  yanked: readonly YankedClaims[],
  live: ReadonlySet<string>,
): RedirectRecord[] {
  const rows = new Map<string, Withdrawn>();
  for (const { version, ids } of yanked) for (const id of ids) rows.set(id, takenBack(id, version));
  for (const row of [...before, ...withdrawn]) rows.set(row.id, row);
  for (const id of rows.keys()) if (live.has(id)) rows.delete(id);
  const current = openResolver(rows, live);
  return [...rows.values()]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map(({ id, document, last_version, reason, heirs }) => {
      return { id, document, last_version, reason, heirs, current: current(heirs) };
    });
}

const takenBack = (id: string, version: string): Withdrawn => ({
  id,
  document: id.slice(0, id.lastIndexOf('-')),
  last_version: version,
  reason: 'yanked',
  heirs: [],
});

/** Follows heirs to the living claims, each once, in the order in which they are met. */
function openResolver(
  rows: ReadonlyMap<string, Pick<Withdrawn, 'heirs'>>,
  live: ReadonlySet<string>,
): (heirs: readonly string[]) => string[] {
  const known = new Map<string, string[]>();
  const follow = (id: string): string[] => {
    if (live.has(id)) return [id];
    let found = known.get(id);
    if (!found) {
      found = current(rows.get(id)?.heirs ?? []);
      known.set(id, found);
    }
    return found;
  };
  const current = (heirs: readonly string[]): string[] => [...new Set(heirs.flatMap(follow))];
  return current;
}
