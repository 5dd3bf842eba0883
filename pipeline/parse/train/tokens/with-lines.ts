import type { GoldSentence } from './raw-text.ts';

const WIDTHS = [64, 72, 80, 100];

/**
 * A text with line breaks instead of some spaces, so that offsets stay: in turn, a paragraph is wrapped at some width, or
 * each of its sentences has a line of its own. Treebanks have no line breaks inside paragraphs; other texts do.
 */
export function withLines(text: string, gold: readonly GoldSentence[]): string {
  const starts = new Set(gold.map(({ tokens }) => tokens[0]?.start));
  let offset = 0;
  return text
    .split('\n\n')
    .map((paragraph, i) => {
      const lined = i % 3 === 0 ? eachOnItsLine(paragraph, offset, starts) : wrap(paragraph, WIDTHS[i % 4] as number);
      offset += paragraph.length + 2;
      return lined;
    })
    .join('\n\n');
}

function eachOnItsLine(paragraph: string, offset: number, starts: ReadonlySet<number | undefined>): string {
  return paragraph.replace(/ /g, (space, at: number) => (starts.has(offset + at + 1) ? '\n' : space));
}

function wrap(paragraph: string, width: number): string {
  let line = 0;
  return paragraph
    .split(' ')
    .map((word, i) => {
      const fits = line + 1 + word.length <= width;
      line = i === 0 || !fits ? word.length : line + 1 + word.length;
      return i === 0 ? word : (fits ? ' ' : '\n') + word;
    })
    .join('');
}
