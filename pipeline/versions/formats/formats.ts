import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';

/** The formats in which every table is published, in the order of the manifest. */
export const FORMATS: readonly Format[] = [csv, json];

/** The one that holds the records as they are; the others are held against it. */
export const RECORDS: Format = json;

/** The file of a table in a format. */
export const tableFile = (table: string, { suffix }: Pick<Format, 'suffix'>): string => `${table}.${suffix}`;
