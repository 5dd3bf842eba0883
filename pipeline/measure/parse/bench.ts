/**
 * Prints the table of pipeline/parse/README.md: how well and how fast the parser reads treebanks.
 * Usage, after `npm run compile`: node lib/measure/parse/bench.js --data DIR [--megabytes 5]
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { readConllu, wordsOf } from '../../parse/conllu.ts';
import { loadParser, MODEL_FOLDER, type ParsedWord, type Parser } from '../../parse/parser.ts';
import { missingData, reportFaults } from '../script.ts';
import { type RawScores, scoreRaw } from './raw-score.ts';
import { answerRaw, wordsASecond } from './raw-text-run.ts';
import { type Count, f1, scoreRelation, scoreWords } from './score.ts';
import { goldSentence, type ScoredWord, treebankText, wordsIn } from './treebank.ts';

const RELATIONS = ['nsubj:pass', 'aux:pass', 'acl:relcl', 'obl:agent', 'conj', 'appos', 'xcomp', 'ccomp', 'advcl'];
const TREEBANKS = { EWT: 'en_ewt-dev.conllu', GUM: 'en_gum-dev.conllu' };

type Row = readonly [name: string, ...cells: (number | string)[]];

reportFaults();
const { values } = parseArgs({ options: { data: { type: 'string' }, megabytes: { type: 'string', default: '5' } } });
const data = values.data;
if (data === undefined) throw new UserError(missingData('the treebanks are'), 2);

const began = performance.now();
const parser = loadParser();
parser.parse([[{ form: 'Go', spaceBefore: true }]]);
const loadSeconds = (performance.now() - began) / 1000;

const columns = Object.values(TREEBANKS).map((file) => scoreTreebank(join(data, file), parser));
const names = columns[0]?.map(([name]) => name) ?? [];
printTable(
  ['', ...Object.keys(TREEBANKS).map((name) => `${name} dev`)],
  names.map((name, i) => [name, ...columns.map((column) => (column[i] as Row)[1] as number)]),
);

const gum = treebankText(readConllu(readFileSync(join(data, TREEBANKS.GUM), 'utf8'), TREEBANKS.GUM));
const bytes = 1e6 * Number(values.megabytes);
const [oneThread, twoThreads] = [await wordsASecond(gum, bytes, 1), await wordsASecond(gum, bytes, 2)];
printTable(
  ['', ''],
  [
    ['words a second, text to trees, one thread', oneThread.toFixed(0)],
    ['words a second, text to trees, two threads', twoThreads.toFixed(0)],
    ['seconds to load and parse one word', loadSeconds],
    ['megabytes of memory at most, two threads', (process.resourceUsage().maxRSS / 1024).toFixed(0)],
    ['megabytes of weights', statSync(join(MODEL_FOLDER, 'weights.bin')).size / 1e6],
  ],
);

/** All scores of one treebank, in per cent. */
function scoreTreebank(file: string, parser: Parser): Row[] {
  const sentences = readConllu(readFileSync(file, 'utf8'), file);
  const gold = sentences.map(goldSentence);
  const goldWords = gold.flatMap(wordsIn);
  const parsed = parser.parse(sentences.map(wordsOf)).flat();
  const answer = goldWords.map(({ form }, i): ScoredWord => ({ form, ...(parsed[i] as ParsedWord) }));
  const { upos, uas, las } = scoreWords(goldWords, answer);
  const raw = scoreRaw(gold, answerRaw(treebankText(sentences), parser));
  const rawRow = (name: keyof RawScores): Row => [`raw text: ${name} F1`, f1(raw[name])];
  const tokenRow = (name: string, count: Count): Row => [name, f1(count)];
  return [
    tokenRow('UPOS', upos),
    tokenRow('UAS', uas),
    tokenRow('LAS', las),
    ...RELATIONS.map((relation) => tokenRow(`F1 of ${relation}`, scoreRelation(relation, goldWords, answer))),
    ...(['words', 'sentences', 'upos', 'uas', 'las'] as const).map(rawRow),
  ];
}

function printTable(head: readonly string[], rows: readonly Row[]): void {
  const line = (cells: readonly (number | string)[]) => console.log(`| ${cells.map(shown).join(' | ')} |`);
  line(head);
  line(head.map(() => '---'));
  for (const row of rows) line(row);
  console.log('');
}

function shown(cell: number | string): string {
  return typeof cell === 'string' ? cell : cell.toFixed(2);
}
