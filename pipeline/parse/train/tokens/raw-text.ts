import type { TreebankSentence } from './treebank.ts';

/** A word of the gold standard, in UTF-16 units of the raw text. */
export interface GoldWord {
  start: number;
  end: number;
  form: string;
  upos: string;
}

export interface GoldToken {
  start: number;
  end: number;
  words: GoldWord[];
}

export interface GoldSentence {
  tokens: GoldToken[];
  newDocument: boolean;
}

/**
 * The raw text of a treebank and where its sentences, tokens and words stand in it. Paragraphs and documents are parted
 * by a blank line, sentences by a space unless SpaceAfter=No says otherwise. The words of a multiword token whose forms
 * make up the token get their own slices; where they do not, each gets the whole token.
 */
export function rawText(sentences: readonly TreebankSentence[]): { text: string; gold: GoldSentence[] } {
  const parts: string[] = [];
  let length = 0;
  let spaceAfter = true;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const gold = sentences.map((sentence, i) => {
    if (i > 0 && sentence.newParagraph) add('\n\n');
    else if (i > 0 && spaceAfter) add(' ');
    const tokens = sentence.tokens.map((token, j): GoldToken => {
      const start = length;
      add(token.form);
      spaceAfter = token.spaceAfter;
      if (spaceAfter && j < sentence.tokens.length - 1) add(' ');
      return { start, end: start + token.form.length, words: wordsOf(token, start) };
    });
    return { tokens, newDocument: sentence.newDocument };
  });
  return { text: parts.join(''), gold };
}

function wordsOf(token: TreebankSentence['tokens'][number], start: number): GoldWord[] {
  const ownSlices = token.words.map((word) => word.form).join('') === token.form;
  let at = start;
  return token.words.map(({ form, upos }) => {
    if (!ownSlices) return { start, end: start + token.form.length, form, upos };
    const word = { start: at, end: at + form.length, form, upos };
    at = word.end;
    return word;
  });
}
