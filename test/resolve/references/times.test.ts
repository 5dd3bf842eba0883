import { expect, test } from 'vitest';
import { toDocument } from '../../../pipeline/ingest/document.ts';
import { parse } from '../../../pipeline/parse/sentences.ts';
import { resolveReferences } from '../../../pipeline/resolve/references/ranked.ts';

test.each([
  'Sales rose in the last year. This year is better than the last year.',
  'The month of March was dry. That month was the best of all.',
  'The year was hard. It was cold. The year ended well.',
])('a time takes nothing up, and nothing takes it up: %s', (text) => {
  const sentences = parse(toDocument('a-text', {}, text, { plain: true }));
  expect(resolveReferences(sentences)).toEqual([]);
});
