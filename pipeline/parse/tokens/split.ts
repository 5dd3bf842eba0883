import type { Range } from '../../ingest/lines.ts';
import { atomise } from './atoms.ts';
import { cut, modelDecision } from './cuts/cuts.ts';
import { sentenceStarts } from './ends/ends.ts';
import { cutLong } from './ends/long.ts';
import { newFeatures, score } from './linear-model.ts';
import { type SplitModel, splitModel } from './model.ts';
import { paragraphs } from './paragraphs.ts';
import type { Unit } from './unit.ts';
import { units } from './units.ts';

/** A syntactic word. Offsets count UTF-16 units of the text. */
export interface Word {
  /** The slice of the text from start to end. */
  form: string;
  start: number;
  end: number;
}

/** A token with its words: one, or several that cover it, as `do` and `n't` cover `don't`. */
export interface Token {
  start: number;
  end: number;
  words: Word[];
}

/** A sentence: from its first token to its last. */
export interface TokenisedSentence {
  start: number;
  end: number;
  tokens: Token[];
}

export interface SplitOptions {
  /** Takes the whole stretch for one sentence, however long. */
  oneSentence?: boolean;
}

/**
 * Cuts a stretch of text into sentences, tokens and words as the English treebanks of Universal Dependencies do. Every
 * character that is not white space lies in exactly one token. A blank line always ends a sentence; one that is longer
 * than {@link cutLong} allows is cut. Takes time linear in the length.
 */
export function splitText(
  text: string,
  range: Range = { start: 0, end: text.length },
  options: SplitOptions = {},
): TokenisedSentence[] {
  return splitWith(splitModel(), text, range, options);
}

/** {@link splitText} with a model of one's own. */
export function splitWith(
  model: SplitModel,
  text: string,
  range: Range,
  { oneSentence = false }: SplitOptions = {},
): TokenisedSentence[] {
  if (oneSentence) {
    const words = findUnits(model, text, range);
    return words.length === 0 ? [] : [sentence(text, words)];
  }
  return paragraphs(text, range).flatMap((paragraph) => {
    const words = findUnits(model, text, paragraph);
    const starts = cutLong(text, words, findStarts(model, text, words));
    return starts.map((start, i) => sentence(text, words.slice(start, starts[i + 1])));
  });
}

/** The words of a stretch of text, as the search for sentence ends needs them. */
export function findUnits(
  { cuts, lexicon }: Pick<SplitModel, 'cuts' | 'lexicon'>,
  text: string,
  { start, end }: Range,
): Unit[] {
  const atoms = atomise(text, start, end);
  return units(text, atoms, cut(text, atoms, lexicon, newFeatures(), modelDecision(cuts)), lexicon);
}

function findStarts({ ends }: SplitModel, text: string, words: readonly Unit[]): number[] {
  const sum = new Int32Array(1);
  return sentenceStarts(text, words, newFeatures(), (features) => {
    score(ends, features, sum);
    return (sum[0] as number) > 0;
  });
}

function sentence(text: string, words: readonly Unit[]): TokenisedSentence {
  const tokens: Token[] = [];
  for (const { start, end, startsToken } of words) {
    const word = { form: text.slice(start, end), start, end };
    const open = tokens.at(-1);
    if (startsToken || !open) tokens.push({ start, end, words: [word] });
    else {
      open.words.push(word);
      open.end = end;
    }
  }
  return { start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens };
}

/**
 * For each word of a sentence, whether white space stands before it in the text. The first word counts as having some,
 * later words of a multiword token as having none.
 */
export function spaceBefore({ tokens }: TokenisedSentence): boolean[] {
  return tokens.flatMap((token, i) =>
    token.words.map((_, j) => j === 0 && (i === 0 || (tokens[i - 1] as Token).end < token.start)),
  );
}
