import { ABBREVIATION, abbreviationKind } from '../abbreviations.ts';
import { ATOM, type Atom, GAP } from '../atoms.ts';
import { folded } from '../characters.ts';
import { featureHash, mix, SEED } from '../hash.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Features, type LinearModel, score } from '../linear-model.ts';
import { isPrefix, isSuffix } from './affixes.ts';
import { certainCut, symbolShape } from './certain-cuts.ts';
import { CUT } from './cut-kinds.ts';

const BEFORE_RUN = 1;
const AFTER_RUN = 2;

/**
 * Decides what lies before each atom: the beginning of a token, of a later word of a multiword token, or nothing. The
 * model decides from left to right inside runs without white space; `decide` may put its own answer in the model's place.
 */
export function cut(
  text: string,
  atoms: readonly Atom[],
  lexicon: Lexicon,
  features: Features,
  decide: (features: Features, atom: number) => number,
): Uint8Array {
  const cuts = new Uint8Array(atoms.length);
  for (let first = 0; first < atoms.length; ) {
    let end = first + 1;
    while (end < atoms.length && (atoms[end] as Atom).gap === GAP.none) end++;
    cuts[first] = CUT.token;
    if (end > first + 1) cutRun({ text, atoms, lexicon, first, end }, features, decide, cuts);
    first = end;
  }
  return cuts;
}

/** The answer of a model with the outputs of {@link CUT}; ties go to the lower number. */
export function modelDecision(model: LinearModel): (features: Features) => number {
  const scores = new Int32Array(3);
  return (features) => {
    score(model, features, scores);
    const [none, token, word] = scores as unknown as [number, number, number];
    if (none >= token && none >= word) return CUT.none;
    return token >= word ? CUT.token : CUT.word;
  };
}

/** A run of atoms without white space, with all atoms around it. */
interface Run {
  text: string;
  atoms: readonly Atom[];
  lexicon: Lexicon;
  first: number;
  end: number;
}

function cutRun(
  run: Run,
  features: Features,
  decide: (features: Features, atom: number) => number,
  cuts: Uint8Array,
): void {
  const { text, atoms, first, end } = run;
  let shapes = SEED;
  let whole = SEED;
  for (let i = first; i < end && i < first + 12; i++) {
    shapes = mix(shapes, (atoms[i] as Atom).shape);
    whole = mix(whole, (atoms[i] as Atom).low);
  }
  let token = (atoms[first] as Atom).low;
  let tokenShape = (atoms[first] as Atom).shape;
  let prefix = token;
  let dotted = nextDotted(0, atoms[first] as Atom);
  let abbreviation = abbreviationKind(token);
  for (let i = first + 1; i < end; i++) {
    let decision = certainCut(text, atoms, i, abbreviation, cuts);
    if (decision === undefined) {
      collect(run, i, { shapes, whole, token, tokenShape, prefix, abbreviation }, features);
      decision = decide(features, i);
    }
    cuts[i] = decision;
    const { low, shape } = atoms[i] as Atom;
    prefix = mix(prefix, low);
    token = decision === CUT.none ? mix(token, low) : low;
    tokenShape = decision === CUT.none ? mix(tokenShape, shape) : shape;
    dotted = nextDotted(decision === CUT.none ? dotted : 0, atoms[i] as Atom);
    abbreviation = dotted > 0 ? ABBREVIATION.dotted + dotted : decision === CUT.none ? 0 : abbreviationKind(low);
  }
}

/** Hashes of the run as a whole, of what comes before the place in it, and of the token that is open there. */
interface RunState {
  shapes: number;
  whole: number;
  token: number;
  tokenShape: number;
  prefix: number;
  /** Kind of abbreviation that the open token may be. */
  abbreviation: number;
}

/** How many letters with stops an open token has, where it has nothing else: up to 2 and a stop. */
function nextDotted(before: number, { kind, shape, start, end }: Atom): number {
  const single = end - start === 1;
  if (kind === ATOM.word && single && (before === 0 || before === 2 || before === 4)) return Math.min(3, before + 1);
  if (shape === STOP && (before === 1 || before === 3)) return before + 1;
  return 0;
}

function collect(run: Run, at: number, state: RunState, features: Features): void {
  collectInside(run, at, state, features);
  collectBeyond(run, at, state, features);
}

