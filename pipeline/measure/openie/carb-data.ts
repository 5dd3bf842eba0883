import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { type Features, featuresOf } from '../../classify/confidence-features.ts';
import { predicateText, withoutPenn } from '../../commands/filters/openie-lines.ts';
import type { Rule } from '../../extract/clauses/clause.ts';
import { tuplesOf } from '../../extract/openie/tuples.ts';
import { readSentence } from '../../extract/read.ts';
import { toDocument } from '../../ingest/document.ts';
import { parse } from '../../parse/sentences.ts';
import { wordsAt } from '../../records/offsets.ts';
import type { Example } from '../claims/logistic.ts';
import { precisions, type ScoredSentence, type ScoredTuple } from './carb.ts';

/** A predicted tuple with what its confidence is fitted on. */
export interface PredictedTuple extends ScoredTuple {
  rule: Rule;
  lead: '' | 'is' | 'was';
  features: Features;
}

/** A sentence of the benchmark with its gold tuples and ours, whose confidence is 1. */
export interface CarbSentence extends ScoredSentence {
  predicted: PredictedTuple[];
}

/** Reads `sentences.txt` and `gold.tsv` of a folder, and extracts. Throws a UserError where a file cannot be read. */
export function readCarb(folder: string): CarbSentence[] {
  const gold = readGoldTuples(folder);
  const lines = readLines(join(folder, 'sentences.txt'));
  return lines.map((line, i) => ({ gold: gold.get(keyOf(line)) ?? [], predicted: predict(line, i) }));
}

function predict(line: string, i: number): PredictedTuple[] {
  const document = toDocument(`line-${i + 1}`, {}, withoutPenn(line), { plain: true });
  return parse(document, { oneSentence: true }).flatMap((sentence) => {
    const read = readSentence(sentence);
    return tuplesOf(read).map((tuple) => ({
      confidence: 1,
      rule: tuple.clause.rule,
      lead: tuple.lead,
      features: featuresOf(read.tree, tuple),
      predicate: predicateText(tuple, line),
      arguments: tuple.arguments.map((spans) => wordsAt(line, spans)),
    }));
  });
}

/** The tuples of a sentence to fit confidence on: how right each is is its precision. */
export function examplesOf(sentence: CarbSentence): Example[] {
  const targets = precisions(sentence);
  return sentence.predicted.map(({ features }, i) => ({ features, target: targets[i] as number }));
}

function readGoldTuples(folder: string): Map<string, ScoredTuple[]> {
  const tuples = new Map<string, ScoredTuple[]>();
  for (const row of readLines(join(folder, 'gold.tsv'))) {
    const [sentence = '', predicate = '', ...slots] = row
      .trim()
      .split('\t')
      .map((cell) => cell.trim());
    const key = keyOf(sentence);
    const known = tuples.get(key) ?? [];
    known.push({ confidence: 1, predicate, arguments: slots.filter((slot) => !slot.includes('C: ')) });
    tuples.set(key, known);
  }
  return tuples;
}

/** The lines of a file that are not empty. Throws a UserError where it cannot be read. */
export function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new UserError(
      `${file} cannot be read: ${(error as Error).message}.\n  The folder must hold sentences.txt and gold.tsv.`,
    );
  }
}

/** Sentences are the same without spaces, punctuation and escapes of brackets. */
function keyOf(sentence: string): string {
  return sentence.replace(/-[LR][RSC]B-/g, '').replace(/[\s!-/:-@[-`{-~]/g, '');
}
