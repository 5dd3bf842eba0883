/**
 * Fits the two models of confidence and writes pipeline/extract/confidence/model.json.
 *
 *   node lib/extract/bench/fit.js --data DIR    DIR holds sentences.txt and gold.tsv of CaRB's development half
 */
import { writeFileSync } from 'node:fs';
import { ownPath } from '../../files.ts';
import { DEVELOPMENT, exampleOf, scoreGold } from '../../quality/gold.ts';
import type { Confidence } from '../../records.ts';
import { dataFolder, reportFaults } from '../../script.ts';
import { fitLogistic, PENALTY } from '../confidence/logistic.ts';
import { examplesOf, readCarb } from './carb-data.ts';

reportFaults();
const data = dataFolder("CaRB's development half is");

const claims = scoreGold(DEVELOPMENT).claims.map(exampleOf);
const tuples = readCarb(data).flatMap(examplesOf);
const model: Confidence = { claims: fitLogistic(claims, PENALTY.claims), tuples: fitLogistic(tuples, PENALTY.tuples) };
writeFileSync(ownPath('pipeline/extract/confidence/model.json'), `${JSON.stringify(model, null, 2)}\n`);
console.log(`Fitted on ${claims.length} claims and ${tuples.length} tuples.`);
