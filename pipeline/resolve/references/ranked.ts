import { grouped } from '../../base/groups.ts';
import type { Sentence } from '../../parse/sentences.ts';
import type { ReferenceModel } from '../../records/types.ts';
import { treeOfSentence } from '../../syntax/trees.ts';
import type { Place } from '../entities/place.ts';
import { entitiesOf } from './chains.ts';
import { answerDescriptions } from './descriptions/definites.ts';
import { antecedentByNoun } from './descriptions/sieve.ts';
import { type Mention, mentionsOf } from './phrases.ts';
import { type Answer, answerPronouns } from './pronouns/pronouns.ts';
import type { Mentions } from './pronouns/questions.ts';
import { quotedWords } from './quotes.ts';
import { referenceModel } from './ranker.ts';

/**
 * What a pronoun, a definite description, one that says a kind alone (`the ministry`) or a title beside a name stands
 * for, both by the heads of their noun phrases.
 */
export interface Link extends Place {
  antecedent: Antecedent;
  kind: 'pronoun' | 'definite' | 'kind' | 'title';
  /** The chance that the ranker gives the antecedent, two decimals; null where a rule of the sieve decided. */
  chance: number | null;
}

/** A link that a rule decides. */
export const ruledLink = (place: Place, antecedent: Place & Partial<Antecedent>, kind: Link['kind']): Link => ({
  ...place,
  antecedent: { isCoordination: false, ...antecedent },
  kind,
  chance: null,
});

export interface ReferenceOptions {
  /** Answers a pronoun from this chance on; the default is what cross-validation chose. */
  pronounThreshold?: number;
}

export interface Antecedent extends Place {
  /** Whether the head is meant with all that is coordinated with it: `their` of `India and Japan`. */
  isCoordination: boolean;
}

/** The mentions of a document, and which of them are of one entity. */
export function readMentions(sentences: readonly Sentence[]): Mentions {
  const trees = sentences.map(treeOfSentence);
  const mentions = mentionsOf(trees);
  const byLemma = grouped(mentions.keys(), (i) => (mentions[i] as Mention).lemma);
  return { trees, mentions, entities: entitiesOf(mentions), byLemma, quoted: quotedWords(trees) };
}

/**
 * What the third-person pronouns and the definite descriptions of a document stand for, in order, each linked to the
 * first phrase that tells: no pronoun, and no description that has a link of its own. What is not certain enough is left
 * open.
 */
export function resolveReferences(sentences: readonly Sentence[], options: ReferenceOptions = {}): Link[] {
  const found = readMentions(sentences);
  const { pronouns, descriptions } = referenceModel();
  const definite = definiteLinks(found, descriptions);
  const rootOf = (number: number) => rootBy(definite, number);
  const entities = found.entities.map((_, number) => found.entities[rootOf(number)] as number);
  const threshold = options.pronounThreshold ?? pronouns.threshold;
  const pronominal = answerPronouns({ ...found, entities }, pronouns.weights).filter(
    ({ chance }) => chance >= threshold,
  );
  const linkOf = (answer: Guess, kind: Link['kind']): Link & { mention: number } => {
    const { sentence, head } = found.mentions[answer.mention] as Mention;
    const chance = answer.chance === null ? null : Math.round(answer.chance * 100) / 100;
    const antecedent = placeOf(found.mentions[rootOf(answer.antecedent)] as Mention);
    return { mention: answer.mention, sentence, head, antecedent, kind, chance };
  };
  return [
    ...[...definite.values()].map((answer) => linkOf(answer, 'definite')),
    ...pronominal.map((answer) => linkOf(answer, 'pronoun')),
  ]
    .sort((a, b) => a.mention - b.mention)
    .map(({ mention: _, ...link }) => link);
}

const placeOf = ({ sentence, head, isCoordination }: Mention): Antecedent => ({ sentence, head, isCoordination });

/** An answer of a ranker, or one of the sieve, which knows no chance. */
type Guess = Omit<Answer, 'chance'> & { chance: number | null };

/** For each description that is certain enough the mention that it takes up. */
function definiteLinks(found: Mentions, { threshold, weights }: ReferenceModel['descriptions']): Map<number, Guess> {
  const links = new Map<number, Guess>();
  const ranked = new Map(answerDescriptions(found, weights).map((answer) => [answer.mention, answer]));
  found.mentions.forEach((_, mention) => {
    const answer = ranked.get(mention);
    if (answer && answer.chance >= threshold) {
      links.set(mention, answer);
      return;
    }
    const antecedent = antecedentByNoun(found, mention, (other) => rootBy(links, other));
    if (antecedent !== undefined) links.set(mention, { mention, antecedent, chance: null });
  });
  return links;
}

function rootBy(links: ReadonlyMap<number, Guess>, number: number): number {
  const next = links.get(number);
  return next === undefined ? number : rootBy(links, next.antecedent);
}
