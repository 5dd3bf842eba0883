import { ALL_TABLES, type Column, columnsOf, LIST_SEPARATOR, type Table } from '../../dataset/tables.ts';
import { publishedSchema, type Schema, schemaFile } from '../../records/schemas.ts';
import type { DataPackage, DataResource, Settings } from '../../records/types.ts';
import type { FileFacts } from '../../versions/files.ts';
import type { Numbers } from '../numbers.ts';

type Files = ReadonlyMap<string, FileFacts>;

const reference = (field: string, table: string) => ({
  fields: [field],
  reference: { resource: `${table}-csv`, fields: ['id'] },
});

const KEYS: Record<Table['kind'], object[]> = {
  document: [],
  sentence: [reference('document', 'documents')],
  claim: [reference('document', 'documents')],
  entity: [reference('document', 'documents')],
  mention: [reference('entity', 'entities'), reference('document', 'documents'), reference('claim', 'claims')],
  change: [], // the document of a withdrawn claim may be gone
  redirect: [],
};

/** The manifest of a version: a Data Package, version 2, with a Table Schema for each CSV. */
export function dataPackage(files: Files, numbers: Numbers, settings: Required<Settings>): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: settings.name,
    title: settings.title,
    description: settings.description,
    version: numbers.version,
    schema_version: numbers.schemaVersion,
    previous: numbers.previous,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0; quoted text keeps the rights of its source',
      },
    ],
    contributors: [{ title: 'The Assay contributors', roles: ['author'] }],
    resources: ALL_TABLES.flatMap((table) => [
      resource(files, table, 'csv', settings.base),
      resource(files, table, 'json', settings.base),
    ]),
  };
}

/** What a resource is: its table as CSV with a Table Schema, or as JSON with the JSON Schema of a record. */
function resource(files: Files, { name, kind }: Table, format: 'csv' | 'json', base: string): DataResource {
  const path = `${name}.${format}`;
  const facts = files.get(path);
  if (!facts) throw new Error(`${path} was not written.`);
  const schema = publishedSchema(kind, base);
  const description = schema.description ?? '';
  const csv = format === 'csv';
  return {
    name: `${name}-${format}`,
    title: name,
    description,
    type: csv ? 'table' : 'json',
    path,
    format,
    mediatype: csv ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    bytes: facts.bytes,
    hash: `sha256:${facts.sha256}`,
    ...(csv ? { dialect: DIALECT, schema: tableSchema(kind, schema) } : { jsonSchema: `schemas/${schemaFile(kind)}` }),
  };
}

const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };

function tableSchema(kind: Table['kind'], schema: Schema): object {
  return { fields: columnsOf(schema).map(tableField), primaryKey: ['id'], foreignKeys: KEYS[kind] };
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
  const type = fieldType(schema, types);
  return {
    name,
    type,
    ...(type === 'list' ? { delimiter: LIST_SEPARATOR } : {}),
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
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('object')) return 'object';
  return schema.format === 'date' ? 'date' : 'string';
}
