import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../pipeline/chain.ts';
import { toDocument } from '../../../pipeline/ingest/document.ts';
import type { ClaimRecord } from '../../../pipeline/records/types.ts';

const claimsIn = (text: string): ClaimRecord[] => claimsOf(toDocument('a', {}, text)).claims;

describe('a text that the program itself reads otherwise is told more simply', () => {
  test('a reference that makes a sentence of it nobody can read is left open', () => {
    const texts = claimsIn("South Korea's parliament passed a law that taxes chips.").map(({ text }) => text);
    expect(texts).toContain('A law taxes chips.');
  });

  test('a text that reads as its claim does stays in full', () => {
    const texts = claimsIn('Acme Corp. grew. In May, it sold a mine.').map(({ text }) => text);
    expect(texts).toContain('In May, Acme sold a mine.');
  });
});

const SUBJECTS = ['the ministry', 'Acme Corp.', 'two banks', 'it', 'no union', 'the firm, which is small,', 'we'];
const VERBS = [
  'cut fees',
  'has not cut fees',
  'won’t sell the mine',
  "can't say why",
  'isn’t ready',
  'never sold steel',
  'may not be told',
  'was fined by a court',
  'failed to pay its debts',
  'denied that it had sold steel',
  'built a plant, hiring 90 people',
  'is the maker of a drug “for all”',
  'bought a mill (in Lyon) [4]',
];
const OPENINGS = [
  '',
  'In May, ',
  'However, ',
  'For example, ',
  'But ',
  'Without aid, ',
  'As planned, ',
  'If rates fall, ',
];
const ENDS = [
  '.',
  ', in the U.S.',
  ' , to save money.',
  ', noting weak demand.',
  ' because prices rose; it said so.',
  '!',
];

test('no text has a stop too many, a space before one, a small first letter or a lost negator', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      ...([OPENINGS, SUBJECTS, VERBS, ENDS].map((list) => fc.constantFrom(...list)) as [
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
      ]),
      (opening, subject, verb, end) => {
        const source = `${opening}${subject} ${verb}${end}`;
        for (const { text, polarity } of claimsIn(`${source.slice(0, 1).toUpperCase()}${source.slice(1)}`)) {
          seen++;
          expect(text).not.toMatch(/[.,;:!?]\s*[.,;:]|\s[.,;:!?)\]]|[([]\s|\s{2}/);
          expect(text).toMatch(/^["“(]?[\p{Lu}\p{N}].*[.!?]["”)]?$/u);
          expect(text).not.toMatch(/^(But|However|For example)\b|n['’]t\b|\[\d/);
          if (polarity === 'negated') expect(text).toMatch(/\b(not|cannot|no|never|without|failed|denied)\b/i);
        }
      },
    ),
    { numRuns: 100, seed: 14 },
  );
  expect(seen).toBeGreaterThan(100);
});
