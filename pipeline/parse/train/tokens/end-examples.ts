import { sentenceStarts } from '../../tokens/ends/ends.ts';
import { newFeatures } from '../../tokens/linear-model.ts';
import type { Unit } from '../../tokens/unit.ts';
import type { Examples } from './linear-training.ts';
import type { GoldSentence } from './raw-text.ts';

/** Adds every word at which a sentence might begin and which is wanted, with whether one does. */
export function addEndExamples(
  examples: Examples,
  text: string,
  units: readonly Unit[],
  gold: readonly GoldSentence[],
  weight: number,
  wanted: (unit: Unit) => boolean,
): void {
  const starts = new Set(gold.map(({ tokens }) => tokens[0]?.start));
  sentenceStarts(text, units, newFeatures(), ({ hashes, count }, i) => {
    const unit = units[i] as Unit;
    const answer = starts.has(unit.start);
    if (!wanted(unit)) return answer;
    for (let j = 0; j < count; j++) examples.hashes.push(hashes[j] as number);
    examples.starts.push(examples.hashes.length);
    examples.answers.push(answer ? 1 : 0);
    examples.weights.push(weight);
    return answer;
  });
}
