import type { Atom } from '../../tokens/atoms.ts';
import { CUT } from '../../tokens/cuts/cut-kinds.ts';
import { cut } from '../../tokens/cuts/cuts.ts';
import type { Lexicon } from '../../tokens/lexicon.ts';
import { newFeatures } from '../../tokens/linear-model.ts';
import type { Examples } from './linear-training.ts';
import type { GoldSentence } from './raw-text.ts';

/** Adds every place between two atoms without white space, with what the gold standard has there. */
export function addCutExamples(
  examples: Examples,
  text: string,
  atoms: readonly Atom[],
  gold: readonly GoldSentence[],
  lexicon: Lexicon,
  weight: number,
): void {
  const answers = goldCuts(gold);
  cut(text, atoms, lexicon, newFeatures(), ({ hashes, count }, i) => {
    const answer = answers.get((atoms[i] as Atom).start) ?? CUT.none;
    for (let j = 0; j < count; j++) examples.hashes.push(hashes[j] as number);
    examples.starts.push(examples.hashes.length);
    examples.answers.push(answer);
    examples.weights.push(weight);
    return answer;
  });
}

function goldCuts(gold: readonly GoldSentence[]): Map<number, number> {
  const cuts = new Map<number, number>();
  for (const token of gold.flatMap((sentence) => sentence.tokens)) {
    for (const word of token.words) cuts.set(word.start, CUT.word);
    cuts.set(token.start, CUT.token);
  }
  return cuts;
}
