import type { Tree } from '../../syntax/tree.ts';

/** Words as the text has them, with its spaces. */
export function wordsText({ tokens }: Tree, words: readonly number[]): string {
  return words
    .map((word, i) => {
      const token = tokens[word];
      const isGlued = i > 0 && words[i - 1] === word - 1 && !token?.spaceBefore;
      return `${i === 0 || isGlued ? '' : ' '}${token?.text ?? ''}`;
    })
    .join('');
}
