import type { EntityType } from '../../../records/types.ts';
import { isRelation, isSetOff, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { cueType } from '../../entities/cues.ts';
import type { Mention } from '../../entities/mentions.ts';
import { isPeople } from '../../entities/peoples.ts';
import { keyOf, mentionAt, type Place, placeOf } from '../../entities/place.ts';
import { entryOf } from '../../entities/registry.ts';
import { firstHeadOf } from '../../entities/span.ts';
import { type Link, ruledLink } from '../ranked.ts';

/** How many sentences back a kind takes up a name. */
const WINDOW = 3;

/** How many sentences back it takes up a name that stands out. */
const MEMORY = 8;

/**
 * Descriptions that say the kind of a named thing alone: `the ministry` takes up the one name with that noun in it
 * (`Ministry of Commerce`), `the company` the one company named in this and the three sentences before, or the one that is
 * named more often there and a little further back than all others together. Where none of these decides, the description
 * is left open. `links` are those that are known already.
 */
export function kindLinks(trees: readonly Tree[], mentions: readonly Mention[], links: readonly Link[]): Link[] {
  const taken = new Set(links.map(keyOf));
  return trees.flatMap((tree, sentence) => {
    return tree.tokens.flatMap((_, head): Link[] => {
      if (taken.has(keyOf({ sentence, head })) || mentionAt(mentions, { sentence, head })) return [];
      const pair = pairBefore(trees, { sentence, head }, mentions);
      if (pair) return [ruledLink({ sentence, head }, { ...pair, isCoordination: true }, 'kind')];
      const type = kindOf(tree, head) ?? ownerType(tree, head);
      const antecedent = type && namedBefore(trees, { sentence, head }, type, mentions);
      return antecedent ? [ruledLink({ sentence, head }, placeOf(trees, antecedent), 'kind')] : [];
    });
  });
}

/** The type of what a bare definite singular noun is a kind of. */
function kindOf(tree: Tree, head: number): EntityType | undefined {
  const token = tree.tokens[head];
  if (token?.upos !== 'NOUN' || token.xpos !== 'NN') return undefined;
  const isDefinite = kidsBy(tree, head, 'det').some((kid) => ['the', 'this', 'that'].includes(wordOf(tree, kid)));
  const isAside =
    isRelation(relationOf(tree, head), ['appos', 'compound', 'nmod:desc']) || kidsBy(tree, head, 'cop').length > 0;
  const isTold = kidsBy(tree, head, 'nmod', 'acl', 'appos', 'nummod', 'conj', 'advcl').some(
    (kid) => !isSetOff(tree, kid),
  );
  if (!isDefinite || isAside || isTold) return undefined;
  const type = typeOf(lemmaOf(tree, head));
  return type && TYPES.has(type) ? type : undefined;
}

const typeOf = (noun: string): EntityType | undefined =>
  ['country', 'nation'].includes(noun) ? 'country' : cueType('kinds', noun);

/** `both countries`: the two of that type that were named together last. */
function pairBefore(trees: readonly Tree[], place: Place, mentions: readonly Mention[]): Place | undefined {
  const tree = trees[place.sentence] as Tree;
  if (!kidsBy(tree, place.head, 'det', 'cc:preconj').some((kid) => wordOf(tree, kid) === 'both')) return undefined;
  const type = typeOf(lemmaOf(tree, place.head));
  const near = within(mentions, place, WINDOW).filter((one) => one.type === type && isBefore(one, place));
  const places = near.map((one) => placeOf(trees, one));
  return places.findLast(({ sentence, head }) => {
    const own = trees[sentence] as Tree;
    const conjuncts = kidsBy(own, head, 'conj');
    return conjuncts.length === 1 && places.some((other) => other.sentence === sentence && other.head === conjuncts[0]);
  });
}

/** The type of what `its` stands for, by what it has: companies have `its shares`. */
export function ownerType(tree: Tree, head: number): EntityType | undefined {
  const isPossessive = wordOf(tree, head) === 'its' && relationOf(tree, head) === 'nmod:poss';
  return isPossessive ? cueType('owned', lemmaOf(tree, tree.heads[head] ?? -1)) : undefined;
}

/** What texts on policy take up by its kind. Places are left out: there are always several, one in another. */
const TYPES: ReadonlySet<EntityType> = new Set(['country', 'company', 'organisation', 'law', 'programme']);

/** The name of a type that a description takes up. */
function namedBefore(
  trees: readonly Tree[],
  place: Place,
  type: EntityType,
  mentions: readonly Mention[],
): Mention | undefined {
  const tree = trees[place.sentence] as Tree;
  const owner = ownerOf(tree, place, mentions);
  if (owner === null) return undefined;
  const before = mentions.filter(
    (one) =>
      one.type === type &&
      !isPeople(trees[one.sentence] as Tree, one) &&
      (lemmaOf(tree, place.head) !== 'bloc' || isUnion(one)) &&
      (place.sentence - one.sentence <= 1 || isNoun(trees, one)) &&
      isBefore(one, place) &&
      (owner === undefined || entryOf(one.id)?.country === undefined || entryOf(one.id)?.country === owner) &&
      !isRival(tree, place, one),
  );
  const noun = lemmaOf(tree, place.head);
  const alike = before.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(noun),
  );
  if (alike.length > 0 || isOwnNoun(noun)) return only(alike);
  return only(within(before, place, WINDOW)) ?? leading(within(before, place, MEMORY));
}

