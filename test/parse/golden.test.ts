import { createReadStream, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseText } from '../../pipeline/commands/filters/parse.ts';
import { collect } from '../helpers.ts';

/**
 * The parses of thirty sentences that show the constructions of the codebook. They are what the parser gives, its
 * errors included: a change of the parser shows here as a change of trees, to be read before it is accepted with
 * `node lib/cli.js parse - < test/fixtures/constructions.txt > test/fixtures/constructions.conllu`.
 */
test('thirty constructions are parsed as before, on every machine and Node.js', async () => {
  const { stream, text } = collect();
  await parseText(createReadStream('test/fixtures/constructions.txt'), stream);
  expect(text()).toBe(readFileSync('test/fixtures/constructions.conllu', 'utf8'));
});
