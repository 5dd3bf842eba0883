import type { ConlluSentence } from '../../parse/conllu.ts';

/** What is scored of a word. */
export interface ScoredWord {
  form: string;
  upos: string;
  /** 0 for the root, else the number of a word of the sentence, from 1. */
  head: number;
  deprel: string;
}

/** A token as the text has it, and the words that it stands for. */
export interface ScoredToken {
  form: string;
  words: ScoredWord[];
}

/** A sentence as its tokens. */
export type ScoredSentence = ScoredToken[];

/** The tokens of a treebank's sentence with their annotation; empty nodes are left out. */
export function goldSentence({ rows }: ConlluSentence): ScoredSentence {
  const tokens: ScoredSentence = [];
  let rangeEnd = 0;
  for (const [id = '', form = '', , upos = '', , , head = '', deprel = ''] of rows) {
    if (id.includes('.')) continue;
    const [, last] = id.split('-');
    if (last !== undefined) {
      rangeEnd = Number(last);
      tokens.push({ form, words: [] });
      continue;
    }
    const word = { form, upos, head: Number(head), deprel };
    if (Number(id) <= rangeEnd) tokens.at(-1)?.words.push(word);
    else tokens.push({ form, words: [word] });
  }
  return tokens;
}

/** The words of a sentence. */
export function wordsIn(sentence: ScoredSentence): ScoredWord[] {
  return sentence.flatMap(({ words }) => words);
}

/** The text of a treebank: a blank line before each paragraph, spaces as SpaceAfter says. */
export function treebankText(sentences: readonly ConlluSentence[]): string {
  let text = '';
  for (const { comments, rows } of sentences) {
    if (comments.some((line) => /^# new(doc|par)(?![_\w])/.test(line))) text = `${text.trimEnd()}\n\n`;
    let rangeEnd = 0;
    for (const [id = '', form = '', , , , , , , , misc = ''] of rows) {
      if (id.includes('.') || Number(id) <= rangeEnd) continue;
      rangeEnd = Number(id.split('-')[1] ?? rangeEnd);
      text += misc.split('|').includes('SpaceAfter=No') ? form : `${form} `;
    }
  }
  return text.trim();
}
