/** Precision, recall and their harmonic mean, between 0 and 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

interface Span {
  start: number;
  end: number;
}

interface ScoredToken extends Span {
  words: readonly (Span & { form: string })[];
}

export interface ScoredSentence {
  tokens: readonly ScoredToken[];
}

/**
 * Sentences, tokens and words of a system against a gold standard over the same text, counted as the script of the
 * CoNLL 2018 shared task does (https://universaldependencies.org/conll18/evaluation.html): spans are compared without
 * regard to white space, and words inside multiword tokens are aligned by the longest common subsequence of their forms.
 */
export function scoreSegmentation(
  text: string,
  gold: readonly ScoredSentence[],
  system: readonly ScoredSentence[],
): Record<'sentences' | 'tokens' | 'words', Score> {
  const place = placesWithoutSpace(text);
  const spans = (sentences: readonly ScoredSentence[]): string[] =>
    sentences.map(({ tokens }) => key(place, tokens[0] as Span, tokens.at(-1) as Span));
  const tokenSpans = (sentences: readonly ScoredSentence[]): string[] =>
    sentences.flatMap(({ tokens }) => tokens.map((token) => key(place, token, token)));
  return {
    sentences: overlap(spans(gold), spans(system)),
    tokens: overlap(tokenSpans(gold), tokenSpans(system)),
    words: scoreWords(place, gold, system),
  };
}

function key(place: Uint32Array, first: Span, last: Span): string {
  return `${place[first.start]}-${place[last.end]}`;
}

function overlap(gold: readonly string[], system: readonly string[]): Score {
  const known = new Set(gold);
  return score(system.filter((span) => known.has(span)).length, gold.length, system.length);
}

function score(correct: number, gold: number, system: number): Score {
  const precision = system === 0 ? 0 : correct / system;
  const recall = gold === 0 ? 0 : correct / gold;
  return { precision, recall, f1: correct === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** For each UTF-16 unit, how many units that are not white space come before it. */
function placesWithoutSpace(text: string): Uint32Array {
  const places = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    places[i + 1] = (places[i] as number) + (/\s/.test(text[i] as string) ? 0 : 1);
  }
  return places;
}

interface PlacedWord {
  start: number;
  end: number;
  form: string;
  multiword: boolean;
}

function scoreWords(place: Uint32Array, gold: readonly ScoredSentence[], system: readonly ScoredSentence[]): Score {
  const goldWords = placedWords(place, gold);
  const systemWords = placedWords(place, system);
  return score(countAligned(goldWords, systemWords), goldWords.length, systemWords.length);
}

/** Words as the script sees them: each word of a multiword token has the span of the whole token. */
function placedWords(place: Uint32Array, sentences: readonly ScoredSentence[]): PlacedWord[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      token.words.map((word) => ({
        start: place[token.start] as number,
        end: place[token.end] as number,
        form: word.form.toLowerCase(),
        multiword: token.words.length > 1,
      })),
    ),
  );
}

function countAligned(gold: readonly PlacedWord[], system: readonly PlacedWord[]): number {
  let aligned = 0;
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g] as PlacedWord;
    const b = system[s] as PlacedWord;
    if (a.multiword || b.multiword) {
      const goldStart = a.multiword || a.start >= b.start ? g : g + 1;
      const systemStart = !a.multiword || b.multiword || b.start >= a.start ? s : s + 1;
      [g, s] = multiwordEnds(gold, system, goldStart, systemStart, a.multiword ? a.end : b.end);
      aligned += longestCommon(gold.slice(goldStart, g), system.slice(systemStart, s));
    } else if (a.start === b.start && a.end === b.end) {
      aligned++;
      g++;
      s++;
    } else if (a.start <= b.start) g++;
    else s++;
  }
  return aligned;
}

/** Where, on both sides, the stretch ends that overlapping multiword tokens cover. */
function multiwordEnds(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  goldStart: number,
  systemStart: number,
  firstEnd: number,
): [number, number] {
  let g = goldStart;
  let s = systemStart;
  let end = firstEnd;
  const inside = (word: PlacedWord | undefined): boolean =>
    word !== undefined && (word.multiword ? word.start < end : word.end <= end);
  while (inside(gold[g]) || inside(system[s])) {
    const a = gold[g];
    const b = system[s];
    const takeGold = a !== undefined && (b === undefined || a.start <= b.start);
    const word = (takeGold ? a : b) as PlacedWord;
    if (word.multiword) end = Math.max(end, word.end);
    if (takeGold) g++;
    else s++;
  }
  return [g, s];
}

function longestCommon(gold: readonly PlacedWord[], system: readonly PlacedWord[]): number {
  let previous = new Uint32Array(system.length + 1);
  for (const word of gold) {
    const row = new Uint32Array(system.length + 1);
    system.forEach((other, j) => {
      row[j + 1] =
        word.form === other.form ? (previous[j] as number) + 1 : Math.max(previous[j + 1] as number, row[j] as number);
    });
    previous = row;
  }
  return previous[system.length] as number;
}
