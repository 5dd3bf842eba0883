import { problemAt, UserError } from '../base/errors.ts';
import { toCodePoints } from '../records/offsets.ts';
import type { ParsedWord, Word } from './parser.ts';

/** A sentence of a CoNLL-U file (https://universaldependencies.org/format.html). */
export interface ConlluSentence {
  /** The lines before the first row, each with its `#`. */
  comments: string[];
  /** Words, multiword ranges and empty nodes in order, ten columns each. */
  rows: string[][];
}

/** A token of a text, with the words that it stands for. */
export interface TextToken {
  start: number;
  end: number;
  words: readonly { form: string }[];
}

const COLUMNS = 10;
const [ID, FORM, MISC] = [0, 1, 9];
const WORD_ID = /^[1-9]\d*$/;
const RANGE_ID = /^([1-9]\d*)-([1-9]\d*)$/;
const EMPTY_ID = /^\d+\.[1-9]\d*$/;

/** The sentences of a CoNLL-U text. Throws a UserError that names the line where it is none. */
export function readConllu(text: string, file: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let block: string[] = [];
  [...text.split(/\r?\n/), ''].forEach((line, i) => {
    if (line !== '') block.push(line);
    else if (block.length > 0) {
      sentences.push(readSentence(block, file, i - block.length + 1));
      block = [];
    }
  });
  return sentences;
}

/** One sentence of its lines, of which the first has the given number in the file. */
export function readSentence(lines: readonly string[], file: string, firstLine: number): ConlluSentence {
  const sentence: ConlluSentence = { comments: [], rows: [] };
  let words = 0;
  lines.forEach((source, i) => {
    const fail = (message: string, advice: string) =>
      new UserError(problemAt({ file, line: firstLine + i, source }, message, advice));
    if (source.startsWith('#') && sentence.rows.length === 0) {
      sentence.comments.push(source);
      return;
    }
    const row = source.split('\t');
    if (row.length !== COLUMNS) {
      throw fail(`a row of ${row.length} columns`, 'A row has ten columns with one tab between them.');
    }
    const id = row[ID] as string;
    if (WORD_ID.test(id)) words++;
    if (!isInPlace(id, words)) {
      throw fail(`the ID ${id} does not stand here`, 'Words count from 1; a range a-b stands before word a.');
    }
    sentence.rows.push(row);
  });
  if (words === 0) {
    const place = { file, line: firstLine, source: lines[0] as string };
    throw new UserError(problemAt(place, 'a sentence without words', 'Take it out, or give it rows.'));
  }
  return sentence;
}

/** Whether an ID may stand behind so many words (the own one counted). */
function isInPlace(id: string, words: number): boolean {
  if (WORD_ID.test(id)) return Number(id) === words;
  const [, first, last] = RANGE_ID.exec(id) ?? [];
  if (first !== undefined) return Number(first) === words + 1 && Number(last) >= Number(first);
  return EMPTY_ID.test(id) && Number.parseInt(id, 10) === words;
}

/** The rows of a sentence that are syntactic words. */
export function wordRows({ rows }: ConlluSentence): string[][] {
  return rows.filter(([id = '']) => WORD_ID.test(id));
}

/** The words of a sentence as the parser wants them; nothing but ID, FORM and MISC is looked at. */
export function wordsOf(sentence: ConlluSentence): Word[] {
  const words: Word[] = [];
  let spaceBefore = true;
  let range = { end: 0, spaceAfter: true };
  for (const row of sentence.rows) {
    const [id, form, misc] = [row[ID] as string, row[FORM] as string, row[MISC] as string];
    const spaceAfter = !misc.split('|').includes('SpaceAfter=No');
    const rangeEnd = RANGE_ID.exec(id)?.[2];
    if (rangeEnd !== undefined) range = { end: Number(rangeEnd), spaceAfter };
    if (!WORD_ID.test(id)) continue;
    words.push({ form, spaceBefore });
    const number = words.length;
    spaceBefore = number > range.end ? spaceAfter : number === range.end && range.spaceAfter;
  }
  return words;
}

/**
 * A sentence in CoNLL-U with what the parser found: IDs, forms, comments and MISC are kept, the columns between are the
 * parser's, or `_` on ranges and empty nodes. Ends with an empty line.
 */
export function printConllu({ comments, rows }: ConlluSentence, parsed: readonly ParsedWord[]): string {
  const lines = rows.map((row) => {
    const [id, form, misc] = [row[ID] as string, row[FORM] as string, row[MISC] as string];
    const word = WORD_ID.test(id) ? parsed[Number(id) - 1] : undefined;
    if (!word) return [id, form, ...Array<string>(COLUMNS - 3).fill('_'), misc].join('\t');
    const { lemma, upos, xpos, feats, head, deprel } = word;
    return [id, form, lemma, upos, xpos, feats, head, deprel, '_', misc].join('\t');
  });
  return [...comments, ...lines, '', ''].join('\n');
}

/**
 * Sentences of a text as CoNLL-U, empty columns `_`: the text in a comment, and in MISC each token's place as
 * `TokenRange=start:end` in code points of the text.
 */
export function conlluOf(text: string, sentences: readonly (readonly TextToken[])[]): ConlluSentence[] {
  const convert = toCodePoints(text);
  return sentences.map((tokens, s) => {
    const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    const rows: string[][] = [];
    let words = 0;
    tokens.forEach(({ start, end, words: own }, i) => {
      const glued = tokens[i + 1]?.start === end ? 'SpaceAfter=No|' : '';
      const misc = `${glued}TokenRange=${convert(start)}:${convert(end)}`;
      const isRange = own.length > 1;
      if (isRange) rows.push(emptyRow(`${words + 1}-${words + own.length}`, text.slice(start, end), misc));
      for (const { form } of own) rows.push(emptyRow(`${++words}`, form, isRange ? '_' : misc));
    });
    const shown = text.slice(first, last).replace(/\s+/gu, ' ');
    return { comments: [`# sent_id = ${s + 1}`, `# text = ${shown}`], rows };
  });
}

function emptyRow(id: string, form: string, misc: string): string[] {
  return [id, form, ...Array<string>(COLUMNS - 3).fill('_'), misc];
}
