import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import {
  firstOf,
  headOf,
  isSetOff,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';

interface Seen {
  tree: Tree;
  clause: Clause;
  heads: ReadonlySet<number>;
}

interface Place {
  name: string;
  example: string;
  find(seen: Seen): number[];
}

/** Where the content of a verb of saying stands; the first place that has one. */
const PLACES: readonly Place[] = [
  { name: 'complement', example: '`X said that P`, `P, X said`', find: complements },
  { name: 'around', example: '`P, X said, and Q`; `as X said, P`', find: around },
  { name: 'behind', example: '`X said: P`', find: behind },
];

/** The heads of what a clause reports, with a quotation that goes on behind it. */
export function contentsOf(tree: Tree, clause: Clause, clauses: readonly Clause[]): number[] {
  const seen = { tree, clause, heads: new Set(clauses.map(({ head }) => head)) };
  for (const { find } of PLACES) {
    const found = find(seen);
    if (found.length > 0) return [...found, ...goingOn(seen)];
  }
  return goingOn(seen);
}

/** Whether a verb of saying has a clause that it says, whatever that is. */
const hasComplement = (tree: Tree, verb: number): boolean => kidsBy(tree, verb, 'ccomp', 'csubj').length > 0;

function complements({ tree, clause, heads }: Seen): number[] {
  return kidsBy(tree, clause.verb, 'ccomp', ...(clause.isPassive ? ['csubj'] : [])).filter((kid) => heads.has(kid));
}

function around({ tree, clause, heads }: Seen): number[] {
  if (hasComplement(tree, clause.verb)) return [];
  const above = tree.heads[clause.head] ?? -1;
  const isBeside = relationOf(tree, clause.head) === 'parataxis' || isAsSaid(tree, clause) || isAside(tree, clause);
  if (!isBeside || above < 0) return [];
  const content = heads.has(above) ? above : (tree.heads[above] ?? -1);
  return heads.has(content) && (content === above || relationOf(tree, above).startsWith('nsubj')) ? [content] : [];
}

/** What a verb of saying may have besides what is said. */
const ADDRESSED = ['oblique', 'indirect-object'];

const isAfterColon = (tree: Tree, head: number) => wordOf(tree, firstOf(tree, head) - 1) === ':';

function behind({ tree, clause, heads }: Seen): number[] {
  if (hasComplement(tree, clause.verb) || clause.arguments.some(({ kind }) => !ADDRESSED.includes(kind))) return [];
  return kidsBy(tree, clause.head, 'parataxis')
    .filter((kid) => kid > clause.head && heads.has(kid) && (isQuoted(tree, kid) || isAfterColon(tree, kid)))
    .slice(0, 1);
}

/** `“P,” X said, “and Q.”`: clauses beside the verb of saying that a quotation mark opens. */
function goingOn({ tree, clause, heads }: Seen): number[] {
  return kidsBy(tree, clause.head, 'conj', 'parataxis').filter(
    (kid) => kid > clause.head && heads.has(kid) && isQuoted(tree, kid) && kidsBy(tree, kid, 'nsubj').length > 0,
  );
}

/** `As the minister pointed out, …`; not `as many know`, which the author says too, nor `as talks went on`. */
const isAsSaid = (tree: Tree, { head, verb, rule, subject, arguments: list }: Clause) =>
  rule === 'adverbial-clause' &&
  kidsBy(tree, head, 'mark').some((mark) => wordOf(tree, mark) === 'as') &&
  !isIn('shared', lemmaOf(tree, verb)) &&
  subject !== null &&
  (isActor(tree, subject.head) ||
    uposOf(tree, subject.head) === 'PRON' ||
    isIn('documents', lemmaOf(tree, subject.head))) &&
  list.every(({ kind }) => kind !== 'object');

/** `P, the company confirmed on Monday`: behind what it reports, with a subject of its own and nothing that it says. */
const isAside = (tree: Tree, { head, arguments: list }: Clause) =>
  relationOf(tree, head) === 'advcl' &&
  head > headOf(tree, head) &&
  isSetOff(tree, head) &&
  kidsBy(tree, head, 'mark', 'case', 'obj').length === 0 &&
  kidsBy(tree, head, 'nsubj').length > 0 &&
  list.every(({ kind }) => kind === 'oblique');

/** Whether a quotation mark opens right before a word's subtree, or inside its first words. */
export function isQuoted(tree: Tree, head: number): boolean {
  const first = firstOf(tree, head);
  return [first - 1, first, first + 1].some((word) => /^["“«]$/.test(tree.tokens[word]?.text ?? ''));
}

/** `“P,” grumbled the mayor`: whatever the verb is, it says what stands before it in quotation marks. */
export function saysQuotation(tree: Tree, { verb, isPassive, form, subject }: Clause): boolean {
  if (isPassive || form !== 'finite' || uposOf(tree, verb) !== 'VERB' || subject === null) return false;
  if (isIn('stative', lemmaOf(tree, verb)) || isIn('causing', lemmaOf(tree, verb))) return false;
  return kidsBy(tree, verb, 'ccomp', 'parataxis').some(
    (kid) =>
      isQuoted(tree, kid) && kidsBy(tree, kid, 'mark').length === 0 && !subtree(tree, subject.head).includes(kid),
  );
}

/** `X said in a statement:`, `X made the following remarks:`: a verb of saying that introduces what stands behind the sentence. */
export function isIntroduction(tree: Tree, clause: Clause): boolean {
  const { verb, form, isPassive, arguments: list } = clause;
  if (form !== 'finite' || isPassive || wordOf(tree, tree.tokens.length - 1) !== ':') return false;
  const isFollowed = list.some(({ phrase }) => phrase.words.some((word) => wordOf(tree, word) === 'following'));
  if (
    isFollowed &&
    list.some(({ kind, phrase }) => kind === 'object' && isIn('statements', lemmaOf(tree, phrase.head)))
  )
    return true;
  return isIn('reporting', lemmaOf(tree, verb)) && (isFollowed || list.every(({ kind }) => ADDRESSED.includes(kind)));
}

/** Whether a word stands in a quotation that opens before it in its sentence. */
export function isInQuotation(tree: Tree, word: number): boolean {
  let isOpen = false;
  for (const { text, xpos } of tree.tokens.slice(0, word)) {
    if (/^["“”]$/.test(text)) isOpen = text === '"' ? xpos === '``' : text === '“';
  }
  return isOpen;
}
