import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../../pipeline/chain.ts';
import { toDocument } from '../../../../pipeline/ingest/document.ts';
import { resolvedOf } from '../../resolved-of.ts';

/** The sentences that are made of a text, without the entities. */
const told = (text: string) => resolvedOf(text).map((one) => one.split(' | ')[0]);

describe('a pronoun that one phrase alone fits stands for it', () => {
  test.each([
    [
      'the subject of the clause in front',
      'When steel mills move to the coast, they save money.',
      'steel mills save money',
    ],
    [
      'the same beside a rival that is no subject',
      'Where paper mills bring these savings, they receive a discount.',
      'paper mills receive a discount',
    ],
    [
      'the only phrase of the clause above',
      'Powerful unions oppose free trade because it costs jobs.',
      'free trade costs jobs',
    ],
    [
      'a company whose name looks plural',
      'Acme Motors said that it would close a plant.',
      'Acme Motors would close a plant',
    ],
    [
      'the subject of the sentence before',
      'Inflation worried voters. It has fallen since March.',
      'Inflation has fallen since March',
    ],
  ])('%s', (_, text, sentence) => expect(told(text).join('\n').toLowerCase()).toContain(sentence.toLowerCase()));
});

describe('a pronoun that two phrases fit, or none, stays open', () => {
  test.each([
    ['subject and object', 'The bank sued the firm because it had lied.', 'It had lied'],
    ['two surnames', 'Torres accused Lopez of fraud. She denied it.', 'She denied it'],

    ['what somebody’s idea says', 'The theory was that it would be a cheap alliance.', 'It would be a cheap alliance'],
    ['what is told apart only now', 'The report surprised readers. It was a slide.', 'It was a slide'],
    [
      'what an `if` clause tells',
      'If you say that half of the sample is missing, it is acceptable.',
      'it is acceptable',
    ],
  ])('%s', (_, text, sentence) => expect(told(text).join('\n')).toContain(sentence));
});

test('`it` that is likely to do something stands for what does it', () => {
  const text = 'Although consumer inflation remains high in cities, it is likely to fall.';
  const subjects = claimsOf(toDocument('a-text', {}, text)).claims.map((one) => one.subject_resolved);
  expect(subjects).toContain('consumer inflation');
  expect(subjects).not.toContain('it');
});
