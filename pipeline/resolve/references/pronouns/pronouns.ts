import { type Beliefs, beliefsOf, likeliest } from '../beliefs.ts';
import { isTime, type Mention } from '../phrases.ts';
import { answersOf, chancesOf, type Weights } from '../ranker.ts';
import { isPronoun, type Mentions, questionAt } from './questions.ts';

/** What a phrase stands for most likely. */
export interface Answer {
  /** The number of the phrase among the mentions. */
  mention: number;
  /** The number of the nearest mention of the likeliest entity, no pronoun. */
  antecedent: number;
  chance: number;
}

/** A pronoun counts as a mention of an entity that it stands for with this chance. */
const LIKELY = 0.5;

const NOTHING: Beliefs = new Map();

/** The likeliest entity of each pronoun, in order. */
export function answerPronouns(found: Mentions, weights: Weights): Answer[] {
  const beliefs = new Map<number, Beliefs>();
  const entities = [...found.entities];
  const beliefsAbout = (number: number): Beliefs =>
    isPronoun(found.mentions[number] as Mention)
      ? (beliefs.get(number) ?? NOTHING)
      : new Map([[entities[number] as number, { chance: 1, nearest: number }]]);
  return found.mentions.flatMap((mention, number) => {
    const asked = isPronoun(mention) ? questionAt({ ...found, entities }, number) : undefined;
    if (!asked) return [];
    const own = beliefsOf(asked.numbers, chancesOf(weights, answersOf(asked)), beliefsAbout);
    beliefs.set(number, own);
    const best = likeliest(own);
    if (best && best.chance >= LIKELY) entities[number] = best.entity;
    return best && !isTime(found.mentions[best.nearest] as Mention)
      ? [{ mention: number, antecedent: best.nearest, chance: best.chance }]
      : [];
  });
}
