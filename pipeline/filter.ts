import { publishedClaim } from './dataset.ts';
import { UserError } from './errors.ts';
import { type Claim, extract } from './extract/claims.ts';
import { openieLine } from './extract/openie.ts';
import { type Document, toDocument } from './ingest/document.ts';
import { documentOfLine } from './ingest/ndjson.ts';
import { toCodePoints } from './offsets.ts';
import { parse } from './parse/sentences.ts';
import { linesOf, writeTo } from './streams.ts';

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
  let number = 0;
  let faults = 0;
  for await (const line of linesOf(input, 'stdin')) {
    number++;
    if (line.trim() === '') continue;
    try {
      await writeTo(output, claimsOfLine(line, number, options));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults++;
      for (const problem of error.problems) report(problem);
    }
  }
  return faults;
}

function claimsOfLine(line: string, number: number, { lines, format }: FilterOptions): string {
  const document = lines
    ? toDocument(`line-${number}`, {}, line, { plain: true })
    : documentOfLine(line, `stdin:${number}`);
  const claims = extract(parse(document, { oneSentence: lines }), document);
  const print =
    format === 'openie' ? (claim: Claim) => openieLine(claim, lines ? line : claim.sentence) : claimPrinter(document);
  return claims.map((claim) => `${print(claim)}\n`).join('');
}

function claimPrinter({ text }: Document): (claim: Claim) => string {
  const convert = toCodePoints(text);
  return (claim) => JSON.stringify(publishedClaim(claim, convert));
}
