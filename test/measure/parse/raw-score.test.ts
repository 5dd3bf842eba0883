import { describe, expect, test } from 'vitest';
import { type RawScores, scoreRaw } from '../../../pipeline/measure/parse/raw-score.ts';
import { f1 } from '../../../pipeline/measure/parse/score.ts';
import type { ScoredSentence } from '../../../pipeline/measure/parse/treebank.ts';

/** A sentence of words such as `dog/2/nsubj`; several joined by + are a multiword token of the form before the =. */
function sentence(text: string): ScoredSentence {
  return text.split(' ').map((token) => {
    const [form = '', list] = token.includes('=') ? token.split('=') : [token.split('/')[0], token];
    const words = (list ?? '').split('+').map((word) => {
      const [own = '', head, deprel = ''] = word.split('/');
      return { form: own, upos: 'X', head: Number(head), deprel };
    });
    return { form, words };
  });
}

const GOLD = [sentence("I/4/nsubj don't=do/4/aux+n't/4/advmod go/0/root ./4/punct"), sentence('Bye/0/root')];

/** Right answers of each kind. */
function right(answer: ScoredSentence[]): Record<keyof RawScores, number> {
  const scores = scoreRaw(GOLD, answer);
  return Object.fromEntries(Object.entries(scores).map(([name, count]) => [name, count.right])) as ReturnType<
    typeof right
  >;
}

describe('scores of raw text', () => {
  test('are full for the gold standard itself', () => {
    for (const count of Object.values(scoreRaw(GOLD, GOLD))) expect(f1(count)).toBe(100);
  });

  test('count arcs through the alignment, and no subtypes', () => {
    const joined = [sentence("I/4/nsubj:pass don't=do/4/aux+n't/4/advmod go/0/root ./4/punct Bye/4/parataxis")];
    expect(right(joined)).toEqual({ sentences: 0, tokens: 5, words: 6, upos: 6, uas: 5, las: 5 });
  });

  test('align words inside multiword tokens by their forms', () => {
    const unsplit = [sentence("I/3/nsubj don't/3/aux go/0/root ./3/punct"), sentence('Bye/0/root')];
    expect(right(unsplit)).toEqual({ sentences: 2, tokens: 5, words: 4, upos: 4, uas: 4, las: 4 });
    const otherwise = [sentence("I/5/nsubj don't=don/5/aux+'/5/punct+n't/5/advmod go/0/root ./5/punct Bye/5/dep")];
    expect(right(otherwise).words).toBe(5);
  });

  test('count words of tokens cut in another place as wrong', () => {
    const cut = [sentence("I/4/nsubj don't=do/4/aux+n't/4/advmod g/0/root o/4/dep ./4/punct"), sentence('Bye/0/root')];
    expect(right(cut)).toMatchObject({ sentences: 2, tokens: 4, words: 5 });
  });

  test('are refused for another text', () => {
    expect(() => scoreRaw(GOLD, [sentence('Bye/0/root')])).toThrow('another text');
  });
});
