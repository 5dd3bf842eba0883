import { cellsOf, columnsOf, csvRows, jsonLine } from '../../dataset/tables.ts';
import type { Schema } from '../../records/schemas.ts';
import type { FileFacts } from '../../versions/files.ts';
import type { Sink } from '../sink.ts';

/** A table that is being written, as JSON and as CSV at once. */
export interface TableFile {
  write(rows: readonly object[]): void;
  /** Ends both files and says what they became, by path. */
  end(): Map<string, FileFacts>;
  count: number;
  ids: Set<string>;
}

/** Begins the files of a table whose rows follow a schema. */
export function openTable(sink: Sink, name: string, schema: Schema): TableFile {
  const columns = columnsOf(schema);
  const [json, csv] = [`${name}.json`, `${name}.csv`];
  sink.write(json, '[');
  sink.write(csv, csvRows([columns.map((column) => column.name)]));
  const table: TableFile = {
    count: 0,
    ids: new Set(),
    write(rows) {
      if (rows.length === 0) return;
      const lines = rows.map((row) => jsonLine(row, schema));
      sink.write(json, `${table.count === 0 ? '' : ','}\n${lines.join(',\n')}`);
      sink.write(csv, csvRows(rows.map((row) => cellsOf(row, columns))));
      table.count += rows.length;
      for (const row of rows) table.ids.add((row as { id: string }).id);
    },
    end() {
      sink.write(json, '\n]\n');
      return new Map([json, csv].map((path) => [path, sink.end(path)]));
    },
  };
  return table;
}
