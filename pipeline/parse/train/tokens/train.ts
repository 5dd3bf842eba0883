/**
 * Trains the model of the tokeniser and writes it beside the runtime, as `model.json` and `model.bin`.
 * Usage, after `npm run compile`: node lib/parse/train/tokens/train.js --data DIR
 * DIR holds the train splits of UD English EWT and GUM. It takes some ten seconds and gives the same bytes every time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownPath } from '../../../base/files.ts';
import { encodeModel } from '../../tokens/model.ts';
import { trainSplitModel, type WeightedTreebank } from './split-training.ts';
import { readConllu, type TreebankSentence } from './treebank.ts';

const FILES = [
  { file: 'en_ewt-train.conllu', weight: 1 },
  { file: 'en_gum-train.conllu', weight: 1.5 },
];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = values.data;
if (folder === undefined) {
  console.error('Say where the treebanks are: --data DIR.');
  process.exit(2);
}
const read = (file: string): TreebankSentence[] => readConllu(readFileSync(join(folder, file), 'utf8'));
const treebanks: WeightedTreebank[] = FILES.map(({ file, weight }) => ({ sentences: read(file), weight }));
const { header, bytes } = encodeModel(trainSplitModel(treebanks));
writeFileSync(ownPath('pipeline/parse/tokens/model.json'), `${JSON.stringify(header, null, 2)}\n`);
writeFileSync(ownPath('pipeline/parse/tokens/model.bin'), bytes);
console.error(`Wrote the model: ${bytes.length} bytes.`);
