import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { UserError } from '../base/errors.ts';

const CHUNK = 1 << 20;

/** The lines of a file, one at a time, so that a large file never has to fit in memory. */
export function* readLines(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.allocUnsafe(CHUNK);
    let rest = '';
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.end();
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}

/** A record of a published table, or the message of what makes its line unreadable. */
export interface Row {
  line: number;
  value?: unknown;
  error?: string;
}

/** The records of a published `*.json`: one array, one record a line. */
export function* readRows(file: string): Generator<Row> {
  let line = 0;
  let closed = false;
  for (const text of readLines(file)) {
    line++;
    if (line === 1 && text === '[') continue;
    if (text === ']' && !closed) {
      closed = true;
      continue;
    }
    if (closed || line === 1) yield { line, error: 'is not one array with one record a line' };
    else yield parseRow(line, text);
  }
  if (!closed) yield { line: line + 1, error: 'ends before the array is closed' };
}

/**
 * The records of a published `*.json` that must be sound, each with an `id` and what other keys are named. Throws a
 * UserError at the first line that is not.
 */
export function* readRecords<T>(file: string, keys: readonly string[] = ['id']): Generator<T> {
  for (const { line, value, error = faultOf(value, keys) } of readRows(file)) {
    if (error !== null)
      throw new UserError(`${file}:${line}  ${error}: the version is damaged.\n  Take it back from version control.`);
    yield value as T;
  }
}

function faultOf(value: unknown, keys: readonly string[]): string | null {
  const record = value as Record<string, unknown> | null;
  const missing = keys.find((key) => typeof record?.[key] !== 'string');
  return missing === undefined ? null : `is no record with the text ${missing}`;
}

function parseRow(line: number, text: string): Row {
  try {
    return { line, value: JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text) };
  } catch (error) {
    return { line, error: `is not JSON (${(error as Error).message})` };
  }
}
