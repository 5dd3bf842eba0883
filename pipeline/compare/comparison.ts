import { byCodePoint } from '../base/order.ts';
import type { ChangeRecord, RedirectRecord } from '../records/types.ts';
import type { DocumentClaims, VersionData } from '../versions/version.ts';
import { addedDocument, compareDocument, withdrawnWithDocument } from './document.ts';
import { nextRedirects, type Withdrawn, type YankedClaims } from './redirects.ts';
import { addToSummary, emptySummary, type Summary } from './summary.ts';

/** Compares a version, as it comes document by document, with the version before it. */
export interface Comparison {
  /** What became of the claims of the next document; documents come in the order of their ids. */
  add(now: DocumentClaims): ChangeRecord[];
  /** Ends the version. Gives what became of the claims of documents that are gone. */
  close(): ChangeRecord[];
  /** What has changed so far, in numbers. */
  summary: Summary;
  /** The redirects of the version, after its end. */
  redirects(): RedirectRecord[];
}

interface GoneDocument {
  sha256: string;
  claims: { id: string; document: string }[];
}

export interface ComparisonOptions {
  /** Claims of versions after the previous one that were taken back, which the redirects will name too. */
  yanked?: readonly YankedClaims[];
  /** Where the redirects of the newer version lead, for claims without an heir of their own: versions between know more. */
  redirects?: ReadonlyMap<string, string[]>;
}

/** Begins a comparison; with null, for the first version, every claim is added. */
export function openComparison(previous: VersionData | null, options: ComparisonOptions = {}): Comparison {
  const summary = emptySummary(previous?.version ?? null);
  const withdrawn: Withdrawn[] = [];
  const live = new Set<string>();
  const added = new Map<string, string>(); // hash of a new document's text to its id
  const gone: GoneDocument[] = [];
  let old = previous?.documents.next() ?? { done: true as const, value: undefined };
  let last = '';

  const advance = () => {
    old = previous?.documents.next() ?? old;
  };
  const passGone = ({ document, claims }: DocumentClaims) => {
    summary.before += claims.length;
    gone.push({ sha256: document.sha256, claims: claims.map(({ id }) => ({ id, document: document.id })) });
    advance();
  };
  const record = (changes: ChangeRecord[]) => {
    for (const change of changes) {
      if (change.heirs.length === 0) change.heirs = options.redirects?.get(change.id) ?? [];
      addToSummary(summary, change);
      if (change.change === 'withdrawn' && previous) withdrawn.push(withdrawal(change, previous.version));
    }
    return changes;
  };

  return {
    summary,
    add(now) {
      const { id, sha256 } = now.document;
      if (byCodePoint(last, id) >= 0) throw new Error(`Document ${id} comes after ${last}.`);
      last = id;
      for (const claim of now.claims) live.add(claim.id);
      summary.now += now.claims.length;
      while (!old.done && byCodePoint(old.value.document.id, id) < 0) passGone(old.value);
      if (old.done || old.value.document.id !== id) {
        if (!added.has(sha256)) added.set(sha256, id);
        return record(addedDocument(now));
      }
      summary.before += old.value.claims.length;
      const changes = record(compareDocument(old.value, now));
      advance();
      return changes;
    },
    close() {
      while (!old.done) passGone(old.value);
      return record(gone.flatMap((document) => withdrawals(document, added.get(document.sha256), live)));
    },
    redirects: () => nextRedirects(previous?.redirects ?? [], withdrawn, options.yanked ?? [], live),
  };
}

/** The claims of a document that is gone; where another has come with its text, it was renamed, and they live on there. */
function withdrawals({ claims }: GoneDocument, renamed: string | undefined, live: ReadonlySet<string>): ChangeRecord[] {
  return claims.map((claim) => {
    const heir = renamed === undefined ? undefined : renamed + claim.id.slice(claim.document.length);
    return withdrawnWithDocument(claim, heir !== undefined && live.has(heir) ? [heir] : []);
  });
}

const withdrawal = ({ id, document, reason, heirs }: ChangeRecord, last_version: string): Withdrawn => ({
  id,
  document,
  last_version,
  reason: reason as Withdrawn['reason'], // what is withdrawn was neither added nor corrected
  heirs,
});
