import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../pipeline/chain.ts';
import { checkDocument } from '../../pipeline/check/document.ts';
import { toRecords } from '../../pipeline/dataset/document-records.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { parse } from '../../pipeline/parse/sentences.ts';

const sentences = (text: string) => parse(toDocument('a', {}, text));
const words = (text: string) => sentences(text).map(({ tokens }) => tokens.map(({ text: form }) => form).join(' '));

const recordsOfText = (text: string) => {
  const document = toDocument('a', { rights: 'full' }, text);
  return toRecords(document, claimsOf(document));
};

const DUTIES = 'Harbour towns shall:\n\n- Publish their fees;\n- repair the quays; and\n- Report each year.';

test('items under an open lead-in go on from it, in one sentence of the whole list', () => {
  expect(sentences(DUTIES).map(({ text }) => text)).toEqual([DUTIES]);
  expect(words(DUTIES)).toEqual([
    'Harbour towns shall publish their fees Harbour towns shall repair the quays Harbour towns shall report each year .',
  ]);
});

test('claims of items take subject and verb of the lead-in, once, and pass the gates', () => {
  const records = recordsOfText(`The council, which met in May, ordered the towns to:\n${DUTIES.slice(22)}`);
  expect(checkDocument(records, { document: '', sentence: '', claim: '', mention: '' }).violations).toEqual([]);
  const claims = recordsOfText(DUTIES).claims.map(({ subject, predicate, object }) => [subject, predicate, object]);
  expect(claims).toEqual([
    ['Harbour towns', 'shall Publish', 'their fees'],
    ['Harbour towns', 'shall repair', 'the quays'],
    ['Harbour towns', 'shall Report', ''],
  ]);
  const met = records.claims.filter(({ predicate }) => predicate === 'met');
  expect(met).toHaveLength(1);
});

test('an item that is a clause goes on from `that`', () => {
  expect(words('The court found that:\n(a) the fee is void;\n(b) the town must repay it.')).toEqual([
    'The court found that the fee is void The court found that the town must repay it .',
  ]);
});

test('a further sentence of an item stands without the lead-in', () => {
  expect(words('The bill would:\n\n* Ban exports of ore. It is short.\n* Raise fees.')).toEqual([
    'The bill would ban exports of ore . It is short . The bill would raise fees .',
  ]);
});

describe('items stay by themselves', () => {
  test.each([
    ['when they are sentences', 'Ministers said:\n\n- The port will close.\n- The fee will rise.', 3],
    ['when the lead-in is complete', 'The council took two steps:\n\n- Raising fees.\n- Closing the port.', 3],
    ['when they do not fit it', 'Steps of the council include:\n\n- Raised fees.\n- Closed the port.', 3],
    ['when a paragraph stands between', 'Towns shall:\n\nThe port closed.\n\n- Publish their fees.', 3],
    ['when they are of another list', 'Towns shall:\n\n- Publish their fees;\n\n1. Repair quays.', 2],
  ])('%s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});

test('markers of items are no words, at the beginning of a line or counted inside a sentence', () => {
  expect(words('• The port closed.\n• The fee rose.')).toEqual(['The port closed .', 'The fee rose .']);
  expect(words('Towns shall: (a) publish fees; and (b) repair quays.')).toEqual([
    'Towns shall : publish fees ; and repair quays .',
  ]);
  expect(words('Section 5 (b) applies.')).toEqual(['Section 5 ( b ) applies .']);
});