/** Whether a body is a union of states, which has a seat: `the bloc` is never one of its commissions. */
const isUnion = ({ id }: Mention): boolean => entryOf(id)?.capital !== undefined;

/** Not `Chinese`, which says whose something is and is taken up right after only. */
const isNoun = (trees: readonly Tree[], one: Mention) => {
  const tree = trees[one.sentence] as Tree;
  return uposOf(tree, firstHeadOf(tree, one)) === 'PROPN';
};

const isBefore = (one: Mention, { sentence, head }: Place) =>
  one.sentence < sentence || (one.sentence === sentence && one.last < head);

/** The country whose demonym modifies a noun; undefined where nothing does, null where something else does. */
function ownerOf(tree: Tree, { sentence, head }: Place, mentions: readonly Mention[]): string | null | undefined {
  const modifiers = kidsBy(tree, head, 'amod', 'compound', 'nmod:poss');
  if (modifiers.length === 0) return undefined;
  const country = mentions.find(
    (one) => one.sentence === sentence && one.type === 'country' && modifiers.includes(firstHeadOf(tree, one)),
  );
  return modifiers.length === 1 && country ? country.id : null;
}

/** Whether grammar keeps a description from standing for a name: both are of one verb, or one is in the other's phrase. */
function isRival(tree: Tree, { sentence, head }: Place, one: Mention): boolean {
  if (one.sentence !== sentence) return false;
  const name = firstHeadOf(tree, one);
  if (tree.heads[name] === tree.heads[head]) return true;
  for (let word = head; word >= 0; word = tree.heads[word] ?? -1) if (word === name) return true;
  return false;
}

/** Nouns that stand for a name that has them: `the ministry` is never the Bank of Japan. */
const isOwnNoun = (noun: string) =>
  cueType('headNouns', `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`) === 'organisation' && noun !== 'agency';

const within = (mentions: readonly Mention[], { sentence }: Place, sentences: number) =>
  mentions.filter((one) => sentence - one.sentence <= sentences);

/** The last mention of some, if all are of one entity. */
const only = (mentions: readonly Mention[]): Mention | undefined =>
  new Set(mentions.map(({ id }) => id)).size === 1 ? mentions.at(-1) : undefined;

/** The last mention of the entity that is mentioned more often than all others together. */
function leading(mentions: readonly Mention[]): Mention | undefined {
  return mentions.findLast(({ id }) => 2 * mentions.filter((one) => one.id === id).length > mentions.length + 1);
}
