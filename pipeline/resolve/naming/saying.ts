import { nounPhrase } from '../../syntax/phrases.ts';
import { kidsBy, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { isPeople } from '../entities/peoples.ts';
import { keyOf, type Place } from '../entities/place.ts';
import { isReflexive } from '../references/pronouns/binding.ts';
import type { Antecedent } from '../references/ranked.ts';
import { possessive } from '../text/inflect.ts';
import { wordsText } from '../text/words.ts';
import { type Index, isIntroduction, originOf } from './known.ts';
import {
  definite,
  isBareDefinite,
  isClause,
  isOnlyDescribed,
  isOthers,
  isPossessive,
  isPronoun,
  isSpeaker,
  namesSpeaker,
  ownsWhatFollows,
  ownWords,
  phraseWords,
  relativeOf,
  saysNoMore,
  standsForLonger,
} from './noun-phrases.ts';

/** How words are to be said. */
export interface Manner {
  sentence: number;
  /** A referent that pronouns may go on standing for. */
  keep: Place | null;
  /** How many references deep a name may still be looked for. */
  depth: number;
  isSubject: boolean;
  /** A phrase that is said as it stands, for it is what is named. */
  except?: Place;
}

/** Words of a sentence, what refers back replaced by its name. */
export function sayWords(index: Index, words: readonly number[], manner: Manner): string {
  const tree = index.treeAt(manner);
  const inside = new Set(words);
  const skipped = new Set<number>();
  let text = '';
  let last = -2;
  for (const word of words) {
    if (skipped.has(word)) continue;
    const found = manner.depth > 0 ? replacementAt(index, word, inside, manner) : null;
    const first = found?.words[0] ?? word;
    const isGlued = last === first - 1 && !tree.tokens[first]?.spaceBefore;
    text += `${text === '' || isGlued ? '' : ' '}${found?.text ?? tree.tokens[word]?.text ?? ''}`;
    for (const other of found?.words ?? []) skipped.add(other);
    last = found?.words.at(-1) ?? word;
  }
  return text;
}

/** What is said in the place of some words. */
interface Replacement {
  words: number[];
  text: string;
}

/** What stands for the noun phrase that begins at a word and refers back, or is a government's seat. */
function replacementAt(index: Index, word: number, inside: ReadonlySet<number>, manner: Manner): Replacement | null {
  const { sentence, except } = manner;
  const tree = index.treeAt(manner);
  const owned = ownedBy(index, word, inside, manner);
  if (owned?.words.every((own) => inside.has(own))) return owned;
  if (takesNoEnding(index, { sentence, head: word })) return null;
  for (let head = word, steps = 0; head >= 0 && steps < 12; head = tree.heads[head] ?? -1, steps++) {
    if (!inside.has(head) || (except?.sentence === sentence && except.head === head)) return null;
    const words = ownWords(tree, head);
    if (words[0] !== word || words.some((own) => !inside.has(own))) continue;
    const text = replacement(index, { sentence, head }, inside, manner);
    if (text !== null) return { words, text: ownsWhatFollows(tree, head, words) ? possessive(text, '’') : text };
  }
  return null;
}

/** What the phrase with a head is replaced by; null where it stands as it is. */
function replacement(
  index: Index,
  place: Place,
  inside: ReadonlySet<number>,
  { keep, depth, isSubject }: Manner,
): string | null {
  const tree = index.treeAt(place);
  if (wordOf(tree, place.head) === 'whose') {
    const owner = relativeOf(tree, place);
    return inside.has(owner.head) ? null : nameOf(index, owner, depth - 1);
  }
  const stays = (origin: Place) =>
    isPronoun(tree, place.head) &&
    !isSpeaker(tree, place.head) &&
    (isKept(index, origin, keep) || isToldBefore(index, place, origin, inside));
  const one = index.particularAt(place);
  if (one && !isSubject && isIntroduction(one, place)) return null;
  if (one) return stays(one.places[0] ?? place) ? null : one.said;
  const antecedent = index.antecedentOf(place);
  if (antecedent) {
    if (stays(antecedent) || isReflexive(tree, place.head) || tellsNothing(index, place, antecedent)) return null;
    const text = nameOf(index, antecedent, depth - 1);
    if (namesSpeaker(text) || isOthers(text)) return null;
    return !isPronoun(tree, place.head) && saysNoMore(text, wordsText(tree, ownWords(tree, place.head))) ? null : text;
  }
  const mention = index.nameAt(place);
  const called = mention && index.calledBy(mention);
  if (!mention || called === undefined || !standsForLonger(tree, mention)) return null;
  return takesArticle(tree, place.head, called) ? `the ${called}` : called;
}

/** Whether what a pronoun stands for is told in the same words before it: `the firm sold its mines`. */
const isToldBefore = (index: Index, { sentence, head }: Place, origin: Place, inside: ReadonlySet<number>): boolean =>
  [...inside].some((word) => word < head && keyOf(originOf(index, { sentence, head: word })) === keyOf(origin));

/** Whether a name in full goes on with the article of the short one: `the FDA`. */
const takesArticle = (tree: Tree, head: number, called: string): boolean =>
  !/^the /i.test(called) && kidsBy(tree, head, 'det').some((kid) => wordOf(tree, kid) === 'the');

/** `its implementation`: the implementation of what cannot take the ending of an owner: a plan whose name has one already, `the share of women`. */
function ownedBy(index: Index, owner: number, inside: ReadonlySet<number>, manner: Manner): Replacement | null {
  const tree = index.treeAt(manner);
  const head = tree.heads[owner] ?? -1;
  const place = { sentence: manner.sentence, head: owner };
  const named = isPossessive(tree, owner) && head >= 0 ? ownerText(index, place, inside, manner) : null;
  if (named === null) return null;
  const words = phraseWords(tree, head).filter((word) => word >= owner);
  const except = { sentence: manner.sentence, head };
  const rest = words.filter((word) => word !== owner && !(word === owner + 1 && wordOf(tree, word) === 'own'));
  if (takesNoEnding(index, place) && rest.at(-1) !== head) return null;
  const said = sayWords(index, rest, { ...manner, depth: manner.depth - 1, isSubject: false, except });
  return { words, text: `the ${said} of ${named}` };
}

/** What an owner is called that takes no ending. */
function ownerText(index: Index, place: Place, inside: ReadonlySet<number>, manner: Manner): string | null {
  const one = index.particularAt(place);
  if (one) return isKept(index, one.places[0] ?? place, manner.keep) ? null : one.said;
  return takesNoEnding(index, place) && manner.depth > 0 ? replacement(index, place, inside, manner) : null;
}

/** Whether what owns is told in a phrase that goes on after its noun: `the share of women`. */
function takesNoEnding(index: Index, place: Place): boolean {
  if (!isPossessive(index.treeAt(place), place.head) || index.particularAt(place)) return false;
  const antecedent = index.antecedentOf(place);
  if (!antecedent || index.nameAt(antecedent) || index.particularAt(antecedent) || antecedent.isCoordination)
    return false;
  return ownWords(index.treeAt(antecedent), antecedent.head).at(-1) !== antecedent.head;
}

/** The name or phrase by which a referent is told apart where it is first named. */
function nameOf(index: Index, place: Place & Partial<Antecedent>, depth: number): string {
  if (place.isCoordination) return phraseText(index, place, depth);
  const one = index.particularAt(place);
  if (one) return one.said;
  const earlier = index.antecedentOf(place);
  if (earlier && depth > 0) return nameOf(index, earlier, depth - 1);
  const tree = index.treeAt(place);
  const mention = index.nameAt(place);
  const isName =
    mention && !isPeople(tree, mention) && (mention.type !== 'country' || uposOf(tree, place.head) !== 'NOUN');
  if (!isName) return phraseText(index, place, depth);
  const called = index.calledBy(mention);
  return takesArticle(tree, place.head, called) ? `the ${called}` : called;
}

/** A phrase as one that is known, without a case ending of its own: `the new plan`, `India and Japan`. */
function phraseText(index: Index, place: Place & Partial<Antecedent>, depth: number): string {
  const tree = index.treeAt(place);
  const phrase = place.isCoordination ? nounPhrase(tree, place.head).words : ownWords(tree, place.head);
  const words = tree.tokens[phrase.at(-1) ?? -1]?.xpos === 'POS' ? phrase.slice(0, -1) : phrase;
  const { sentence } = place;
  return definite(sayWords(index, words, { sentence, keep: null, depth: depth - 1, isSubject: true, except: place }));
}

/** Whether a description takes up another that says no more (`the plan` for `the measure`), or what the parser took for a noun. */
function tellsNothing(index: Index, place: Place, antecedent: Place): boolean {
  const tree = index.treeAt(antecedent);
  if (isClause(tree, antecedent.head)) return true;
  if (isPronoun(index.treeAt(place), place.head) || index.antecedentOf(antecedent) !== null) return false;
  return isBareDefinite(tree, antecedent.head) || isOnlyDescribed(tree, antecedent.head);
}

const isKept = (index: Index, place: Place, keep: Place | null): boolean =>
  keep !== null && keyOf(originOf(index, place)) === keyOf(originOf(index, keep));
