import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folders of the program in the order of the way of the data: each imports from itself and those before it. */
const ORDER = [
  'base',
  'records',
  'ingest',
  'parse',
  'syntax',
  'extract',
  'resolve',
  'classify',
  'chain.ts',
  'dataset',
  'versions',
  'compare',
  'check',
  'publish',
  'build.ts',
  'commands',
  'cli.ts',
  'measure',
];

const files = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('parse/kernel/')) // AssemblyScript
  .sort();

const importsOf = (file: string): string[] =>
  [...readFileSync(join('pipeline', file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, to]) =>
    posix.join(dirname(file), to as string),
  );

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const placeOf = (file: string): number => ORDER.indexOf(file.split('/')[0] as string);

test('the files of the program are read', () => {
  expect(files.length).toBeGreaterThan(200);
  expect([...imports.values()].flat().length).toBeGreaterThan(500);
});

test('every top-level folder has a place in the order', () => {
  expect(files.filter((file) => placeOf(file) < 0)).toEqual([]);
});

test('no stage imports from a later one', () => {
  const backward = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => placeOf(target) > placeOf(file)).map((target) => `${file} imports ${target}`),
  );
  expect(backward).toEqual([]);
});

test('no imports go in a circle, not even those of types', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

describe('sizes', () => {
  const linesOf = (file: string) => readFileSync(join('pipeline', file), 'utf8').split('\n').length - 1;

  test('no file has more than 300 lines, but the generated one', () => {
    expect(files.filter((file) => file !== 'records/types.ts' && linesOf(file) > 300)).toEqual([]);
  });

  test('no folder holds more than fifteen modules', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test('no function has more than 60 lines', () => {
    const long = files.flatMap((file) =>
      [...readFileSync(join('pipeline', file), 'utf8').matchAll(/^(?:export )?(?:async )?function (\w+)[\s\S]*?^}$/gm)]
        .filter(([text]) => text.split('\n').length > 60)
        .map(([, name]) => `${file} ${name}`),
    );
    expect(long).toEqual([]);
  });
});

describe('the README of a folder names what lies in it', () => {
  const folders = readdirSync('pipeline', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test.each(folders)('pipeline/%s', (folder) => {
    const readme = readFileSync(join('pipeline', folder, 'README.md'), 'utf8');
    const names = readdirSync(join('pipeline', folder), { withFileTypes: true })
      .filter(({ name }) => name !== 'README.md' && !name.endsWith('.schema.json'))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const missing = names.filter((name) => !readme.includes(`\`${name}\``));
    expect(missing, `Say in pipeline/${folder}/README.md, in a line each, what these are.`).toEqual([]);
  });
});
