import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { topicsOf } from '../../../pipeline/classify/topics/topics.ts';
import { compile, type Schema } from '../../../pipeline/records/schemas.ts';
import type { Topics } from '../../../pipeline/records/types.ts';
import { claimsOf } from '../../helpers.ts';

const FOLDER = 'pipeline/classify/topics';
const read = <T>(name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as T;
const vocabulary = read<Topics>('topics.json');
const ids = (text: string) => topicsOf(text.split(' ')).map(({ topic }) => topic);

test.each([
  ['the ministry will subsidise new battery recycling', ['critical-minerals', 'industrial-policy']],
  ['Brazil launches a satellite into low-earth orbit', ['space']],
  ['regulators fine the platform for selling personal data', ['data-governance']],
  ['hackers stole the encryption keys', ['cybersecurity']],
  ['the central bank raises interest rates', ['finance']],
  ['the regulator auctions 5G spectrum', ['telecommunications']],
  ['the minister smiled', []],
])('%s', (text, topics) => {
  expect(ids(text).sort()).toEqual(topics);
});

test('the terms that decided come with a topic', () => {
  expect(topicsOf(['the', 'drugmaker', 'tests', 'a', 'vaccine'])).toEqual([
    { topic: 'biotechnology', weight: 1, terms: ['drugmaker', 'vaccine'] },
  ]);
});

test('lemmas and forms give the same', () => {
  expect(topicsOf('batteries refined from mined ores'.split(' '))).toEqual(
    topicsOf('battery refine from mine ore'.split(' ')),
  );
});

test('a longer term hides the shorter ones in it', () => {
  expect(ids('an export ban')).toEqual(['export-controls']);
  expect(ids('the trade ministry')).toEqual([]);
  expect(ids('the power consumption of servers')).not.toContain('consumption');
});

test('words of a term that may stand apart do not count for the broader topic', () => {
  expect(ids('to restrict by decree the export of gallium')).toEqual(['critical-minerals', 'export-controls']);
});

test('a general term tells where nothing decides, and gives way where something does', () => {
  expect(ids('the grid')).toEqual(['energy']);
  expect(ids('the satellite passes over the grid')).toEqual(['space']);
});

test('a claim is about what its own words say, not about what the document around it is about', () => {
  const claims = claimsOf('The ministry restricts the export of lithium. The decision is not public.');
  expect(claims.map(({ topics }) => topics)).toEqual([expect.arrayContaining(['export-controls']), []]);
});

test.each(['a skilled negotiator', 'the firm talks of its leadership', 'his profit from an old alliance'])(
  'a word of many senses decides nothing alone: %s',
  (text) => expect(ids(text).filter((topic) => topic !== 'diplomacy')).toEqual([]),
);

test('the vocabulary is that of the codebook and follows its schema', () => {
  expect(compile(read<Schema>('topics.schema.json'))(vocabulary)).toEqual([]);
  expect(vocabulary).toHaveLength(27);
  const known = new Set(vocabulary.map(({ id }) => id));
  expect(vocabulary.filter(({ broader }) => broader !== null && !known.has(broader))).toEqual([]);
});
