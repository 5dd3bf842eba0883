import { describe, expect, test } from 'vitest';
import { applyScript, regularLemma } from '../../pipeline/parse/lemma.ts';

test.each([
  ['Cats', 'lower|0+|1+', 'cat'],
  ['was', '=be', 'be'],
  ['NATO', 'keep|0+|0+', 'NATO'],
  ['paris', 'title|0+|0+', 'Paris'],
  ['nato', 'upper|0+|0+', 'NATO'],
  ['running', 'lower|0+|4+', 'run'],
  ['better', 'lower|0+|6+good', 'good'],
  ['’s', 'lower|0+|1+|', "'|"],
  ['n’t', 'lower|0+|2+ot', 'not'],
  ['😀s', 'lower|1+|1+x', 'x'],
  ['a', 'lower|0+|2+', 'a'],
  ['A', 'lower|0+|1+', 'a'],
])('%s by %s becomes %s', (form, script, lemma) => {
  expect(applyScript(form, script)).toBe(lemma);
});

describe('a lemma that is no word is replaced by what English spelling makes of the form', () => {
  const words = ['hope', 'hop', 'call', 'us', 'use', 'cal', 'plan', 'study', 'glass', 'ad', 'add'];
  const rank = (word: string) => (words.includes(word) ? words.indexOf(word) : undefined);

  test.each([
    ['denied', 'VBD', 'deni', 'deny'],
    ['revoked', 'VBD', 'revok', 'revoke'],
    ['14,200', 'CD', '14000', '14200'],
    ['imposed', 'VBD', 'impos', 'impose'],
    ['planning', 'VBG', 'plann', 'plan'],
    ['dwindled', 'VBN', 'dwindl', 'dwindle'],
    ['studies', 'NNS', 'studie', 'study'],
    ['glasses', 'NNS', 'glasse', 'glass'],
    ['hoping', 'VBG', 'hop', 'hope'],
    ['called', 'VBD', 'call', 'call'],
    ['used', 'VBD', 'use', 'use'],
    ['adding', 'VBG', 'ad', 'add'],
    ['shrunk', 'VBN', 'shrunk', 'shrink'],
    ['Rapidus', 'NNP', 'Rapidus', 'Rapidus'],
  ])('%s as %s, by the classifier %s, is %s', (form, xpos, lemma, expected) => {
    expect(regularLemma(form, xpos, lemma, rank)).toBe(expected);
  });
});
