import { toDocument } from '../../ingest/document.ts';
import { type ConlluSentence, readConllu, wordRows, wordsOf } from '../../parse/conllu.ts';
import { parse, type Sentence } from '../../parse/sentences.ts';
import type { Place } from '../../resolve/entities/place.ts';

/** A document of GUM, parsed as raw text, and what its annotators say is coreferent. */
export interface CoreferenceDocument {
  id: string;
  sentences: Sentence[];
  /** The mentions in order, those that our sentences hold no word for left out. */
  mentions: GoldMention[];
  /** Of a group that others make up together, those others: `they` of Ann and of Ben. */
  parts: Readonly<Record<string, readonly string[]>>;
}

export interface GoldMention extends Place {
  group: string;
  upos: string;
  /** Whether the mention is of the head and what is coordinated with it. */
  isCoordination: boolean;
  /** Whether it is a common noun with `the` or a demonstrative. */
  isDefinite: boolean;
}

interface Span extends Omit<GoldMention, keyof Place> {
  /** Where the head word stands in the text. */
  start: number;
}

interface Bracket {
  group: string;
  words: readonly number[];
}

/** The documents of a GUM treebank in CoNLL-U with `Entity=` in MISC, each read as raw text by our own parser. */
export function readGum(text: string, file: string): CoreferenceDocument[] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of readConllu(text, file)) {
    if (documents.length === 0 || sentence.comments.some((line) => line.startsWith('# newdoc'))) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents.map(documentOf);
}

function documentOf(gold: readonly ConlluSentence[]): CoreferenceDocument {
  const id = /newdoc id = (\S+)/.exec(gold[0]?.comments.join('\n') ?? '')?.[1] ?? '';
  const { text, spans } = textOf(gold);
  const parts: Record<string, string[]> = {};
  for (const [, part = '', whole = ''] of miscOf(gold, 'SplitAnte').matchAll(/([^<,]+)<([^<,]+)/g)) {
    parts[whole] = [...(parts[whole] ?? []), part];
  }
  const sentences = parse(toDocument(id, {}, text, { plain: true }));
  const mentions = spans.flatMap(({ start, ...span }): GoldMention[] => {
    const sentence = sentences.findIndex((own) => own.start <= start && start < own.end);
    const head = sentences[sentence]?.tokens.findIndex((token) => token.start <= start && start < token.end) ?? -1;
    return head < 0 ? [] : [{ ...span, sentence, head }];
  });
  return { id, sentences, mentions, parts };
}

const isDefinitive = ([, form = '', , upos]: readonly string[]) =>
  upos === 'DET' && /^(the|this|that|these|those)$/i.test(form);

/** All values of a key of MISC, joined by commas. */
function miscOf(gold: readonly ConlluSentence[], key: string): string {
  const fields = gold.flatMap(({ rows }) => rows.flatMap((row) => row[9]?.split('|') ?? []));
  return fields.flatMap((field) => (field.startsWith(`${key}=`) ? [field.slice(key.length + 1)] : [])).join(',');
}

/** The text of a document, a blank line before each paragraph, and its mentions. */
function textOf(gold: readonly ConlluSentence[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of gold) {
    if (text !== '' && sentence.comments.some((line) => /^# newpar(?!_)/.test(line))) text += '\n\n';
    const starts = wordsOf(sentence).map(({ form, spaceBefore }, i) => {
      if (text !== '' && !text.endsWith('\n') && (i === 0 || spaceBefore)) text += ' ';
      text += form;
      return text.length - form.length;
    });
    const rows = wordRows(sentence);
    const brackets = bracketsOf(rows);
    for (const { group, words } of [...brackets, ...selfContained(rows, brackets)]) {
      const head = headOf(rows, words);
      const isCoordination = words.some((word) => rows[word]?.[6] === `${head + 1}` && rows[word]?.[7] === 'conj');
      const upos = rows[head]?.[3] ?? '';
      const isDefinite = upos === 'NOUN' && rows.some((row) => row[6] === `${head + 1}` && isDefinitive(row));
      spans.push({ group, upos, isCoordination, isDefinite, start: starts[head] as number });
    }
  }
  return { text, spans };
}

/** The mentions of a sentence: `(12-person-…` opens one of group 12, `12)` closes it, `(12-person-…)` is of one word. */
function bracketsOf(rows: readonly string[][]): Bracket[] {
  const found: Bracket[] = [];
  const open: { group: string; first: number }[] = [];
  rows.forEach((row, i) => {
    const value =
      row[9]
        ?.split('|')
        .find((part) => part.startsWith('Entity='))
        ?.slice('Entity='.length) ?? '';
    for (const [, opens, group, closes] of value.matchAll(/(\()?([^-()]+)(?:-[^()]*)?(\))?/g)) {
      if (group === undefined) continue;
      if (opens) open.unshift({ group, first: i });
      if (!closes) continue;
      const at = open.findIndex((mention) => mention.group === group);
      const [mention] = at < 0 ? [] : open.splice(at, 1);
      if (!mention) continue;
      found.push({
        group,
        words: Array.from({ length: i - mention.first + 1 }, (_, k) => (mention.first as number) + k),
      });
    }
  });
  return found;
}

/**
 * GUM leaves out a pronoun inside a mention of what it stands for (`a member of the church all his life`): one without a
 * mention of its own, other than `it`, which may stand for nothing, is taken for one of those that it lies in.
 */
function selfContained(rows: readonly string[][], brackets: readonly Bracket[]): Bracket[] {
  return rows.flatMap((row, word) => {
    const [, form = '', , upos, , feats = ''] = row;
    if (upos !== 'PRON' || !/Person=3.*PronType=Prs/.test(feats) || /^(it|one)$/i.test(form)) return [];
    if (brackets.some(({ words }) => words.length === 1 && words[0] === word)) return [];
    return brackets.filter(({ words }) => words.includes(word)).map(({ group }) => ({ group, words: [word] }));
  });
}

/** The word of a mention whose own head lies outside. */
function headOf(rows: readonly string[][], words: readonly number[]): number {
  return words.find((word) => !words.includes(Number(rows[word]?.[6]) - 1)) ?? (words[0] as number);
}
