import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { closest, distance as levenshtein } from 'fastest-levenshtein';
import { quoted } from '../base/errors.ts';
import { readOwnJson } from '../base/files.ts';

/** What every `$id` of ours begins with; the setting `base` takes its place in what is published. */
export const DEFAULT_BASE = 'urn:assay:';

export const RECORD_KINDS = ['claim', 'sentence', 'document', 'entity', 'mention'] as const;
/** The records that say what changed between versions. */
export const HISTORY_KINDS = ['change', 'redirect'] as const;
export const SCHEMA_KINDS = [
  ...RECORD_KINDS,
  ...HISTORY_KINDS,
  'front-matter',
  'settings',
  'index',
  'datapackage',
] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The part of a JSON Schema that the program itself reads. */
export interface Schema {
  $id?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  pattern?: string;
  minimum?: number;
  minLength?: number;
  default?: unknown;
  const?: unknown;
  $defs?: Record<string, Schema>;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** What a value has that its schema forbids. */
export interface Fault {
  /** Path of the field, such as spans.subject.0; empty for the value as a whole. */
  field: string;
  found: string;
  allowed: string;
}

/** Gives all faults of a value; none when it is valid. */
export type Validate = (value: unknown) => Fault[];

export const schemaFile = (kind: SchemaKind): string => `${kind}.schema.json`;

export function loadSchema(kind: SchemaKind): Schema {
  return readOwnJson<Schema>(`schemas/${schemaFile(kind)}`);
}

/** A schema as it is published: with the dataset's own base in its identifier. */
export function publishedSchema(kind: SchemaKind, base: string): Schema {
  const schema = loadSchema(kind);
  return { ...schema, $id: (schema.$id ?? '').replace(DEFAULT_BASE, base) };
}

const compiled = new Map<SchemaKind, Validate>();

/** The validator of one of the program's own schemas. */
export function validatorOf(kind: SchemaKind): Validate {
  const known = compiled.get(kind);
  if (known) return known;
  const validate = compile(loadSchema(kind));
  compiled.set(kind, validate);
  return validate;
}

const OPTIONS = { allErrors: true, allowUnionTypes: true, verbose: true };
const inUse = new Map<string, Validate>();
let ofSchemas: Ajv2020 | undefined;

/** A validator for any JSON Schema 2020-12. Versions have the same schemas for long: each is compiled once. */
export function compile(schema: Schema): Validate {
  const key = JSON.stringify(schema);
  const known = inUse.get(key);
  if (known) return known;
  ofSchemas ??= new Ajv2020(OPTIONS); // compiles the schema of schemas once for all
  ofSchemas.validateSchema(schema, true);
  const ajv = new Ajv2020({ ...OPTIONS, validateSchema: false });
  formats.default(ajv);
  const check = ajv.compile(schema);
  const validate: Validate = (value) => (check(value) ? [] : (check.errors ?? []).map(fault));
  inUse.set(key, validate);
  return validate;
}

function fault(error: ErrorObject): Fault {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const extra = error.params.additionalProperty ?? error.params.missingProperty;
  return {
    field: [...path, ...(extra === undefined ? [] : [String(extra)])].join('.'),
    found: error.keyword === 'required' ? 'missing' : error.params.additionalProperty ? 'unknown' : quoted(error.data),
    allowed: allowed(error),
  };
}

const unescapePointer = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

const FORMATS: Record<string, string> = { date: 'a day that exists, written as 2025-10-23', uri: 'an absolute URL' };

const SLUG = 'lower-case letters, digits and single hyphens, such as a-new-plan';
const PATTERNS: Record<string, string> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': SLUG,
  '^([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*$': "an id of the registry, or a document's id, a colon and a slug",
  '^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}-m[0-9]+$': "the claim's id, then -m and a number",
  '^Q[1-9][0-9]*$': 'a Wikidata identifier such as Q148',
  '^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}$': "the document's id, a hyphen and 12 hexadecimal digits",
  '^[0-9a-f]{64}$': '64 hexadecimal digits in lower case',
  '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$': 'a language tag such as en or en-GB',
};

/** What a schema allows where it found a fault, in words. */
function allowed({ keyword, params, parentSchema, message }: ErrorObject): string {
  switch (keyword) {
    case 'enum':
      return `one of ${(params.allowedValues as unknown[]).map(quoted).join(', ')}`;
    case 'const':
      return quoted(params.allowedValue);
    case 'type':
      return ([params.type].flat() as string[]).join(' or ');
    case 'format':
      return FORMATS[params.format as string] ?? `a ${params.format}`;
    case 'pattern':
      return PATTERNS[params.pattern as string] ?? `text that matches ${params.pattern}`;
    case 'required':
      return 'a value';
    case 'additionalProperties':
      return suggestion(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
    default:
      return message ?? keyword;
  }
}

/** The allowed names, the one most like what was found first. */
export function suggestion(found: string, names: readonly string[]): string {
  const near = nearest(found, names);
  const list = `one of ${names.join(', ')}`;
  return near ? `${list} (did you mean ${near}?)` : list;
}

/** The name that was probably meant, if any is like enough. */
export function nearest(found: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const near = closest(found.toLowerCase(), names);
  const distance = levenshtein(found.toLowerCase(), near);
  const most = near.length > 3 ? Math.max(2, Math.floor(near.length / 3)) : 1;
  return distance <= most ? near : undefined;
}
