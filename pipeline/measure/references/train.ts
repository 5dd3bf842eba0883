/**
 * Trains the rankers of antecedents and writes pipeline/resolve/references/model.json.
 *
 *   node lib/measure/references/train.js --data DIR    DIR holds en_gum-train.conllu
 *
 * Each threshold is the lowest, in steps of a hundredth, at which the answers to the written genres are as often right
 * as wanted, by models that were each fitted without the document's fold. The same bytes every time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPath } from '../../base/files.ts';
import type { ReferenceModel } from '../../records/types.ts';
import { answerDescriptions } from '../../resolve/references/descriptions/definites.ts';
import { type Answer, answerPronouns } from '../../resolve/references/pronouns/pronouns.ts';
import type { Mentions } from '../../resolve/references/pronouns/questions.ts';
import { readMentions } from '../../resolve/references/ranked.ts';
import type { Weights } from '../../resolve/references/ranker.ts';
import { dataFolder, reportFaults } from '../script.ts';
import { descriptionExamples, examplesOf, type Judge, judgeOf } from './examples.ts';
import { type Example, type FitOptions, fitWeights } from './fit.ts';
import { readGum } from './gum.ts';

interface Read {
  id: string;
  found: Mentions;
  isRight: Judge;
  examples: { pronouns: Example[]; descriptions: Example[] };
}

const FOLDS = 5;
const SPOKEN = /^GUM_(court|interview|speech|conversation|podcast|vlog)_/;

reportFaults();
const data = dataFolder('the treebank is');

const file = 'en_gum-train.conllu';
const documents = readGum(readFileSync(join(data, file), 'utf8'), file).map((document): Read => {
  const found = readMentions(document.sentences);
  const examples = {
    pronouns: examplesOf(document, found),
    descriptions: descriptionExamples(document, found),
  };
  return { id: document.id, found, isRight: judgeOf(document, found.trees), examples };
});
const model: ReferenceModel = {
  pronouns: trained('pronouns', answerPronouns, { leastCount: 100, penalty: 8 }, 0.91),
  descriptions: trained('descriptions', answerDescriptions, { leastCount: 20, penalty: 3 }, 0.8),
};
writeFileSync(ownPath('pipeline/resolve/references/model.json'), `${JSON.stringify(model, null, 2)}\n`);

/** The weights from all documents, with the threshold from cross-validation. */
function trained(
  kind: keyof ReferenceModel,
  answer: (found: Mentions, weights: Weights) => Answer[],
  options: FitOptions,
  precision: number,
): ReferenceModel[keyof ReferenceModel] {
  const examplesIn = (some: readonly Read[]) => some.flatMap(({ examples }) => examples[kind]);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(examplesIn(documents.filter((_, i) => i % FOLDS !== fold)), options);
    const held = documents.filter(({ id }, i) => i % FOLDS === fold && !SPOKEN.test(id));
    return held.flatMap(({ found, isRight }) =>
      answer(found, weights).map(({ mention, antecedent, chance }) => ({
        chance,
        isRight: isRight(mentionAt(found, mention), mentionAt(found, antecedent)),
      })),
    );
  }).flat();
  const threshold = lowestThreshold(judged, precision);
  const weights = fitWeights(examplesIn(documents), options);
  const answered = judged.filter(({ chance }) => chance >= threshold);
  const right = answered.filter((one) => one.isRight).length;
  console.error(
    `${kind}: ${Object.keys(weights).length} weights; held out, from ${threshold} on, ` +
      `${right} of ${answered.length} answers are right, of ${judged.length} in all.`,
  );
  return { threshold, weights };
}

function mentionAt({ mentions }: Mentions, number: number) {
  return mentions[number] as (typeof mentions)[number];
}

/** The lowest threshold with the wanted precision; 1 if none has it. */
function lowestThreshold(judged: readonly { chance: number; isRight: boolean }[], precision: number): number {
  const hundredths = Array.from({ length: 100 }, (_, i) => i + 1);
  const lowest = hundredths.find((at) => {
    const answered = judged.filter(({ chance }) => chance >= at / 100);
    return answered.filter(({ isRight }) => isRight).length >= precision * answered.length;
  });
  return (lowest ?? 100) / 100;
}
