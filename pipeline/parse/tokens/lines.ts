import { GAP } from './atoms.ts';
import type { Unit } from './unit.ts';

/** A line ended early if it and the next word stay under this part of the paragraph's widest line. */
const EARLY = 0.75;

/**
 * Tells line breaks that somebody set from those that only wrap a paragraph: where the next word would have had room,
 * the gap becomes GAP.earlyLine. Changes the units in place.
 */
export function markEarlyLines(units: readonly Unit[]): void {
  for (let first = 0; first < units.length; ) {
    let end = first + 1;
    let lines = false;
    while (end < units.length && (units[end] as Unit).gap !== GAP.paragraph) {
      lines ||= (units[end] as Unit).gap === GAP.line;
      end++;
    }
    if (lines) markParagraph(units.slice(first, end));
    first = end;
  }
}

function markParagraph(units: readonly Unit[]): void {
  const breaks = units.flatMap((unit, i) => (i === 0 || unit.gap === GAP.line ? [i] : []));
  const lengths = breaks.map((from, i) => {
    const last = units[(breaks[i + 1] ?? units.length) - 1] as Unit;
    return last.end - (units[from] as Unit).start;
  });
  const widest = lengths.reduce((a, b) => Math.max(a, b), 0);
  breaks.slice(1).forEach((at, i) => {
    const unit = units[at] as Unit;
    const needed = (lengths[i] as number) + 1 + unit.end - unit.start;
    if (needed < EARLY * widest) unit.gap = GAP.earlyLine;
  });
}
