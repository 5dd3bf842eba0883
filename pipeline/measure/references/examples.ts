import type { Place } from '../../resolve/entities/place.ts';
import { descriptionQuestion, isDescription } from '../../resolve/references/descriptions/descriptions.ts';
import type { Mention } from '../../resolve/references/phrases.ts';
import { isPronoun, type Mentions, questionAt } from '../../resolve/references/pronouns/questions.ts';
import { answersOf } from '../../resolve/references/ranker.ts';
import { kidsBy, type Tree } from '../../syntax/tree.ts';
import type { Example } from './fit.ts';
import type { CoreferenceDocument } from './gum.ts';

/** Says whether a mention of ours stands for what another does, by the annotators. */
export type Judge = (anaphor: Mention, antecedent: Mention) => boolean;

/** The annotators' judgement of links in a document; a coordination is right where its parts make up a group. */
export function judgeOf({ mentions, parts }: CoreferenceDocument, trees: readonly Tree[]): Judge {
  const groupsAt = ({ sentence, head }: Place, isCoordination: boolean | null) =>
    mentions
      .filter((gold) => gold.sentence === sentence && gold.head === head)
      .filter((gold) => isCoordination === null || gold.isCoordination === isCoordination)
      .map(({ group }) => group);
  const ownGroups = (mention: Mention) =>
    groupsAt(mention, mention.isCoordination || mention.isConjoined ? mention.isCoordination : null);
  return (anaphor, antecedent) => {
    const own = ownGroups(anaphor);
    if (ownGroups(antecedent).some((group) => own.includes(group))) return true;
    if (!antecedent.isCoordination) return false;
    const { sentence, head } = antecedent;
    const conjuncts = [head, ...kidsBy(trees[sentence] as Tree, head, 'conj')];
    return own.some((group) =>
      conjuncts.every((word) => groupsAt({ sentence, head: word }, false).some((part) => parts[group]?.includes(part))),
    );
  };
}

/** The questions that a document's pronouns ask, with the annotators' answers. */
export function examplesOf(document: CoreferenceDocument, found: Mentions): Example[] {
  const isRight = judgeOf(document, found.trees);
  const entities = [...found.entities];
  return found.mentions.flatMap((mention, number) => {
    const asked = isPronoun(mention) ? questionAt({ ...found, entities }, number) : undefined;
    if (!asked || asked.candidates.length === 0) return [];
    const right = asked.candidates.map((candidate) => isRight(mention, candidate.mention));
    const nearest = asked.numbers[right.indexOf(true)];
    if (nearest !== undefined) entities[number] = entities[nearest] as number;
    return [{ answers: answersOf(asked), right: [...right, !right.includes(true)] }];
  });
}

/** The questions that a document's definite descriptions ask, with the annotators' answers. */
export function descriptionExamples(document: CoreferenceDocument, found: Mentions): Example[] {
  const isRight = judgeOf(document, found.trees);
  return found.mentions.flatMap((mention, number) => {
    const asked = isDescription(mention) ? descriptionQuestion(found, number) : undefined;
    if (!asked) return [];
    const right = asked.numbers.map((other) => isRight(mention, found.mentions[other] as Mention));
    return [{ answers: asked.answers, right: [...right, !right.includes(true)] }];
  });
}
