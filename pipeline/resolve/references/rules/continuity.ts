import { isIn } from '../../../syntax/lexicon.ts';
import { firstBy, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import type { Mention } from '../../entities/mentions.ts';
import { isPeople } from '../../entities/peoples.ts';
import { keyOf, type Place, placeOf } from '../../entities/place.ts';
import { isExpletive } from '../pronouns/binding.ts';
import { type Link, ruledLink } from '../ranked.ts';
import type { Particular } from './particulars.ts';

/** What continuity is read from: trees, named and particular things, and the links that are known already. */
interface Text {
  trees: readonly Tree[];
  mentions: readonly Mention[];
  particulars: readonly Particular[];
  links: readonly Link[];
}

/**
 * Pronouns that the ranker leaves open and that the text's build decides: who says what of itself (`The firm said it
 * had …`), the subject taken up in a coordinated clause (`A subsidy can …, but it cannot …`), and a named or particular
 * thing that the text goes on with from one sentence's subject to the next.
 */
export function continuedLinks({ trees, mentions, particulars, links }: Text): Link[] {
  const known = new Map(links.map((one) => [keyOf(one), one.antecedent as Place]));
  const things = thingsAt(trees, mentions, particulars);
  const found: Link[] = [];
  trees.forEach((tree, sentence) => {
    tree.tokens.forEach((_, head) => {
      if (known.has(keyOf({ sentence, head })) || !isPronoun(tree, head)) return;
      const antecedent =
        speaker(tree, sentence, head, things) ??
        parallel(tree, sentence, head, things) ??
        sameObject(tree, sentence, head, things) ??
        goingOn(trees, sentence, head, known, things);
      if (antecedent === null) return;
      const isCoordination = kidsBy(trees[antecedent.sentence] as Tree, antecedent.head, 'conj').length > 0;
      known.set(keyOf({ sentence, head }), antecedent);
      found.push(ruledLink({ sentence, head }, { ...antecedent, isCoordination }, 'pronoun'));
    });
  });
  return found;
}

type Things = ReadonlyMap<string, Place>;

/** Where named things, no persons, and particular ones stand: by place, the first place of the thing. */
function thingsAt(
  trees: readonly Tree[],
  mentions: readonly Mention[],
  particulars: readonly Particular[],
): Map<string, Place> {
  const isThing = (one: Mention) => one.type !== 'person' && !isPeople(trees[one.sentence] as Tree, one);
  const named = mentions.filter(isThing).map((mention) => placeOf(trees, mention));
  return new Map([
    ...named.map((place) => [keyOf(place), place] as const),
    ...particulars.flatMap(({ places }) => places.map((place) => [keyOf(place), places[0] as Place] as const)),
  ]);
}

const isPronoun = (tree: Tree, head: number) =>
  /^(it|its|he|his|she|her|they|their)$/.test(wordOf(tree, head)) && uposOf(tree, head) === 'PRON';

/** The clause whose subject a pronoun is, or owns; null for others. */
function clauseOf(tree: Tree, head: number): number | null {
  const relation = relationOf(tree, head);
  const subject = relation === 'nmod:poss' ? (tree.heads[head] ?? -1) : head;
  return relationOf(tree, subject).startsWith('nsubj') ? (tree.heads[subject] ?? -1) : null;
}

/** `The firm said it had been told`: the subject of the verb of saying. */
function speaker(tree: Tree, sentence: number, head: number, things: Things): Place | null {
  const clause = clauseOf(tree, head);
  if (clause === null) return null;
  const content = relationOf(tree, clause) === 'conj' ? (tree.heads[clause] ?? -1) : clause;
  const verb = tree.heads[content] ?? -1;
  if (relationOf(tree, content) !== 'ccomp' || verb < 0 || !isIn('reporting', lemmaOf(tree, verb))) return null;
  const subject = firstBy(tree, verb, 'nsubj');
  return subject !== undefined && subject < head ? agreeing(tree, head, { sentence, head: subject }, things) : null;
}

/** `A subsidy can put up a building, but it cannot train engineers`: the subject of the clause before. */
function parallel(tree: Tree, sentence: number, head: number, things: Things): Place | null {
  const clause = clauseOf(tree, head);
  const isBeside = clause !== null && ['conj', 'parataxis'].includes(relationOf(tree, clause));
  if (!isBeside || relationOf(tree, head) === 'nmod:poss') return null;
  const subject = firstBy(tree, tree.heads[clause] ?? -1, 'nsubj');
  return subject === undefined ? null : agreeing(tree, head, { sentence, head: subject }, things);
}

/** `to buy the mine and reopen it`: the object of the verb before. */
function sameObject(tree: Tree, sentence: number, head: number, things: Things): Place | null {
  const verb = tree.heads[head] ?? -1;
  if (
    relationOf(tree, head) !== 'obj' ||
    relationOf(tree, verb) !== 'conj' ||
    firstBy(tree, verb, 'nsubj') !== undefined
  )
    return null;
  const object = firstBy(tree, tree.heads[verb] ?? -1, 'obj');
  return object === undefined ? null : agreeing(tree, head, { sentence, head: object }, things);
}

/** `It calls for …`, `Its shares fell`: the thing that was the subject of the sentence before. */
function goingOn(
  trees: readonly Tree[],
  sentence: number,
  head: number,
  known: ReadonlyMap<string, Place>,
  things: Things,
): Place | null {
  const tree = trees[sentence] as Tree;
  const before = trees[sentence - 1];
  const clause = clauseOf(tree, head);
  if (!before || clause === null || tree.heads[clause] !== -1) return null;
  if (!/^its?$/.test(wordOf(tree, head)) || isExpletive(tree, head)) return null;
  const subject = firstBy(before, before.heads.indexOf(-1), 'nsubj');
  if (subject === undefined || kidsBy(before, subject, 'conj').length > 0) return null;
  const place = { sentence: sentence - 1, head: subject };
  return things.get(keyOf(known.get(keyOf(place)) ?? place)) ?? null;
}

/** A noun's place if it may be what a pronoun stands for. */
const agreeing = (tree: Tree, pronoun: number, place: Place, things: Things): Place | null =>
  agrees(tree, pronoun, place, things) ? place : null;

/** Whether a noun may be what a pronoun stands for, by number and by whether it is a person. */
function agrees(tree: Tree, pronoun: number, place: Place, things: Things): boolean {
  const noun = place.head;
  if (!['NOUN', 'PROPN'].includes(uposOf(tree, noun))) return false;
  const form = wordOf(tree, pronoun);
  const isPlural = /S$/.test(tree.tokens[noun]?.xpos ?? '');
  const isMany = (isPlural && !things.has(keyOf(place))) || kidsBy(tree, noun, 'conj').length > 0;
  const isPerson = tree.tokens[noun]?.entity === 'person' && !things.has(keyOf(place));
  if (/^th/.test(form)) return isMany || isPlural;
  return !isMany && isPerson === /^(he|his|she|her)$/.test(form);
}
