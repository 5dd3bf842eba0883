import { exponential } from '../../base/exponential.ts';
import { readOwnJson } from '../../base/files.ts';
import type { ReferenceModel } from '../../records/types.ts';
import { candidateFeatures, nullFeatures, type Question } from './pronouns/features.ts';

export type Weights = Readonly<Record<string, number>>;

let loaded: ReferenceModel | undefined;

/** The trained weights and the threshold. */
export function referenceModel(): ReferenceModel {
  loaded ??= readOwnJson<ReferenceModel>('pipeline/resolve/references/model.json');
  return loaded;
}

/** The features of all answers to a question: of each candidate in order, then of none of them. */
export function answersOf(question: Question): string[][] {
  return [...question.candidates.map((_, rank) => candidateFeatures(question, rank)), nullFeatures(question)];
}

/**
 * The chance of each answer under a log-linear model, as in Durrett and Klein 2013 (Easy Victories and Uphill Battles
 * in Coreference Resolution), by sums and products in a fixed order alone.
 */
export function chancesOf(weights: Weights, answers: readonly (readonly string[])[]): number[] {
  const scores = answers.map((features) => features.reduce((sum, name) => sum + (weights[name] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => exponential(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
