import { ATOM, GAP } from '../atoms.ts';
import { folded, isUpper } from '../characters.ts';
import { featureHash, mix } from '../hash.ts';
import { PARTS_OF_SPEECH, partOfSpeech } from '../lexicon.ts';
import type { Features } from '../linear-model.ts';
import type { Unit } from '../unit.ts';
import { certainStart } from './certain-ends.ts';

const VERB = PARTS_OF_SPEECH.indexOf('VERB');
const AUX = PARTS_OF_SPEECH.indexOf('AUX');

const BULLETS = '•‣▪●◦■◆➢';
const IDEOGRAPHIC_STOPS = '。！？';

/** How many words ahead the features look. */
const AHEAD = 25;
const AROUND = 6;

/**
 * Decides at which words sentences begin. Blank lines, bullets and Chinese stops always begin one; elsewhere `decide` is asked, from left to
 * right, wherever the text leaves a doubt.
 */
export function sentenceStarts(
  text: string,
  units: readonly Unit[],
  features: Features,
  decide: (features: Features, unit: number) => boolean,
): number[] {
  const starts: number[] = [];
  let state = newState(0);
  units.forEach((unit, i) => {
    if (i === 0 || unit.gap === GAP.paragraph || isCertain(text, units, i)) {
      starts.push(i);
      state = newState(i);
    } else if (isDoubtful(text, units[i - 1] as Unit, unit)) {
      collect(text, units, i, state, features);
      if (certainStart(text, units, i) ?? decide(features, i)) {
        starts.push(i);
        state = { ...newState(i), paragraph: state.paragraph, sentences: state.sentences + 1, ended: state.ended };
      }
    }
    read(state, text, unit);
  });
  return starts;
}

/** What has been read of the paragraph and of the sentence that is open. */
interface State {
  paragraph: number;
  sentences: number;
  /** Whether a full stop, question or exclamation mark has been read in the paragraph. */
  ended: number;
  start: number;
  verbs: number;
  brackets: number;
  quotes: number;
}

function newState(start: number): State {
  return { paragraph: start, sentences: 0, ended: 0, start, verbs: 0, brackets: 0, quotes: 0 };
}

function read(state: State, text: string, unit: Unit): void {
  const part = partOfSpeech(unit.known);
  if (unit.kind === ATOM.word && (part === VERB || part === AUX)) state.verbs++;
  if (unit.kind !== ATOM.symbol) return;
  const mark = text[unit.start] as string;
  if (isTerminal(text, unit)) state.ended = 1;
  if ('([{'.includes(mark)) state.brackets++;
  else if (')]}'.includes(mark)) state.brackets = Math.max(0, state.brackets - 1);
  else if (mark === '"') state.quotes ^= 1;
  else if ('“„«'.includes(mark)) state.quotes = 1;
  else if ('”»'.includes(mark)) state.quotes = 0;
}

/** Whether a line begins with a bullet here, or a Chinese sentence has ended. */
function isCertain(text: string, units: readonly Unit[], at: number): boolean {
  const { gap, start, kind } = units[at] as Unit;
  if ((gap === GAP.line || gap === GAP.earlyLine) && BULLETS.includes(text[start] as string)) return true;
  return kind !== ATOM.symbol && IDEOGRAPHIC_STOPS.includes(text[(units[at - 1] as Unit).end - 1] as string);
}

/** Whether a sentence could begin at a word: after a mark, before anything but a lower-case word, on a new line. */
function isDoubtful(text: string, left: Unit, right: Unit): boolean {
  if (!right.startsToken) return false;
  if (right.gap === GAP.line || right.gap === GAP.earlyLine) return true;
  const last = text.charCodeAt(left.end - 1);
  const afterMark = last !== 0x2c && (left.kind === ATOM.symbol || left.kind === ATOM.emoji || last === 0x2e);
  if (right.gap === GAP.none) return afterMark && right.kind !== ATOM.symbol ? true : afterMark && opens(text, right);
  return afterMark || right.kind !== ATOM.word || isUpper(text.charCodeAt(right.start));
}

function opens(text: string, unit: Unit): boolean {
  return '"\'“‘([<*-•'.includes(text[unit.start] as string);
}

