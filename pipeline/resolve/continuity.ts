import { isIn } from '../extract/lexicon.ts';
import { firstBy, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../extract/tree.ts';
import type { Place } from './naming.ts';
import type { Particular } from './particulars.ts';
import type { Link } from './references/references.ts';

/**
 * Pronouns that the ranker leaves open and that the sentence's build decides: who says what of itself (`The firm said it
 * had …`), the subject taken up in a coordinated clause (`A subsidy can …, but it cannot …`), and a plan that the text goes
 * on with at the start of a sentence.
 */
export function continuedLinks(
  trees: readonly Tree[],
  particulars: readonly Particular[],
  links: readonly Link[],
): Link[] {
  const known = new Set(links.map(({ sentence, head }) => `${sentence}:${head}`));
  return trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((_, head): Link[] => {
      if (known.has(`${sentence}:${head}`) || !isPronoun(tree, head)) return [];
      const antecedent =
        speaker(tree, sentence, head) ?? parallel(tree, sentence, head) ?? goingOn(trees, sentence, head, particulars);
      if (antecedent === null) return [];
      const isCoordination = kidsBy(trees[antecedent.sentence] as Tree, antecedent.head, 'conj').length > 0;
      return [{ sentence, head, antecedent: { ...antecedent, isCoordination }, kind: 'pronoun', chance: null }];
    }),
  );
}

const isPronoun = (tree: Tree, head: number) =>
  /^(it|its|he|his|she|her|they|their)$/.test(wordOf(tree, head)) && uposOf(tree, head) === 'PRON';

/** The clause whose subject a pronoun is, or owns; null for others. */
function clauseOf(tree: Tree, head: number): number | null {
  const relation = relationOf(tree, head);
  const subject = relation === 'nmod:poss' ? (tree.heads[head] as number) : head;
  return relationOf(tree, subject).startsWith('nsubj') ? (tree.heads[subject] as number) : null;
}

/** `The firm said it had been told`: the subject of the verb of saying. */
function speaker(tree: Tree, sentence: number, head: number): Place | null {
  const clause = clauseOf(tree, head);
  if (clause === null) return null;
  const content = relationOf(tree, clause) === 'conj' ? (tree.heads[clause] as number) : clause;
  const verb = tree.heads[content] ?? -1;
  if (relationOf(tree, content) !== 'ccomp' || verb < 0 || !isIn('reporting', lemmaOf(tree, verb))) return null;
  const subject = firstBy(tree, verb, 'nsubj');
  return subject !== undefined && subject < head && agrees(tree, head, subject) ? { sentence, head: subject } : null;
}

/** `A subsidy can put up a building, but it cannot train engineers`: the subject of the clause before. */
function parallel(tree: Tree, sentence: number, head: number): Place | null {
  const clause = clauseOf(tree, head);
  if (clause === null || relationOf(tree, clause) !== 'conj' || relationOf(tree, head) === 'nmod:poss') return null;
  const subject = firstBy(tree, tree.heads[clause] as number, 'nsubj');
  return subject !== undefined && agrees(tree, head, subject) ? { sentence, head: subject } : null;
}

/** `It calls for …`: the plan that was the subject of the sentence before. */
function goingOn(
  trees: readonly Tree[],
  sentence: number,
  head: number,
  particulars: readonly Particular[],
): Place | null {
  const tree = trees[sentence] as Tree;
  const before = trees[sentence - 1];
  if (!before || head > 0 || !/^its?$/.test(wordOf(tree, head)) || clauseOf(tree, head) === null) return null;
  const subject = firstBy(before, before.heads.indexOf(-1), 'nsubj');
  const one = particulars.find(({ places }) =>
    places.some((place) => place.sentence === sentence - 1 && place.head === subject),
  );
  return one?.places[0] ?? null;
}

/** Whether a noun may be what a pronoun stands for, by number and by whether it is a person. */
function agrees(tree: Tree, pronoun: number, noun: number): boolean {
  if (!['NOUN', 'PROPN'].includes(uposOf(tree, noun))) return false;
  const form = wordOf(tree, pronoun);
  const isMany = /S$/.test(tree.tokens[noun]?.xpos ?? '') || kidsBy(tree, noun, 'conj').length > 0;
  const isPerson = tree.tokens[noun]?.entity === 'person';
  if (/^th/.test(form)) return isMany;
  return !isMany && isPerson === /^(he|his|she|her)$/.test(form);
}
