import type { Reporting } from './attribution.ts';
import type { ReadSentence } from './read.ts';

/** Gives the sentences that go on with a quotation the source of what goes before. */
export function carryQuotations(read: readonly ReadSentence[]): void {
  let last = null as { reporting: Reporting; from: ReadSentence; end: number } | null;
  let open = false;
  for (const current of read) {
    const { text, start, end } = current.sentence;
    const isQuoted = open || /^["“]/.test(text);
    const closes = lastQuote(text);
    const reported = current.readings.findLast(({ reporting, from }) => reporting?.source && !from);
    if (last && isQuoted && !reported && start - last.end <= 3) {
      for (const reading of current.readings) {
        if (reading.reporting) continue;
        reading.reporting = last.reporting;
        reading.from = last.from;
      }
      last = { ...last, end };
    } else if (reported?.reporting && /["“”]/.test(text)) last = { reporting: reported.reporting, from: current, end };
    else last = null;
    open = closes === null ? open : closes === 'open';
  }
}

/** Whether a text ends inside a quotation; null where it holds no quote. */
function lastQuote(text: string): 'open' | 'closed' | null {
  const quotes = text.match(/[“”]/g);
  if (!quotes) return null;
  return quotes.at(-1) === '“' ? 'open' : 'closed';
}
