import { slug } from '../../ingest/document.ts';
import type { EntityType } from '../../records/types.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { nounPhrase } from '../../syntax/phrases.ts';
import { enclosingSubject } from '../../syntax/subjects.ts';
import { kidsBy, lemmaOf, relationOf, subtree, type Tree, wordOf } from '../../syntax/tree.ts';
import { cueType } from '../entities/cues.ts';
import type { Mention } from '../entities/mentions.ts';
import { keyOf, mentionAt, type Place } from '../entities/place.ts';
import { properNames } from '../entities/proper-names.ts';
import { possessive } from '../text/inflect.ts';
import { wordsText } from '../text/words.ts';
import type { Link } from './ranked.ts';

/** A plan, law or programme that the text brings in with a noun phrase and treats as one thing without a name for it. */
export interface Particular {
  id: string;
  name: string;
  /** The name in running text, with the article that its owner takes. */
  said: string;
  type: 'programme' | 'law' | 'organisation';
  /** Where an indefinite noun phrase brings it in; null where it is told from another. */
  introduction: Place | null;
  /** Where it stands, the first time first. */
  places: Place[];
}

/** The particular things of a document: indefinite programme nouns that an owner makes, and what an owner is said to have. */
export function findParticulars(
  trees: readonly Tree[],
  mentions: readonly Mention[],
  links: readonly Link[],
): Particular[] {
  const ownerAt = ownersOf(trees, mentions, links);
  const introduced = trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((_, head): Introduced[] => {
      if (!isIntroduction(tree, head)) return [];
      const subject = enclosingSubject(tree, head);
      const owner = subject ? ownerAt({ sentence, head: subject.head }) : null;
      if (owner === null) return [];
      const places = placesOf({ sentence, head }, links);
      const type = cueType('kinds', lemmaOf(tree, head)) === 'law' ? 'law' : 'programme';
      return [{ tree, owner, ...particular(owner, bareText(tree, head), type, places, { sentence, head }) }];
    }),
  );
  const known = new Set(introduced.flatMap(({ places }) => places.map(keyOf)));
  const isTaken = (place: Place) => known.has(keyOf(place)) || mentionAt(mentions, place) !== undefined;
  return [
    ...introduced,
    ...trees.flatMap((tree, sentence) => others(tree, sentence, introduced, links)),
    ...trees
      .flatMap((tree, sentence) => owned(tree, sentence, ownerAt, links))
      .filter(({ places: [first] }) => !isTaken(first as Place)),
  ];
}

/** `California’s privacy regulator`: a plan, law or body that has no name but an owner. */
function owned(tree: Tree, sentence: number, ownerAt: OwnerAt, links: readonly Link[]): Particular[] {
  return tree.tokens.flatMap((token, head): Particular[] => {
    const type = cueType('kinds', lemmaOf(tree, head));
    const [own] = kidsBy(tree, head, 'nmod:poss');
    if (own === undefined || token.xpos !== 'NN' || !isOwnable(type)) return [];
    const owner = ownerAt({ sentence, head: own });
    if (owner === null) return [];
    const rest = bareText(tree, head, undefined, new Set(subtree(tree, own)));
    return [particular(owner, rest, type, placesOf({ sentence, head }, links), { sentence, head })];
  });
}

const isOwnable = (type: EntityType | undefined): type is Particular['type'] =>
  type === 'programme' || type === 'law' || type === 'organisation';

interface Introduced extends Particular {
  tree: Tree;
  owner: Owner;
}

/** Where a thing is brought in and where a reference takes it up. */
function placesOf(introduction: Place, links: readonly Link[]): Place[] {
  const uses = links.filter(
    ({ antecedent }) => antecedent.sentence === introduction.sentence && antecedent.head === introduction.head,
  );
  return [introduction, ...uses.map(({ sentence, head }) => ({ sentence, head }))];
}

function particular(
  owner: Owner,
  noun: string,
  type: Particular['type'],
  places: Place[],
  introduction: Place | null = null,
): Particular {
  const name = `${possessive(owner.name, "'")} ${noun}`;
  const said = `${possessive(owner.said, "'")} ${noun}`;
  return { id: slug(name), name, said, type, introduction, places };
}

/** `the previous one`: another of the kind that was brought in last, told from it by its place in time. */
function others(tree: Tree, sentence: number, introduced: readonly Introduced[], links: readonly Link[]): Particular[] {
  const last = introduced.filter(({ places }) => (places[0] as Place).sentence <= sentence).at(-1);
  if (!last) return [];
  return tree.tokens.flatMap((_, head): Particular[] => {
    const order = kidsBy(tree, head, 'amod').filter((kid) => isIn('ordering', lemmaOf(tree, kid)));
    const isDefinite = kidsBy(tree, head, 'det').some((kid) => wordOf(tree, kid) === 'the');
    if (wordOf(tree, head) !== 'one' || order.length === 0 || !isDefinite) return [];
    const kind = bareText(last.tree, (last.places[0] as Place).head, 'fresh');
    const places = placesOf({ sentence, head }, links);
    return [particular(last.owner, `${wordsText(tree, order)} ${kind}`, last.type, places)];
  });
}

/** `a new five-year plan`. */
const isIntroduction = (tree: Tree, head: number) =>
  isIn('programmes', lemmaOf(tree, head)) &&
  kidsBy(tree, head, 'det').some((kid) => ['a', 'an'].includes(wordOf(tree, kid))) &&
  relationOf(tree, head) === 'obj';

/** An entity that has something: its name, and how it is called in running text. */
interface Owner {
  name: string;
  said: string;
}
type OwnerAt = (place: Place) => Owner | null;

/** Says which named entity a word names or stands for. */
function ownersOf(trees: readonly Tree[], mentions: readonly Mention[], links: readonly Link[]): OwnerAt {
  const calledBy = properNames(trees, mentions);
  return (place) => {
    const link = links.find((one) => one.sentence === place.sentence && one.head === place.head);
    const mention = mentionAt(mentions, link?.antecedent ?? place);
    return mention ? { name: mention.name, said: calledBy(mention) } : null;
  };
}

/** The noun phrase without article and without how much it is of, and without adjectives of a list. */
function bareText(tree: Tree, head: number, left?: 'fresh', without: ReadonlySet<number> = new Set()): string {
  const amounts = kidsBy(tree, head, 'nmod').filter((kid) => kidsBy(tree, kid, 'nummod').length > 0);
  const cut = new Set(amounts.flatMap((kid) => subtree(tree, kid)));
  const words = nounPhrase(tree, head).words.filter((word) => {
    if (cut.has(word) || without.has(word)) return false;
    if (tree.heads[word] !== head) return true;
    if (relationOf(tree, word) === 'det') return false;
    return left === undefined || !isIn(left, lemmaOf(tree, word));
  });
  return wordsText(tree, words);
}