function isTerminal(text: string, unit: Unit): boolean {
  const mark = folded(text.charCodeAt(unit.start));
  return unit.kind === ATOM.symbol && (mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x2026);
}

function collect(text: string, units: readonly Unit[], at: number, state: State, features: Features): void {
  const around = surroundings(text, units, at, state);
  features.count = 0;
  collectWords(around, features);
  collectSentence(text, units, at, state, around, features);
}

/** What is looked at of a word. */
type Seen = Pick<Unit, 'low' | 'shape' | 'known'>;

/** What stands beyond the paragraph. */
const NOTHING: Seen = { low: 1, shape: 1, known: -1 };

/** The words on both sides of a place, and what is there between them. */
type Surroundings = ReturnType<typeof surroundings>;

function surroundings(text: string, units: readonly Unit[], at: number, { paragraph }: State) {
  const before = (i: number): Seen => (i < paragraph ? NOTHING : (units[i] ?? NOTHING));
  const after = (i: number): Seen => {
    for (let j = at + 1; j <= i; j++) if (units[j]?.gap === GAP.paragraph) return NOTHING;
    return units[i] ?? NOTHING;
  };
  const left = units[at - 1] as Unit;
  const right = units[at] as Unit;
  const terminal = (left.kind === ATOM.symbol ? 2 : 0) + (isTerminal(text, left) ? 1 : 0);
  const upper = isUpper(text.charCodeAt(right.start)) ? 1 : 0;
  const casing = right.kind * 2 + upper;
  return {
    l3: before(at - 3),
    l2: before(at - 2),
    l1: left as Seen,
    r1: right as Seen,
    r2: after(at + 1),
    r3: after(at + 2),
    gap: right.gap,
    terminal,
    stop: text.charCodeAt(left.end - 1),
    upper,
    casing,
    situation: mix(mix(terminal, casing), right.gap),
  };
}

/** What the words around say. */
function collectWords(around: Surroundings, features: Features): void {
  const { l3, l2, l1, r1, r2, r3, gap, terminal, stop, upper, casing, situation } = around;
  const out = features.hashes;
  let n = features.count;
  out[n++] = featureHash(100, situation);
  out[n++] = featureHash(101, l1.low);
  out[n++] = featureHash(102, r1.low);
  out[n++] = featureHash(103, l1.low, r1.shape);
  out[n++] = featureHash(104, l1.shape, r1.shape, gap);
  out[n++] = featureHash(105, l1.low, r1.low, upper);
  out[n++] = featureHash(106, r1.low, r1.shape, terminal);
  out[n++] = featureHash(107, l1.low, r1.known, casing);
  out[n++] = featureHash(108, l1.known, r1.known, casing);
  out[n++] = featureHash(109, mix(l2.known, l1.known), r1.known, casing);
  out[n++] = featureHash(110, mix(l1.known, r1.known), r2.known, casing);
  out[n++] = featureHash(111, l2.low, l1.low, casing);
  out[n++] = featureHash(112, r1.low, r2.low, upper);
  out[n++] = featureHash(113, mix(l2.known, l1.known), mix(r1.known, r2.known), casing);
  out[n++] = featureHash(114, mix(r1.known, r2.known), r3.known, casing);
  out[n++] = featureHash(115, mix(l3.known, l2.known), l1.known, casing);
  out[n++] = featureHash(116, l1.low, mix(r1.shape, r2.shape), gap);
  out[n++] = featureHash(117, mix(l2.shape, l1.shape), r1.shape, gap);
  out[n++] = featureHash(118, mix(l2.shape, l1.low), r1.shape);
  out[n++] = featureHash(119, l2.low, l1.low, r1.shape);
  out[n++] = featureHash(120, stop, r1.low, upper);
  out[n++] = featureHash(121, stop, r1.shape, r2.shape);
  out[n++] = featureHash(122, stop, l1.shape, mix(casing, r1.known));
  features.count = n;
}

