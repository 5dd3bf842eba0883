import { isUtf8 } from 'node:buffer';
import { problemAt, UserError } from '../base/errors.ts';

/** A line of a text by its number, counted from 1. */
export const lineOf = (text: string, line: number): string => text.split('\n', line)[line - 1] ?? '';

/**
 * The text of a seed file: UTF-8, without byte order mark, CRLF read as LF, nothing else touched.
 * Throws a UserError for a file that is binary or not UTF-8.
 */
export function decode(bytes: Buffer, file: string): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    throw fault(bytes, file, 0, 'is UTF-16, not UTF-8.', 'Save it as UTF-8.');
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw fault(bytes, file, zero, 'holds a zero byte: it is binary, not text.', 'A seed is plain text.');
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    const found = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    throw fault(bytes, file, at, `is not UTF-8: byte 0x${found} cannot stand here.`, 'Save it as UTF-8.');
  }
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return bytes.toString('utf8', start).replaceAll('\r\n', '\n');
}

const startsWith = (bytes: Buffer, prefix: number[]) => prefix.every((byte, i) => bytes[i] === byte);

function fault(bytes: Buffer, file: string, at: number, message: string, advice: string): UserError {
  const before = bytes.subarray(0, at);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const lineStart = before.lastIndexOf(10) + 1;
  const lineEnd = bytes.indexOf(10, at);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const source = decoder.decode(bytes.subarray(lineStart, lineEnd < 0 ? bytes.length : lineEnd)).slice(0, 400);
  const column = [...decoder.decode(bytes.subarray(lineStart, at))].length + 1;
  return new UserError(problemAt({ file, line, column, source }, message, advice));
}

/** Where the first character that is no UTF-8 begins: prefixes are tried, halving. */
function firstInvalidByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return isUtf8(bytes.subarray(0, good)) ? good : characterStart(bytes, good);
}

/** Whether some continuation could make the bytes valid: an unfinished last character is forgiven. */
function isPrefixOfUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Where the character that ends, unfinished, before an offset begins. */
function characterStart(bytes: Buffer, end: number): number {
  let at = end - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}
