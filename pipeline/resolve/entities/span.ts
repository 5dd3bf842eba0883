import type { Tree } from '../../extract/tree.ts';
import type { Token } from '../../parse/token.ts';

/** Words first to last of a sentence, numbered from 0. */
export interface Span {
  first: number;
  last: number;
}

/** The word of a span that all others hang on. */
export function headOf({ heads }: Tree, { first, last }: Span): number {
  for (let i = last; i >= first; i--) {
    const head = heads[i] as number;
    if (head < first || head > last) return i;
  }
  return last;
}

/** The words of a span as they stand, with one space where the text has white space. */
export function spanText(tokens: readonly Token[], { first, last }: Span): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (i > first && before && before.end < token.start) text += ' ';
    text += token.text;
  }
  return text.replaceAll('’', "'");
}

/** Whether a word is written as a name: with a capital at its beginning or inside (`iPhone`). */
export const hasCapital = ({ text }: Token): boolean => /^\p{Ll}?\p{Lu}/u.test(text);
