import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toDocument } from '../../../pipeline/ingest/document.ts';
import { parse } from '../../../pipeline/parse/sentences.ts';
import { compile, type Schema } from '../../../pipeline/records/schemas.ts';
import { resolveReferences } from '../../../pipeline/resolve/references/ranked.ts';

/** The links of a text as `its → Brazil`; a coordination as `India and …`. */
function linksOf(text: string, options = {}): string[] {
  const sentences = parse(toDocument('a-text', {}, text, { plain: true }));
  const word = ({ sentence, head }: { sentence: number; head: number }) => sentences[sentence]?.tokens[head]?.text;
  return resolveReferences(sentences, options).map(
    (link) => `${word(link)} → ${word(link.antecedent)}${link.antecedent.isCoordination ? ' and …' : ''}`,
  );
}

describe('pronouns', () => {
  test.each([
    ['Brazil will cut its emissions.', ['its → Brazil']],
    ['The chancellor resigned. He had lost the vote.', ['He → chancellor']],
    ['India and Japan praised their agreement.', ['their → India and …']],
    ['The engineers who built the plant said they would strike.', ['they → engineers']],
    ['Germany closed its plants because they were too old.', ['its → Germany', 'they → plants']],
    ['Mary Barra runs General Motors. She said that her company would build the plant.', ['She → Mary', 'her → Mary']],
    ['Samsung hired Lisa Park because she knows the market.', ['she → Lisa']],
  ])('%s', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  test('a reflexive stands for the subject, another pronoun beside it does not', () => {
    expect(linksOf('Ann Smith saw herself.')).toEqual(['herself → Ann']);
    expect(linksOf('Ann Smith saw her.')).toEqual([]);
  });

  test('`it` that stands for nothing is left open', () => {
    expect(linksOf('Japan is rich. It is clear that prices will rise.')).toEqual([]);
    expect(linksOf('Japan is rich. It seems that prices fell.')).toEqual([]);
  });

  test('what could be either is left open', () => {
    expect(linksOf('John Smith told Paul Jones that he would resign.')).toEqual([]);
  });

  test('a chain is followed to the phrase that tells', () => {
    const text = 'The ministry published a plan. The blueprint names ten sectors. Its authors left.';
    expect(linksOf(text, { pronounThreshold: 0 })).toContain('Its → plan');
  });

  test('a higher threshold leaves more open', () => {
    expect(linksOf('The chancellor resigned. He had lost the vote.', { pronounThreshold: 0.99 })).toEqual([]);
  });
});

describe('definite descriptions', () => {
  test.each([
    ['The European Union adopted a new law. The law bans cheap imports.', ['law → law']],
    ['Congress passed the Chips Act. The law pays for factories.', ['law → Act']],
    ['Intel cut thousands of jobs. The company expects losses.', ['company → Intel']],
    ['The ministry published a plan. This ambitious initiative names ten sectors.', ['initiative → plan']],
  ])('%s', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  test.each([
    'Intel and Nvidia fell. The company expects losses.',
    'Japan signed a treaty with India. The country will sell rice.',
    'The ministry published a plan and a law. The blueprint names ten sectors.',
  ])('more than one candidate is left open: %s', (text) => {
    expect(linksOf(text)).toEqual([]);
  });

  test('a modifier that conflicts keeps two things apart', () => {
    expect(linksOf('The government presented a plan. The previous plan had failed.')).toEqual([]);
    expect(linksOf('A new law will ban exports. The other law stays in force.')).toEqual([]);
  });

  test('a noun apposed to a name is not that name', () => {
    expect(linksOf("Acme, the company's largest rival, fell.")).toEqual([]);
  });
});

test('the data files follow their schemas', () => {
  const read = <T>(name: string) => JSON.parse(readFileSync(`pipeline/resolve/references/${name}.json`, 'utf8')) as T;
  for (const name of ['words', 'model']) expect(compile(read<Schema>(`${name}.schema`))(read(name))).toEqual([]);
});
