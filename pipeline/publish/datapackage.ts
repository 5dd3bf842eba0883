import type { DataPackage, DataResource, Settings } from '../records.ts';
import { publishedSchema, SCHEMA_VERSION, type Schema, schemaFile } from '../schemas.ts';
import type { Draft } from './draft.ts';
import { type Column, columnsOf, type RecordKind, TABLES } from './tables.ts';

const KEYS: Record<RecordKind, object[]> = {
  document: [],
  sentence: [{ fields: ['document'], reference: { resource: 'documents-csv', fields: ['id'] } }],
  claim: [{ fields: ['document'], reference: { resource: 'documents-csv', fields: ['id'] } }],
};

/** The manifest of a version: a Data Package, version 2, with a Table Schema for each CSV. */
export function dataPackage(draft: Draft, version: string, settings: Required<Settings>): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: settings.name,
    title: settings.title,
    description: settings.description,
    version,
    schema_version: SCHEMA_VERSION,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0; quoted text keeps the rights of its source',
      },
    ],
    contributors: [{ title: 'The Assay contributors', roles: ['author'] }],
    resources: TABLES.flatMap(({ name, kind }) => {
      const schema = publishedSchema(kind, settings.base);
      return [csvResource(draft, name, kind, schema), jsonResource(draft, name, kind, schema)];
    }),
  };
}

function common(draft: Draft, name: string, format: 'csv' | 'json', schema: Schema) {
  const path = `${name}.${format}`;
  const facts = draft.files.get(path);
  if (!facts) throw new Error(`${path} was not written.`);
  return {
    name: `${name}-${format}`,
    title: name,
    description: schema.description ?? '',
    path,
    format,
    encoding: 'utf-8' as const,
    bytes: facts.bytes,
    hash: `sha256:${facts.sha256}`,
  };
}

function csvResource(draft: Draft, name: string, kind: RecordKind, schema: Schema): DataResource {
  const { path, format, encoding, bytes, hash, ...about } = common(draft, name, 'csv', schema);
  return {
    ...about,
    type: 'table',
    path,
    format,
    mediatype: 'text/csv',
    encoding,
    bytes,
    hash,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: columnsOf(schema).map(tableField), primaryKey: ['id'], foreignKeys: KEYS[kind] },
  };
}

function jsonResource(draft: Draft, name: string, kind: RecordKind, schema: Schema): DataResource {
  const { path, format, encoding, bytes, hash, ...about } = common(draft, name, 'json', schema);
  return {
    ...about,
    type: 'json',
    path,
    format,
    mediatype: 'application/json',
    encoding,
    bytes,
    hash,
    jsonSchema: `schemas/${schemaFile(kind)}`,
  };
}

/** A column as a field of a Table Schema, with the constraints that hold for a cell. */
function tableField({ name, schema, required }: Column): object {
  const types = [schema.type ?? 'string'].flat();
  const values = schema.enum?.filter((value) => value !== null);
  const constraints = {
    ...(name === 'id' ? { required: true, unique: true } : {}),
    ...(required && name !== 'id' && !types.includes('null') && !mayBeEmpty(schema) ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(schema.pattern ? { pattern: schema.pattern } : {}),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
  };
  return {
    name,
    type: fieldType(schema, types),
    description: schema.description ?? '',
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Whether the empty text, which CSV cannot tell from no value, is allowed. */
const mayBeEmpty = (schema: Schema) =>
  schema.type === 'string' && !schema.minLength && !schema.enum && !schema.pattern && !schema.format;

function fieldType(schema: Schema, types: readonly string[]): string {
  if (types.includes('array')) return schema.items?.type === 'string' ? 'list' : 'array';
  if (types.includes('integer')) return 'integer';
  return schema.format === 'date' ? 'date' : 'string';
}
