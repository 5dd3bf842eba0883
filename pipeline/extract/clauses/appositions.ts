import { isIn } from '../../syntax/lexicon.ts';
import { continuesList, nounPhrase, type Phrase } from '../../syntax/phrases.ts';
import { antecedent, enclosingSubject } from '../../syntax/subjects.ts';
import {
  headOf,
  inOrder,
  isNominal,
  isSetOff,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
} from '../../syntax/tree.ts';
import { groupWords, hasInfinitiveMark } from '../../syntax/verb-group.ts';
import { argumentsOf } from './arguments.ts';
import type { Clause } from './clause.ts';

/** `Huawei, the largest maker of phones, …`: what a noun beside another says of it. */
export function apposition(tree: Tree, i: number): Clause[] {
  const beside = tree.heads[i] ?? -1;
  if (relationOf(tree, i) !== 'appos' || beside < 0 || !asserts(tree, i) || infinitivesOf(tree, i).length > 0)
    return [];
  const phrase = nounPhrase(tree, i);
  if (phrase.words.length < 3 && kidsBy(tree, i, 'acl').length > 0) return [];
  const found = argumentsOf(tree, [i], new Set([...phrase.words]));
  return [
    {
      rule: 'apposition',
      head: i,
      chain: [i],
      verb: i,
      form: 'nominal',
      isPassive: false,
      subject: antecedent(tree, beside, i),
      group: [],
      arguments: [{ kind: 'predicative', marker: [], phrase }, ...found.arguments],
      adjuncts: found.adjuncts,
      governor: beside,
    },
  ];
}

/** A common noun with an article, possessor or superlative, set off from a noun that it can describe. */
function asserts(tree: Tree, i: number): boolean {
  if (
    continuesList(tree, i) ||
    isIn('times', lemmaOf(tree, i)) ||
    uposOf(tree, i) !== 'NOUN' ||
    !isSetOff(tree, i) ||
    !isNominal(tree, headOf(tree, i))
  )
    return false;
  if (isIn('apposed', lemmaOf(tree, i)) && uposOf(tree, headOf(tree, i)) !== 'PROPN') return false;
  return (
    kidsBy(tree, i, 'det', 'nmod:poss').length > 0 &&
    kidsBy(tree, i, 'advmod').every((kid) => kid > i || uposOf(tree, kid) !== 'ADV')
  );
}

/** `…, a move to shield the nation and build capabilities`: a clause for each infinitive of the noun. */
export function apposedAims(tree: Tree, i: number): Clause[] {
  if (
    !['appos', 'parataxis', 'nsubj', 'dep', 'conj'].includes(relationOf(tree, i)) ||
    !isIn('apposed', lemmaOf(tree, i)) ||
    !isSetOff(tree, i)
  )
    return [];
  const subject = aimedSubject(tree, i);
  const noun = nounWords(tree, i);
  return infinitivesOf(tree, i).map((head, n, all) => {
    const mark = n > 0 && !hasInfinitiveMark(tree, head) ? kidsBy(tree, all[0] as number, 'mark') : [];
    const group = inOrder(noun, mark, groupWords(tree, [head]));
    return {
      rule: 'apposed-aim' as const,
      head,
      chain: [head],
      verb: head,
      form: 'infinitive' as const,
      isPassive: false,
      subject,
      group,
      ...argumentsOf(tree, [head], new Set(group)),
      governor: i,
    };
  });
}

function nounWords(tree: Tree, i: number): number[] {
  const left = new Set(kidsBy(tree, i, 'acl', 'appos', 'parataxis').flatMap((kid) => subtree(tree, kid)));
  return nounPhrase(tree, i).words.filter((word) => !left.has(word));
}

/** The infinitives of a noun, coordinated ones too. */
function infinitivesOf(tree: Tree, i: number): number[] {
  const first = kidsBy(tree, i, 'acl').filter((kid) => relationOf(tree, kid) === 'acl' && hasInfinitiveMark(tree, kid));
  return first.flatMap((kid) => [kid, ...kidsBy(tree, kid, 'conj').filter((other) => uposOf(tree, other) === 'VERB')]);
}

/** The subject of the clause beside which the noun stands; a noun with a relative clause between is that clause's subject. */
function aimedSubject(tree: Tree, i: number): Phrase | null {
  const beside = headOf(tree, i);
  if (beside >= 0 && isNominal(tree, beside) && kidsBy(tree, beside, 'acl:relcl').some((kid) => kid < i))
    return antecedent(tree, beside);
  return enclosingSubject(tree, i);
}
