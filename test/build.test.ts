import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { openProgress } from '../pipeline/base/progress.ts';
import { build } from '../pipeline/build.ts';
import { checkPublished } from '../pipeline/check/dataset.ts';
import type { ClaimRecord } from '../pipeline/records/types.ts';
import { readRecords } from '../pipeline/versions/rows.ts';
import { collect, seed, temporaryFolder, writeFiles } from './helpers.ts';

const SILENT = openProgress(collect().stream as NodeJS.WriteStream);

/** A text as YAML writes it in ASCII. */
const escaped = (text: string) =>
  `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`;

/** Builds a seed for each title, as it is written in the front matter. Gives the folder of the dataset. */
function buildTitled(titles: readonly string[]): string {
  const folder = temporaryFolder();
  const names = titles.map((_, i) => `seeds/text-${String(i).padStart(3, '0')}.md`);
  const seeds = titles.map((title) => seed(`title: ${title}`, 'Officials said that Japan will buy gas in 2027.'));
  writeFiles(folder, Object.fromEntries(names.map((name, i) => [name, seeds[i] ?? ''])));
  build({ seeds: join(folder, 'seeds'), out: join(folder, 'dist') }, SILENT);
  return join(folder, 'dist');
}

const titlesIn = (out: string) =>
  [...readRecords<ClaimRecord>(join(out, 'latest', 'claims.json'))].map((claim) => claim.document_title);

/** Titles that one format or another might not carry, by what they have. */
const TITLES = {
  'control characters': '\u0000\u0007\u001b[31m\u007f\u0085',
  'line ends of all kinds': 'one\r\ntwo\rthree\nfour\u2028five',
  'what CSV has marks for': '"a","b";\t\'c\'',
  'formulas of spreadsheets': '=1+1',
  'astral characters': '𝒜 title 😀 \u{10ffff}',
  'marks of writing direction': '\u202eabc\u202c \u200fאב\u2066',
  'a byte order mark': '\ufeffA title',
  'marks that join, and none to join': '\u0301e\u200d',
  'white space alone': ' \u00a0\u3000',
  'a very long title': 'A very long title. '.repeat(20_000),
};

describe('what a build publishes, check accepts:', () => {
  test('titles that a format might not carry', async () => {
    const titles = Object.values(TITLES);
    const out = buildTitled(titles.map(escaped));
    expect(titlesIn(out)).toEqual(titles);
    expect((await checkPublished(out)).violations).toEqual([]);
  });

  test('any whole characters', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 6, maxLength: 12 }),
        async (titles) => {
          const out = buildTitled(titles.map(escaped));
          expect(titlesIn(out)).toEqual(titles);
          expect((await checkPublished(out)).violations).toEqual([]);
          seen += titles.length;
        },
      ),
      { numRuns: 4 },
    );
    expect(seen).toBeGreaterThanOrEqual(24);
  });
});

test.each([['"\\ud800"'], ['"a\\udfff b"'], ['"\\ude00\\ud83d"']])(
  'half a character is refused, and nothing is published: %s',
  (title) => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'seeds/a.md': seed(`author: A\ntitle: ${title}`, 'Officials said that Japan will buy gas in 2027.'),
    });
    const out = join(folder, 'dist');
    const run = () => build({ seeds: join(folder, 'seeds'), out }, SILENT);
    expect(run).toThrow(UserError);
    expect(run).toThrow(/seeds\/a\.md:3:8 {2}title: "\\ud[0-9a-f]{3}" is half of a character/);
    expect(existsSync(out)).toBe(false);
  },
);