/** What the run itself says about a place in it. */
function collectInside({ atoms, lexicon, first, end }: Run, at: number, state: RunState, features: Features): void {
  const low = (i: number): number => (i < first ? BEFORE_RUN : i >= end ? AFTER_RUN : (atoms[i] as Atom).low);
  const shape = (i: number): number => (i < first ? BEFORE_RUN : i >= end ? AFTER_RUN : (atoms[i] as Atom).shape);
  const known = (i: number): number => (i < first || i >= end ? -1 : (lexicon.get((atoms[i] as Atom).low) ?? 0));
  const out = features.hashes;
  let n = 0;
  const l1 = low(at - 1);
  const l2 = low(at - 2);
  const r1 = low(at);
  const r2 = low(at + 1);
  const l1s = shape(at - 1);
  const l2s = shape(at - 2);
  const r1s = shape(at);
  const r2s = shape(at + 1);
  out[n++] = featureHash(0, l1s, r1s);
  out[n++] = featureHash(1, l1);
  out[n++] = featureHash(2, r1);
  out[n++] = featureHash(3, l1, r1);
  out[n++] = featureHash(4, l2s, l1s, r1s);
  out[n++] = featureHash(5, l1s, r1s, r2s);
  out[n++] = featureHash(6, l2s, l1s, mix(r1s, r2s));
  out[n++] = featureHash(7, l1, r1s);
  out[n++] = featureHash(8, l1s, r1);
  out[n++] = featureHash(9, l2, l1, r1);
  out[n++] = featureHash(10, l1, r1, r2);
  out[n++] = featureHash(11, state.token, r1);
  out[n++] = featureHash(12, state.token, r1, r2);
  out[n++] = featureHash(13, state.prefix, r1s);
  out[n++] = featureHash(14, state.tokenShape, r1s, r2s);
  out[n++] = featureHash(15, state.whole, at - first);
  out[n++] = featureHash(16, state.shapes, at - first);
  out[n++] = featureHash(17, l1, r1s, r2);
  out[n++] = featureHash(18, shape(at - 3), l2s, mix(l1s, r1s));
  out[n++] = featureHash(19, mix(l1s, r1s), r2s, shape(at + 2));
  out[n++] = featureHash(20, known(at - 1), r1, known(at + 1));
  out[n++] = featureHash(21, known(at - 1), r1, r2s);
  out[n++] = featureHash(22, l1, known(at));
  out[n++] = featureHash(23, l2s, l1, r1s);
  out[n++] = featureHash(24, l2, l1, r1s);
  out[n++] = featureHash(25, l1s, r1, r2);
  out[n++] = featureHash(27, opensInRun(atoms, first, at), l1s, r1s);
  features.count = n;
}

/** What abbreviations, affixes and the words around the run say. */
function collectBeyond(
  { text, atoms, lexicon, first, end }: Run,
  at: number,
  state: RunState,
  features: Features,
): void {
  const { low: l1, shape: l1s, end: leftEnd } = atoms[at - 1] as Atom;
  const { low: r1, shape: r1s } = atoms[at] as Atom;
  const left = end - at;
  const { low: r2, shape: r2s } = left > 1 ? (atoms[at + 1] as Atom) : { low: AFTER_RUN, shape: AFTER_RUN };
  const out = features.hashes;
  let n = features.count;
  const previous = first > 0 && (atoms[first] as Atom).gap !== GAP.paragraph ? (atoms[first - 1] as Atom) : undefined;
  out[n++] = featureHash(28, l1, r1, previous?.low ?? 0);
  const next = end < atoms.length && (atoms[end] as Atom).gap !== GAP.paragraph ? (atoms[end] as Atom) : undefined;
  const nextShape = next?.shape ?? 0;
  const nextClass = next ? (lexicon.get(next.low) ?? 0) : -1;
  out[n++] = featureHash(29, l1, r1, mix(next?.low ?? 0, left > 1 ? 1 : 0));
  const abbreviation = state.abbreviation * 2 + (l1s & 1);
  out[n++] = featureHash(38, abbreviation, r1, r2s);
  out[n++] = featureHash(39, abbreviation, r1, r2);
  if (r1s === HYPHEN) out[n++] = featureHash(43, isPrefix(l1) ? 1 : 0, isSuffix(r2) ? 1 : 0, r2s & 1);
  if (left === 1) {
    const nextKind = next ? mix(next.kind, nextShape & 1) : 1;
    out[n++] = featureHash(40, abbreviation, r1, nextKind);
    out[n++] = featureHash(41, abbreviation, r1, nextClass);
    out[n++] = featureHash(42, l1s, r1, nextKind);
    out[n++] = featureHash(44, folded(text.charCodeAt(leftEnd - 1)), r1, nextKind);
    out[n++] = featureHash(30, r1, nextShape, l1s);
    out[n++] = featureHash(31, r1, next?.low ?? 0);
    out[n++] = featureHash(32, state.token, r1, nextShape);
    out[n++] = featureHash(33, mix(r1, l1s), nextShape, nextClass);
    out[n++] = featureHash(34, state.tokenShape, r1, nextShape);
    out[n++] = featureHash(35, state.token, r1, nextClass);
    out[n++] = featureHash(36, state.tokenShape, mix(r1, nextShape), nextClass);
  } else {
    out[n++] = featureHash(37, r1, r2, left > 2 ? 1 : 0);
  }
  features.count = n;
}

/** Whether the run has an opening bracket before this place that is not closed yet. */
function opensInRun(atoms: readonly Atom[], first: number, at: number): number {
  let open = 0;
  for (let i = Math.max(first, at - 8); i < at; i++) {
    const { kind, shape } = atoms[i] as Atom;
    if (kind !== ATOM.symbol) continue;
    if (shape === OPENING) open++;
    else if (shape === CLOSING) open--;
  }
  return Math.max(-1, Math.min(1, open));
}

const STOP = symbolShape('.');
const HYPHEN = symbolShape('-');
const OPENING = symbolShape('(');
const CLOSING = symbolShape(')');
