import { ABBREVIATION } from '../abbreviations.ts';
import { ATOM, type Atom, GAP } from '../atoms.ts';
import { isLower, isUpper } from '../characters.ts';
import { mix, SEED } from '../hash.ts';
import { CUT } from './cut-kinds.ts';

const STOP = symbolShape('.');
const HYPHEN = symbolShape('-');

/** The shape of an atom that is one symbol. */
export function symbolShape(symbol: string): number {
  return mix(mix(SEED, symbol.charCodeAt(0)), 1);
}

/**
 * What lies before an atom where rules alone can say; undefined where the model is to decide. `abbreviation` is the kind
 * that the open token may be.
 */
export function certainCut(
  text: string,
  atoms: readonly Atom[],
  at: number,
  abbreviation: number,
  cuts: Uint8Array,
): number | undefined {
  const left = atoms[at - 1] as Atom;
  const right = atoms[at] as Atom;
  if (left.shape === HYPHEN && left.gap === GAP.none && isName(atoms[at - 2] as Atom) && isName(right)) {
    return cuts[at - 1]; // a hyphen is parted from both its sides or from none
  }
  const next = atoms[at + 1];
  if (right.shape === STOP && next && isAbbreviation(text, left, next, abbreviation)) return CUT.none;
  if (left.shape === STOP && abbreviation >= ABBREVIATION.dotted && isPossessive(text, right, next)) return CUT.word;
  return undefined;
}

function isPossessive(text: string, right: Atom, next: Atom | undefined): boolean {
  return (
    "'’".includes(text[right.start] as string) && next?.gap === GAP.none && text.slice(next.start, next.end) === 's'
  );
}

function isName({ kind }: Atom): boolean {
  return kind === ATOM.word || kind === ATOM.number;
}

/** Whether what follows a stop says that it belongs to an abbreviation: `Rep. Lee`, `pp. 12`, `Inc., has`, `the U.S. has`. */
function isAbbreviation(text: string, left: Atom, next: Atom, kind: number): boolean {
  const joined = next.gap === GAP.none;
  if (kind >= ABBREVIATION.dotted) {
    if (kind < ABBREVIATION.dotted + 3) return false;
    return isLower(text.charCodeAt(next.start)) || (joined && "'’-–,;:".includes(text[next.start] as string));
  }
  if (joined) return kind !== 0 && ',;:'.includes(text[next.start] as string);
  if (next.gap !== GAP.space) return false;
  const capital = isUpper(text.charCodeAt(left.start));
  if (kind === ABBREVIATION.title) return capital && isUpper(text.charCodeAt(next.start));
  if (kind === ABBREVIATION.date) return capital && next.kind === ATOM.number;
  return (kind === ABBREVIATION.reference || kind === ABBREVIATION.other) && next.kind === ATOM.number;
}
