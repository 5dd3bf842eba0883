import type { Edit } from './edit.ts';

/** A run of asterisks or underscores that may open or close emphasis. */
interface Mark {
  start: number;
  end: number;
  opens: boolean;
  closes: boolean;
}

/**
 * The marks of emphasis in a text, in pairs: `**Key points**`, `_so called_`. What opens stands before a word, what closes
 * behind one; a mark without its other half is text, and so are single ones inside a word (`snake_case`, `5*3*2`).
 * `isTaken` says which characters belong to other markup.
 */
export function emphasisIn(text: string, isTaken: (at: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  const open = new Map<string, Mark[]>();
  for (const { 0: run, index } of text.matchAll(/\*{1,3}(?!\*)|_{1,3}(?!_)/gu)) {
    if (isTaken(index) || text[index - 1] === run[0]) continue;
    const mark = markOf(text, index, run);
    const waiting = open.get(run) ?? [];
    const other = mark.closes ? waiting.at(-1) : undefined;
    if (other) {
      for (const { start, end } of [other, mark]) edits.push({ start, end, reads: '' });
      for (const marks of open.values()) closeFrom(marks, other.start);
    } else if (mark.opens) {
      waiting.push(mark);
      open.set(run, waiting);
    }
  }
  return edits;
}

/** Marks that were opened after a place can no longer be closed. */
function closeFrom(marks: Mark[], start: number): void {
  while ((marks.at(-1)?.start ?? -1) >= start) marks.pop();
}

/** Whether a mark can open or close, by what stands around it, as CommonMark has it. */
function markOf(text: string, start: number, run: string): Mark {
  const end = start + run.length;
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  const isSpace = (character: string) => character.trim() === '';
  const isSign = (character: string) => /[^\p{L}\p{N}\s]/u.test(character);
  const left = !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before));
  const right = !isSpace(before) && (!isSign(before) || isSpace(after) || isSign(after));
  const isInWord = left && right && !isSign(before) && !isSign(after);
  const isMark = run.length > 1 && run[0] === '*';
  return { start, end, opens: left && (isMark || !isInWord), closes: right && (isMark || !isInWord) };
}
