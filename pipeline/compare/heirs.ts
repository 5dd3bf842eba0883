import { grouped } from '../base/groups.ts';
import { fold } from '../extract/claim/ids.ts';
import type { ClaimRecord } from '../records/types.ts';

/** A claim is an heir when it has at least this share of the words of the withdrawn one. */
const LEAST_SHARE = 0.5;

/** The length of a document's text before and now, in code points. */
export interface Lengths {
  old: number;
  now: number;
}

/**
 * The heirs of withdrawn claims of a document, by id, the most alike first: added claims of the same sentence whose
 * slots have at least half of the words of the withdrawn claim's. A sentence is the same when it has the same words,
 * or when it overlaps the place of the old one, counted from the nearest sentence with the same words before or after.
 */
export function findHeirs(
  withdrawn: readonly ClaimRecord[],
  added: readonly ClaimRecord[],
  claims: { old: readonly ClaimRecord[]; now: readonly ClaimRecord[] },
  lengths: Lengths,
): Map<string, string[]> {
  if (withdrawn.length === 0 || added.length === 0) return new Map();
  const sentences = sentencesOf(added);
  const shiftsAt = openShifts(sentencesOf(claims.old), sentencesOf(claims.now), lengths);
  const wordsOf = memo((claim: ClaimRecord) => slotWords(claim));
  const entries = withdrawn.map((claim): [string, string[]] => {
    const { sentence_start: start, sentence_end: end } = claim;
    const near = new Set(shiftsAt(start).flatMap((shift) => overlapping(sentences, start + shift, end + shift)));
    const candidates = [...near].sort((a, b) => a.start - b.start).flatMap(({ claims }) => claims);
    return [claim.id, mostAlike(claim, candidates, wordsOf)];
  });
  return new Map(entries.filter(([, heirs]) => heirs.length > 0));
}

interface SentenceOfClaims {
  start: number;
  end: number;
  words: string;
  claims: ClaimRecord[];
}

/** The sentences that claims stand in, in source order. */
function sentencesOf(claims: readonly ClaimRecord[]): SentenceOfClaims[] {
  return [...grouped(claims, ({ sentence_start }) => sentence_start)]
    .map(([start, own]) => {
      const [{ sentence_end: end, sentence }] = own;
      return { start, end, words: fold(sentence), claims: own };
    })
    .sort((a, b) => a.start - b.start);
}

/** By how much a place has shifted, as the unchanged sentence at it or before it, and the next one, or the ends of the text, say. */
function openShifts(
  old: readonly SentenceOfClaims[],
  now: readonly SentenceOfClaims[],
  lengths: Lengths,
): (start: number) => number[] {
  const unmatched = grouped(now, ({ words }) => words);
  const anchors = [{ at: -1, shift: 0 }];
  for (const { start, words } of old) {
    const same: SentenceOfClaims | undefined = unmatched.get(words)?.shift();
    if (same) anchors.push({ at: start, shift: same.start - start });
  }
  anchors.push({ at: Number.POSITIVE_INFINITY, shift: lengths.now - lengths.old });
  return (start) => {
    const after = firstIndex(anchors, ({ at }) => at > start);
    return [anchors[after - 1]?.shift ?? 0, anchors[after]?.shift ?? 0];
  };
}

function overlapping(sentences: readonly SentenceOfClaims[], start: number, end: number): SentenceOfClaims[] {
  const from = firstIndex(sentences, (sentence) => sentence.end > start);
  const to = firstIndex(sentences, (sentence) => sentence.start >= end);
  return sentences.slice(from, to);
}

/** The first index of a sorted list at which a test holds that holds from there on. */
function firstIndex<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mostAlike(
  claim: ClaimRecord,
  candidates: readonly ClaimRecord[],
  wordsOf: (claim: ClaimRecord) => Map<string, number>,
): string[] {
  const words = wordsOf(claim);
  return candidates
    .map((candidate) => ({ id: candidate.id, share: shareOf(words, wordsOf(candidate)) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share) // stable: equals stay in source order
    .map(({ id }) => id);
}

/** How much of some words stands among others, from 0 to 1, each as often as it is there. */
function shareOf(words: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const [word, count] of words) {
    all += count;
    shared += Math.min(count, others.get(word) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** The words of a claim's slots, and how often each is there. */
function slotWords({ subject, predicate, object, qualifiers }: ClaimRecord): Map<string, number> {
  const slots = [subject, predicate, object, ...qualifiers.map(({ text }) => text)];
  const counts = new Map<string, number>();
  for (const slot of slots)
    for (const [word] of fold(slot)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
