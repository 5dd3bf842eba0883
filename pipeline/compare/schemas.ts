import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../records/schemas.ts';

/** How much a change asks of those who use the data. */
export type Weight = 'patch' | 'minor' | 'major';

/** Something in which two versions of a schema differ. */
export interface SchemaDifference {
  weight: Weight;
  /** What differs, in words. */
  what: string;
}

/**
 * How two versions of a schema differ for those who read the data: a field or value that is gone or of another type
 * is major, one that is new is minor, and everything else, such as a description, is a patch. A renamed field is one
 * gone and one new.
 */
export function schemaDifferences(name: string, old: Schema, now: Schema): SchemaDifference[] {
  const found = compareSchemas(name, old, now);
  if (found.length > 0 || isDeepStrictEqual(old, now)) return found;
  return [{ weight: 'patch', what: `${name} says the same in other words` }];
}

function compareSchemas(path: string, old: Schema, now: Schema): SchemaDifference[] {
  return [
    ...compareTypes(path, old, now),
    ...compareValues(path, old, now),
    ...compareFields(path, old.properties ?? {}, now.properties ?? {}),
    ...compareRequired(path, old, now),
    ...compareFields(path, old.$defs ?? {}, now.$defs ?? {}),
    ...(old.items && now.items ? compareSchemas(`${path}[]`, old.items, now.items) : []),
  ];
}

function compareTypes(path: string, old: Schema, now: Schema): SchemaDifference[] {
  const [before, after] = [typesOf(old), typesOf(now)];
  if (isDeepStrictEqual(before, after)) return [];
  return [{ weight: 'major', what: `${path} is ${shown(after)} and was ${shown(before)}` }];
}

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat().sort();
const shown = (types: readonly string[]): string => types.join(' or ') || 'of any type';

function compareValues(path: string, old: Schema, now: Schema): SchemaDifference[] {
  const [before, after] = [valuesOf(old), valuesOf(now)];
  const show = (value: unknown) => `${path} ${JSON.stringify(value)}`;
  if (!before && !after) return [];
  if (!before) return [{ weight: 'minor', what: `${path} is one of a list by now` }];
  if (!after) return [{ weight: 'major', what: `${path} is no longer one of a list` }];
  return [
    ...gone(before.filter((value) => !after.includes(value)).map(show)),
    ...added(after.filter((value) => !before.includes(value)).map(show)),
  ];
}

const valuesOf = (schema: Schema): unknown[] | undefined =>
  schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);

function compareFields(path: string, old: Record<string, Schema>, now: Record<string, Schema>): SchemaDifference[] {
  const [before, after] = [Object.keys(old), Object.keys(now)];
  const show = (key: string) => `${path}.${key}`;
  return [
    ...gone(before.filter((key) => !(key in now)).map(show)),
    ...added(after.filter((key) => !(key in old)).map(show)),
    ...before.flatMap((key) => {
      const [was, is] = [old[key], now[key]];
      return was && is ? compareSchemas(show(key), was, is) : [];
    }),
  ];
}

/** A field that was always there and may be missing now. */
function compareRequired(path: string, old: Schema, now: Schema): SchemaDifference[] {
  const optional = (old.required ?? []).filter((key) => !now.required?.includes(key) && now.properties?.[key]);
  return optional.map((key) => ({ weight: 'major', what: `${path}.${key} may be missing` }));
}

const gone = (names: readonly string[]): SchemaDifference[] =>
  names.map((name) => ({ weight: 'major', what: `${name} is gone` }));

const added = (names: readonly string[]): SchemaDifference[] =>
  names.map((name) => ({ weight: 'minor', what: `${name} is new` }));

const ORDER: readonly Weight[] = ['patch', 'minor', 'major'];

/** The greatest of some weights; none of none. */
export function greatest(weights: readonly Weight[]): Weight | undefined {
  return ORDER.findLast((weight) => weights.includes(weight));
}
