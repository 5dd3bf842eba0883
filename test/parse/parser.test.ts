import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Model } from '../../pipeline/parse/network/model.ts';
import { loadParser, parserOf, type Word } from '../../pipeline/parse/parser.ts';
import { startParserPool } from '../../pipeline/parse/parser-pool.ts';
import { randomModel, randomNumbers } from './random-model.ts';

const FORMS = ['The', 'cats', 'NATO', '3.5', 'sitting', ',', '(', '“', 'Ünion', 'don’t', '.', '中', 'x-y'];

/** Sentences of random words; now and then a long one. */
function randomSentences(count: number, seed: number): Word[][] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: i % 17 === 16 ? 130 : 1 + Math.floor(20 * next()) }, () => ({
      form: FORMS[Math.floor(FORMS.length * next())] as string,
      spaceBefore: next() < 0.8,
    })),
  );
}

const model = randomModel(3);
const sentences = randomSentences(100, 5);
const expected = parserOf(model).parse(sentences);
const folder = mkdtempSync(join(tmpdir(), 'model-'));

function write({ description, pieces, weights }: Model): void {
  writeFileSync(join(folder, 'model.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'vocab.txt'), `${pieces.join('\n')}\n`);
  writeFileSync(join(folder, 'weights.bin'), weights);
}

write(model);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a parse', () => {
  test('has a word for a word and one root', () => {
    expect(expected.map((words) => words.length)).toEqual(sentences.map((words) => words.length));
    for (const words of expected) {
      expect(words.filter(({ head, deprel }) => (head === 0) === (deprel === 'root'))).toHaveLength(words.length);
      expect(words.filter(({ head }) => head === 0)).toHaveLength(1);
    }
  });

  test('is the same on every machine and Node.js', () => {
    const hash = createHash('sha256').update(JSON.stringify(expected)).digest('hex');
    expect(hash).toBe('3baea62ad0d6a173c923bfb776b4f2a285d948f57bdf69a33461727b53fa52bf');
  });

  test('has probabilities for its arcs and relations', () => {
    for (const { headMarginal, deprelMarginal } of expected.flat()) {
      for (const marginal of [headMarginal, deprelMarginal]) {
        expect(marginal).toBeGreaterThan(0);
        expect(marginal).toBeLessThanOrEqual(1.000001);
      }
    }
  });

  test.each([1, 40, 500])('is the same, to the bit, in batches of %i subwords', (batch) => {
    expect(parserOf(model, batch).parse(sentences)).toEqual(expected);
  });

  test('is the same whatever stands around the sentence', () => {
    const parser = parserOf(model);
    const backwards = parser.parse([...sentences].reverse()).reverse();
    expect(backwards).toEqual(expected);
    expect(sentences.map((sentence) => parser.parse([sentence])[0])).toEqual(expected);
  });

  test('hangs on case and on white space, but not on what precedes the first word', () => {
    const parse = (form: string, spaceBefore: boolean) =>
      parserOf(model).parse([
        [
          { form: 'a', spaceBefore },
          { form, spaceBefore },
        ],
      ])[0];
    expect(parse('b', true)).not.toEqual(parse('B', true));
    expect(parse('b', true)).not.toEqual(parse('b', false));
    const one = (spaceBefore: boolean) => parserOf(model).parse([[{ form: 'a', spaceBefore }]]);
    expect(one(true)).toEqual(one(false));
  });

  test('of a sentence beyond the limit is one tree', () => {
    const long = Array.from({ length: 1200 }, (_, i) => ({ form: i % 50 === 49 ? ';' : 'a', spaceBefore: true }));
    const [parsed = []] = parserOf(model).parse([long]);
    expect(parsed).toHaveLength(1200);
    expect(parsed.filter(({ head }) => head === 0)).toHaveLength(1);
    const root = parsed.findIndex(({ head }) => head === 0) + 1;
    const joined = parsed.filter(({ head, deprel }) => head === root && deprel === 'parataxis');
    expect(joined.length).toBe(2);
  });

  test('of nothing is nothing', () => {
    expect(parserOf(model).parse([])).toEqual([]);
    expect(parserOf(model).parse([[]])).toEqual([[]]);
  });
});

describe('a pool of parsers', () => {
  test.each([1, 2, 3])('of %i threads gives the same, in order', async (threads) => {
    const pool = startParserPool(threads, folder);
    const halves = await Promise.all([pool.parse(sentences.slice(0, 71)), pool.parse(sentences.slice(71))]);
    expect(halves.flat()).toEqual(expected);
    await pool.close();
  });

  test('fails when its model is missing', async () => {
    const pool = startParserPool(2, join(folder, 'none'));
    await expect(pool.parse(sentences)).rejects.toThrow('model.json');
    await pool.close();
  });
});

describe('loading a model', () => {
  test('from files gives the same parser', () => {
    expect(loadParser(folder).parse(sentences)).toEqual(expected);
  });

  test.each([
    [{ ...model, weights: model.weights.subarray(0, 5000) }, /weights\.bin has 5000 bytes, but/],
    [{ ...model, description: { ...model.description, format: 2 } }, /format is 2, this program reads format 1/],
    [{ ...model, pieces: model.pieces.slice(1) }, /embeddings\.word is int8 \[\d+, 64\], not int8 \[\d+, 64\]/],
    [{ ...model, description: { ...model.description, tensors: [] } }, /has no tensor/],
  ])('of files that do not fit says what is wrong (%#)', (broken, message) => {
    write(broken);
    expect(() => loadParser(folder)).toThrow(message);
    write(model);
  });
});
