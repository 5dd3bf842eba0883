import { loadSchema } from '../records/schemas.ts';
import type { Range } from './lines.ts';

/** What the setting is where nobody sets it. */
export const LONGEST_RUN = loadSchema('settings').properties?.longest_run?.default as number;

/**
 * What of a text is not read: of more than `longest` characters in a row without white space, or without a letter, those
 * after the first so many. Rows of brackets or numbers and lines of a megabyte say nothing and take minutes to parse.
 */
export function unreadIn(text: string, longest: number): Range[] {
  const runs = [new RegExp(`\\S{${longest + 1},}`, 'gu'), new RegExp(`[^\\p{L}]{${longest + 1},}`, 'gu')];
  const found = runs.flatMap((run) =>
    [...text.matchAll(run)].map(({ 0: { length }, index }) => ({ start: index + longest, end: index + length })),
  );
  return merged(found.sort((a, b) => a.start - b.start)).filter(({ start, end }) => /\S/.test(text.slice(start, end)));
}

/** What is told of a range that is not read, behind its place. */
export const unreadMessage = ({ start, end }: Range): string =>
  `${end - start} characters are not read: the row that they end has no white space or no letter. Mend the text, or raise longest_run in assay.config.json.`;

function merged(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
