import { isIn } from '../../syntax/lexicon.ts';
import { antecedent, isRelativePronoun } from '../../syntax/subjects.ts';
import { headOf, kidsBy, relationOf, subtree, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Adjunct, Argument } from './clause.ts';

type Found = { arguments: Argument[]; adjuncts: Adjunct[] };

const NOTHING: Found = { arguments: [], adjuncts: [] };

/** What the antecedent is in its relative clause, when it is not the subject: the object, the noun of a preposition, a place. */
export function relativeArguments(tree: Tree, head: number, chain: readonly number[], own: readonly Argument[]): Found {
  if (relationOf(tree, head) !== 'acl:relcl') return NOTHING;
  const phrase = antecedent(tree, headOf(tree, head));
  const pronoun = chain
    .flatMap((link) => kidsBy(tree, link, 'obj', 'obl', 'advmod'))
    .find((kid) => isIn('relatives', wordOf(tree, kid)));
  const stranded = chain.flatMap((link) => strandedPrepositions(tree, link));
  if (stranded.length > 0) return { ...NOTHING, arguments: [{ kind: 'oblique', marker: stranded, phrase }] };
  if (pronoun === undefined) {
    const isZero = kidsBy(tree, head, 'nsubj').some((kid) => !isRelativePronoun(tree, kid) && !isPossessive(tree, kid));
    const isFull = own.some(({ kind }) => kind !== 'oblique');
    return isZero && !isFull ? { ...NOTHING, arguments: [{ kind: 'object', marker: [], phrase }] } : NOTHING;
  }
  if (relationOf(tree, pronoun) === 'obj') return { ...NOTHING, arguments: [{ kind: 'object', marker: [], phrase }] };
  const marker = kidsBy(tree, pronoun, 'case').flatMap((kid) => subtree(tree, kid));
  if (marker.length > 0) return { ...NOTHING, arguments: [{ kind: 'oblique', marker, phrase }] };
  return { ...NOTHING, adjuncts: [{ role: roleOf(tree, pronoun, phrase.head), marker: [], phrase }] };
}

const isPossessive = (tree: Tree, noun: number) =>
  kidsBy(tree, noun, 'nmod:poss').some((kid) => wordOf(tree, kid) === 'whose');

/** `that a modern fab depends on`: a preposition behind its verb without a noun. */
export function strandedPrepositions(tree: Tree, verb: number): number[] {
  return (tree.kids[verb] ?? []).filter(
    (kid) =>
      kid > verb &&
      uposOf(tree, kid) === 'ADP' &&
      !['compound:prt', 'case', 'mark'].includes(relationOf(tree, kid)) &&
      (tree.kids[kid] ?? []).length === 0,
  );
}

function roleOf(tree: Tree, pronoun: number, noun: number): Adjunct['role'] {
  if (wordOf(tree, pronoun) === 'when') return 'time';
  return uposOf(tree, noun) === 'PROPN' ? 'place' : 'topic';
}
