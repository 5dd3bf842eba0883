import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp';
import type { Range } from '../ingest/lines.ts';
import type { Token } from './token.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { value, pos } = nlp.its;
const lemma = nlp.its.lemma as unknown as ItsFunction<string>; // its declared type lacks an optional argument

/**
 * Splits a stretch of text into sentences of tagged tokens. Offsets count UTF-16 units of the whole text. What the
 * tokeniser leaves out becomes tokens of its own, so that no character is lost.
 */
export function tag(text: string, { start, end }: Range): Token[][] {
  const stretch = text.slice(start, end).replace(/\s/gu, ' '); // one unit for one unit: offsets stay
  const sentences: Token[][] = [];
  let at = 0;
  const leftOut = (until: number): Token[] =>
    [...stretch.slice(at, until).matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const from = start + at + index;
      return {
        start: from,
        end: from + word.length,
        text: text.slice(from, from + word.length),
        upos: 'X',
        lemma: word,
      };
    });

  nlp
    .readDoc(stretch)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens: Token[] = [];
      sentence.tokens().each((item: ItemToken) => {
        const word = item.out(value);
        const found = word.trim() === '' ? -1 : stretch.indexOf(word, at);
        if (found < 0) return;
        tokens.push(...leftOut(found));
        at = found + word.length;
        const range = { start: start + found, end: start + at };
        tokens.push({
          ...range,
          text: text.slice(range.start, range.end),
          upos: item.out(pos),
          lemma: item.out(lemma),
        });
      });
      sentences.push(tokens);
    });
  return [...sentences, leftOut(stretch.length)].filter((tokens) => tokens.length > 0);
}
