import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ofProgram = readdirSync('pipeline', { recursive: true, encoding: 'utf8' }).map((file) => join('pipeline', file));
const files = ['README.md', 'CONTRIBUTING.md', ...ofProgram].filter((file) => file.endsWith('.md'));
const read = (file: string) => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(files)('%s', (file) => {
  test('links to files that are there', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to]) => to as string);
    expect(links.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);
  });

  test('names npm scripts that there are', () => {
    const named = [...read(file).matchAll(/npm run (?:--silent )?([a-z:-]*[a-z])/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every npm script is explained', () => {
  const text = files.map(read).join('\n');
  const unsaid = Object.keys(scripts).filter((name) => !['prepare', 'test'].includes(name) && !text.includes(name));
  expect(unsaid).toEqual([]);
});
