import type { EntityType } from '../../../records/types.ts';
import { isIn } from '../../../syntax/lexicon.ts';
import { firstBy, isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { bare, cueType, isCue } from '../cues.ts';
import { headOf, type Span, spanText } from '../span.ts';

/** What one sign says of the type of a name, and how much it counts. */
export type Vote = readonly [EntityType, number];

/** How much signs count: what stands in the name itself most, the parser's guess least. */
export const WEIGHT = { legalForm: 6, headNoun: 4, title: 5, kind: 3, use: 2.5, parser: 2, weak: 1, guess: 0.4 };

/** The order in which equal types win. */
const ORDER: readonly EntityType[] = [
  'company',
  'organisation',
  'person',
  'place',
  'programme',
  'law',
  'event',
  'product',
  'country',
];

/** The signs in a sentence of what bears an unknown name. */
export function votesFor(tree: Tree, name: Span, isPerson: boolean): Vote[] {
  const head = headOf(tree, name);
  const own: Vote[] = isPerson ? [['person', WEIGHT.title]] : fromWords(tree, name);
  const kinds = fromKinds(tree, name, head);
  if (own.length > 0) return [...own, ...kinds];
  return [...kinds, ...fromUse(tree, head), ...fromParser(tree, name)];
}

/** The type that most signs speak for; undefined where they are too weak. Guesses count only where nothing is said. */
export function typeBy(votes: readonly Vote[]): EntityType | undefined {
  const isSaid = votes.some(([, weight]) => weight >= WEIGHT.kind);
  const sums = new Map<EntityType, number>();
  for (const [type, weight] of votes)
    if (!isSaid || weight >= WEIGHT.kind) sums.set(type, (sums.get(type) ?? 0) + weight);
  const best = ORDER.filter((type) => sums.has(type)).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0))[0];
  return best !== undefined && (sums.get(best) ?? 0) >= 1 ? best : undefined;
}

/** `Zhipu Robotics`, `Roe v. Wade`, `Institute for Advanced Study`, `Mogu Corp.`. */
function fromWords({ tokens }: Tree, { first, last }: Span): Vote[] {
  const words = tokens.slice(first, last + 1).map(({ text }) => text);
  if (words.some((word) => /^vs?\.?$/.test(word))) return [['event', WEIGHT.legalForm]];
  if (words.some((word) => isCue('legalForms', bare(word)))) return [['company', WEIGHT.legalForm]];
  const of = words.findIndex((word) => ['of', 'for', 'on'].includes(word));
  const noun = (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
  const type = cueType('leadNouns', words[0] ?? '') ?? cueType('headNouns', noun) ?? commonType(noun);
  return type && words.length > 1 ? [[type, WEIGHT.headNoun]] : [];
}

/** The type of a plan or law whose name ends in a common noun: `Design Linked Incentive scheme`. */
function commonType(noun: string): EntityType | undefined {
  const type = cueType('kinds', noun);
  return type === 'programme' || type === 'law' ? type : undefined;
}

/** `the consultancy Orrin`, `Rapidus, a venture`, `firms such as Rapidus`, `Rapidus is a venture`. */
function fromKinds(tree: Tree, { first }: Span, head: number): Vote[] {
  const above = tree.heads[head] ?? -1;
  const relation = relationOf(tree, head);
  const beside = kidsBy(tree, head, 'appos');
  if (isRelation(relation, ['appos', 'nmod:desc'])) beside.push(above);
  if (uposOf(tree, first - 1) === 'NOUN') beside.push(first - 1);
  if (relation === 'nsubj' && kidsBy(tree, above, 'cop').length > 0) beside.push(above);
  if (relation === 'nmod' && isExample(tree, head)) beside.push(above);
  return beside
    .filter((noun) => uposOf(tree, noun) === 'NOUN')
    .map(
      (noun) =>
        cueType('kinds', `${wordOf(tree, noun - 1)} ${lemmaOf(tree, noun)}`) ?? cueType('kinds', lemmaOf(tree, noun)),
    )
    .filter((type) => type !== undefined)
    .map((type): Vote => [type, WEIGHT.kind]);
}

/** `Rapidus's plant`, `an analyst at Rapidus`, `Japan's Rapidus`, `Rapidus said`, `in Dholera`. */
function fromUse(tree: Tree, head: number): Vote[] {
  const above = tree.heads[head] ?? -1;
  const relation = relationOf(tree, head);
  const votes: Vote[] = [];
  const owned = relation === 'nmod:poss' ? cueType('owned', lemmaOf(tree, above)) : undefined;
  if (owned) votes.push([owned, WEIGHT.use]);
  if (relation === 'nmod' && cueType('kinds', lemmaOf(tree, above)) === 'person' && isAt(tree, head))
    votes.push(['company', WEIGHT.use]);
  if (kidsBy(tree, head, 'nmod:poss').some((kid) => tree.tokens[kid]?.entity === 'place'))
    votes.push(['company', WEIGHT.use]);
  if (relation === 'nsubj' && isIn('reporting', lemmaOf(tree, above))) votes.push(['company', WEIGHT.weak]);
  if (wordOf(tree, firstBy(tree, head, 'case') ?? -1) === 'in') votes.push(['place', WEIGHT.weak]);
  return votes;
}

const isExample = (tree: Tree, head: number): boolean =>
  kidsBy(tree, head, 'case').some((kid) => ['such', 'like', 'including'].includes(wordOf(tree, kid)));

const isAt = (tree: Tree, head: number): boolean =>
  ['at', 'with', 'of'].includes(wordOf(tree, firstBy(tree, head, 'case') ?? -1));

function fromParser(tree: Tree, name: Span): Vote[] {
  const token = tree.tokens[headOf(tree, name)];
  const isShort = name.first === name.last;
  const isAcronym = isShort && /^\p{Lu}{2,5}s?$/u.test(token?.text ?? '');
  switch (token?.entity) {
    case 'organization':
      return [[isAcronym || (isShort && token.xpos === 'NNPS') ? 'organisation' : 'company', WEIGHT.parser]];
    case 'person':
      if (/\d/.test(spanText(tree.tokens, name))) return [['product', WEIGHT.weak]];
      return isShort && token.xpos === 'NNPS' ? [] : [['person', WEIGHT.parser]];
    case 'place':
      return [[isAcronym ? 'organisation' : 'place', WEIGHT.parser]];
    case 'event':
      return [['event', WEIGHT.weak]];
    case 'object':
      return [['product', WEIGHT.weak]];
    case 'abstract':
      return [['organisation', WEIGHT.guess]];
    default:
      return isShort ? [] : [['company', WEIGHT.guess]];
  }
}
