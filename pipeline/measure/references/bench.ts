/**
 * Prints how well references are resolved in raw text.
 *
 *   node lib/measure/references/bench.js --data DIR    DIR holds en_gum-dev.conllu
 *
 * Definite descriptions that take up a name by the kind of thing alone (`the ministry`), and titles beside a name, are
 * counted apart. An answer is right when the annotators put both phrases in one group. Recall is over the third-person pronouns, and
 * over the common nouns with `the` or a demonstrative, that take up something named before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../../parse/sentences.ts';
import type { Place } from '../../resolve/entities/place.ts';
import { type Link, readMentions } from '../../resolve/references/ranked.ts';
import { findReferents } from '../../resolve/references/referents.ts';
import { dataFolder, reportFaults } from '../script.ts';
import { judgeOf } from './examples.ts';
import { type CoreferenceDocument, type GoldMention, readGum } from './gum.ts';

const FILE = 'en_gum-dev.conllu';
const PRONOUN = /^(he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i;

reportFaults();
const data = dataFolder('the treebank is');

const counts = {
  pronoun: { answered: 0, right: 0, wanted: 0 },
  definite: { answered: 0, right: 0, wanted: 0 },
  kind: { answered: 0, right: 0, wanted: 0 },
  title: { answered: 0, right: 0, wanted: 0 },
};
let [words, seconds] = [0, 0];
for (const document of readGum(readFileSync(join(data, FILE), 'utf8'), FILE)) {
  const began = performance.now();
  const { links } = findReferents(document.sentences);
  seconds += (performance.now() - began) / 1000;
  words += document.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  count(document, links);
}
console.log('| | precision | recall | answered | wanted |\n| --- | --- | --- | --- | --- |');
for (const [kind, { answered, right, wanted }] of Object.entries(counts)) {
  const percent = (share: number) => (100 * share).toFixed(1);
  console.log(
    `| ${kind}s | ${percent(right / answered)} | ${wanted === 0 ? '' : percent(right / wanted)} | ${answered} | ${wanted || ''} |`,
  );
}
console.log(`\nWords a second, trees to links and entities: ${(words / seconds).toFixed(0)}`);

function count(document: CoreferenceDocument, links: readonly Link[]): void {
  const { trees, mentions } = readMentions(document.sentences);
  const isRight = judgeOf(document, trees);
  const mentionAt = ({ sentence, head }: Place, isCoordination = false) =>
    mentions.find((one) => one.sentence === sentence && one.head === head && one.isCoordination === isCoordination);
  for (const link of links) {
    counts[link.kind].answered++;
    const [own, antecedent] = [mentionAt(link), mentionAt(link.antecedent, link.antecedent.isCoordination)];
    if (own && antecedent && isRight(own, antecedent)) counts[link.kind].right++;
  }
  counts.pronoun.wanted += countAnaphors(document, (mention) => isPronoun(mention, document.sentences));
  counts.definite.wanted += countAnaphors(document, ({ isDefinite }) => isDefinite);
}

function isPronoun({ sentence, head, upos }: GoldMention, sentences: readonly Sentence[]): boolean {
  return upos === 'PRON' && PRONOUN.test(sentences[sentence]?.tokens[head]?.text ?? '');
}

/** How many words head a mention of a kind whose group, or all parts of it, had a mention before that is no pronoun. */
function countAnaphors({ mentions, parts }: CoreferenceDocument, isWanted: (mention: GoldMention) => boolean): number {
  const known = new Set<string>();
  const places = new Set<string>();
  for (const mention of [...mentions].sort((a, b) => a.sentence - b.sentence || a.head - b.head)) {
    const { group, sentence, head, upos } = mention;
    const isKnown = known.has(group) || (parts[group]?.every((part) => known.has(part)) ?? false);
    if (isKnown && isWanted(mention)) places.add(`${sentence} ${head}`);
    if (upos !== 'PRON') known.add(group);
  }
  return places.size;
}
