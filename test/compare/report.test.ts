import { expect, test } from 'vitest';
import { openComparison } from '../../pipeline/compare/comparison.ts';
import { documentSection, inLine, inMarkdown, summaryLines } from '../../pipeline/compare/report.ts';
import { openTelling } from '../../pipeline/compare/telling.ts';
import type { ChangeRecord } from '../../pipeline/records/types.ts';
import { documentOf, type Told } from './records.ts';

const said = (object: string, rest = ''): Told => ({ subject: 'Firms', predicate: 'buy', object, rest });

/** What changed between two states of one document. */
function changed(old: readonly (Told | string)[], now: readonly (Told | string)[]) {
  const documents = [documentOf('a', old)][Symbol.iterator]();
  const comparison = openComparison({ version: '0.1.0', documents, redirects: [] });
  const changes = [...comparison.add(documentOf('a', now)), ...comparison.close()];
  return { changes, summary: comparison.summary };
}

test('every change of a document is one line, with its heirs, its fields, or those that moved alike', () => {
  const old = [
    said('old cars in town'),
    said('gas', 'from many far countries of the north'),
    said('ships'),
    said('tea'),
  ];
  const now = [said('old cars'), said('gas', 'from many near countries of the north'), said('ships'), said('tea')];
  const { changes } = changed(old, now);
  const section = documentSection(changes, inLine).replace(/a-[0-9a-f]{12}/g, 'ID');
  expect(section.split('\n')).toEqual([
    '## a',
    '',
    '- withdrawn (source-changed) `ID`: Firms buy old cars in town.',
    '  - heir `ID`: Firms buy old cars.',
    '- added (source-changed) `ID`: Firms buy old cars.',
    '- corrected (source-changed) `ID`: Firms buy gas from many near countries of the north.',
    '  - `sentence`: "… gas from many far countries of the …" → "… gas from many near countries of the …"',
    '  - `text`: "… gas from many far countries of the …" → "… gas from many near countries of the …"',
    '- moved (source-changed, 7 characters back) `ID`, `ID`',
    '',
  ]);
});

test('words of a source are no marks of Markdown, and do no harm on a terminal', () => {
  expect(inMarkdown('<b>[x](y)</b> *z* `q`\n\\')).toBe('\\<b\\>\\[x\\](y)\\</b\\> \\*z\\* \\`q\\` \\\\');
  expect(inLine('a\u001b[31m\u202eb')).toBe('a\uFFFD[31m\uFFFDb');
});

test('the numbers are a table of reasons, with a sum where there are several', () => {
  const { summary } = changed([said('cars')], [said('cars'), said('gas')]);
  expect(summaryLines(summary)).toEqual([
    '1 claim before, 2 now. Ids of before: 1 kept, 0 redirected to heirs, 0 gone.',
    '',
    '| reason            |     added | withdrawn | corrected |     moved |',
    '| ----------------- | --------: | --------: | --------: | --------: |',
    '| source-changed    |         1 |         0 |         0 |         0 |',
  ]);
  expect(summaryLines(changed([said('cars')], [said('cars')]).summary)).toEqual(['No claim changed.']);
});

test('of many changes the most telling are shown, from as many documents as there are', () => {
  const telling = openTelling();
  const correction = (document: string, i: number, field: string): ChangeRecord => ({
    id: `${document}-${i}`,
    document,
    change: 'corrected',
    reason: 'extractor-changed',
    text: `Claim ${i}.`,
    fields: [{ field, old: 1, new: 2 }],
    heirs: [],
    record: null,
  });
  for (const document of ['a', 'b'])
    telling.add(Array.from({ length: 50 }, (_, i) => correction(document, i, i === 40 ? 'polarity' : 'confidence')));
  const shown = telling.lines().filter((line) => line.startsWith('- '));
  expect(shown.map((line) => line.split('`')[1])).toEqual(['a-40', 'b-40', 'a-0', 'b-0', 'a-1']);
  expect(telling.lines()).toContain('Corrected, 5 of 100:');
  expect(telling.lines().at(-1)).toBe('2 documents changed, most of all a 50, b 50.');
});

test('a document that was renamed is not shown as added', () => {
  const documents = [documentOf('a', [said('cars')])][Symbol.iterator]();
  const comparison = openComparison({ version: '0.1.0', documents, redirects: [] });
  const telling = openTelling();
  telling.add(comparison.add(documentOf('b', [said('cars')])));
  telling.add(comparison.close());
  const lines = telling.lines();
  expect(lines[1]).toBe('Withdrawn, with heirs:');
  expect(lines.join('\n')).not.toContain('Added');
});
