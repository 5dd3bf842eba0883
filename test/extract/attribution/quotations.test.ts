import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

/** `predicate @ source` of each claim. */
const shown = (text: string) =>
  claimsOf(text).map(({ predicate, attribution }) => `${predicate} @ ${attribution?.source ?? 'the author'}`);

describe('a quotation over several sentences has one source', () => {
  test.each([
    [
      'behind',
      '“The fleet is old. It needs money,” the captain said.',
      ['is old @ the captain', 'needs @ the captain'],
    ],
    [
      'before',
      'The captain said: “The fleet is old. It needs money.”',
      ['is old @ The captain', 'needs @ The captain'],
    ],
    [
      'between',
      '“The fleet is old,” the captain said. “It needs money. It may sink.”',
      ['is old @ the captain', 'needs @ the captain', 'may sink @ the captain'],
    ],
    [
      'after an indirect report',
      'The captain noted that the fleet is old. "It needs money."',
      ['is old @ The captain', 'needs @ The captain'],
    ],
    [
      'the author goes on',
      '“The fleet is old,” the captain said. The port is closed.',
      ['is old @ the captain', 'is closed @ the author'],
    ],
    [
      'over paragraphs',
      '“The fleet is old,” the captain said.\n\n“It needs money.”\n\nThe port is closed.',
      ['is old @ the captain', 'needs @ the captain', 'is closed @ the author'],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(shown(text)).toEqual(claims);
  });

  test('a statement behind a colon is its speaker’s without quotation marks too', () => {
    const text = 'The minister said:\n\nThe fleet is old. We will build ships.\n\nThe ports need money.';
    expect(shown(text)).toEqual(['is old @ The minister', 'will build @ The minister', 'need @ The minister']);
  });

  test('a colon without a verb of saying introduces nothing', () => {
    expect(
      shown('There are two rules:\n\nThe fleet is old. The port is closed.').every((claim) =>
        claim.endsWith('the author'),
      ),
    ).toBe(true);
  });
});
