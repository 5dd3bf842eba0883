/**
 * Scores tuples on CaRB with confidences from five-fold fits, and again without one construction at a time.
 *
 *   node lib/measure/openie/bench.js --data DIR    DIR holds sentences.txt and gold.tsv
 */
import { join } from 'node:path';
import { byCodePoint } from '../../base/order.ts';
import { extract } from '../../extract/claims.ts';
import { toDocument } from '../../ingest/document.ts';
import { parse } from '../../parse/sentences.ts';
import { resolve } from '../../resolve/resolve.ts';
import { crossFitted, PENALTY } from '../claims/logistic.ts';
import { dataFolder, reportFaults } from '../script.ts';
import { scoreCarb } from './carb.ts';
import { type CarbSentence, examplesOf, type PredictedTuple, readCarb, readLines } from './carb-data.ts';

const FOLDS = 5;

reportFaults();
const data = dataFolder("CaRB's development half is");

const sentences = readCarb(data);
const rules = [...new Set(sentences.flatMap(({ predicted }) => predicted.map(({ rule }) => rule)))].sort(byCodePoint);

console.log('| | tuples | precision | recall | F1 | AUC | strict AUC |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
printRow('all', withConfidence(sentences));
printRow('all, every confidence 1', sentences);
for (const lead of ['is', 'was'] as const)
  printRow(`no \`${lead}\` of ours`, withConfidence(without(({ lead: own }) => own === lead, stripped)));
for (const rule of rules) printRow(`no ${rule}`, withConfidence(without((tuple) => tuple.rule === rule)));

printSpeed();

/** How long extraction and resolution take beside parsing, over the benchmark's sentences as one document. */
function printSpeed(): void {
  const document = toDocument('carb', {}, readLines(join(data, 'sentences.txt')).join('\n\n'));
  const [parsed, parsing] = timed(() => parse(document));
  const [extracted, extracting] = timed(() => extract(parsed, document));
  const [, resolving] = timed(() => resolve(extracted.claims, parsed, document));
  const shares = [extracting, resolving].map((time) => `${((100 * time) / parsing).toFixed(0)} per cent`);
  console.log(`\nExtraction took ${shares[0]} and resolution ${shares[1]} of the time of parsing.`);
}

/** What a computation gives, and how many milliseconds it took. */
function timed<T>(compute: () => T): [T, number] {
  const began = performance.now();
  const result = compute();
  return [result, performance.now() - began];
}

/** The sentences with the tuples that a test picks left out, or changed where a change is given. */
function without(
  test: (tuple: PredictedTuple) => boolean,
  change?: (tuple: PredictedTuple) => PredictedTuple,
): CarbSentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    predicted: sentence.predicted.flatMap((tuple) => (test(tuple) ? (change ? [change(tuple)] : []) : [tuple])),
  }));
}

/** A tuple whose predicate has the words of the sentence alone. */
function stripped(tuple: PredictedTuple): PredictedTuple {
  return { ...tuple, predicate: tuple.predicate.slice(tuple.lead.length).trim() };
}

/** Each tuple with the chance that a model gives that was fitted on the sentences of the other folds. */
function withConfidence(all: readonly CarbSentence[]): CarbSentence[] {
  const examples = all.flatMap(examplesOf);
  const folds = all.flatMap(({ predicted }, i) => predicted.map(() => String(i % FOLDS)));
  const chances = crossFitted(examples, folds, PENALTY.tuples);
  let next = 0;
  return all.map((sentence) => ({
    ...sentence,
    predicted: sentence.predicted.map((tuple) => ({
      ...tuple,
      confidence: Number((chances[next++] as number).toFixed(4)),
    })),
  }));
}

function printRow(name: string, scored: readonly CarbSentence[]): void {
  const { precision, recall, f1, auc, strictAuc } = scoreCarb(scored);
  const count = scored.reduce((sum, { predicted }) => sum + predicted.length, 0);
  const cells = [precision, recall, f1, auc, strictAuc].map((value) => (100 * value).toFixed(1));
  console.log(`| ${name} | ${count} | ${cells.join(' | ')} |`);
}
