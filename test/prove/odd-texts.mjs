/**
 * Texts as they should not be: with typos, glued and cut words, lists, tables, markup, stray signs and torn ends. The same
 * seed gives the same text.
 *
 *   npm run prove:odd-texts      builds 10,000 of them in one run, and checks what was published
 */
import { pathToFileURL } from 'node:url';
import { proveBuild } from './build-all.mjs';
import { openNumbers } from './synthetic.mjs';

const SENTENCES = [
  'The government will ban steel imports from March.',
  'Officials said that the plan, which costs €80 million, has not been approved.',
  'If demand falls, the firm may close two plants in Leeds.',
  'Nobody expects the ministry to publish the report this year.',
  'Companies that store data abroad must register with the agency.',
  'According to the bank, prices rose by 4.5 per cent in the third quarter of 2024.',
  '“We are ready,” the minister said, “and we will act.”',
  'Designed to cut costs, the law was seen as a mistake by most of its critics.',
  'There is no evidence that the chips were sold, but an inquiry is under way.',
  'Should the bill be passed, importers would pay a levy of $200 a tonne.',
  'The Commission, an EU body, wants to stop exporters from dumping solar panels.',
  'It is unclear whether Japan and India will join or leave the pact.',
];

const WORDS = [
  'said',
  'whom',
  'not',
  'to',
  'that',
  'by',
  '2025',
  'which',
  'U.S.',
  'their',
  'and',
  'of',
  'it',
  'will',
  '—',
];
const SIGNS = [
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '*',
  '_',
  '`',
  '…',
  ';',
  ':',
  '🙂',
  '®',
  '\u200b',
  '\u0301',
  '½',
  '№',
  '|',
  '\\',
  '<b>',
  '&amp;',
  '\t',
];
const FRAMES = [
  (text) => `- ${text}\n- ${text}\n`,
  (text) => `1. ${text}\n2) ${text}\n(c) ${text}\n`,
  (text) => `| Year | What |\n| --- | --- |\n| 2024 | ${text} |\n`,
  (text) => `Agencies shall:\n* ${text}\n* report\n`,
  (text) => `## ${text}\n${text}\n`,
  (text) => `> ${text}\n\n\`\`\`\n${text}\n\`\`\`\n`,
  (text) => text.toUpperCase(),
  (text) => `**${text}** [${text}](https://example.org/a_b) [1]`,
  (text) => `LONDON, Oct. 23 (Agency) -- ${text}`,
  (text) => text.replace(/ /g, '\n    '),
  (text) => `${text}${text.replace(/\.$/, '')}`,
];

/** Changes that spoil a text, each at a place that is drawn. */
const FAULTS = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  (text, at) => text.slice(0, at) + (text[at] ?? '') + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at).replace(' ', ''),
  (text, at) => text.slice(0, at + 8),
  (text, at) => text.slice(at),
  (text, at, of) => `${text.slice(0, at)}${of(SIGNS)}${text.slice(at)}`,
  (text, at, of) => `${text.slice(0, at)} ${of(WORDS)} ${text.slice(at)}`,
  (text, at, of) => `${text.slice(0, at)}${of(SIGNS).repeat(9)}${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[aeiou]/, ''),
];

/** The odd text of a number. */
export function oddText(seed) {
  const number = openNumbers(seed * 2654435761);
  const of = (list) => list[number(list.length)];
  const spoiled = () => {
    let text = of(SENTENCES);
    for (let n = number(6); n > 0; n--) text = of(FAULTS)(text, number(text.length + 1), of);
    return number(3) === 0 ? of(FRAMES)(text) : text;
  };
  const parts = Array.from({ length: 1 + number(5) }, spoiled);
  const text = parts.join(of([' ', '\n', '\n\n']));
  return text.trim() === '' ? '?' : text;
}

/** The odd text of a number as a seed, of whose text all may be published or quotes alone. */
export const oddSeed = (seed) => `---\nrights: ${seed % 2 ? 'full' : 'quotes'}\n---\n${oddText(seed)}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = 10_000;
  await proveBuild(
    `${count.toLocaleString('en')} odd texts`,
    Array.from({ length: count }, (_, i) => [`odd-${i + 1}`, oddSeed(i + 1)]),
    'test/prove/odd-texts.txt',
  );
}
