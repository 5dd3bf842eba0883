import type { DocumentRecords } from '../../dataset/document-records.ts';
import { toUnits } from '../../records/offsets.ts';
import type { SentenceRecord } from '../../records/types.ts';

/** The text from one code point to another; undefined where it is not published. */
export type TextAt = (start: number, end: number) => string | undefined;

/** What is published of a document's text. */
export interface PublishedText {
  textAt: TextAt;
  /** Where the sentence begins that an offset lies in. */
  sentenceOf: (offset: number) => number;
}

/** Gives the published text of a document by offsets: all of it, or that of the sentences with claims. */
export function textOf({ document, sentences }: DocumentRecords): PublishedText {
  const { text } = document;
  const sentenceOf = (offset: number) => sentenceAt(sentences, offset)?.start ?? 0;
  if (text !== null) {
    const convert = toUnits(text);
    return { textAt: (start, end) => text.slice(convert(start), convert(end)), sentenceOf };
  }
  const textAt: TextAt = (start, end) => {
    const around = sentenceAt(sentences, start);
    return around?.text == null || end > around.end ? undefined : sliceSentence(around, around.text, start, end);
  };
  return { textAt, sentenceOf };
}

/** The last sentence that begins at or before an offset. */
function sentenceAt(sentences: readonly SentenceRecord[], offset: number): SentenceRecord | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

function sliceSentence({ start: base }: SentenceRecord, text: string, start: number, end: number): string {
  const convert = toUnits(text);
  return text.slice(convert(start - base), convert(end - base));
}
