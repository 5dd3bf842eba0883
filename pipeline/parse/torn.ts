import { isListItem } from '../ingest/lines.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';

/** Fewer paragraphs that end as sentences do say nothing of the last one. */
const LEAST_ENDED = 2;
const CLOSING = /^["'”’»)\]]+$/u;
const OPEN_WORDS = ['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'SCONJ'];

/**
 * The sentences of a document's paragraphs, those that the text breaks off in the middle of without their words: they
 * would claim what nobody said. A teaser breaks off with dots (`The port, which opened in …`), the last paragraph without a
 * stop where the others have one, or with a word that nothing follows (`The bank sold the`).
 */
export function withoutTorn(paragraphs: readonly Sentence[][]): Sentence[][] {
  const body = paragraphs.filter(([first]) => first?.segment === 'body');
  const last = body.at(-1);
  const before = body.slice(0, -1).filter(([first]) => !isListItem((first as Sentence).text));
  const ended = before.filter((sentences) => ending(sentences.at(-1) as Sentence) === 'stop').length;
  const areEnded = ended >= LEAST_ENDED && ended * 5 >= before.length * 4;
  return paragraphs.map((sentences) => {
    const end = sentences.at(-1);
    if (end?.segment !== 'body') return sentences;
    const kind = ending(end);
    const isLast = sentences === last;
    const isTorn =
      kind === 'dots' || (isLast && (kind === 'open' || (kind === 'none' && areEnded && !isListItem(end.text))));
    return isTorn
      ? [...sentences.slice(0, -1), { ...end, segment: 'furniture', detail: 'torn sentence', tokens: [] }]
      : sentences;
  });
}

/** How a sentence ends: with a stop, with dots outside quotes, with a word that asks for another, or with none of these. */
function ending({ tokens }: Sentence): 'stop' | 'dots' | 'open' | 'none' {
  const last = tokens.findLast(({ text }) => !CLOSING.test(text));
  if (!last) return 'none';
  if (/^(?:\.{2,}|…)$/u.test(last.text)) return isInQuotes(tokens) ? 'stop' : 'dots';
  if (/[.!?:;…。！？]$/u.test(last.text)) return 'stop';
  return last.text === ',' || OPEN_WORDS.includes(last.upos) ? 'open' : 'none';
}

const isInQuotes = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => /^["“”«»]$/u.test(text));
