import { GAP } from '../atoms.ts';
import type { Unit } from '../unit.ts';

/** The longest sentence, in words. */
const LONGEST = 400;
/** A sentence that is cut keeps at least this many words before the cut. */
const SHORTEST_PART = 200;

/** The starts of sentences with those added that sentences of more than 400 words are cut at. */
export function cutLong(text: string, units: readonly Unit[], starts: readonly number[]): number[] {
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? units.length;
    const parts = [start];
    for (let at = start; end - at > LONGEST; ) {
      at = bestCut(text, units, at);
      parts.push(at);
    }
    return parts;
  });
}

/** The last of the best places: the more a mark parts, the better. */
function bestCut(text: string, units: readonly Unit[], start: number): number {
  let best = start + LONGEST;
  let bestWeight = -1;
  for (let at = start + SHORTEST_PART; at <= start + LONGEST; at++) {
    const weight = (units[at] as Unit).startsToken ? partingWeight(text, units[at - 1] as Unit, units[at] as Unit) : -1;
    if (weight < bestWeight || weight < 0) continue;
    best = at;
    bestWeight = weight;
  }
  return best;
}

function partingWeight(text: string, left: Unit, right: Unit): number {
  if (right.gap === GAP.earlyLine) return 6;
  const mark = text[left.end - 1] as string;
  if ('.!?…'.includes(mark)) return 5;
  if (';:'.includes(mark)) return 4;
  if (right.gap === GAP.line) return 3;
  if (',)—–'.includes(mark)) return 2;
  return right.gap === GAP.none ? 0 : 1;
}
