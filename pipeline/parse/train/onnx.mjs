/**
 * Times the program's own kernel beside onnxruntime-web, on one thread, over the sentences of a CoNLL-U file.
 *
 *   npm install --no-save onnxruntime-web && npm run compile
 *   node pipeline/parse/train/onnx.mjs --onnx DIR --conllu FILE    DIR is what export_onnx.py wrote
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as ort from 'onnxruntime-web';
import { readConllu, wordsOf } from '../../../lib/parse/conllu.js';
import { readModel } from '../../../lib/parse/network/model.js';
import { networkOf } from '../../../lib/parse/network/network.js';
import { lookUpOf, pack } from '../../../lib/parse/network/pack.js';
import { wordPieceOf } from '../../../lib/parse/network/wordpiece.js';
import { MODEL_FOLDER } from '../../../lib/parse/parser.js';

const ROUNDS = 3;
const MOST_SENTENCES = 400;
const LONGEST = 200;

const { values } = parseArgs({ options: { onnx: { type: 'string' }, conllu: { type: 'string' } } });
if (!values.onnx || !values.conllu) {
  console.error('Say where the ONNX files are and what to read: --onnx DIR --conllu FILE.');
  process.exit(2);
}
ort.env.wasm.numThreads = 1;

const model = readModel(MODEL_FOLDER);
const wordPiece = wordPieceOf(model.pieces);
const lookUp = lookUpOf(wordPiece);
const network = networkOf(model);
const sentences = readConllu(readFileSync(values.conllu, 'utf8'), values.conllu).slice(0, MOST_SENTENCES).map(wordsOf);
const packed = sentences
  .map((words) => pack([words], lookUp, wordPiece))
  .filter(({ pieces }) => pieces.length <= LONGEST);
const subwords = packed.reduce((sum, { pieces }) => sum + pieces.length, 0);

const runs = {
  'own kernel, int8, with all heads': async () => {
    for (const one of packed) network(one);
  },
  'onnxruntime-web, float32, encoder alone': await onnxRun('encoder.onnx'),
  'onnxruntime-web, int8, encoder alone': await onnxRun('encoder-int8.onnx'),
};

async function onnxRun(file) {
  const session = await ort.InferenceSession.create(readFileSync(join(values.onnx, file)));
  const tensor = (numbers) => new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  return async () => {
    for (const { pieces, shapes } of packed) await session.run({ pieces: tensor(pieces), shapes: tensor(shapes) });
  };
}

const best = Object.fromEntries(Object.keys(runs).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const began = performance.now();
    await run();
    best[name] = Math.min(best[name], performance.now() - began);
  }
}
const [own] = Object.values(best);
console.log('| | subwords a second | beside the own kernel |\n| --- | --- | --- |');
for (const [name, milliseconds] of Object.entries(best)) {
  console.log(`| ${name} | ${((subwords / milliseconds) * 1000).toFixed(0)} | ${(own / milliseconds).toFixed(2)} |`);
}
