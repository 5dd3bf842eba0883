import { HISTORY_KINDS, RECORD_KINDS, type Schema } from '../records/schemas.ts';
import type { DocumentRecords } from './document-records.ts';

export type RecordKind = (typeof RECORD_KINDS)[number];
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export interface Table<Kind = RecordKind | HistoryKind> {
  name: string;
  kind: Kind;
}

/** The tables of the data, in the order in which a reader meets them. */
export const TABLES: readonly Table<RecordKind>[] = RECORD_KINDS.map((kind) => ({ name: tableName(kind), kind }));

/** The tables that say what changed between versions; they follow from the others, and change nothing themselves. */
export const HISTORY_TABLES: readonly Table<HistoryKind>[] = HISTORY_KINDS.map((kind) => ({ name: `${kind}s`, kind }));

/** All published tables. */
export const ALL_TABLES: readonly Table[] = [...TABLES, ...HISTORY_TABLES];

/** The name of the table of a kind of record. */
export function tableName(kind: RecordKind): string {
  return kind === 'entity' ? 'entities' : `${kind}s`;
}

/** A field that holds the id of a row of another table, or of this one. */
interface Reference {
  field: string;
  table: string;
}

const OF_DOCUMENT: Reference = { field: 'document', table: 'documents' };

/** Which fields of each kind of record refer to which table. */
export const REFERENCES: Readonly<Record<Table['kind'], readonly Reference[]>> = {
  document: [],
  sentence: [OF_DOCUMENT],
  claim: [OF_DOCUMENT],
  entity: [OF_DOCUMENT],
  mention: [{ field: 'entity', table: 'entities' }, OF_DOCUMENT, { field: 'claim', table: 'claims' }],
  change: [], // the document of a withdrawn claim may be gone
  redirect: [],
};

/** The rows that a document adds to a table; those of entities are known when all documents are. */
export function rowsOf(kind: RecordKind, records: DocumentRecords): object[] {
  const { claims, sentences, document, mentions } = records;
  return { claim: claims, sentence: sentences, document: [document], mention: mentions, entity: [] }[kind];
}

/** A column of a table of cells. */
export interface Column {
  name: string;
  /** Keys that lead from a record to the value. */
  path: string[];
  schema: Schema;
  required: boolean;
}

/** The columns for records of a schema: an object becomes a column for each of its fields. */
export function columnsOf(schema: Schema): Column[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const required = schema.required?.includes(key) ?? false;
    if (!property.properties) return [{ name: key, path: [key], schema: property, required }];
    return Object.entries(property.properties).map(([inner, innerSchema]) => ({
      name: nested(key, inner),
      path: [key, inner],
      schema: innerSchema,
      required: required && property.type === 'object' && (property.required?.includes(inner) ?? false),
    }));
  });
}

const nested = (key: string, inner: string) => `${key}_${inner}`;

/** The cells of a record: null is empty, a list of plain values is joined, other lists are JSON. */
export function cellsOf(record: object, columns: readonly Column[]): string[] {
  return columns.map((column) => cell(valueAt(record, column), column.schema));
}

function valueAt(record: object, { path }: Column): unknown {
  let value: unknown = record;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value;
}

/** Whether a record says nothing in a column: it has no value there, an empty text or an empty list. */
export function isEmptyAt(record: object, column: Column): boolean {
  const value = valueAt(record, column);
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What stands between the words of a list in a cell. */
export const LIST_SEPARATOR = '; ';

function cell(value: unknown, { items }: Schema): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && items?.type === 'string') return value.join(LIST_SEPARATOR);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
