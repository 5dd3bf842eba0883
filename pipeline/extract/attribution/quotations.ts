import type { ReadSentence } from '../read.ts';

/** Gives the sentences of a quotation without a source of their own the source of what goes before or, first, behind. */
export function carryQuotations(read: readonly ReadSentence[]): void {
  const inside = quotedSpans(read);
  carry(read, inside);
  carry([...read].reverse(), [...inside].reverse().map(mirrored));
}

/** How a sentence lies in quotations: whether it is quoted, and whether its quotation goes on from and into its neighbours. */
interface Quoted {
  begins: boolean;
  continues: boolean;
  goesOn: boolean;
}

const mirrored = ({ begins, continues, goesOn }: Quoted): Quoted => ({ begins, continues: goesOn, goesOn: continues });

function quotedSpans(read: readonly ReadSentence[]): Quoted[] {
  let open = false;
  let end = Number.NEGATIVE_INFINITY;
  return read.map(({ sentence: { text, start, end: ownEnd } }) => {
    const continues = open && start - end <= FARTHEST_GAP;
    const goesOn = isOpenAfter(text, continues);
    const begins = /^["“]/.test(text);
    open = goesOn;
    end = ownEnd;
    return { begins, continues, goesOn };
  });
}

/** White space between two sentences of one paragraph, or of two paragraphs of one quotation. */
const FARTHEST_GAP = 3;

function isOpenAfter(text: string, wasOpen: boolean): boolean {
  let open = wasOpen;
  for (const [mark] of text.matchAll(/["“”]/g)) open = mark === '"' ? !open : mark === '“';
  return open;
}

/** Goes through sentences in an order, from each that names the source of a quotation to its neighbour that does not. */
function carry(read: readonly ReadSentence[], quoted: readonly Quoted[]): void {
  read.forEach((current, i) => {
    const previous = read[i - 1];
    const { begins, continues } = quoted[i] as Quoted;
    const isNext = previous !== undefined && (continues || (begins && isQuoting(previous)));
    if (!isNext || current.readings.some(({ reporting }) => reporting?.source)) return;
    const held = previous.readings.findLast(({ reporting }) => reporting?.source);
    if (!held?.reporting || Math.abs(gapBetween(previous, current)) > FARTHEST_GAP) return;
    for (const reading of current.readings) {
      reading.reporting ??= held.reporting;
      reading.from ??= held.from ?? previous;
    }
  });
}

const isQuoting = ({ sentence: { text } }: ReadSentence) => /["“”]/.test(text);

function gapBetween({ sentence: a }: ReadSentence, { sentence: b }: ReadSentence): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}
