import { type Count, universal } from './score.ts';
import type { ScoredSentence, ScoredWord } from './treebank.ts';

/** What the script of the CoNLL 2018 shared task counts of an answer that cut the text itself. */
export interface RawScores {
  sentences: Count;
  tokens: Count;
  words: Count;
  upos: Count;
  uas: Count;
  las: Count;
}

/** A stretch of the text, counted in characters that are not white space. */
interface Stretch {
  start: number;
  end: number;
}

interface PlacedWord extends Stretch {
  word: ScoredWord;
  isInRange: boolean;
  /** The number of the head among all words, −1 for the root. */
  head: number;
}

interface Placed {
  characters: string;
  sentences: Stretch[];
  tokens: Stretch[];
  words: PlacedWord[];
}

/**
 * Scores an answer against the gold standard over the same text, as the evaluation script of the CoNLL 2018 shared task
 * does (https://universaldependencies.org/conll18/evaluation.html): sentences and tokens by their stretches, words
 * aligned by stretches, those of multiword tokens by the longest common subsequence of their forms. Throws an Error
 * when the texts differ.
 */
export function scoreRaw(gold: readonly ScoredSentence[], answer: readonly ScoredSentence[]): RawScores {
  const [a, b] = [place(gold), place(answer)];
  if (a.characters !== b.characters) throw new Error('The answer has another text than the gold standard.');
  const pairs = alignWords(a.words, b.words);
  const goldOf = new Map(pairs.map(([goldWord, found]) => [found, goldWord]));
  const count = (isRight: (goldWord: PlacedWord, found: PlacedWord) => boolean): Count => ({
    right: pairs.filter(([g, s]) => isRight(a.words[g] as PlacedWord, b.words[s] as PlacedWord)).length,
    gold: a.words.length,
    answered: b.words.length,
  });
  const sameHead = (g: PlacedWord, s: PlacedWord) => g.head === (s.head < 0 ? s.head : goldOf.get(s.head));
  return {
    sentences: countCommon(a.sentences, b.sentences),
    tokens: countCommon(a.tokens, b.tokens),
    words: count(() => true),
    upos: count((g, s) => g.word.upos === s.word.upos),
    uas: count(sameHead),
    las: count((g, s) => sameHead(g, s) && universal(g.word.deprel) === universal(s.word.deprel)),
  };
}

function place(sentences: readonly ScoredSentence[]): Placed {
  const placed: Placed = { characters: '', sentences: [], tokens: [], words: [] };
  const parts: string[] = [];
  let at = 0;
  for (const tokens of sentences) {
    const [start, firstWord] = [at, placed.words.length];
    for (const { form, words } of tokens) {
      const characters = form.replace(/\s/gu, '');
      const stretch = { start: at, end: at + characters.length };
      parts.push(characters);
      at = stretch.end;
      placed.tokens.push(stretch);
      for (const word of words) {
        const head = word.head === 0 ? -1 : firstWord + word.head - 1;
        placed.words.push({ ...stretch, word, isInRange: words.length > 1, head });
      }
    }
    placed.sentences.push({ start, end: at });
  }
  return { ...placed, characters: parts.join('') };
}

function countCommon(gold: readonly Stretch[], answer: readonly Stretch[]): Count {
  const known = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const right = answer.filter(({ start, end }) => known.has(`${start}-${end}`)).length;
  return { right, gold: gold.length, answered: answer.length };
}

/** Numbers of words that are taken for the same. */
function alignWords(gold: readonly PlacedWord[], answer: readonly PlacedWord[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [g, s] = [0, 0];
  while (g < gold.length && s < answer.length) {
    const [a, b] = [gold[g] as PlacedWord, answer[s] as PlacedWord];
    if (a.isInRange || b.isInRange) {
      if (!a.isInRange && a.start < b.start) g++;
      if (!b.isInRange && b.start < a.start) s++;
      const [gEnd, sEnd] = rangeEnds(gold, answer, g, s, a.isInRange ? a.end : b.end);
      for (const [i, j] of commonForms(gold.slice(g, gEnd), answer.slice(s, sEnd))) pairs.push([g + i, s + j]);
      [g, s] = [gEnd, sEnd];
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([g++, s++]);
    } else if (a.start <= b.start) g++;
    else s++;
  }
  return pairs;
}

/** Where both sides are behind all multiword tokens that overlap, given the end of the first. */
function rangeEnds(
  gold: readonly PlacedWord[],
  answer: readonly PlacedWord[],
  gStart: number,
  sStart: number,
  firstEnd: number,
): [number, number] {
  let [g, s, end] = [gStart, sStart, firstEnd];
  const isInside = (word: PlacedWord | undefined) =>
    word !== undefined && (word.isInRange ? word.start < end : word.end <= end);
  while (isInside(gold[g]) || isInside(answer[s])) {
    const [a, b] = [gold[g], answer[s]];
    const takesGold = a !== undefined && (b === undefined || a.start <= b.start);
    const word = (takesGold ? a : b) as PlacedWord;
    if (word.isInRange) end = Math.max(end, word.end);
    if (takesGold) g++;
    else s++;
  }
  return [g, s];
}

/** The longest common subsequence of two stretches' forms, as pairs of places. */
function commonForms(gold: readonly PlacedWord[], answer: readonly PlacedWord[]): [number, number][] {
  const width = answer.length + 1;
  const lengths = new Uint32Array((gold.length + 1) * width); // of what follows places i and j
  const isSame = (i: number, j: number) => gold[i]?.word.form.toLowerCase() === answer[j]?.word.form.toLowerCase();
  const after = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = gold.length - 1; i >= 0; i--) {
    for (let j = answer.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(i, j) ? 1 + after(i + 1, j + 1) : Math.max(after(i + 1, j), after(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < gold.length && j < answer.length; ) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (after(i + 1, j) >= after(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
