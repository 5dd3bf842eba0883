import { isVerb, lemmaOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';

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

const SHORT: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
};
const CUT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** A word of a verb group in full, without the capital that begins the source's sentence: `not` of `n’t`, `has` of `’s`. */
export function fullWord(tree: Tree, word: number): string {
  const form = wordOf(tree, word);
  if (SHORT[form] !== undefined) return SHORT[form] as string;
  if (CUT[form] !== undefined && wordOf(tree, word + 1) === "n't") return CUT[form] as string;
  if (form === "'s" && isVerb(tree, word)) return lemmaOf(tree, word) === 'have' ? 'has' : 'is';
  if (form === "'d") return tree.tokens[word]?.xpos === 'MD' ? 'would' : 'had';
  return lowered(tree, word, tree.tokens[word]?.text ?? '');
}

/** A text that begins with a word, without the capital that the first word of the source's sentence has unless it is a name. */
export function lowered(tree: Tree, word: number, text: string): string {
  const isFirst = word >= 0 && tree.tokens.slice(0, word).every(({ upos }) => upos === 'PUNCT');
  const form = tree.tokens[word]?.text ?? '';
  if (!isFirst || uposOf(tree, word) === 'PROPN' || form === 'I') return text;
  if (!text.startsWith(form) || /\p{Lu}.*\p{Lu}/u.test(form)) return text;
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** Words of a verb group in full, with the spaces of the text where nothing was shortened. */
export function groupText(tree: Tree, words: readonly number[]): string {
  return words
    .map((word, i) => {
      const isShort = fullWord(tree, word).toLowerCase() !== tree.tokens[word]?.text.toLowerCase();
      const isGlued = i > 0 && words[i - 1] === word - 1 && !tree.tokens[word]?.spaceBefore;
      return `${i === 0 || (isGlued && !isShort) ? '' : ' '}${fullWord(tree, word)}`;
    })
    .join('')
    .replace(/\bcan not\b/, 'cannot');
}
