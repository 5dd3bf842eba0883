import { stringify } from 'csv-stringify/sync';
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

/** The rows that a document adds to a table; those of entities are known when all documents are. */
export function rowsOf(kind: RecordKind, records: DocumentRecords): object[] {
  const { claims, sentences, document, mentions } = records;
  return { claim: claims, sentence: sentences, document: [document], mention: mentions, entity: [] }[kind];
}

/** A column of a CSV table. */
export interface Column {
  name: string;
  /** Keys that lead from a record to the value. */
  path: string[];
  schema: Schema;
  required: boolean;
}

/** The columns of the CSV for records of a schema: an object becomes a column for each of its fields. */
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

/** A record as one line of JSON, its keys in the order of the schema. */
export function jsonLine(record: object, schema: Schema): string {
  const keys = Object.keys(schema.properties ?? {}).filter((key) => key in record);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, record[key as keyof typeof record]])));
}

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

/**
 * Rows of CSV by RFC 4180, with LF. Cells are verbatim: none is altered against spreadsheet formulas, as a slot must
 * equal its source; the README of a version says so.
 */
export function csvRows(rows: readonly string[][]): string {
  return stringify([...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/, escape_formulas: false });
}
