import { isRelation, isSetOff, kidsBy, lemmaOf, relationOf, subtree, type Tree, uposOf } from '../../../syntax/tree.ts';
import { isTime, type Mention, modifiersOf, roleOf } from '../phrases.ts';
import { bucket } from '../pronouns/features.ts';
import type { Mentions } from '../pronouns/questions.ts';
import { isIn } from '../words.ts';

/** How many mentions with the same head noun are looked at, the nearest first. */
const MOST_CANDIDATES = 6;

/** How many mentions with the same head noun are kept in mind. */
const MEMORY = 100;

/** A definite description and the earlier phrases with the same head noun. */
export interface DescriptionQuestion {
  numbers: readonly number[];
  /** The features of each candidate in order, then of the answer that it is none of them. */
  answers: string[][];
}

/** Whether a mention is a common noun with `the` or a demonstrative. */
export const isDescription = (mention: Mention): boolean =>
  (mention.form === 'definite' || mention.form === 'demonstrative') && !mention.isCoordination && !isTime(mention);

/**
 * The question whether a description takes up an earlier phrase of the same head noun and number whose modifiers do not
 * conflict with its own; none where there is no such phrase.
 */
export function descriptionQuestion(found: Mentions, number: number): DescriptionQuestion | undefined {
  const mention = found.mentions[number] as Mention;
  const alike = alikeBefore(found, number);
  const fitting = alike.filter((i) => !conflict(found, mention, found.mentions[i] as Mention));
  if (fitting.length === 0) return undefined;
  const numbers = fitting.slice(0, MOST_CANDIDATES);
  const candidates = numbers.map((i, rank) => [
    ...candidateFeatures(found, number, i),
    ...standingFeatures(
      found.mentions[i] as Mention,
      rank,
      alike.length - fitting.length,
      alike.length - alike.indexOf(i) - 1,
    ),
  ]);
  const before = alike.map((i) => found.mentions[i] as Mention);
  return { numbers, answers: [...candidates, newFeatures(found, mention, before)] };
}

/** The numbers of the earlier phrases with the same head noun and number, the nearest first. */
function alikeBefore({ mentions, byLemma }: Mentions, number: number): number[] {
  const mention = mentions[number] as Mention;
  const same = byLemma.get(mention.lemma) ?? [];
  const end = same.findLastIndex((i) => i < number) + 1;
  return same
    .slice(Math.max(0, end - MEMORY), end)
    .filter((i) => isSameHead(mention, mentions[i] as Mention))
    .reverse();
}

function isSameHead(mention: Mention, other: Mention): boolean {
  return (
    other.lemma === mention.lemma &&
    other.isPlural === mention.isPlural &&
    other.pronoun === null &&
    !other.isCoordination
  );
}

const treeAt = ({ trees }: Mentions, { sentence }: Mention): Tree => trees[sentence] as Tree;

/** Whether a description is told apart by words that the other phrase lacks, or one is of `another` or a `previous` thing. */
function conflict(found: Mentions, mention: Mention, other: Mention): boolean {
  const own = modifiersOf(treeAt(found, mention), mention.head);
  const others = modifiersOf(treeAt(found, other), other.head);
  const isOther = (word: string) => isIn('distinguishing', word);
  const [after, afterOther] = [mention, other].map((one) => restrictionOf(treeAt(found, one), one.head));
  return (
    own.some((word) => !others.includes(word)) ||
    others.some((word) => isOther(word) && !own.includes(word)) ||
    (after !== '' && after !== afterOther)
  );
}

function candidateFeatures(found: Mentions, number: number, candidate: number): string[] {
  const mention = found.mentions[number] as Mention;
  const other = found.mentions[candidate] as Mention;
  const [tree, otherTree] = [treeAt(found, mention), treeAt(found, other)];
  const [own, others] = [modifiersOf(tree, mention.head), modifiersOf(otherTree, other.head)];
  const [after, afterOther] = [restrictionOf(tree, mention.head), restrictionOf(otherTree, other.head)];
  const restriction = `${after === '' ? 0 : 1}${afterOther === '' ? 0 : 1}${after !== '' && after === afterOther ? '=' : ''}`;
  const isBetween = ({ name, type }: Mention) => name.length > 0 && type === mention.type;
  const between = Math.min(2, found.mentions.slice(candidate + 1, number).filter(isBetween).length);
  const sentences = bucket(mention.sentence - other.sentence, [1, 2, 4, 9, 20]);
  return [
    'candidate',
    `sentences:${sentences}`,
    `sentences:${mention.form}:${sentences}`,
    `words:${mention.form}:${bucket(mention.at - other.at, [15, 30, 60, 120, 400])}`,
    `form:${other.form}`,
    `form:${mention.form}:${other.form}`,
    `form:${other.form}:${bucket(sentences, [2, 4])}`,
    `modifiers:${Math.min(2, own.length)}:${Math.min(2, others.length)}`,
    `restriction:${restriction}`,
    `restriction:${other.form}:${restriction}`,
    `type:${mention.type === other.type ? mention.type : 'other'}`,
    `number:${mention.isPlural}:${other.form}`,
    `role:${other.role}`,
    `same-role:${mention.role === other.role}`,
    `same-verb:${governorOf(tree, mention) === governorOf(otherTree, other)}`,
    `same-clause:${sentences === 0 && tree.heads[mention.head] === otherTree.heads[other.head]}`,
    `between:${between}`,
    `between:${mention.type}:${between}`,
    `overlap:${bucket(overlap(found, mention, other), [1, 2, 3])}`,
  ];
}

