import { isIn, prepositionRole, selects, subordinatorRole } from '../../syntax/lexicon.ts';
import { isPrepositional } from '../../syntax/markers.ts';
import { caseWords, markedPhrase, nounPhrase, type Phrase, trimmed, wholePhrase } from '../../syntax/phrases.ts';
import { isRelativePronoun } from '../../syntax/subjects.ts';
import {
  inOrder,
  isRelation,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from '../../syntax/tree.ts';
import { formOf, hasInfinitiveMark, isPredicateAdjective } from '../../syntax/verb-group.ts';
import type { Adjunct, Argument, Clause } from './clause.ts';
import { adverbRole, clauseRole, prepositionRoleOf } from './roles.ts';

type Found = Pick<Clause, 'arguments' | 'adjuncts'>;

/** The arguments and adjuncts of a chain of heads, in source order; `taken` are words of the verb group and the subject. */
export function argumentsOf(tree: Tree, chain: readonly number[], taken: ReadonlySet<number>): Found {
  const found: Found = { arguments: [], adjuncts: [] };
  chain.forEach((head, i) => {
    const next = chain[i + 1];
    for (const kid of tree.kids[head] ?? []) {
      const isChainLink = next !== undefined && (kid === next || kid === tree.heads[next]);
      if (isChainLink || taken.has(kid)) continue;
      readDependent(tree, head, kid, found);
    }
  });
  const last = chain.at(-1) as number;
  if (!taken.has(last)) {
    const said = new Set([...taken, ...[...found.arguments, ...found.adjuncts].flatMap(wordsOf)]);
    const { words } = predicativePhrase(tree, last);
    const phrase = { head: last, words: words.filter((word) => word === last || !said.has(word)) };
    found.arguments.push({ kind: 'predicative', marker: [], phrase });
  }
  found.arguments.sort((a, b) => placeOf(a) - placeOf(b));
  found.adjuncts.sort((a, b) => placeOf(a) - placeOf(b));
  return withApproximators(tree, found);
}

/** `cover close to half`: an adverb of several words right before an object goes with it. */
function withApproximators(tree: Tree, { arguments: list, adjuncts }: Found): Found {
  const isApproximator = ({ phrase, marker }: Adjunct) =>
    marker.length === 0 && kidsBy(tree, phrase.head, 'fixed').length > 0;
  const goesWith = (adjunct: Adjunct, argument: Argument) =>
    isApproximator(adjunct) &&
    argument.marker.length === 0 &&
    argument.phrase.words[0] === (adjunct.phrase.words.at(-1) ?? -2) + 1;
  return {
    arguments: list.map((argument) => {
      const before = adjuncts.find((adjunct) => goesWith(adjunct, argument));
      if (!before) return argument;
      return {
        ...argument,
        phrase: { head: argument.phrase.head, words: [...before.phrase.words, ...argument.phrase.words] },
      };
    }),
    adjuncts: adjuncts.filter((adjunct) => !list.some((argument) => goesWith(adjunct, argument))),
  };
}

/** All words of an argument or adjunct, in order. */
export const wordsOf = ({ marker, phrase }: Pick<Argument, 'marker' | 'phrase'>): number[] =>
  inOrder(marker, phrase.words);

export const placeOf = ({ marker, phrase }: Pick<Argument, 'marker' | 'phrase'>): number =>
  marker[0] ?? phrase.words[0] ?? phrase.head;

/** The noun or adjective of a copula, without the clause's other parts. */
function predicativePhrase(tree: Tree, head: number): Phrase {
  const isAdjective = uposOf(tree, head) === 'ADJ' || uposOf(tree, head) === 'ADV';
  const outer = ['nsubj', 'csubj', 'expl', 'cop', 'aux', 'advcl', 'parataxis', 'obl', 'ccomp', 'xcomp', 'case', 'mark'];
  const phrase = nounPhrase(tree, head);
  const left = new Set(
    (tree.kids[head] ?? [])
      .filter((kid) => isRelation(relationOf(tree, kid), outer) || (kid < head && isClauseAdverb(tree, kid, head)))
      .concat(isAdjective ? kidsBy(tree, head, 'conj').filter((kid) => isVerb(tree, kid)) : [])
      .flatMap((kid) => subtree(tree, kid)),
  );
  return {
    head,
    words: trimmed(
      tree,
      phrase.words.filter((word) => !left.has(word)),
    ),
  };
}

/** An adverb that stands before the copula or is set off. */
function isClauseAdverb(tree: Tree, kid: number, head: number): boolean {
  if (relationOf(tree, kid) !== 'advmod') return false;
  const copula = kidsBy(tree, head, 'cop')[0];
  return (
    copula !== undefined && (kid < copula || isIn('negators', wordOf(tree, kid)) || !isIn('grading', wordOf(tree, kid)))
  );
}

function readDependent(tree: Tree, head: number, kid: number, found: Found): void {
  const relation = relationOf(tree, kid);
  switch (relation.split(':')[0]) {
    case 'obj':
      if (kidsBy(tree, kid, 'case').some((mark) => mark < kid)) readOblique(tree, head, kid, relation, found);
      else if (!isRelativePronoun(tree, kid))
        found.arguments.push({ kind: 'object', marker: [], phrase: nounPhrase(tree, kid) });
      break;
    case 'iobj':
      found.arguments.push({ kind: 'indirect-object', marker: [], phrase: nounPhrase(tree, kid) });
      break;
    case 'obl':
    case 'nmod':
      if (relation !== 'nmod:poss' && (relation.startsWith('obl') || isVerb(tree, head)))
        readOblique(tree, head, kid, relation, found);
      break;
    case 'xcomp':
      readOpenComplement(tree, kid, found);
      break;
    case 'ccomp':
    case 'csubj':
      if (kid > head) found.arguments.push({ kind: 'clause', marker: [], phrase: wholePhrase(tree, kid) });
      break;
    case 'advcl':
      readAdverbialClause(tree, head, kid, found);
      break;
    case 'advmod':
      if (kidsBy(tree, kid, 'case').length > 0) readOblique(tree, head, kid, relation, found);
      else readAdverb(tree, head, kid, found);
      break;
  }
}

function readOblique(tree: Tree, head: number, kid: number, relation: string, found: Found): void {
  const { marker, phrase } = markedPhrase(tree, kid);
  if (wordOf(tree, marker[0] ?? -1) === 'according' || isRelativePronoun(tree, kid)) return;
  if (relation === 'obl:agent') {
    found.arguments.push({ kind: 'agent', marker, phrase });
    return;
  }
  const role = prepositionRoleOf(tree, head, kid, marker);
  if (role && (kid < head || marker.length === 0)) found.adjuncts.push({ role, marker, phrase });
  else if (marker.length === 0) found.arguments.push({ kind: 'object', marker, phrase });
  else found.arguments.push({ kind: 'oblique', marker, phrase });
}

function readOpenComplement(tree: Tree, kid: number, found: Found): void {
  const isInfinitive = hasInfinitiveMark(tree, kid) || (isVerb(tree, kid) && tree.tokens[kid]?.xpos !== 'VBN');
  if (isInfinitive) {
    found.arguments.push({ kind: 'infinitive', marker: [], phrase: raisedPhrase(tree, kid, found) });
    return;
  }
  const { marker, phrase, adjuncts } = openComplement(tree, kid);
  found.arguments.push({ kind: 'predicative', marker, phrase });
  found.adjuncts.push(...adjuncts);
}

/** An adjective, noun or participle that says something of the object, and the adjuncts of the clause at its end. */
export function openComplement(
  tree: Tree,
  head: number,
): Pick<Argument, 'marker' | 'phrase'> & { adjuncts: Adjunct[] } {
  const raised: Found = { arguments: [], adjuncts: [] };
  const marker = caseWords(tree, head);
  const { words } = raisedPhrase(tree, head, raised);
  return { marker, phrase: { head, words: words.filter((word) => !marker.includes(word)) }, adjuncts: raised.adjuncts };
}

/** A complement without the times and clauses at its end, which restrict the whole clause. */
function raisedPhrase(tree: Tree, kid: number, found: Found): Phrase {
  const outer = kidsBy(tree, kid, 'advcl', 'obl').filter((word) => {
    if (word < kid) return false;
    if (relationOf(tree, word) === 'advcl') return !hasInfinitiveMark(tree, word);
    return prepositionRoleOf(tree, kid, word, caseWords(tree, word)) === 'time';
  });
  for (const word of outer) readDependent(tree, kid, word, found);
  const left = new Set(outer.flatMap((word) => subtree(tree, word)));
  return {
    head: kid,
    words: trimmed(
      tree,
      wholePhrase(tree, kid).words.filter((word) => !left.has(word)),
    ),
  };
}

function readAdverbialClause(tree: Tree, head: number, kid: number, found: Found): void {
  const form = formOf(tree, kid);
  const marker = kidsBy(tree, kid, 'mark', 'case')
    .concat(kidsBy(tree, kid, 'advmod').filter((word) => word < kid && isIn('wh', wordOf(tree, word))))
    .filter((word) => wordOf(tree, word) !== 'to' || form === 'participle')
    .sort((a, b) => a - b);
  const words = wholePhrase(tree, kid).words;
  if (marker.length === 0 && form === 'participle' && isPrepositional(tree, kid)) {
    found.adjuncts.push({
      role: subordinatorRole(wordOf(tree, kid)) ?? prepositionRole(wordOf(tree, kid)) ?? 'means',
      marker: [kid],
      phrase: { head: kid, words: words.filter((word) => word !== kid) },
    });
    return;
  }
  if (marker.length === 0 && form === 'participle') return;
  if (isComparative(tree, marker) || isSelectedGerund(tree, head, form, marker)) {
    found.arguments.push({
      kind: 'oblique',
      marker,
      phrase: { head: kid, words: words.filter((word) => !marker.includes(word)) },
    });
    return;
  }
  const role = clauseRole(tree, kid, marker);
  if (!role) return;
  if (form === 'infinitive' && marker.length === 0 && isPredicateAdjective(tree, head)) {
    found.arguments.push({ kind: 'infinitive', marker: [], phrase: { head: kid, words } });
    return;
  }
  found.adjuncts.push({
    role,
    marker,
    phrase: { head: kid, words: words.filter((word) => !marker.includes(word)) },
  });
}

/** `stop X from doing Y`, `commit X to doing Y`. */
const isSelectedGerund = (tree: Tree, head: number, form: string, marker: readonly number[]) =>
  form === 'participle' && marker.length === 1 && selects(lemmaOf(tree, head), wordOf(tree, marker[0] as number));

const isComparative = (tree: Tree, marker: readonly number[]) => marker.some((word) => wordOf(tree, word) === 'than');

function readAdverb(tree: Tree, head: number, kid: number, found: Found): void {
  const word = wordOf(tree, kid);
  if (isIn('linking', word) || isIn('wh', word) || isIn('relatives', word)) return;
  const words = subtree(tree, kid);
  if (isRelativePlace(tree, head, kid)) return;
  found.adjuncts.push({
    role: adverbRole(tree, kid),
    marker: [],
    phrase: { head: kid, words: trimmed(tree, words) },
  });
}

/** `ahead of a summit`: the adverb belongs to the preposition after it. */
function isRelativePlace(tree: Tree, head: number, kid: number): boolean {
  return kidsBy(tree, head, 'obl').some((other) => markedPhrase(tree, other).marker.includes(kid));
}
