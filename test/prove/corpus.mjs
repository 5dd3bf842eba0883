/**
 * Builds a corpus of real texts in one run: none of them may stop the others.
 *
 *   npm run prove:corpus -- --data FILE      FILE is NDJSON: `text`, and any key of the front matter
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proveBuild } from './build-all.mjs';

const KEYS = ['title', 'url', 'publisher', 'author', 'published', 'retrieved', 'language', 'license', 'rights'];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.error('Say where the texts are: --data FILE.');
  process.exit(2);
}
const documents = readFileSync(values.data, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
await proveBuild(
  `${documents.length.toLocaleString('en')} real texts`,
  documents.map((document, i) => [`text-${i + 1}`, seedOf(document)]),
  'test/prove/corpus.txt',
);

function seedOf(document) {
  const known = KEYS.filter((key) => document[key] != null).map((key) => `${key}: ${JSON.stringify(document[key])}`);
  return `---\n${known.join('\n')}\n---\n${document.text}`;
}
