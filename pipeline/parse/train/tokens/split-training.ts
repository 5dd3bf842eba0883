import { type Atom, atomise, GAP } from '../../tokens/atoms.ts';
import type { Lexicon } from '../../tokens/lexicon.ts';
import type { LinearModel } from '../../tokens/linear-model.ts';
import type { SplitModel } from '../../tokens/model.ts';
import { findUnits } from '../../tokens/split.ts';
import type { Unit } from '../../tokens/unit.ts';
import { addCutExamples } from './cut-examples.ts';
import { addEndExamples } from './end-examples.ts';
import { folds } from './folds.ts';
import { learnLexicon } from './lexicon-training.ts';
import { newExamples, quantise, train } from './linear-training.ts';
import { type GoldSentence, rawText } from './raw-text.ts';
import type { TreebankSentence } from './treebank.ts';
import { typographic } from './typographic.ts';
import { withLines } from './with-lines.ts';

/** Fixed after trials on the development splits. */
const SETTINGS = {
  folds: 5,
  cuts: { bits: 16, outputs: 3, epochs: 10, runs: 3, rate: 0.1, seed: 1 },
  ends: { bits: 18, outputs: 1, epochs: 6, runs: 5, rate: 0.05, seed: 1 },
  /** Weight of the examples at line breaks that are put into the text. */
  lineWeight: 0.5,
  /** Weight of the examples with typographic quotes and dashes. */
  typographicWeight: 0.5,
} as const;

export interface WeightedTreebank {
  sentences: readonly TreebankSentence[];
  weight: number;
}

/** A part of a treebank, with a lexicon that was learned without it, as the words of a new text meet the model. */
interface Part {
  text: string;
  gold: readonly GoldSentence[];
  atoms: readonly Atom[];
  lexicon: Lexicon;
  weight: number;
}

/** Trains the cuts, then, on what they give, the ends of sentences. */
export function trainSplitModel(treebanks: readonly WeightedTreebank[]): SplitModel {
  const parts = crossFitted(treebanks);
  const cuts = trainCuts(parts);
  return {
    cuts,
    ends: trainEnds(parts, cuts),
    lexicon: learnLexicon(treebanks.flatMap(({ sentences }) => sentences)),
  };
}

function crossFitted(treebanks: readonly WeightedTreebank[]): Part[] {
  const dealt = treebanks.map(({ sentences, weight }) => ({ folds: folds(sentences, SETTINGS.folds), weight }));
  return Array.from({ length: SETTINGS.folds }).flatMap((_, fold) => {
    const others = dealt.flatMap((treebank) => treebank.folds.filter((_, i) => i !== fold).flat());
    const lexicon = learnLexicon(others);
    return dealt.flatMap(({ folds, weight }) => {
      const sentences = folds[fold] ?? [];
      return [
        part(sentences, lexicon, weight),
        part(typographic(sentences), lexicon, weight * SETTINGS.typographicWeight),
      ];
    });
  });
}

function part(sentences: readonly TreebankSentence[], lexicon: Lexicon, weight: number): Part {
  const { text, gold } = rawText(sentences);
  return { text, gold, atoms: atomise(text, 0, text.length), lexicon, weight };
}

function trainCuts(parts: readonly Part[]): LinearModel {
  const examples = newExamples();
  for (const { text, atoms, gold, lexicon, weight } of parts)
    addCutExamples(examples, text, atoms, gold, lexicon, weight);
  return quantise(train(examples, SETTINGS.cuts));
}

function trainEnds(parts: readonly Part[], cuts: LinearModel): LinearModel {
  const examples = newExamples();
  for (const part of parts) {
    const { gold, lexicon, weight } = part;
    const find = (text: string): Unit[] => findUnits({ cuts, lexicon }, text, { start: 0, end: text.length });
    addEndExamples(examples, part.text, find(part.text), gold, weight, () => true);
    const lined = withLines(part.text, gold);
    addEndExamples(
      examples,
      lined,
      find(lined),
      gold,
      weight * SETTINGS.lineWeight,
      ({ gap }) => gap === GAP.line || gap === GAP.earlyLine,
    );
  }
  return quantise(train(examples, SETTINGS.ends));
}
