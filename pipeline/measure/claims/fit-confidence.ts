/**
 * Fits the two models of confidence and writes pipeline/classify/confidence.json.
 *
 *   node lib/measure/claims/fit-confidence.js --data DIR    DIR holds sentences.txt and gold.tsv of CaRB's development half
 */
import { writeFileSync } from 'node:fs';
import { ownPath } from '../../base/files.ts';
import type { Confidence } from '../../records/types.ts';
import { examplesOf, readCarb } from '../openie/carb-data.ts';
import { dataFolder, reportFaults } from '../script.ts';
import { DEVELOPMENT, exampleOf, scoreGold } from './gold.ts';
import { fitLogistic, PENALTY } from './logistic.ts';

reportFaults();
const data = dataFolder("CaRB's development half is");

const claims = scoreGold(DEVELOPMENT).claims.map(exampleOf);
const tuples = readCarb(data).flatMap(examplesOf);
const model: Confidence = { claims: fitLogistic(claims, PENALTY.claims), tuples: fitLogistic(tuples, PENALTY.tuples) };
writeFileSync(ownPath('pipeline/classify/confidence.json'), `${JSON.stringify(model, null, 2)}\n`);
console.log(`Fitted on ${claims.length} claims and ${tuples.length} tuples.`);
