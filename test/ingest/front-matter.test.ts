import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitSeed } from '../../pipeline/ingest/front-matter.ts';
import { messageOf, seed, temporaryFolder } from '../helpers.ts';

const fail = (text: string) => messageOf(() => splitSeed(text, 'seeds/a.md'));

test('the text is what follows the closing line, to the end', () => {
  expect(splitSeed('---\ntitle: A\n---\n\n One.\n---\nTwo.\n', 'a').text).toBe('\n One.\n---\nTwo.\n');
  expect(splitSeed('---\n---\nText', 'a')).toEqual({ frontMatter: {}, text: 'Text' });
  expect(splitSeed('---yaml\ntitle: A\n---  \nText', 'a')).toEqual({ frontMatter: { title: 'A' }, text: 'Text' });
});

test('a text without front matter is all text', () => {
  expect(splitSeed('No front matter.\n---\n', 'a')).toEqual({ frontMatter: {}, text: 'No front matter.\n---\n' });
  expect(splitSeed('----\nA rule, no front matter.', 'a').frontMatter).toEqual({});
});

test('values stay what stands there: no date, number or boolean is made of them', () => {
  const { frontMatter } = splitSeed(
    seed('title: 010\nauthor: yes\npublisher: 12:30:45\npublished: 2025-10-23', 'Text'),
    'a',
  );
  expect(frontMatter).toEqual({ title: '010', author: 'yes', publisher: '12:30:45', published: '2025-10-23' });
});

test('a key without a value is left out', () => {
  expect(
    splitSeed(seed('title:\nauthor: ~\npublisher: null\nurl: https://example.org/', 'Text'), 'a').frontMatter,
  ).toEqual({
    url: 'https://example.org/',
  });
});

test('a character that is escaped in two halves is one', () => {
  expect(splitSeed(seed('title: "\\ud83d\\ude00"', 'Text'), 'a').frontMatter).toEqual({ title: '😀' });
});

test('the message quotes the line, marks the place and says what would be right', () => {
  expect(fail(seed('title: A\npublished: 23 October', 'Text'))).toBe(
    [
      'seeds/a.md:3:12  published: "23 October" is not a date.',
      '  3 | published: 23 October',
      '    |            ^^^^^^^^^^',
      '  Write it as 2025-10-23, or leave the line out if the date is unknown.',
    ].join('\n'),
  );
});

describe('what is wrong is said', () => {
  test.each([
    [
      'a key that it does not know',
      'publishd: 2025-01-01',
      'a.md:2:1  "publishd" is no key of the front matter.',
      'Did you mean published?',
    ],
    ['a key that would reach the prototype', '__proto__: x', '"__proto__" is no key', 'The keys are id,'],
    ['a day that does not exist', 'retrieved: 2025-02-30', '"2025-02-30" is not a date', '2025-10-23'],
    ['a wrong type', 'author:\n  - A\n  - B', 'author: ["A","B"] is not a text.', 'Write one value'],
    ['a wrong enumeration', 'rights: all', 'rights: "all" is not allowed.', 'one of "full", "quotes"'],
    ['an id that is no slug', 'id: A Plan', 'id: "A Plan" is not allowed.', 'lower-case letters'],
    [
      'half of a character',
      'title: A\nauthor: "B\\ud800 C"',
      'a.md:3:9  author: "\\ud800" is half of a character, which no file can hold.',
      'Write the character as it is, or both halves',
    ],
    [
      'half of a character in eight digits',
      'title: "\\U0000DC00"',
      'a.md:2:8  title: "\\udc00" is half',
      'both halves',
    ],
    ['broken YAML', 'title: [a, b', 'a.md:2:13  the front matter is not valid YAML', 'Mend the YAML'],
    ['a key that stands twice', 'title: a\ntitle: b', 'a.md:3:1  the front matter is not valid YAML', 'unique'],
    ['a tag that would make an object', 'title: !!js/function x', 'Unresolved tag', 'Mend the YAML'],
    ['a list', '- a\n- b', 'is not a list of keys with values', 'title: A title'],
  ])('%s', (_, frontMatter, what, advice) => {
    const message = fail(seed(frontMatter, 'Text'));
    expect(message).toContain(what);
    expect(message).toContain(advice);
  });

  test('front matter that is never closed', () => {
    expect(fail('---\ntitle: A\nText')).toContain('a.md:1:1  the front matter is never closed.');
  });

  test('a line inside it that only begins with three hyphens', () => {
    expect(fail('---\ntitle: A\n---- \nText')).toContain(
      'a.md:3:1  a line in the front matter begins with three hyphens.',
    );
  });

  test('all faults of a file, in their order', () => {
    const message = fail(seed('titel: A\nurl: b\nrights: c', 'Text'));
    expect([...message.matchAll(/a\.md:(\d)/g)].map(([, line]) => line)).toEqual(['2', '3', '4']);
  });
});

test.each(['---js', '---JavaScript', '---javascript', '--- js', '---coffee', '---json'])(
  '%s is refused and never run',
  (opening) => {
    const witness = join(temporaryFolder(), 'witness');
    const code = `{ title: (require('node:fs').writeFileSync(${JSON.stringify(witness)}, 'ran'), 'A') }`;
    expect(fail(`${opening}\n${code}\n---\nText`)).toContain('only YAML is read; nothing in it was run.');
    expect(existsSync(witness)).toBe(false);
  },
);
