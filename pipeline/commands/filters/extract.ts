import { UserError } from '../../base/errors.ts';
import { linesOf, writeTo } from '../../base/streams.ts';
import { claimsOf } from '../../chain.ts';
import { publishedClaim } from '../../dataset/document-records.ts';
import { unreadable } from '../../extract/account.ts';
import { type Document, toDocument } from '../../ingest/document.ts';
import { documentOfLine } from '../../ingest/ndjson.ts';
import { unreadMessage } from '../../ingest/runs.ts';
import { parse } from '../../parse/sentences.ts';
import { toCodePoints } from '../../records/offsets.ts';
import { readSettings } from '../../records/settings.ts';
import { openieLines, withoutPenn } from './openie-lines.ts';

export interface FilterOptions {
  /** Each line of the input is one sentence, not a document as JSON. */
  lines: boolean;
  format: 'claims' | 'openie';
}

/**
 * Reads documents or sentences from a stream and writes their claims, in order, as they come. A line that is at fault
 * is reported and left out; the rest is read. Gives how many lines were at fault.
 */
export async function filter(
  input: AsyncIterable<Buffer>,
  output: NodeJS.WritableStream,
  report: (problem: string) => void,
  options: FilterOptions,
): Promise<number> {
  const longestRun = readSettings().longest_run;
  let number = 0;
  let faults = 0;
  for await (const line of linesOf(input, 'stdin')) {
    number++;
    if (line.trim() === '') continue;
    try {
      await writeTo(output, claimsOfLine(line, number, { ...options, longestRun }, report));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults++;
      for (const problem of error.problems) report(problem);
    }
  }
  return faults;
}

function claimsOfLine(
  line: string,
  number: number,
  { lines, format, longestRun }: FilterOptions & { longestRun: number },
  report: (problem: string) => void,
): string {
  const text = lines && format === 'openie' ? withoutPenn(line) : line;
  const document = lines
    ? toDocument(`line-${number}`, {}, text, { plain: true, longestRun })
    : documentOfLine(text, `stdin:${number}`, { longestRun });
  const warn = (warning: string) => report(`stdin:${number}  ${warning}`);
  const printed = format === 'openie' ? tuples(document, lines ? line : null) : claims(document, lines, warn);
  return printed.map((row) => `${row}\n`).join('');
}

/** With each sentence as it stands in the document, or as the line came. */
function tuples(document: Document, line: string | null): string[] {
  const sentences = parse(document, { oneSentence: line !== null });
  const readable = sentences.filter((sentence) => !unreadable(sentence, document));
  return readable.flatMap((sentence) => openieLines(sentence, line ?? document.text, line ?? sentence.text));
}

function claims(document: Document, oneSentence: boolean, warn: (warning: string) => void): string[] {
  const convert = toCodePoints(document.text);
  for (const range of document.unread) warn(unreadMessage(range));
  const { claims, rejected } = claimsOf(document, { oneSentence });
  for (const { words, why } of rejected) warn(`“${words}” is left out: ${why}.`);
  return claims.map((claim) => JSON.stringify(publishedClaim(claim, convert)));
}
