import { createReadStream, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseText } from '../../pipeline/commands/filters/parse.ts';

/**
 * The parses of thirty sentences that show the constructions of the codebook. They are what the parser gives, its
 * errors included: a change of the parser shows here as a change of trees, to be read before it is accepted with
 * `node lib/cli.js parse - < test/fixtures/constructions.txt > test/fixtures/constructions.conllu`.
 */
test('thirty constructions are parsed as before, on every machine and Node.js', async () => {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  await parseText(createReadStream('test/fixtures/constructions.txt'), output);
  expect(chunks.join('')).toBe(readFileSync('test/fixtures/constructions.conllu', 'utf8'));
});
