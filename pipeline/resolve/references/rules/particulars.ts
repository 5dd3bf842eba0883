import { slug } from '../../../ingest/document.ts';
import type { EntityType } from '../../../records/types.ts';
import { isIn as isProgramme } from '../../../syntax/lexicon.ts';
import { nounPhrase } from '../../../syntax/phrases.ts';
import { enclosingSubject } from '../../../syntax/subjects.ts';
import { kidsBy, lemmaOf, relationOf, subtree, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { cueType } from '../../entities/cues.ts';
import type { Mention } from '../../entities/mentions.ts';
import { isPeople } from '../../entities/peoples.ts';
import { keyOf, mentionAt, type Place } from '../../entities/place.ts';
import { properNames } from '../../entities/proper-names.ts';
import { possessive } from '../../text/inflect.ts';
import { wordsText } from '../../text/words.ts';
import type { Link } from '../ranked.ts';
import { isIn } from '../words.ts';

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
    tree.tokens.flatMap((_, head): Particular[] => {
      if (!isIntroduction(tree, head)) return [];
      const maker = makerOf(tree, head);
      const owner = maker === null ? null : ownerAt({ sentence, head: maker });
      if (maker === null || owner === null) return [];
      const places = placesOf({ sentence, head }, links);
      const type = cueType('kinds', lemmaOf(tree, head)) === 'law' ? 'law' : 'programme';
      const source = new Set(tree.heads[maker] === head ? subtree(tree, maker) : []);
      return [particular(owner, bareText(tree, head, source), type, places, { sentence, head })];
    }),
  );
  const known = new Set(introduced.flatMap(({ places }) => places.map(keyOf)));
  const isTaken = (place: Place) => known.has(keyOf(place)) || mentionAt(mentions, place) !== undefined;
  return [
    ...introduced,
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
    if (own === undefined || token.xpos !== 'NN' || !isOwnable(type) || isIn('powers', lemmaOf(tree, head))) return [];
    const owner = ownerAt({ sentence, head: own });
    if (owner === null || (type === 'law' && owner.type === 'company')) return [];
    const rest = bareText(tree, head, new Set(subtree(tree, own)));
    return [particular(owner, rest, type, placesOf({ sentence, head }, links), { sentence, head })];
  });
}

const isOwnable = (type: EntityType | undefined): type is Particular['type'] =>
  type === 'programme' || type === 'law' || type === 'organisation';

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

/**
 * Whose a thing is that is brought in: whom it is said to be from (`a plan from Brussels`, `received a plan from
 * Brussels`), else who makes it (`China is drafting a plan`); null where neither is said of one alone.
 */
function makerOf(tree: Tree, head: number): number | null {
  const verb = tree.heads[head] ?? -1;
  const given = [...kidsBy(tree, head, 'nmod'), ...kidsBy(tree, verb, 'obl')].find((kid) =>
    kidsBy(tree, kid, 'case').some((mark) => isSource(tree, kid, wordOf(tree, mark))),
  );
  const isMade = isIn('making', lemmaOf(tree, verb)) && !isIn('shared', lemmaOf(tree, head));
  const subject = isMade ? (enclosingSubject(tree, head)?.head ?? null) : null;
  const maker = given ?? subject;
  return maker === null || kidsBy(tree, maker, 'conj').length > 0 ? null : maker;
}

/** `from Brussels`, `by the ministry`; of names also `of Japan`. */
function isSource(tree: Tree, word: number, preposition: string): boolean {
  const isName = uposOf(tree, word) === 'PROPN';
  const isActor = isName || ['person', 'organization'].includes(tree.tokens[word]?.entity ?? '');
  return isActor && (preposition === 'from' || preposition === 'by' || (preposition === 'of' && isName));
}

/** `a new five-year plan`. */
const isIntroduction = (tree: Tree, head: number) =>
  isProgramme('programmes', lemmaOf(tree, head)) &&
  kidsBy(tree, head, 'det').some((kid) => ['a', 'an'].includes(wordOf(tree, kid))) &&
  relationOf(tree, head) === 'obj';

/** An entity that has something: its name, and how it is called in running text. */
interface Owner {
  name: string;
  said: string;
  type: EntityType;
}
type OwnerAt = (place: Place) => Owner | null;

/** Says which named entity a word names or stands for. */
function ownersOf(trees: readonly Tree[], mentions: readonly Mention[], links: readonly Link[]): OwnerAt {
  const calledBy = properNames(trees, mentions);
  return (place) => {
    const link = links.find((one) => one.sentence === place.sentence && one.head === place.head);
    const mention = mentionAt(mentions, link?.antecedent ?? place);
    if (!mention || isPeople(trees[mention.sentence] as Tree, mention)) return null;
    return { name: mention.name, said: calledBy(mention), type: mention.type };
  };
}

/** The noun phrase without article, without how much it is of, what is joined to it, its clauses, and some words. */
function bareText(tree: Tree, head: number, without: ReadonlySet<number> = new Set()): string {
  const amounts = kidsBy(tree, head, 'nmod').filter((kid) => kidsBy(tree, kid, 'nummod').length > 0);
  const cut = new Set([...amounts, ...kidsBy(tree, head, 'conj', 'cc', 'acl')].flatMap((kid) => subtree(tree, kid)));
  const words = nounPhrase(tree, head).words.filter((word) => {
    if (cut.has(word) || without.has(word)) return false;
    return tree.heads[word] !== head || relationOf(tree, word) !== 'det';
  });
  return wordsText(tree, words);
}
