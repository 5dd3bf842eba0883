import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { problemAt, quoted, UserError } from '../base/errors.ts';
import { type Fault, loadSchema, nearest, validatorOf } from '../records/schemas.ts';
import type { FrontMatter } from '../records/types.ts';
import { lineOf } from './decode.ts';

export interface SplitSeed {
  frontMatter: FrontMatter;
  /** What follows the line that closes the front matter, to the end. */
  text: string;
}

/**
 * Takes a seed apart. A seed that does not begin with a line of three hyphens has no front matter.
 * Only YAML is read, every value as the text that stands there; JavaScript is refused, never run.
 * Throws a UserError that names every fault.
 */
export function splitSeed(seed: string, file: string): SplitSeed {
  const opening = /^---([^\n-][^\n]*)?(?:\n|$)/.exec(seed);
  if (!opening) return { frontMatter: {}, text: seed };
  const language = (opening[1] ?? '').trim();
  if (!['', 'yaml'].includes(language.toLowerCase())) throw new UserError(wrongLanguage(seed, file, language));
  const end = closingLine(seed, file);
  const engines = {
    yaml: { parse: (yaml: string) => readYaml(yaml, seed, file) },
    js: { parse: () => refuse(seed, file) },
    javascript: { parse: () => refuse(seed, file) },
  };
  const { data } = matter(seed.slice(0, end), { engines, language: 'yaml' });
  return { frontMatter: data as FrontMatter, text: seed.slice(end) };
}

function wrongLanguage(seed: string, file: string, language: string): string {
  const place = { file, line: 1, column: 4, length: language.length, source: lineOf(seed, 1) };
  return problemAt(
    place,
    `the front matter is said to be ${quoted(language)}, and only YAML is read; nothing in it was run.`,
    'Write it as YAML between two lines of three hyphens.',
  );
}

/** Never reached for a seed that passed the test of its language: a second lock on the same door. */
function refuse(seed: string, file: string): never {
  throw new UserError(wrongLanguage(seed, file, 'JavaScript'));
}

/** Where the text begins: after the line that closes the front matter. */
function closingLine(seed: string, file: string): number {
  const closing = /\n---([^\n]*)(?:\n|$)/g;
  closing.lastIndex = 3;
  const found = closing.exec(seed);
  if (!found) {
    const advice = 'Add a line of three hyphens after the last key.';
    throw new UserError(
      problemAt({ file, line: 1, column: 1, length: 3, source: '---' }, 'the front matter is never closed.', advice),
    );
  }
  if ((found[1] ?? '').trim() === '') return found.index + found[0].length;
  const line = seed.slice(0, found.index + 1).split('\n').length;
  const advice = 'Close the front matter with a line of three hyphens and nothing else.';
  throw new UserError(
    problemAt(
      { file, line, column: 1, length: 3, source: lineOf(seed, line) },
      'a line in the front matter begins with three hyphens.',
      advice,
    ),
  );
}

function readYaml(yaml: string, seed: string, file: string): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const place = (offset: number, length = 1) => {
    const { line, col } = counter.linePos(offset);
    const source = lineOf(seed, line);
    return { file, line, column: [...source.slice(0, col - 1)].length + 1, length, source };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    throw new UserError(
      broken.map(({ message, pos }) =>
        problemAt(
          place(pos[0]),
          `the front matter is not valid YAML: ${message}.`,
          'Mend the YAML; put a value with a colon in quotes.',
        ),
      ),
    );
  if (!isMap(document.contents)) {
    const at = document.contents?.range?.[0] ?? 0;
    throw new UserError(
      problemAt(
        place(at),
        'the front matter is not a list of keys with values.',
        'Write lines such as title: A title.',
      ),
    );
  }
  const pairs = readPairs(document.contents);
  const values = Object.fromEntries(pairs.filter(({ value }) => value !== null).map(({ key, value }) => [key, value]));
  const problems = faultsInOrder(values, pairs).map((fault) => {
    const pair = pairs.find(({ key }) => key === fault.field.split('.')[0]) as ReadPair;
    const unknown = fault.found === 'unknown';
    const [start, length] = unknown ? [pair.keyAt, [...pair.key].length] : [pair.valueAt, pair.valueLength];
    return problemAt(place(start, length), ...explain(fault, pair));
  });
  if (problems.length > 0) throw new UserError(problems);
  return values as FrontMatter;
}

/** What the schema forbids or no file can hold, in the order in which it stands in the file. */
function faultsInOrder(values: object, pairs: readonly ReadPair[]): Fault[] {
  const at = ({ field }: Fault) => pairs.findIndex(({ key }) => key === field.split('.')[0]);
  return [...validatorOf('front-matter')(values), ...halvedCharacters(pairs)].sort((a, b) => at(a) - at(b));
}

const WHOLE = 'text of whole characters';

/** Values with one half of a pair of surrogates: UTF-8 has no bytes for it, so that each format would say another thing. */
function halvedCharacters(pairs: readonly ReadPair[]): Fault[] {
  return pairs.flatMap(({ key, value }) => {
    const half = typeof value === 'string' ? /\p{Surrogate}/u.exec(value)?.[0] : undefined;
    return half === undefined ? [] : [{ field: key, found: quoted(half), allowed: WHOLE }];
  });
}

interface ReadPair {
  key: string;
  value: unknown;
  keyAt: number;
  valueAt: number;
  valueLength: number;
}

/** The pairs of the map with their values as text, null where nothing stands, or what else stands there. */
function readPairs(map: YAMLMap): ReadPair[] {
  return map.items.map((item) => {
    const { key, value } = item as Pair<Node, Node | null>;
    const keyAt = key.range?.[0] ?? 0;
    const [valueAt, valueEnd] = value?.range ?? [keyAt, keyAt + 1];
    return {
      key: isScalar(key) ? String(key.value) : String(key),
      value: textOf(value),
      keyAt,
      valueAt,
      valueLength: valueEnd - valueAt,
    };
  });
}

function textOf(node: Node | null): unknown {
  if (!isScalar(node)) return node === null ? null : node.toJSON();
  const plain = node.type === 'PLAIN';
  return plain && ['', '~', 'null', 'Null', 'NULL'].includes(node.source ?? '') ? null : node.value;
}

/** What is wrong with a key, and what to do. */
function explain({ field, found, allowed }: Fault, { key, value }: ReadPair): [string, string] {
  const known = Object.keys(loadSchema('front-matter').properties ?? {});
  if (found === 'unknown') {
    const near = nearest(key, known);
    return [
      `${quoted(key)} is no key of the front matter.`,
      `${near ? `Did you mean ${near}? ` : ''}The keys are ${known.join(', ')}.`,
    ];
  }
  if (allowed.startsWith('a day'))
    return [
      `${field}: ${quoted(value)} is not a date.`,
      'Write it as 2025-10-23, or leave the line out if the date is unknown.',
    ];
  if (allowed === 'string')
    return [`${key}: ${quoted(value)} is not a text.`, 'Write one value on the line, in quotes if need be.'];
  if (allowed === WHOLE)
    return [
      `${field}: ${found} is half of a character, which no file can hold.`,
      'Write the character as it is, or both halves, such as "\\ud83d\\ude00".',
    ];
  return [`${field}: ${found} is not allowed.`, `It must be ${allowed}; leave the line out if it is unknown.`];
}
