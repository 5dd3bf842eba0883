import { expect, test } from 'vitest';
import { datelineLength } from '../../pipeline/ingest/dateline.ts';
import { segment } from '../../pipeline/ingest/segment.ts';

const dateline = (text: string, opens = false) => text.slice(0, datelineLength(text, opens)).trim();

test.each([
  ['OTTAWA, Ont.—', 'The mint struck new coins.'],
  ['LIMA (Some Wire) - ', 'Copper prices fell.'],
  ['HANOI, Nov. 4 (Some Agency) --  ', 'The assembly met on Monday.'],
  ['DOVER, Del., Jan. 07, 2024 (PRESS WIRE) -- ', 'Larch Energy, Inc. bought a mine.'],
  ['PORTO ALEGRE--(PRESS WIRE)--', 'Larch Energy bought a mine.'],
  ['BERN, Switzerland, March 3, 2025 /PressWire/ -- ', 'Larch Energy bought a mine.'],
  ['NEW DELHI – ', 'India raised its tariff.'],
  ['Geneva, 6 May 2024 – ', 'The agency said so.'],
  ['Nairobi (Some Wire) — ', 'The harvest failed.'],
  ['(Some Wire) - ', 'Shares rose.'],
  ['Tuesday, June 2, 2020', ' The court ruled.'],
])('%s is a dateline', (line, rest) => {
  expect(dateline(line + rest)).toBe(line.trim());
  expect(segment(line + rest).map(({ segment: kind, detail }) => [kind, detail])).toEqual([
    ['furniture', 'dateline'],
    ['body', null],
  ]);
});

test('a place and its country in small letters are a dateline only where the text opens', () => {
  expect(dateline('Oslo, Norway — The fund sold its shares.', true)).toBe('Oslo, Norway —');
  expect(dateline('Berg, the mayor — The fund sold its shares.', true)).toBe('');
  expect(dateline('Oslo, Norway — The fund sold its shares.')).toBe('');
});

test.each([
  'The plan – A first of its kind – failed.',
  'NATO said that it would act.',
  'OPEC (Organization of the Petroleum Exporting Countries) met.',
  'The ministry (MOFA) — It said so.',
  'In May 2024 the bank closed.',
  'CO2-neutral steel is dear.',
  'On Tuesday, June 2, 2020, the court ruled.',
])('no dateline: %s', (text) => {
  expect(dateline(text, true)).toBe('');
});
