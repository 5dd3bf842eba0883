import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '../records/types.ts';

/** Fields that say where a claim stands, and nothing of what it says. */
const isOffset = (field: string): boolean =>
  field === 'sentence_start' || field === 'sentence_end' || field === 'spans' || field.startsWith('spans.');

/** What a claim repeats of what its document says about itself. */
const ABOUT_THE_DOCUMENT = new Set(['document_title', 'published', 'url']);

export const isOffsetChange = ({ field }: FieldChange): boolean => isOffset(field);
export const isAboutTheDocument = ({ field }: FieldChange): boolean => ABOUT_THE_DOCUMENT.has(field);

/**
 * The fields in which two states of a record differ. A dot leads into an object that both have; elsewhere a field
 * changes as a whole.
 */
export function differingFields(old: object, now: object): FieldChange[] {
  const found: FieldChange[] = [];
  for (const key of keysOf(now, old)) {
    const [before, after] = [valueAt(old, key), valueAt(now, key)];
    if (before === after) continue;
    if (!isObject(before) || !isObject(after)) addChange(found, key, before, after);
    else for (const inner of keysOf(after, before)) addChange(found, `${key}.${inner}`, before[inner], after[inner]);
  }
  return found;
}

/** Sets the fields of a record that changed; gives another record. */
export function applyFields<T extends object>(record: T, fields: readonly FieldChange[]): T {
  const result: Record<string, unknown> = { ...(record as Record<string, unknown>) };
  for (const { field, ...change } of fields) {
    const [key = '', inner] = field.split('.');
    if (inner === undefined) set(result, key, change);
    else {
      const object = { ...(result[key] as object) };
      set(object, inner, change);
      result[key] = object;
    }
  }
  return result as T;
}

function set(target: Record<string, unknown>, key: string, change: { new?: unknown }): void {
  if (change.new === undefined) delete target[key];
  else target[key] = change.new;
}

const keysOf = (first: object, second: object): Set<string> => new Set([...Object.keys(first), ...Object.keys(second)]);

const valueAt = (record: object, key: string): unknown => (record as Record<string, unknown>)[key];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function addChange(found: FieldChange[], field: string, before: unknown, after: unknown): void {
  if (isDeepStrictEqual(before, after)) return;
  found.push({
    field,
    ...(before === undefined ? {} : { old: before as NonNullable<FieldChange['old']> }),
    ...(after === undefined ? {} : { new: after as NonNullable<FieldChange['new']> }),
  });
}
