import { expect, test } from 'vitest';
import { occurrencesIn } from '../../pipeline/ingest/occurrences.ts';

test('words are counted as whole words, in their own case', () => {
  const count = occurrencesIn(
    'The Port Authority runs the port. Ports pay the Port Authority’s fees, not a Port Authorityship.',
  );
  expect(count('Port Authority')).toBe(2);
  expect(count('port')).toBe(1);
  expect(count('the')).toBe(2);
  expect(count('mine')).toBe(0);
});
