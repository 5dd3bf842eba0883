import { lines, type Range } from './lines.ts';

const FENCE = /^(?:`{3,}|~{3,})[^`~]{0,40}$/;

/** Paragraphs, headings and blocks of code between fences, trimmed of white space. */
export function paragraphs(text: string): Range[] {
  const rows = lines(text, { start: 0, end: text.length });
  const closing = closingFences(text, rows);
  const found: Range[] = [];
  let open = null as Range | null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Range;
    const isBlank = row.start === row.end;
    const isWhole = text[row.start] === '#' || closing.has(i);
    if (open && (isBlank || isWhole)) {
      found.push(open);
      open = null;
    }
    const last = closing.get(i) ?? i;
    if (isWhole && !isBlank) found.push({ start: row.start, end: (rows[last] as Range).end });
    else if (!isBlank) open = { start: open?.start ?? row.start, end: row.end };
    i = last;
  }
  return open ? [...found, open] : found;
}

/** Whether a block is code between fences. */
export function isFence(text: string, { start, end }: Range): boolean {
  const [first = '', ...rest] = text.slice(start, end).split('\n');
  return rest.length > 0 && FENCE.test(first.trim()) && FENCE.test(rest.at(-1)?.trim() ?? '');
}

/** For each line that opens a block of code, the line that closes it. A fence without another is none. */
function closingFences(text: string, rows: readonly Range[]): Map<number, number> {
  const fences = rows.flatMap(({ start, end }, i) =>
    FENCE.test(text.slice(start, Math.min(end, start + 60))) ? [i] : [],
  );
  const closing = new Map<number, number>();
  for (let i = 0; i + 1 < fences.length; i += 2) closing.set(fences[i] as number, fences[i + 1] as number);
  return closing;
}
