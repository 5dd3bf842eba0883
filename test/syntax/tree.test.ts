import { expect, test } from 'vitest';
import type { Token } from '../../pipeline/parse/token.ts';
import { isTree } from '../../pipeline/syntax/tree.ts';

const hung = (...heads: number[]) => heads.map((head) => ({ head })) as Token[];

test('words that hang on each other are no tree', () => {
  expect(isTree(hung(2, 0, 2))).toBe(true);
  expect(isTree(hung(2, 1, 2))).toBe(false);
  expect(isTree(hung(0, 3, 4, 2))).toBe(false);
});
