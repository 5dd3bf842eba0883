import type { Sentence } from '../../parse/sentences.ts';
import type { Token } from '../../parse/token.ts';
import { lemmaOf, type Tree, uposOf } from '../../syntax/tree.ts';
import { treeOfSentence } from '../../syntax/trees.ts';
import { type CapitalSense, senseOfCapital } from './capitals.ts';
import { bare, cueType, isCue } from './cues.ts';
import { type Vote, votesFor } from './identity/typing.ts';
import { findKnown, type Known, meaningsOf } from './known.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { entryOf, type NamedEntry } from './registry.ts';
import { nameRuns } from './runs.ts';
import { hasCapital, headOf, type Span, spanText } from './span.ts';

/** A name as it stands in a sentence, before the document says whose it is. */
export interface Candidate {
  /** The number of the sentence, from 0. */
  sentence: number;
  name: Span;
  text: Span;
  /** The name without legal form. */
  label: string;
  /** What the registry says that it may mean; empty for unknown names. */
  meanings: readonly NamedEntry[];
  body?: string;
  sense?: CapitalSense;
  votes: readonly Vote[];
  /** The short form in parentheses after the name. */
  acronym?: string;
}

/** What the name of a ministry says of its type, where the document doesn't say of which country. */
const BODY: Vote = ['organisation', 4];

/** The names in a sentence, in order. */
export function candidatesOf(parsed: Sentence, sentence: number): Candidate[] {
  const tree = treeOfSentence(parsed);
  const { tokens } = tree;
  const known = findKnown(tokens);
  const pieces = joined(nameRuns(tokens), known).flatMap(({ span, own }) => piecesOf(tree, span, own));
  return pieces.flatMap(
    (piece) => candidateOf(tree, withKind(tree, withAdministration(tokens, piece)), sentence) ?? [],
  );
}

/** Runs and known names with all that they overlap, in order. */
function joined(runs: readonly Span[], known: readonly Known[]): { span: Span; own: Known[] }[] {
  const parts: { span: Span; own: Known[] }[] = [];
  const all = [...runs.map((span) => ({ span, own: [] })), ...known.map((match) => ({ span: match, own: [match] }))];
  for (const { span, own } of all.sort((a, b) => a.span.first - b.span.first)) {
    const before = parts.at(-1);
    if (before && span.first <= before.span.last) {
      before.span = { first: before.span.first, last: Math.max(before.span.last, span.last) };
      before.own.push(...own);
    } else parts.push({ span: { first: span.first, last: span.last }, own: [...own] });
  }
  return parts;
}

/** `Trump administration`, `Assad regime`: a person's government is a body of its own. */
function withAdministration(tokens: readonly Token[], piece: Piece): Piece {
  const next = piece.name.last + 1;
  if (
    !['administration', 'regime'].includes(tokens[next]?.text.toLowerCase() ?? '') ||
    piece.known?.meanings.some(({ entry }) => entry.type !== 'person')
  )
    return piece;
  const name = { first: piece.name.first, last: next };
  const body = spanText(tokens, name);
  return { name, text: name, known: { ...name, meanings: [], body } };
}

/** `Design Linked Incentive scheme`: a plan or law that several words with capitals and a common noun name. */
function withKind(tree: Tree, piece: Piece): Piece {
  const { first, last } = piece.name;
  const next = last + 1;
  const kind = uposOf(tree, next) === 'NOUN' ? cueType('kinds', lemmaOf(tree, next)) : undefined;
  const isTied = tree.heads[headOf(tree, piece.name)] === next;
  if (piece.known || piece.isPerson || first === last || !isTied || (kind !== 'programme' && kind !== 'law'))
    return piece;
  return { name: { first, last: next }, text: { first: piece.text.first, last: next } };
}

/** A name with what the registry or the signs around it say; undefined where words with capitals name nobody. */
function candidateOf(tree: Tree, piece: Piece, sentence: number): Candidate | undefined {
  const { tokens } = tree;
  const { name, text, known } = piece;
  const shared = { sentence, name, text, ...acronymAfter(tokens, name.last) };
  if (known) {
    const { meanings, body } = known;
    const label = spanText(tokens, name);
    const sense = senseOf(tree, name, meanings);
    const votes: Vote[] = meanings.some(({ kind }) => kind === 'local') ? [BODY] : [];
    return { ...shared, label, meanings, votes, ...(body !== undefined && { body }), ...(sense && { sense }) };
  }
  const label = labelOf(tokens, name);
  if (!isName(tokens, name, label)) return undefined;
  return { ...shared, label, meanings: [], votes: votesFor(tree, name, piece.isPerson ?? false) };
}

function senseOf(tree: Tree, name: Span, meanings: readonly NamedEntry[]): CapitalSense {
  if (meaningsOf(meanings, 'capital').length === 0) return undefined;
  const city = meanings.find(({ entry }) => entry.type === 'place');
  return senseOfCapital(tree, name, entryOf(city?.entry.country ?? '')?.name);
}

/** A name without legal form. */
function labelOf(tokens: readonly Token[], { first, last }: Span): string {
  let end = last;
  while (end > first && isCue('legalForms', bare((tokens[end] as Token).text))) end--;
  return spanText(tokens, { first, last: end });
}

function isName(tokens: readonly Token[], { first, last }: Span, label: string): boolean {
  const words = tokens.slice(first, last + 1);
  const named = words.filter(hasCapital);
  const isTitled = named.length > 1 && named.some(({ text }) => cueType('headNouns', text) !== undefined);
  if ((!isTitled && !words.some(({ upos }) => upos === 'PROPN')) || label.length < 2) return false;
  if (isCue('titles', label.split(' ').at(-1)?.replace(/s$/, '') ?? '')) return false;
  return !named.every(({ text }) => isCommon(text, first === last));
}

/** `World Trade Organization (WTO)`, `African Export-Import Bank (Afreximbank)`. */
function acronymAfter(tokens: readonly Token[], last: number): { acronym?: string } {
  const [open, short, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  const isShort = open?.text === '(' && close?.text === ')' && /^\p{Lu}[\p{L}\d&-]{1,13}$/u.test(short?.text ?? '');
  return isShort ? { acronym: short?.text ?? '' } : {};
}

/** Whether a word with a capital names nobody; alone, head nouns don't either: `the Court`. */
function isCommon(word: string, isAlone: boolean): boolean {
  if (isCue('notNames', word) || isTitleWord(word.replace(/s$/, ''))) return true;
  return isAlone && (isTitleWord(word) || cueType('headNouns', word) !== undefined || /^\p{Lu}{1,2}$/u.test(word));
}

const isTitleWord = (word: string): boolean => isCue('titles', word) || isCue('titleModifiers', word);
