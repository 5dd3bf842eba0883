import { ABBREVIATION, abbreviationKind } from './abbreviations.ts';
import { ATOM, type Atom, lowHash } from './atoms.ts';
import { CUT } from './cuts/cut-kinds.ts';
import { mix } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { markEarlyLines } from './lines.ts';
import type { Unit } from './unit.ts';

/** The words that cuts make of atoms. */
export function units(text: string, atoms: readonly Atom[], cuts: Uint8Array, lexicon: Lexicon): Unit[] {
  const made: Unit[] = [];
  for (let first = 0; first < atoms.length; ) {
    let end = first + 1;
    while (end < atoms.length && cuts[end] === CUT.none) end++;
    made.push(unit(text, atoms, first, end, cuts[first] === CUT.token, lexicon));
    first = end;
  }
  markEarlyLines(made);
  return made;
}

function unit(
  text: string,
  atoms: readonly Atom[],
  first: number,
  end: number,
  startsToken: boolean,
  lexicon: Lexicon,
): Unit {
  const head = atoms[first] as Atom;
  const { start, kind, gap } = head;
  const stop = (atoms[end - 1] as Atom).end;
  let { low, shape } = head;
  if (end > first + 1) {
    low = lowHash(text, start, stop);
    for (let i = first + 1; i < end && i < first + 6; i++) shape = mix(shape, (atoms[i] as Atom).shape);
  }
  const abbreviation = abbreviationClass(atoms, first, end);
  if (abbreviation !== 0 && isInterchangeable(abbreviation)) low = abbreviation;
  const known = abbreviation || (lexicon.get(low) ?? otherClass(kind, low));
  return { start, end: stop, startsToken, kind, low, shape, known, gap };
}

function otherClass(kind: number, low: number): number {
  if (kind === ATOM.word) return 0;
  return kind === ATOM.symbol ? low | 0x80 : 100 + kind;
}

/** A class for words that end in a stop of their own, by kind and case; 0 for others. */
function abbreviationClass(atoms: readonly Atom[], first: number, end: number): number {
  const { kind, low, shape } = atoms[first] as Atom;
  if (end === first + 1 || kind !== ATOM.word || !isStop(atoms[end - 1] as Atom)) return 0;
  const abbreviation = end === first + 2 ? abbreviationKind(low) : ABBREVIATION.dotted;
  return FIRST_ABBREVIATION + abbreviation * 2 + (shape & 1);
}

/** Whether all abbreviations of a class are looked up as one: what holds of `Mr.` holds of `Sen.`, seldom seen. */
function isInterchangeable(abbreviationClass: number): boolean {
  const kind = (abbreviationClass - FIRST_ABBREVIATION) >> 1;
  return kind !== 0 && kind !== ABBREVIATION.other && kind !== ABBREVIATION.dotted;
}

function isStop({ kind, start, end, low }: Atom): boolean {
  return kind === ATOM.symbol && end === start + 1 && low === STOP;
}

const FIRST_ABBREVIATION = 200;
const STOP = lowHash('.', 0, 1);
