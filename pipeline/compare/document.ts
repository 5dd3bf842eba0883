import type { ChangeRecord, ClaimRecord, DocumentRecord, FieldChange } from '../records/types.ts';
import type { DocumentClaims } from '../versions/version.ts';
import { differingFields, isAboutTheDocument, isOffsetChange } from './fields.ts';
import { findHeirs } from './heirs.ts';

type Reason = ChangeRecord['reason'];

/**
 * What became of the claims of a document that both versions have: the withdrawn ones in their old order, then the
 * others in the order they have now.
 */
export function compareDocument(old: DocumentClaims, now: DocumentClaims): ChangeRecord[] {
  const before = new Map(old.claims.map((claim) => [claim.id, claim]));
  const kept = new Set(now.claims.map(({ id }) => id));
  const withdrawn = old.claims.filter(({ id }) => !kept.has(id));
  const added = now.claims.filter(({ id }) => !before.has(id));
  const lengths = { old: old.document.characters, now: now.document.characters };
  const heirs = findHeirs(withdrawn, added, { old: old.claims, now: now.claims }, lengths);
  const reason = isSourceChanged(old.document, now.document) ? 'source-changed' : 'extractor-changed';

  const changes = withdrawn.map((claim) => withdrawal(claim, claim.text, reason, heirs.get(claim.id) ?? []));
  for (const claim of now.claims) {
    const was = before.get(claim.id);
    if (!was) changes.push(addition(claim, reason));
    else {
      const fields = differingFields(was, claim);
      if (fields.length > 0) changes.push(alteration(claim, fields, old.document, now.document));
    }
  }
  return changes;
}

/** The claims of a document that the version before does not have. */
export const addedDocument = ({ claims }: DocumentClaims): ChangeRecord[] =>
  claims.map((claim) => addition(claim, 'source-added'));

/** A claim whose document is gone: no word of it stays. */
export const withdrawnWithDocument = (claim: Pick<ClaimRecord, 'id' | 'document'>, heirs: string[]): ChangeRecord =>
  withdrawal(claim, null, 'source-withdrawn', heirs);

const addition = (claim: ClaimRecord, reason: Reason): ChangeRecord => ({
  id: claim.id,
  document: claim.document,
  change: 'added',
  reason,
  text: claim.text,
  fields: [],
  heirs: [],
  record: claim as unknown as NonNullable<ChangeRecord['record']>,
});

const withdrawal = (
  { id, document }: Pick<ClaimRecord, 'id' | 'document'>,
  text: string | null,
  reason: Reason,
  heirs: string[],
): ChangeRecord => ({ id, document, change: 'withdrawn', reason, text, fields: [], heirs, record: null });

function alteration(
  { id, document, text }: ClaimRecord,
  fields: FieldChange[],
  old: DocumentRecord,
  now: DocumentRecord,
): ChangeRecord {
  const change = fields.every(isOffsetChange) ? 'moved' : 'corrected';
  return { id, document, change, reason: reasonOf(fields, old, now), text, fields, heirs: [], record: null };
}

/**
 * A claim that the same source gives otherwise can only be the program's doing, as a version follows from its sources,
 * the program and the version before; times may also follow from the day of publication.
 */
function reasonOf(fields: readonly FieldChange[], old: DocumentRecord, now: DocumentRecord): Reason {
  if (fields.every(isAboutTheDocument)) return 'correction';
  if (isSourceChanged(old, now)) return 'source-changed';
  const dated = old.published !== now.published;
  const followsFromDay = (change: FieldChange) => dated && change.field.startsWith('time');
  return fields.every((change) => isAboutTheDocument(change) || followsFromDay(change))
    ? 'correction'
    : 'extractor-changed';
}

/** Whether a document's text, or the language it is read in, is another. */
const isSourceChanged = (old: DocumentRecord, now: DocumentRecord): boolean =>
  old.sha256 !== now.sha256 || old.language !== now.language;
