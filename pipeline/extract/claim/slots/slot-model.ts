import { readOwnJson } from '../../../base/files.ts';
import type { SlotModel } from '../../../records/types.ts';
import type { Role } from '../../clauses/clause.ts';

/**
 * Where a piece goes: among the qualifiers; whole into the object or the predicate; its preposition into the predicate
 * and its noun into the object; with the words before it; nowhere.
 */
export const ANSWERS = ['qualifier', 'object', 'split', 'predicate', 'joins', 'none'] as const;

export type Answer = (typeof ANSWERS)[number];

export const ROLES: readonly Role[] = [
  'time',
  'place',
  'purpose',
  'cause',
  'condition',
  'manner',
  'concession',
  'comparison',
  'topic',
  'means',
  'beneficiary',
];

/** The weights of features, by feature and answer. */
export type Weights<Name extends string> = Readonly<Record<string, Readonly<Partial<Record<Name, number>>>>>;

let loaded: SlotModel | undefined;

/** The trained weights. */
export function slotModel(): SlotModel {
  loaded ??= readOwnJson<SlotModel>('pipeline/extract/claim/slots/slot-model.json');
  return loaded;
}

/** The score of each answer under a log-linear model: the sum of the weights that the features have for it. */
export function scoresOf<Name extends string>(
  weights: Weights<Name>,
  features: readonly string[],
  answers: readonly Name[],
): Map<Name, number> {
  const scores = new Map(answers.map((answer) => [answer, 0]));
  for (const feature of features) {
    const row = Object.hasOwn(weights, feature) ? weights[feature] : undefined;
    if (row) for (const answer of answers) scores.set(answer, (scores.get(answer) as number) + (row[answer] ?? 0));
  }
  return scores;
}

/** The answer with the highest score, the first of equal ones. */
export function bestOf<Name extends string>(scores: ReadonlyMap<Name, number>): Name {
  return [...scores].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
