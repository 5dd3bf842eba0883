import type { Table } from '../../dataset/tables.ts';
import type { Schema } from '../../records/schemas.ts';
import type { DataResource } from '../../records/types.ts';

/**
 * A format in which every table is published: how it is written, what the manifest says of it, and how it is read back.
 * Formats lie where versions are read, so that `publish` writes a table and `check`, which comes before it, reads the
 * same file back by one and the same description.
 */
export interface Format {
  /** What the names of its files end in, without the dot. */
  suffix: DataResource['format'];
  mediatype: string;
  /** Begins a table whose rows follow a schema; its text goes, piece by piece, to a function. */
  open(write: (text: string) => void, schema: Schema): TableWriter;
  /** What the manifest says of a table, beside what it says of every file. */
  resource(kind: Table['kind'], schema: Schema): Pick<DataResource, 'type' | 'dialect' | 'schema' | 'jsonSchema'>;
  /** The names of the columns, then the cells of each row; throws where the file is not of the format. */
  readCells(file: string, schema: Schema): AsyncGenerator<string[]>;
}

/** A table that is being written. */
export interface TableWriter {
  /** Writes more rows, one or more. */
  write(rows: readonly object[]): void;
  end(): void;
}
