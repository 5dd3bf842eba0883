import type { Token } from '../../parse/token.ts';
import type { Tree } from '../../syntax/tree.ts';

/** Words first to last of a sentence, numbered from 0. */
export interface Span {
  first: number;
  last: number;
}

/** The word of a span that all others hang on; where there are several such words, the last. */
export const headOf = (tree: Tree, span: Span): number => headsOf(tree, span).at(-1) ?? span.last;

/** The same, but of several such words the first: the one that references and claims know a name by. */
export const firstHeadOf = (tree: Tree, span: Span): number => headsOf(tree, span)[0] ?? span.first;

/** The words of a span that hang on none of it. More than one where the parser did not take it for one phrase. */
function headsOf({ heads }: Tree, { first, last }: Span): number[] {
  const words = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return words.filter((word) => {
    const head = heads[word] ?? -1;
    return head < first || head > last;
  });
}

/** The words of a span as they stand, with one space where the text has white space. */
export function spanText(tokens: readonly Token[], { first, last }: Span): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    const token = tokens[i] as Token;
    if (i > first && token.spaceBefore) text += ' ';
    text += token.text;
  }
  return text.replaceAll('’', "'");
}

/** Whether a word is written as a name: with a capital at its beginning or inside (`iPhone`), and is no currency (`US$`). */
export const hasCapital = ({ text }: Token): boolean => /^\p{Ll}?\p{Lu}[^$€£¥]*$/u.test(text);
