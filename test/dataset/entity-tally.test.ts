import { expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { toRecords } from '../../pipeline/dataset/document-records.ts';
import { openTally } from '../../pipeline/dataset/entity-tally.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';

const recordsOf = (id: string, text: string) => {
  const document = toDocument(id, { rights: 'full' }, text);
  return toRecords(document, claimsOf(document));
};

test('a known entity is one in all documents, one that the registry lacks is one of each document', () => {
  const tally = openTally();
  tally.add(recordsOf('a', 'China sued Veldhuis Metrology Inc. for a patent. Chinese firms bought gas.'));
  tally.add(recordsOf('b', 'Veldhuis Metrology Ltd. left China.'));
  const facts = tally
    .entities()
    .map(({ id, known, document, names, documents, claims, mentions }) => [
      id,
      known,
      document,
      names.join(', '),
      [documents, claims, mentions],
    ]);
  expect(facts).toEqual([
    ['a:veldhuis-metrology', false, 'a', 'Veldhuis Metrology Inc.', [1, 1, 1]],
    ['b:veldhuis-metrology', false, 'b', 'Veldhuis Metrology Ltd.', [1, 1, 1]],
    ['china', true, null, 'China, Chinese', [2, 3, 3]],
  ]);
});

test('a mention stands where it says, in code points, and says how it tells of its entity', () => {
  const records = recordsOf('a', '🙂 Beijing is drafting a new plan. The plan will guide the nation.');
  const characters = [...(records.document.text ?? '')];
  for (const { start, end, text } of records.mentions) expect(characters.slice(start, end).join('')).toBe(text);
  expect(records.mentions.map(({ text, entity, slot, kind }) => [text, entity, slot, kind])).toEqual([
    ['Beijing', 'china', 'subject', 'name'],
    ['a new plan', 'a:china-s-new-plan', 'object', 'introduction'],
    ['The plan', 'a:china-s-new-plan', 'subject', 'reference'],
    ['the nation', 'china', 'object', 'reference'],
  ]);
});