/** How a candidate stands among the phrases with its head noun: by nearness, those in conflict, those before it. */
function standingFeatures({ form }: Mention, rank: number, rivals: number, earlier: number): string[] {
  return [
    `rank:${bucket(rank, [1, 2])}`,
    `rivals:${bucket(rivals, [1, 3])}`,
    `earlier:${bucket(earlier, [1, 2, 4])}`,
    `earlier:${form}:${bucket(earlier, [1, 2])}`,
  ];
}

/** How many content words the sentences of two phrases share, their heads apart. */
function overlap(found: Mentions, mention: Mention, other: Mention): number {
  const words = (one: Mention) => {
    const tree = treeAt(found, one);
    const content = tree.tokens
      .map((_, i) => i)
      .filter((i) => ['NOUN', 'PROPN', 'VERB', 'ADJ'].includes(uposOf(tree, i)));
    return new Set(content.map((i) => lemmaOf(tree, i)).filter((lemma) => lemma !== mention.lemma));
  };
  if (mention.sentence === other.sentence) return 0;
  const own = words(mention);
  return [...words(other)].filter((word) => own.has(word)).length;
}

const governorOf = (tree: Tree, { head }: Mention): string => lemmaOf(tree, tree.heads[head] ?? -1);

/** What is known of a description that may be of something new. */
function newFeatures(found: Mentions, mention: Mention, before: readonly Mention[]): string[] {
  const tree = treeAt(found, mention);
  const relations = kidsBy(tree, mention.head, 'nmod', 'acl', 'appos', 'nummod')
    .filter((kid) => kid > mention.head)
    .map((kid) => relationOf(tree, kid));
  const ordinals = kidsBy(tree, mention.head, 'amod').some((kid) => /NumType=Ord|Degree=Sup/.test(featsOf(tree, kid)));
  const own = modifiersOf(tree, mention.head).length;
  const det = kidsBy(tree, mention.head, 'det')
    .map((kid) => tree.tokens[kid]?.lemma ?? '')
    .join('-');
  const same = found.byLemma.get(mention.lemma) ?? [];
  const total = same.filter((i) => isSameHead(mention, found.mentions[i] as Mention)).length;
  return [
    `new:total:${bucket(total, [3, 5, 9])}`,
    `new:det:${det}`,
    `new:count:${bucket(before.length, [2, 3, 5, 9])}`,
    `new:definites:${bucket(before.filter(isDescription).length, [1, 2, 4])}`,
    `new:names:${bucket(before.filter((other) => other.name.length > 0).length, [1])}`,
    `new:vague:${isIn('vague', mention.lemma)}`,
    'new',
    `new:${mention.form}`,
    `new:type:${mention.type}`,
    `new:modifiers:${Math.min(2, own)}`,
    `new:role:${roleOf(tree, mention.head)}`,
    `new:number:${mention.isPlural}`,
    `new:ordinal:${ordinals}`,
    ...relations.map((relation) => `new:after:${relation}`),
    ...(relations.length === 0 ? ['new:bare'] : []),
  ];
}

const featsOf = (tree: Tree, word: number): string => tree.tokens[word]?.feats ?? '';

/** The content words after a head noun that say which one is meant. */
export function restrictionOf(tree: Tree, head: number): string {
  const kids = kidsBy(tree, head, 'nmod', 'acl', 'appos', 'nummod', 'flat').filter(
    (kid) => kid > head && !isRelation(relationOf(tree, kid), ['nmod:poss']) && !isSetOff(tree, kid),
  );
  const words = kids.flatMap((kid) => subtree(tree, kid));
  return words
    .filter((word) => ['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ'].includes(uposOf(tree, word)))
    .map((word) => lemmaOf(tree, word))
    .join(' ');
}
