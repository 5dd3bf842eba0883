import { expect, test } from 'vitest';
import type { Token } from '../../pipeline/parse/token.ts';
import { mendTree } from '../../pipeline/syntax/mend.ts';

/** Tokens of rows `form lemma xpos head relation`. */
function tokensOf(...rows: string[]): Token[] {
  let start = 0;
  return rows.map((row) => {
    const [text = '', lemma = '', xpos = '', head = '', deprel = ''] = row.split(' ');
    const token = { start, end: start + text.length, text, lemma, xpos, head: Number(head), deprel };
    start = token.end + 1;
    const upos = xpos.startsWith('VB') ? 'VERB' : 'NOUN';
    return {
      ...token,
      spaceBefore: true,
      markupBefore: false,
      upos,
      feats: '_',
      entity: null,
      headMarginal: 1,
      deprelMarginal: 1,
    };
  });
}

test('a verb of saying that was hung on what another reports goes beside that other', () => {
  const tokens = tokensOf(
    'Ministers minister NNS 2 nsubj',
    'said say VBD 0 root',
    'prices price NNS 4 nsubj',
    'were be VBP 2 ccomp',
    'warned warn VBD 4 conj',
    'wages wage NNS 7 nsubj',
    'fell fall VBP 5 ccomp',
  );
  expect(mendTree(tokens)[4]?.head).toBe(2);
});

test('a finite verb goes on with the finite verb above an infinitive', () => {
  const tokens = tokensOf(
    'It it NN 2 nsubj',
    'allows allow VBZ 0 root',
    'firms firm NNS 2 obj',
    'leave leave VB 2 xcomp',
    'requires require VBZ 4 conj',
    'notice notice NN 5 obj',
  );
  expect(mendTree(tokens)[4]?.head).toBe(2);
});

test('a phrase between a verb of saying and the subject of what is said dates the saying', () => {
  const tokens = tokensOf(
    'Nokia Nokia NNP 2 nsubj',
    'said say VBD 0 root',
    'on on IN 4 case',
    'Wednesday Wednesday NNP 7 obl',
    'it it PRP 7 nsubj',
    'will will MD 7 aux',
    'sell sell VB 2 ccomp',
  );
  expect(mendTree(tokens)[3]?.head).toBe(2);
});

test('of a name that was taken for two subjects the first word goes to the second', () => {
  const tokens = tokensOf('Kupara Kupara NNP 3 nsubj', 'Energy Energy NNP 3 nsubj', 'grew grow VBD 0 root').map(
    (token) => ({ ...token, upos: token.xpos === 'NNP' ? 'PROPN' : token.upos }),
  );
  expect(mendTree(tokens)[0]).toMatchObject({ head: 2, deprel: 'compound' });
});

test.each([
  ['back back RB 0 root', 'VBP'],
  ['backs back NNS 0 root', 'VBZ'],
  ['backed backed JJ 0 root', 'VBD'],
])('a word with a subject and an object of its own is a verb: %s', (word, xpos) => {
  const tokens = tokensOf('Ministers minister NNS 2 nsubj', word, 'tariffs tariff NNS 2 obj');
  expect(mendTree(tokens)[1]).toMatchObject({ upos: 'VERB', xpos });
});

test('other trees stay as they are', () => {
  const tokens = tokensOf('Firms firm NNS 2 nsubj', 'sell sell VBP 0 root', 'chips chip NNS 2 obj');
  expect(mendTree(tokens)).toEqual(tokens);
});

test('the noun between an auxiliary in front and its verb is the subject of that verb', () => {
  const tokens = tokensOf(
    'Were be VBD 3 aux',
    'banks bank NNS 5 nsubj',
    'failing fail VBG 5 advcl',
    'savers saver NNS 5 nsubj',
    'lose lose VBP 0 root',
  );
  expect(mendTree(tokens)[1]?.head).toBe(3);
});

test('a question word behind a verb of saying stays in what is said', () => {
  const tokens = tokensOf(
    'They they PRP 2 nsubj',
    'said say VBD 0 root',
    'how how WRB 5 advmod',
    'rates rate NNS 5 nsubj',
    'fell fall VBD 2 ccomp',
  );
  expect(mendTree(tokens)[2]?.head).toBe(5);
});

test('an infinitive behind the object of a verb of control says what the object does', () => {
  const tokens = tokensOf(
    'It it PRP 2 nsubj',
    'orders order VBZ 0 root',
    'firms firm NNS 2 obj',
    'to to TO 5 mark',
    'leave leave VB 2 advcl',
  );
  expect(mendTree(tokens)[4]?.deprel).toBe('xcomp');
});
