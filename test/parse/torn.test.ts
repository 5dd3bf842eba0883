import { expect, test } from 'vitest';
import { toDocument } from '../../pipeline/ingest/document.ts';
import { parse } from '../../pipeline/parse/sentences.ts';

const torn = (text: string) =>
  parse(toDocument('a', {}, text)).flatMap(({ detail, text: words }) => (detail === 'torn sentence' ? [words] : []));

const BODY = 'The port reopened on Monday.\n\nIts owner had paid the levy.';

test('a last paragraph that breaks off gives no words from its torn sentence', () => {
  expect(torn(`${BODY}\n\nThe levy fell in May. The council of the town, which met again on`)).toEqual([
    'The council of the town, which met again on',
  ]);
  expect(torn(`${BODY}\n\nThe council wants to raise fees by a fifth`)).toEqual([
    'The council wants to raise fees by a fifth',
  ]);
});

test('a teaser that dots cut is torn wherever it stands, trailing dots of somebody quoted are not', () => {
  expect(torn(`The levy, which was raised last year by the ...\n\n${BODY}`)).toHaveLength(1);
  expect(torn(`“The levy rose and then fell …” she said … “and rose …”\n\n${BODY}`)).toEqual([]);
});

test('a text without stops is not torn, nor an item of a list or a sentence that ends', () => {
  expect(torn('The council raised the levy')).toEqual([]);
  expect(torn(`${BODY}\n\nThe council wants:\n\n- more money for the port`)).toEqual([]);
  expect(torn(`${BODY}\n\nThe levy fell in May.`)).toEqual([]);
});
