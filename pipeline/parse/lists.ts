import { itemMarker } from '../ingest/lines.ts';
import { joinTrees } from './long-sentences.ts';
import type { ParsedWord, Word } from './parser.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';

/** A lead-in of more words, or a list of more items, is left as it is. */
const LONGEST_LEAD_IN = 60;
const MOST_ITEMS = 60;

/** Parts of speech that a lead-in may break off with, for the items to go on: `Agencies shall:`, `The order directs:`. */
const OPEN = ['ADP', 'AUX', 'PART', 'SCONJ', 'VERB'];

type Parse = (sentences: readonly (readonly Word[])[]) => ParsedWord[][];

/**
 * The sentences of a document's paragraphs, those of a list made one with its lead-in: from `Agencies shall:` to the end of
 * the last item, so that every character still lies in exactly one sentence. Its words are those of the lead-in and of
 * the first item, those of the lead-in again and of the second item, and so on, each pair with a tree of its own, as if the text
 * read `Agencies shall review all rules`, `Agencies shall report to Congress`. So a claim of an item has its subject, and
 * often its verb, in the lead-in, with spans inside its sentence. A lead-in that is complete (`They took three steps:`) and
 * items that are sentences (`The bank failed.`) stay by themselves; comments and the like between items go into the sentence.
 */
export function joinLists(text: string, paragraphs: readonly Sentence[][], parse: Parse): Sentence[][] {
  const joined: Sentence[][] = [];
  for (let i = 0; i < paragraphs.length; ) {
    const paragraph = paragraphs[i] as Sentence[];
    const leadIn = paragraph.at(-1);
    const items = leadIn && isOpenLeadIn(leadIn) ? itemsAfter(text, paragraphs, i + 1) : [];
    if (leadIn && items.length > 0 && goOn(leadIn, items)) {
      joined.push([...paragraph.slice(0, -1), listOf(text, leadIn, items, parse)]);
      i = paragraphs.indexOf(items.at(-1) as Sentence[]) + 1;
    } else {
      joined.push(paragraph);
      i++;
    }
  }
  return joined;
}

function isOpenLeadIn({ segment, tokens }: Sentence): boolean {
  const word = tokens.at(-2);
  if (segment !== 'body' || !word || tokens.at(-1)?.text !== ':' || tokens.length > LONGEST_LEAD_IN) return false;
  return (
    (OPEN.includes(word.upos) || asksForClauses(word)) &&
    word.lemma !== 'follow' &&
    tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  );
}

/** Whether whole clauses go on from a word: `The court held that:`. */
const asksForClauses = ({ text }: Token): boolean => /^(?:that|whether)$/i.test(text);

/** The items of one list from a paragraph on: of the same kind and indent, with nothing but markup between them. */
function itemsAfter(text: string, paragraphs: readonly Sentence[][], from: number): Sentence[][] {
  const items: Sentence[][] = [];
  let kind: string | undefined;
  for (let i = from; i < paragraphs.length && items.length < MOST_ITEMS; i++) {
    const paragraph = paragraphs[i] as Sentence[];
    const first = paragraph[0];
    if (first?.detail === 'markup') continue;
    const own = first?.segment === 'body' ? kindOfItem(text, first) : null;
    if (own === null || own !== (kind ?? own) || paragraph.at(-1)?.tokens.at(-1)?.text === ':') break;
    kind = own;
    items.push(paragraph);
  }
  return items;
}

/** The kind of a list's item, by its marker and indent; null for what is none. */
function kindOfItem(text: string, { start }: Sentence): string | null {
  const marker = itemMarker(text.slice(start, start + 12));
  if (marker === '') return null;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  return `${indent} ${marker
    .trim()
    .replace(/\d+/, '1')
    .replace(/\p{L}+/u, 'a')}`;
}

/** Whether items complete the lead-in: after `that` all do, else more than half of them. */
function goOn(leadIn: Sentence, items: readonly Sentence[][]): boolean {
  if (asksForClauses(leadIn.tokens.at(-2) as Token)) return true;
  const open = items.filter(([first]) => {
    const { tokens } = first as Sentence;
    return !isClause(tokens) && fits(leadIn.tokens.at(-2) as Token, tokens);
  });
  return open.length * 2 > items.length;
}

/** Whether the words of a sentence have a finite verb with a subject. */
function isClause(tokens: readonly Token[]): boolean {
  const root = tokens.findIndex(({ head }) => head === 0);
  const own = tokens.filter(({ head }, i) => head === root + 1 || i === root);
  const isFiniteClause = own.some(
    ({ xpos, deprel }) => /^(?:VB[DZP]|MD)$/.test(xpos) && /^(?:root|aux|cop)/.test(deprel),
  );
  return isFiniteClause && own.some(({ deprel }) => /^(?:nsubj|csubj|expl)/.test(deprel));
}

/** Whether an item can go on from a word: infinitives from `shall` and `to`, nouns and gerunds from `include` and `by`. */
function fits(word: Token, item: readonly Token[]): boolean {
  const root = item.find(({ head }) => head === 0)?.xpos ?? '';
  if (word.xpos === 'MD' || word.upos === 'PART') return !/^VB[DZG]$/.test(root);
  return word.upos === 'AUX' || !/^VB[DNPZ]?$/.test(root);
}

function listOf(text: string, leadIn: Sentence, items: readonly Sentence[][], parse: Parse): Sentence {
  const takesClauses = asksForClauses(leadIn.tokens.at(-2) as Token);
  const opening = leadIn.tokens.slice(0, -1);
  const readings = items.flatMap(([first, ...rest]) => {
    const own = (first as Sentence).tokens;
    const goesOn = takesClauses || (!isClause(own) && fits(opening.at(-1) as Token, own));
    const whole = goesOn ? [...opening, ...itemWords(own)] : own;
    return [whole, ...rest.map(({ tokens }) => tokens)].filter((tokens) => tokens.length > 0);
  });
  const parsed = parse(readings.map((tokens) => tokens.map(({ text: form, spaceBefore }) => ({ form, spaceBefore }))));
  const trees = readings.map((tokens, i) =>
    tokens.map((token, j) => ({ ...token, ...(parsed[i]?.[j] as ParsedWord) })),
  );
  const end = items.at(-1)?.at(-1)?.end ?? leadIn.end;
  return { ...leadIn, end, text: text.slice(leadIn.start, end), tokens: joinTrees(trees, 'list') };
}

/** An item's words as they go on from a lead-in: with a small letter and without the `; and` at the end. */
function itemWords(tokens: readonly Token[]): Token[] {
  let end = tokens.length;
  if (tokens[end - 1]?.upos === 'CCONJ') end--;
  while (/^[;,]$/.test(tokens[end - 1]?.text ?? '')) end--;
  return tokens.slice(0, end).map((token, i) => {
    const isName = token.upos === 'PROPN' || token.text === 'I' || /\p{Lu}.*\p{Lu}/u.test(token.text);
    const text = i === 0 && !isName ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text;
    const markupBefore = i === 0 || token.markupBefore;
    return { ...token, text, markupBefore };
  });
}
