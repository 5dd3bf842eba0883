import { type Beliefs, beliefsOf, likeliest } from '../beliefs.ts';
import type { Mention } from '../phrases.ts';
import type { Answer } from '../pronouns/pronouns.ts';
import type { Mentions } from '../pronouns/questions.ts';
import { chancesOf, type Weights } from '../ranker.ts';
import { descriptionQuestion, isDescription } from './descriptions.ts';

/** The likeliest earlier phrase of the same head noun that each definite description takes up, in order. */
export function answerDescriptions(found: Mentions, weights: Weights): Answer[] {
  const beliefs = new Map<number, Beliefs>();
  const beliefsAbout = (number: number): Beliefs => beliefs.get(number) ?? new Map([[number, itself(number, 1)]]);
  return found.mentions.flatMap((mention: Mention, number) => {
    const asked = isDescription(mention) ? descriptionQuestion(found, number) : undefined;
    if (!asked) return [];
    const chances = chancesOf(weights, asked.answers);
    const others = beliefsOf(asked.numbers, chances, beliefsAbout);
    beliefs.set(number, new Map([...others, [number, itself(number, chances.at(-1) as number)]]));
    const best = likeliest(others);
    return best ? [{ mention: number, antecedent: best.nearest, chance: best.chance }] : [];
  });
}

const itself = (number: number, chance: number) => ({ chance, nearest: number });
