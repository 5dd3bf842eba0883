import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { SentenceRecord } from '../records/types.ts';
import { isIn } from '../syntax/lexicon.ts';
import { readSentence } from './read.ts';

type Reason = Exclude<SentenceRecord['reason'], null>;

/** Why no claim can be taken from a sentence, seen before it is read; null when it can be read. */
export function unreadable(sentence: Sentence, document: Document): Reason | null {
  if (sentence.segment !== 'body') return sentence.segment;
  if (!isEnglish(sentence.text, document.language)) return 'unsupported-language';
  if (isQuestion(sentence)) return 'question';
  return isImperative(sentence) ? 'imperative' : null;
}

/** Why no claim was taken from a sentence that has none. */
export function reasonWithoutClaim(sentence: Sentence, document: Document): Reason {
  const before = unreadable(sentence, document);
  if (before) return before;
  if (!sentence.tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return 'fragment';
  return readSentence(sentence).readings.length > 0 ? 'rejected' : 'no-predicate';
}

/** Whether a question mark is the last word of a sentence, marks that close quotations, brackets or emphasis apart: `_Who pays?_`. */
function isQuestion({ tokens, text }: Sentence): boolean {
  const words = tokens.map((token) => token.text).join('') || text;
  return /[?？]["'“”‘’»)\]*_~]*$/u.test(words);
}

/** Whether the document is said to be English, or is not said to be anything, and most letters are Latin. */
function isEnglish(text: string, language: string | null): boolean {
  if (language !== null && language.toLowerCase().split('-')[0] !== 'en') return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return latin.length * 2 >= letters.length;
}

/** Whether a sentence is an order to the reader: its root is a verb in its plain form without subject or modal; not `Note that P`. */
function isImperative({ tokens }: Sentence): boolean {
  const at = tokens.findIndex(({ head }) => head === 0);
  const root = tokens[at];
  if (root?.upos !== 'VERB' || root.xpos !== 'VB') return false;
  const own = tokens.filter(({ head }) => head === at + 1);
  const reminds = isIn('noting', root.lemma) || isIn('noticing', root.lemma);
  if (reminds && own.some(({ deprel }) => deprel === 'ccomp')) return false;
  return !own.some(({ deprel }) => /^(nsubj|csubj|aux|mark|expl|cop)/.test(deprel));
}
