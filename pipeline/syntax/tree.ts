import type { Token } from '../parse/token.ts';

/** A sentence's dependency tree. Words are numbered from 0. */
export interface Tree {
  tokens: readonly Token[];
  /** The head of each word, -1 for the root. */
  heads: readonly number[];
  /** The dependents of each word, in order. */
  kids: readonly (readonly number[])[];
  /** The first word of each word's subtree, its own punctuation left out. */
  firsts: readonly number[];
}

export function treeOf(tokens: readonly Token[]): Tree {
  const heads = tokens.map(({ head }) => head - 1);
  const kids: number[][] = tokens.map(() => []);
  heads.forEach((head, i) => {
    kids[head]?.push(i);
  });
  return { tokens, heads, kids, firsts: firstsOf(tokens, heads) };
}

/** The first word of each subtree: every word is carried up to those that it hangs on as long as it is the first there. */
function firstsOf(tokens: readonly Token[], heads: readonly number[]): number[] {
  const firsts = heads.map((_, i) => i);
  for (let word = 0; word < heads.length; word++) {
    if (tokens[word]?.deprel === 'punct') continue;
    for (
      let above = heads[word] as number;
      above >= 0 && (firsts[above] as number) > word;
      above = heads[above] as number
    ) {
      firsts[above] = word;
    }
  }
  return firsts;
}

/** The head of a word, -1 for the root and for what is no word. */
export const headOf = ({ heads }: Tree, i: number): number => heads[i] ?? -1;

/** The first word of a word's subtree; the word itself where there is no such. */
export const firstOf = ({ firsts }: Tree, i: number): number => firsts[i] ?? i;

export const lemmaOf = ({ tokens }: Tree, i: number): string => tokens[i]?.lemma.toLowerCase() ?? '';

/** A word in lower case, with the straight apostrophe for whatever stands for one. */
export const wordOf = ({ tokens }: Tree, i: number): string =>
  (tokens[i]?.text ?? '').toLowerCase().replace(/[’‘´ʼ＇`]/g, "'");

export const uposOf = ({ tokens }: Tree, i: number): string => tokens[i]?.upos ?? '';

/** The relation of a word to its head, with its subtype. */
export const relationOf = ({ tokens }: Tree, i: number): string => tokens[i]?.deprel ?? '';

/** Whether a relation is one of those named; a name without subtype stands for all its subtypes. */
export function isRelation(relation: string, names: readonly string[]): boolean {
  return names.includes(relation) || names.includes(relation.split(':')[0] as string);
}

/** The dependents of a word by some relations. */
export function kidsBy(tree: Tree, i: number, ...names: string[]): number[] {
  return (tree.kids[i] ?? []).filter((kid) => isRelation(relationOf(tree, kid), names));
}

export function firstBy(tree: Tree, i: number, ...names: string[]): number | undefined {
  return (tree.kids[i] ?? []).find((kid) => isRelation(relationOf(tree, kid), names));
}

/** A word with all that hangs on it, in order; where `cut` holds, a dependent is left out with all of its own. */
export function subtree(tree: Tree, top: number, cut: (word: number) => boolean = () => false): number[] {
  const found: number[] = [];
  const open = [top];
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    found.push(word);
    for (const kid of tree.kids[word] ?? []) if (!cut(kid)) open.push(kid);
  }
  return found.sort((a, b) => a - b);
}

/** The words of some lists in source order, each once. */
export const inOrder = (...lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

/** Words in the runs that stand together in the sentence. */
export function runsOf(words: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && last.at(-1) === word - 1) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether a comma, dash, bracket or colon stands right before a word's subtree. */
export function isSetOff(tree: Tree, top: number): boolean {
  return /^[,;:(–—-]+$|^-LRB-$/.test(tree.tokens[firstOf(tree, top) - 1]?.text ?? '');
}

export const isVerb = (tree: Tree, i: number): boolean => ['VERB', 'AUX'].includes(uposOf(tree, i));

/** Whether a word is the `is` of `is to`. */
export const isBeTo = (tree: Tree, i: number): boolean => lemmaOf(tree, i) === 'be' && wordOf(tree, i + 1) === 'to';

export const isNominal = (tree: Tree, i: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'].includes(uposOf(tree, i));

/** Whether a word is, by its tag of the Penn Treebank, a finite verb or a modal. */
export const isFiniteForm = ({ tokens }: Tree, i: number): boolean => /^(VBD|VBZ|VBP|MD)$/.test(tokens[i]?.xpos ?? '');

const COMPLETING = ['obj', 'obl', 'xcomp', 'ccomp'];

/** `the firm, long dependent on subsidies, …`: an adjective with a complement, set off behind its noun. */
export const isPostposedAdjective = (tree: Tree, i: number): boolean =>
  uposOf(tree, i) === 'ADJ' &&
  ['amod', 'acl'].includes(relationOf(tree, i)) &&
  i > headOf(tree, i) &&
  isSetOff(tree, i) &&
  kidsBy(tree, i, ...COMPLETING).some((kid) => kid > i) &&
  kidsBy(tree, i, 'mark', 'case', 'cop', 'nsubj').length === 0 &&
  kidsBy(tree, headOf(tree, i), 'conj').every((kid) => kid < i);

/** Whether every word leads up to a root. */
export function isTree(tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    let head = token.head;
    for (let steps = 0; head > 0 && steps <= tokens.length; steps++) head = tokens[head - 1]?.head ?? 0;
    return head <= 0;
  });
}
