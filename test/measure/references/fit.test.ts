import { expect, test } from 'vitest';
import { fitWeights } from '../../../pipeline/measure/references/fit.ts';
import { readGum } from '../../../pipeline/measure/references/gum.ts';
import { beliefsOf, likeliest } from '../../../pipeline/resolve/references/beliefs.ts';
import { chancesOf } from '../../../pipeline/resolve/references/ranker.ts';

test('a feature of right answers gets weight, and the answer that has it most of the chance', () => {
  const examples = Array.from({ length: 20 }, () => ({
    answers: [['near'], ['far'], ['none']],
    right: [true, false, false],
  }));
  const weights = fitWeights(examples, { leastCount: 1, penalty: 0.1 });
  const [near = 0, far = 0, none = 0] = chancesOf(weights, [['near'], ['far'], ['none']]);
  expect(near).toBeGreaterThan(0.8);
  expect(near + far + none).toBeCloseTo(1);
});

test('a pronoun among the candidates passes its chance on to what it stands for', () => {
  const beliefs = new Map([
    [1, new Map([[1, { chance: 1, nearest: 1 }]])],
    [2, new Map([[2, { chance: 1, nearest: 2 }]])],
    [3, new Map([[1, { chance: 0.9, nearest: 1 }]])],
  ]);
  const own = beliefsOf([3, 2, 1], [0.5, 0.3, 0.1], (candidate) => beliefs.get(candidate) ?? new Map());
  expect(likeliest(own)).toEqual({ entity: 1, chance: 0.55, nearest: 1 });
});

test('mentions and their groups are read from GUM, on the words of our own sentences', () => {
  const row = (id: number, form: string, upos: string, head: number, relation: string, misc: string) =>
    [id, form, form.toLowerCase(), upos, '_', '_', head, relation, '_', misc].join('\t');
  const text = [
    '# newdoc id = GUM_news_acme',
    row(1, 'The', 'DET', 2, 'det', 'Entity=(1-organization-new-nnnnn-cf1-2-coref'),
    row(2, 'firm', 'NOUN', 3, 'nsubj', 'Entity=1)'),
    row(3, 'cut', 'VERB', 0, 'root', '_'),
    row(
      4,
      'its',
      'PRON',
      5,
      'nmod:poss',
      'Entity=(2-abstract-new-nnnnn-cf2-2-sgl(1-organization-giv:act-nnnnn-cf1-1-ana)',
    ),
    row(5, 'prices', 'NOUN', 3, 'obj', 'Entity=2)|SpaceAfter=No'),
    row(6, '.', 'PUNCT', 3, 'punct', '_'),
    '',
  ].join('\n');
  const [document] = readGum(text, 'acme.conllu');
  expect(document?.id).toBe('GUM_news_acme');
  expect(document?.sentences.map((sentence) => sentence.text)).toEqual(['The firm cut its prices.']);
  const found = document?.mentions.map(({ group, head, isDefinite }) => ({ group, head, isDefinite }));
  expect(found).toContainEqual({ group: '1', head: 1, isDefinite: true });
  expect(found).toContainEqual({ group: '1', head: 3, isDefinite: false });
  expect(found).toContainEqual({ group: '2', head: 4, isDefinite: false });
});
