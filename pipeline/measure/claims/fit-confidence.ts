/**
 * Fits the two models of confidence and writes pipeline/classify/confidence.json.
 *
 *   node lib/measure/claims/fit-confidence.js --data DIR [--gold DIR …]
 *
 * --data holds sentences.txt and gold.tsv of CaRB's development half; each --gold annotated texts, beside those of the project.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { ownPath } from '../../base/files.ts';
import type { Confidence } from '../../records/types.ts';
import { examplesOf, readCarb } from '../openie/carb-data.ts';
import { missingData, reportFaults } from '../script.ts';
import { DEVELOPMENT, exampleOf, scoreGold } from './gold.ts';
import { fitLogistic, PENALTY } from './logistic.ts';

reportFaults();
const { data, gold } = parseArgs({
  options: { data: { type: 'string' }, gold: { type: 'string', multiple: true, default: [] } },
}).values;
if (data === undefined) throw new UserError(missingData("CaRB's development half is"), 2);

const claims = [DEVELOPMENT, ...gold].flatMap((folder) => scoreGold(folder).claims.map(exampleOf));
const tuples = readCarb(data).flatMap(examplesOf);
const model: Confidence = { claims: fitLogistic(claims, PENALTY.claims), tuples: fitLogistic(tuples, PENALTY.tuples) };
writeFileSync(ownPath('pipeline/classify/confidence.json'), `${JSON.stringify(model, null, 2)}\n`);
console.log(`Fitted on ${claims.length} claims and ${tuples.length} tuples.`);
