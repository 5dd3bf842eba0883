/**
 * Writes pipeline/records/types.ts, the TypeScript types of all records and data files, from their JSON Schemas.
 *
 *   node schemas/generate-types.mjs           writes the file
 *   node schemas/generate-types.mjs --check   writes nothing; exit status 1 when the file is not current
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compileFromFile } from 'json-schema-to-typescript';
import { fs, glob } from 'zx';

const target = 'pipeline/records/types.ts';
const banner = '// Written by `npm run types` from the JSON Schemas. Change those, then run it again.\n\n';

const files = (await glob(['schemas/*.schema.json', 'pipeline/**/*.schema.json'])).sort();
const parts = [];
for (const file of files)
  parts.push(
    await compileFromFile(file, {
      bannerComment: '',
      additionalProperties: false,
      style: { printWidth: 120, singleQuote: true },
    }),
  );
const text = banner + parts.join('\n');

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!fs.existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is not what the schemas say. Run \`npm run types\` and commit the result.`);
  process.exitCode = 1;
}
