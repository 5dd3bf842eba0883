import { expect, test } from 'vitest';
import { caseShape, fold, plain } from '../../../pipeline/parse/network/words.ts';

test.each([
  ['-LRB-', '('],
  ['``', '"'],
  ['“', '"'],
  ['don’t', "don't"],
  ['2019–2020', '2019-2020'],
  ['…', '...'],
  ['Café', 'Café'],
])('%s is read as %s', (form, expected) => {
  expect(plain(form)).toBe(expected);
});

test.each([
  ['word', 0],
  ['n’t', 0],
  ['Word', 1],
  ['I', 1],
  ['A', 1],
  ['É', 1],
  ['U.S.', 2],
  ['NATO', 2],
  ['COVID-19', 2],
  ['iPhone', 3],
  ['McDonald', 3],
  ['1990s', 0],
  ['2019', 4],
  ['3.5', 4],
  ['%', 5],
  ['—', 5],
  ['-LRB-', 5],
])('the shape of %s is %i', (form, shape) => {
  expect(caseShape(form)).toBe(shape);
});

test.each([
  ['Café', 'cafe'],
  ['İstanbul', 'istanbul'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['ÅNGSTRÖM', 'angstrom'],
])('%s is folded to %s', (form, expected) => {
  expect(fold(form)).toBe(expected);
});
