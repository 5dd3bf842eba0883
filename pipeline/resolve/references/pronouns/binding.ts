import { isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import type { Mention } from '../phrases.ts';
import { isIn } from '../words.ts';

const ARGUMENTS = ['nsubj', 'obj', 'iobj', 'obl'];
const CLAUSES = ['csubj', 'ccomp', 'xcomp', 'advcl', 'acl'];

/**
 * Whether grammar lets a pronoun stand for a noun phrase before it: `her` is not the subject in `Ann saw her` but may
 * be in `Ann saw her brother`; `herself` is; and nothing stands for the phrase that it is a part of
 * (principles A and B and the i-within-i filter, as in Lappin and Leass 1994, An Algorithm for Pronominal Anaphora
 * Resolution).
 */
export function mayBind(tree: Tree, pronoun: Mention, candidate: Mention): boolean {
  if (candidate.sentence !== pronoun.sentence) return !isReflexive(tree, pronoun.head);
  if (candidate.end >= pronoun.at) return false;
  if (isInside(tree, pronoun.head, candidate)) return false;
  if (isReflexive(tree, pronoun.head)) return isSubjectOver(tree, candidate.head, pronoun.head);
  return !areArgumentsOfOneVerb(tree, candidate.head, pronoun.head);
}

export const isReflexive = (tree: Tree, word: number): boolean => /sel(f|ves)$/.test(wordOf(tree, word));

/** Whether a word lies in a candidate's phrase, other than in a clause or an apposition of it or a conjunct beside it. */
function isInside(tree: Tree, word: number, candidate: Mention): boolean {
  for (let at = word; at >= 0; at = tree.heads[at] ?? -1) {
    if (tree.heads[at] !== candidate.head) continue;
    const relation = relationOf(tree, at);
    if (relation === 'conj') return candidate.isCoordination;
    return !isRelation(relation, ['acl', 'appos', 'nsubj', 'parataxis', 'advcl', 'obl', 'obj', 'ccomp', 'list', 'dep']);
  }
  return false;
}

/** Whether two words are arguments of one verb, or of verbs that share their subject. */
function areArgumentsOfOneVerb(tree: Tree, first: number, second: number): boolean {
  const [one, other] = [clauseOf(tree, first), clauseOf(tree, second)];
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  return isRelation(relationOf(tree, first), ['nsubj']) && isSubjectOver(tree, first, second);
}

/** The verb that a word is an argument of, past the words that it is coordinated with. */
function clauseOf(tree: Tree, word: number): number | undefined {
  const relation = relationOf(tree, word);
  const head = tree.heads[word] ?? -1;
  if (head < 0) return undefined;
  if (relation === 'conj') return clauseOf(tree, head);
  return isRelation(relation, ARGUMENTS) ? head : undefined;
}

/** Whether a word is the subject of the verb that another is an argument of, or the understood one of its infinitive. */
function isSubjectOver(tree: Tree, subject: number, word: number): boolean {
  let verb = clauseOf(tree, word) ?? tree.heads[word] ?? -1;
  for (let steps = 0; verb >= 0 && steps < 10; steps++) {
    const subjects = kidsBy(tree, verb, 'nsubj');
    if (subjects.length > 0) return subjects.includes(subject);
    if (!isRelation(relationOf(tree, verb), ['xcomp', 'conj'])) return false;
    verb = tree.heads[verb] ?? -1;
  }
  return false;
}

/** Whether `it` stands for nothing: `it is clear that`, `it seems that`, `it rains`. */
export function isExpletive(tree: Tree, word: number): boolean {
  if (wordOf(tree, word) !== 'it') return false;
  const head = tree.heads[word] ?? -1;
  if (relationOf(tree, word) === 'expl') return true;
  if (head < 0 || !isRelation(relationOf(tree, word), ['nsubj'])) return false;
  const isCopular = kidsBy(tree, head, 'cop').length > 0;
  const clauses = kidsBy(tree, head, ...CLAUSES).filter((kid) => kid > head);
  if (isCopular && clauses.some((kid) => isExtraposed(tree, kid))) return true;
  return isIn('expletiveVerbs', lemmaOf(tree, head)) && kidsBy(tree, head, 'obj').length === 0;
}

/** Whether a clause begins with `that`, `to` or a question word, as one that `it` announces does; `it is likely to fall` is of what falls. */
function isExtraposed(tree: Tree, clause: number): boolean {
  if (isRelation(relationOf(tree, clause), ['csubj', 'ccomp'])) return true;
  const marks = kidsBy(tree, clause, 'mark', 'advmod').map((kid) => wordOf(tree, kid));
  const judged = tree.heads[clause] ?? -1;
  if (isRaising(tree, judged) && marks.includes('to')) return false;
  return uposOf(tree, judged) === 'ADJ' && marks.some((word) => /^(that|to|whether)$/.test(word));
}

/** `likely`: its subject is that of the infinitive after it. */
export const isRaising = (tree: Tree, word: number): boolean => isIn('raising', lemmaOf(tree, word));