/** What has been read of the sentence and what comes say, with the words around. */
function collectSentence(
  text: string,
  units: readonly Unit[],
  at: number,
  state: State,
  { l3, l2, l1, r1, r2, r3, stop, upper, casing, situation }: Surroundings,
  features: Features,
): void {
  const length = bucket(at - state.start);
  const ahead = lookAhead(text, units, at);
  const back = lookBack(text, units, at, state.start);
  const verbs = Math.min(2, state.verbs);
  const open = state.quotes * 2 + Math.min(1, state.brackets);
  const first = units[state.start] as Unit;
  const out = features.hashes;
  let n = features.count;
  out[n++] = featureHash(123, situation, length);
  out[n++] = featureHash(124, situation, verbs, length);
  out[n++] = featureHash(125, situation, mix(verbs, ahead.verbs), ahead.end);
  out[n++] = featureHash(126, situation, ahead.end, ahead.distance);
  out[n++] = featureHash(127, situation, open, stop);
  out[n++] = featureHash(128, r1.low, mix(open, stop));
  out[n++] = featureHash(129, situation, ahead.capitals, back.capitals);
  out[n++] = featureHash(130, mix(situation, r1.known), ahead.capitals, back.capitals);
  out[n++] = featureHash(131, situation, mix(back.lower, ahead.lower), state.ended);
  out[n++] = featureHash(132, first.low, situation, length);
  out[n++] = featureHash(133, first.known, mix(r1.known, situation), verbs);
  out[n++] = featureHash(134, situation, mix(state.ended, Math.min(3, state.sentences)), length);
  out[n++] = featureHash(135, l1.low, r1.known, mix(r2.known, casing));
  out[n++] = featureHash(136, l1.known, r1.low, mix(r2.known, casing));
  out[n++] = featureHash(137, l1.low, verbs, mix(length, casing));
  out[n++] = featureHash(138, r1.low, verbs, mix(situation, ahead.verbs));
  out[n++] = featureHash(139, mix(l1.known, r1.known), mix(verbs, ahead.verbs), situation);
  out[n++] = featureHash(140, situation, bucket(at - state.paragraph), ahead.end);
  out[n++] = featureHash(141, l2.low, mix(l1.low, r1.known), upper);
  out[n++] = featureHash(142, l3.low, mix(l2.low, l1.low), casing);
  out[n++] = featureHash(143, r1.low, mix(r2.low, r3.low), upper);
  out[n++] = featureHash(144, mix(l1.low, r1.low), mix(r2.low, upper));
  out[n++] = featureHash(145, mix(first.shape, r1.shape), l1.shape, length);
  out[n++] = featureHash(146, first.low, r1.low, l1.low);
  features.count = n;
}

interface Ahead {
  verbs: number;
  /** What comes first: 0 nothing within reach, 1 the end of the paragraph, 2 a mark that ends sentences. */
  end: number;
  distance: number;
  capitals: number;
  lower: number;
}

function lookAhead(text: string, units: readonly Unit[], at: number): Ahead {
  const found: Ahead = { verbs: 0, end: 0, distance: 0, capitals: 0, lower: 0 };
  const limit = Math.min(units.length, at + AHEAD);
  let i = at;
  for (; i < limit; i++) {
    const unit = units[i] as Unit;
    if (i > at && unit.gap === GAP.paragraph) break;
    if (isTerminal(text, unit)) break;
    if (unit.kind !== ATOM.word) continue;
    const part = partOfSpeech(unit.known);
    if (part === VERB || part === AUX) found.verbs = Math.min(2, found.verbs + 1);
    if (i > at && i <= at + AROUND) {
      if (isUpper(text.charCodeAt(unit.start))) found.capitals++;
      else found.lower++;
    }
  }
  const unit = units[i];
  found.end = unit === undefined || unit.gap === GAP.paragraph ? 1 : i < limit ? 2 : 0;
  found.distance = bucket(i - at);
  return found;
}

function lookBack(
  text: string,
  units: readonly Unit[],
  at: number,
  start: number,
): { capitals: number; lower: number } {
  let capitals = 0;
  let lower = 0;
  for (let i = Math.max(start + 1, at - AROUND); i < at; i++) {
    const unit = units[i] as Unit;
    if (unit.kind !== ATOM.word) continue;
    if (isUpper(text.charCodeAt(unit.start))) capitals++;
    else lower++;
  }
  return { capitals, lower };
}

/** Lengths in steps that grow. */
function bucket(length: number): number {
  if (length < 5) return length;
  return length < 8 ? 5 : length < 12 ? 6 : length < 18 ? 7 : length < 26 ? 8 : length < 40 ? 9 : 10;
}
