import { ownPath } from '../base/files.ts';
import { applyScript, regularLemma } from './lemma.ts';
import { cutSentence, joinTrees } from './long-sentences.ts';
import { type Model, readModel } from './network/model.ts';
import { networkOf, type Reading } from './network/network.ts';
import { lookUpOf, pack, type Word } from './network/pack.ts';
import { wordPieceOf } from './network/wordpiece.ts';

export type { Word };

/** What the parser says of a word. */
export interface ParsedWord {
  /** Universal part of speech. */
  upos: string;
  /** Part of speech of the Penn Treebank. */
  xpos: string;
  /** Features as CoNLL-U writes them; `_` for none. */
  feats: string;
  lemma: string;
  /** 0 for the root, else the number of a word, from 1. */
  head: number;
  /** Universal relation with its subtype. */
  deprel: string;
  /** The type of the entity whose head the word is. */
  entity: string | null;
  /** The probability of the head among all words and the root. */
  headMarginal: number;
  /** The probability of the relation, given the head. */
  deprelMarginal: number;
}

/** Gives each sentence's words their tags and places in one tree; the answer hangs on nothing but the sentence. */
export interface Parser {
  parse(sentences: readonly (readonly Word[])[]): ParsedWord[][];
}

/** Subwords that go through the network together: few enough to stay near the processor. */
const BATCH_SUBWORDS = 256;

/** Where the program's own model lies. */
export const MODEL_FOLDER = ownPath('pipeline/parse/model');

/** Loads the parser of a model, the program's own if no folder is given. Throws a UserError when files are damaged. */
export function loadParser(folder: string = MODEL_FOLDER): Parser {
  return parserOf(readModel(folder));
}

/** The parser of a model, with a memory of its own. `batchSubwords` says how much it works on together, nothing else. */
export function parserOf(model: Model, batchSubwords = BATCH_SUBWORDS): Parser {
  const { lemma_exceptions: exceptions } = model.description;
  const wordPiece = wordPieceOf(model.pieces);
  const lookUp = lookUpOf(wordPiece);
  const network = networkOf(model);
  const ranks = new Map(model.pieces.map((piece, i) => [piece, i]));
  const rank = (word: string) => ranks.get(word);
  const countSubwords = ({ form }: Word) => lookUp(form).pieces.length;

  function parseBatch(sentences: readonly (readonly Word[])[]): ParsedWord[][] {
    const readings = network(pack(sentences, lookUp, wordPiece));
    return sentences.map((words, s) =>
      words.map(({ form }, i) => parsedWord(form, (readings[s] as Reading[])[i] as Reading, exceptions, rank)),
    );
  }

  return {
    parse(sentences) {
      const stretches = sentences.map((words) => cutSentence(words, words.map(countSubwords)));
      const sizeOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + countSubwords(word), 2);
      const parsed = batchesOf(stretches.flat(), sizeOf, batchSubwords).flatMap(parseBatch);
      let next = 0;
      return stretches.map((own) => {
        next += own.length;
        return joinTrees(parsed.slice(next - own.length, next));
      });
    },
  };
}

function parsedWord(
  form: string,
  reading: Reading,
  exceptions: Readonly<Record<string, string>>,
  rank: (word: string) => number | undefined,
): ParsedWord {
  const { lemma: script, entity, ...rest } = reading;
  const lemma =
    exceptions[`${form}\t${reading.upos}`] ?? regularLemma(form, reading.xpos, applyScript(form, script), rank);
  return { ...rest, lemma, entity: entity === '_' ? null : entity };
}

/** Items in order, as many together as stay within the limit, at least one. */
function batchesOf<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = batches.at(-1);
    if (last && size <= room) last.push(item);
    else {
      batches.push([item]);
      room = limit;
    }
    room -= size;
  }
  return batches;
}
