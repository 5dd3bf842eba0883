/**
 * What the training data know of a word: by the hash of its folded form, its commonest part of speech and how often it
 * is written with a capital inside a sentence. 0 stands for a word that they do not have.
 */
export type Lexicon = ReadonlyMap<number, number>;

/** Order of the parts of speech in {@link wordClass}; never change it without training anew. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** Casing inside sentences: mostly lower, mixed, mostly with a capital. */
export const CASING = { lower: 0, mixed: 1, capital: 2 } as const;

/** The class of a word, from 1 to 68; never 0. */
export function wordClass(partOfSpeech: number, casing: number): number {
  return 1 + partOfSpeech * 4 + casing;
}

/** The part of speech in a class, as a place in {@link PARTS_OF_SPEECH}; -1 for an unknown word. */
export function partOfSpeech(wordClass: number): number {
  return wordClass === 0 ? -1 : (wordClass - 1) >> 2;
}
