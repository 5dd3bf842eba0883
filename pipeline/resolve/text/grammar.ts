import type { Clause } from '../../extract/clauses/clause.ts';
import {
  headOf,
  isBeTo,
  isFiniteForm,
  kidsBy,
  lemmaOf,
  relationOf,
  type Tree,
  uposOf,
  wordOf,
} from '../../syntax/tree.ts';

/** How a clause that has no tense of its own is put: by the clause that it depends on. */
export type Frame = { modal: string } | 'present' | 'past';

const MODALS = ['will', 'would', 'could', 'may', 'might', 'can', 'must', 'should'];

/** The frame that the clause above gives: its modal, `is to`, or its tense. */
export function frameOf(tree: Tree, clause: Clause): Frame {
  for (let word = clause.governor ?? -1, steps = 0; word >= 0 && steps < 6; word = headOf(tree, word), steps++) {
    const helpers = kidsBy(tree, word, 'aux', 'cop');
    const modal = helpers.find((helper) => MODALS.includes(wordOf(tree, helper)));
    if (modal !== undefined) return { modal: wordOf(tree, modal) };
    const be = helpers.find((helper) => isBeTo(tree, helper));
    if (be !== undefined) return { modal: `${tree.tokens[be]?.text} to` };
    const finite = [...helpers, word].find((part) => isFiniteForm(tree, part));
    if (finite !== undefined) return isPast(tree, finite, word) ? 'past' : 'present';
  }
  return 'past';
}

const isPast = (tree: Tree, finite: number, verb: number) =>
  tree.tokens[finite]?.xpos === 'VBD' || (lemmaOf(tree, finite) === 'have' && tree.tokens[verb]?.xpos === 'VBN');

/** Whether a clause's subject takes the plural: a plural noun, a coordination, `they`. */
export function isPlural(tree: Tree, { subject }: Pick<Clause, 'subject'>): boolean {
  if (!subject) return false;
  const { head, words } = subject;
  const isJoined = kidsBy(tree, head, 'conj').some(
    (kid) => words.includes(kid) && relationOf(tree, kid) === 'conj' && isJoinedByAnd(tree, kid),
  );
  if (isJoined || PLURALS.includes(wordOf(tree, head)) || /^NNP?S$/.test(tree.tokens[head]?.xpos ?? '')) return true;
  return uposOf(tree, head) === 'NUM' && wordOf(tree, head) !== 'one';
}

const PLURALS = ['they', 'we', 'you', 'these', 'those', 'both', 'many', 'few', 'several'];

const isJoinedByAnd = (tree: Tree, kid: number) =>
  kidsBy(tree, kid, 'cc').every((cc) => ['and', '&'].includes(wordOf(tree, cc)));
