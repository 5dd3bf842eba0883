import { isAboutTheDocument, isOffsetChange } from '../compare/fields.ts';
import type { ChangeRecord, DocumentRecord, FieldChange } from '../records/types.ts';

/** Fields whose values are none of the source's words. */
const WORDLESS = new Set(['type', 'modality', 'polarity', 'topics', 'confidence', 'rule']);

const isWordless = (field: FieldChange): boolean =>
  WORDLESS.has(field.field) || isOffsetChange(field) || isAboutTheDocument(field);

/**
 * Changes as they are published. Where only quotes of a document may be, they hold no words that its claims do not
 * have any more: those of a withdrawn claim, and old values that quote.
 */
export function publishedChanges(changes: readonly ChangeRecord[], { rights }: DocumentRecord): ChangeRecord[] {
  if (rights === 'full') return [...changes];
  return changes.map((change) => ({
    ...change,
    text: change.change === 'withdrawn' ? null : change.text,
    fields: change.fields.map((field) => (isWordless(field) ? field : withoutOld(field))),
  }));
}

const withoutOld = ({ old: _, ...field }: FieldChange): FieldChange => field;
