import { expect, test } from 'vitest';
import { applyScript } from '../../pipeline/parse/lemma.ts';

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
