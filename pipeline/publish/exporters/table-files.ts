import type { Schema } from '../../records/schemas.ts';
import type { FileFacts } from '../../versions/files.ts';
import { FORMATS, tableFile } from '../../versions/formats/formats.ts';
import type { Sink } from '../sink.ts';

/** A table that is being written, in all formats at once. */
export interface TableFiles {
  write(rows: readonly object[]): void;
  /** Ends its files and says what they became, by path. */
  end(): Map<string, FileFacts>;
  count: number;
  ids: Set<string>;
}

/** Begins the files of a table whose rows follow a schema. */
export function openTable(sink: Sink, name: string, schema: Schema): TableFiles {
  const files = FORMATS.map((format) => {
    const path = tableFile(name, format);
    return { path, writer: format.open((text) => sink.write(path, text), schema) };
  });
  const table: TableFiles = {
    count: 0,
    ids: new Set(),
    write(rows) {
      if (rows.length === 0) return;
      for (const { writer } of files) writer.write(rows);
      table.count += rows.length;
      for (const row of rows) table.ids.add((row as { id: string }).id);
    },
    end() {
      for (const { writer } of files) writer.end();
      return new Map(files.map(({ path }) => [path, sink.end(path)]));
    },
  };
  return table;
}
