import type { Claim } from '../extract/claim/claim.ts';
import { fold } from '../records/offsets.ts';
import type { ClaimAmount, ClaimRecord, ClaimTime, Span } from '../records/types.ts';
import { type Amount, findAmounts } from './amounts/amounts.ts';
import type { Tense } from './time/tense.ts';
import { findTimes, type TimeExpression } from './time/times.ts';

/** Tells the times and amounts in a claim's slots. */
export type Measures = (claim: Claim, tense: Tense | null) => Pick<ClaimRecord, 'time' | 'amounts'>;

/** The measures of a document's claims; a sentence is searched once for all of its claims. `published` is its day. */
export function measuresOf(published: string | null): Measures {
  const amounts = new Map<string, Amount[]>();
  const times = new Map<string, TimeExpression[]>();
  return ({ sentence, sentence_start: offset, spans }, tense) => {
    const own = [...spans.subject, ...spans.predicate, ...spans.object, ...spans.qualifiers.flat()];
    const slots = joined(
      own.map(([start, end]): Span => [start - offset, end - offset]),
      sentence,
    );
    const inTense = once(times, `${tense} ${sentence}`, () => findTimes(sentence, published, tense));
    const inSentence = once(amounts, sentence, () => findAmounts(sentence));
    return { time: timeOf(tense, inTense, slots), amounts: amountsOf(inSentence, slots) };
  };
}

function once<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

/** The tense of the predicate and the times in the claim's slots. */
function timeOf(tense: Tense | null, times: readonly TimeExpression[], slots: readonly Span[]): ClaimTime {
  const own = times.filter(({ start, end }) => isInside(slots, start, end));
  return { tense, expressions: own.map(({ text, value }) => ({ text: fold(text), value })) };
}

/** The amounts in the claim's slots. */
function amountsOf(amounts: readonly Amount[], slots: readonly Span[]): ClaimAmount[] {
  return amounts
    .filter(({ start, end }) => isInside(slots, start, end))
    .map(({ start: _, end: __, ...amount }) => ({ ...amount, text: fold(amount.text) }));
}

/** Spans with nothing but white space between them as one: `from March` and `to June` are one time in two qualifiers. */
function joined(spans: readonly Span[], sentence: string): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && sentence.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

const isInside = (spans: readonly Span[], start: number, end: number) =>
  spans.some(([from, to]) => from <= start && end <= to);
