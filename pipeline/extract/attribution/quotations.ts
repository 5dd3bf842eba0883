import type { Reading, ReadSentence } from '../read.ts';
import { isIntroduction } from './contents.ts';
import { type Reporting, wholeSource } from './reporting.ts';

/** How a sentence lies in quotations: up to where it goes on with one from before, and from where it opens one that goes on. */
interface Quoted {
  /** The end of the quotation that the sentence begins in or with; 0 where there is none. */
  until: number;
  /** Whether that quotation comes from the sentence before. */
  continues: boolean;
  /** The start of a quotation that the next sentence goes on with; the sentence's length where there is none. */
  from: number;
}

/** Who holds what a sentence hands on to its neighbours, and the sentence that says so. */
interface Held {
  reporting: Reporting;
  from: ReadSentence;
}

/** White space between two sentences of one paragraph, or of two paragraphs of one quotation. */
const FARTHEST_GAP = 3;

/** Gives the sentences of a quotation without a source of their own the source of what goes before or, first, behind. */
export function carryQuotations(read: readonly ReadSentence[]): void {
  const quoted = quotedParts(read);
  const isQuotedAt = (i: number, at: number) => {
    const { until, from } = quoted[i] as Quoted;
    return at < until || at >= from;
  };
  carryOn(read, quoted, isQuotedAt);
  carryBack(read, quoted, isQuotedAt);
  carryIntroduced(read);
}

function quotedParts(read: readonly ReadSentence[]): Quoted[] {
  let open = false;
  let end = Number.NEGATIVE_INFINITY;
  return read.map(({ sentence: { text, start, end: ownEnd } }) => {
    const begins = /^["“]/.test(text);
    const isNear = start - end <= FARTHEST_GAP && (start - end <= 1 || begins || open);
    const continues = open && isNear;
    const marks = [...text.matchAll(/["“”]/g)].map(({ 0: mark, index }) => ({ mark, index }));
    if (continues && begins) marks.shift();
    const states = quotationStates(marks, continues);
    const closing = states.find(({ isOpen }) => !isOpen);
    open = states.at(-1)?.isOpen ?? continues;
    end = ownEnd;
    const until = continues || begins ? (closing?.index ?? text.length) : 0;
    return { until, continues, from: open ? (states.findLast(({ isOpen }) => isOpen)?.index ?? 0) : text.length };
  });
}

/** Whether a quotation is open behind each quotation mark. */
function quotationStates(marks: readonly { mark: string; index: number }[], wasOpen: boolean) {
  let isOpen = wasOpen;
  return marks.map(({ mark, index }) => {
    isOpen = mark === '"' ? !isOpen : mark === '“';
    return { isOpen, index };
  });
}

type IsQuotedAt = (sentence: number, at: number) => boolean;

/** `“P,” X said. “Q. R.”`, `X said that P. “Q.”`: what is quoted behind a source is held by it. */
function carryOn(read: readonly ReadSentence[], quoted: readonly Quoted[], isQuotedAt: IsQuotedAt): void {
  let held: Held | null = null;
  read.forEach((current, i) => {
    const { until, continues } = quoted[i] as Quoted;
    const previous = read[i - 1];
    const isNear = previous !== undefined && current.sentence.start - previous.sentence.end <= FARTHEST_GAP;
    const own = sourceOutside(current, i, isQuotedAt) ?? introduced(current);
    if (!own && held && isNear && until > 0) give(current, held, (at) => isQuotedAt(i, at));
    const isKept = isNear && (continues || until > 0);
    held = own ?? (isKept ? held : null);
  });
}

/** `“P. Q,” X said.`: what is quoted before a source is held by it. */
function carryBack(read: readonly ReadSentence[], quoted: readonly Quoted[], isQuotedAt: IsQuotedAt): void {
  let held: Held | null = null;
  for (let i = read.length - 1; i >= 0; i--) {
    const current = read[i] as ReadSentence;
    if (!handsBack(read, quoted, i)) held = null;
    const own = sourceOutside(current, i, isQuotedAt);
    if (held && !own) give(current, held, (at) => isQuotedAt(i, at));
    held = own ?? held;
  }
}

/** Whether a sentence is held by whom the next one names: its quotation goes on there, or both begin with one. */
function handsBack(read: readonly ReadSentence[], quoted: readonly Quoted[], i: number): boolean {
  const next = read[i + 1];
  if (!next) return false;
  if ((quoted[i + 1] as Quoted).continues) return true;
  const isNear = next.sentence.start - (read[i] as ReadSentence).sentence.end <= FARTHEST_GAP;
  return isNear && (quoted[i] as Quoted).until > 0 && (quoted[i + 1] as Quoted).until > 0;
}

/** The last source that a sentence names outside its quotations. */
function sourceOutside(current: ReadSentence, i: number, isQuotedAt: IsQuotedAt): Held | null {
  const reading = current.readings.findLast(({ reporting }) => {
    const cue = reporting?.source ? current.tree.tokens[reporting.cue[0] ?? -1] : undefined;
    return cue !== undefined && !isQuotedAt(i, cue.start - current.sentence.start);
  });
  return reading?.reporting ? { reporting: plainly(reading.reporting), from: reading.from ?? current } : null;
}

const plainly = (reporting: Reporting): Reporting => ({ ...reporting, denies: false, hedge: null });

function give(current: ReadSentence, { reporting, from }: Held, isInside: (at: number) => boolean): void {
  for (const reading of current.readings) {
    if (reading.reporting || !isInside(placeOf(current, reading))) continue;
    reading.reporting = reporting;
    reading.from = from;
  }
}

const placeOf = ({ tree, sentence }: ReadSentence, { clause }: Reading): number =>
  (tree.tokens[clause.group[0] ?? clause.head]?.start ?? 0) - sentence.start;

/** `The minister said:` and then paragraphs without quotation marks: all that follows is the source's, up to a quotation. */
function carryIntroduced(read: readonly ReadSentence[]): void {
  let held: Held | null = null;
  for (const current of read) {
    const opened = introduced(current);
    if (!opened && /["“”]/.test(current.sentence.text)) held = null;
    if (held) give(current, held, () => true);
    held = opened ?? held;
  }
}

/** The source of a sentence that ends with a colon and a verb of saying without content: `X said in a statement:`. */
function introduced(current: ReadSentence): Held | null {
  const { tree, sentence, clauses } = current;
  if (!/:\s*$/.test(sentence.text)) return null;
  const last = clauses.findLast((clause) => isIntroduction(tree, clause));
  if (!last?.subject) return null;
  const source = wholeSource(tree, last.subject.head);
  return { reporting: { source, cue: last.group, denies: false, hedge: null }, from: current };
}
