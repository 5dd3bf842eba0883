import { stringify } from 'csv-stringify/sync';
import type { DocumentRecords } from '../dataset.ts';
import { RECORD_KINDS, type Schema } from '../schemas.ts';

export type RecordKind = (typeof RECORD_KINDS)[number];

export interface Table {
  name: string;
  kind: RecordKind;
}

/** The published tables, in the order in which a reader meets them. */
export const TABLES: readonly Table[] = RECORD_KINDS.map((kind) => ({ name: `${kind}s`, kind }));

/** The rows that a document adds to a table. */
export function rowsOf(kind: RecordKind, records: DocumentRecords): object[] {
  return { claim: records.claims, sentence: records.sentences, document: [records.document] }[kind];
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
  return columns.map((column) => cell(valueAt(record, column)));
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

const LIST_SEPARATOR = '; ';

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') && value.length > 0
      ? value.join(LIST_SEPARATOR)
      : JSON.stringify(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Rows of CSV by RFC 4180, with LF. Cells are verbatim: none is altered against spreadsheet formulas, as a slot must
 * equal its source; the README of a version says so.
 */
export function csvRows(rows: readonly string[][]): string {
  return stringify([...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/, escape_formulas: false });
}
