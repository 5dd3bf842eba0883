import type { MentionRecord } from '../../records/types.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { nounPhrase } from '../../syntax/phrases.ts';
import { antecedentHead } from '../../syntax/subjects.ts';
import { isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Mention } from '../entities/mentions.ts';
import { keyOf, type Place, placeOf } from '../entities/place.ts';
import { properNames } from '../entities/proper-names.ts';
import { entryOf } from '../entities/registry.ts';
import { isShortFor } from '../entities/short-forms.ts';
import { firstHeadOf } from '../entities/span.ts';
import type { Particular } from '../references/particulars.ts';
import type { Antecedent, Link } from '../references/ranked.ts';
import { possessive } from '../text/inflect.ts';
import { wordsText } from '../text/words.ts';

/** What a noun phrase may name or stand for. */
export type Entity = Mention | Particular;

/** What is known of a document's nouns: its trees, named entities, particular unnamed things, and references. */
export interface Known {
  trees: readonly Tree[];
  mentions: readonly Mention[];
  particulars: readonly Particular[];
  links: readonly Link[];
}

/** Says what words refer to. */
export interface Naming {
  /** The named or particular entity that a word's noun phrase names or stands for. */
  entityOf(place: Place): Entity | null;
  /** The same; of words that stand for several at once, all. */
  entitiesOf(place: Place): Entity[];
  /** How the words at a place tell of their entity. */
  kindOf(place: Place): MentionRecord['kind'];
  /** The words of a mention or of a noun phrase that refers. */
  wordsOf(place: Place): number[];
  /** The first entity among some words. */
  entityAmong(sentence: number, words: readonly number[]): Entity | null;
  /** Words of a sentence, what refers back replaced by its name. `keep` is a referent that pronouns may go on standing for. */
  say(sentence: number, words: readonly number[], keep?: Place | null, isSubject?: boolean): string;
}

const DEPTH = 3;

export function namingOf({ trees, mentions, particulars, links }: Known): Naming {
  const antecedents = new Map<string, Antecedent>(links.map((link) => [keyOf(link), link.antecedent]));
  const named = new Map(mentions.map((mention) => [keyOf(placeOf(trees, mention)), mention]));
  const particular = new Map(particulars.flatMap((one) => one.places.map((place) => [keyOf(place), one] as const)));

  const calledBy = properNames(trees, mentions);

  const antecedentOf = (place: Place) => antecedents.get(keyOf(place)) ?? null;
  const entityOf = (place: Place): Entity | null => {
    const own = particular.get(keyOf(place)) ?? named.get(keyOf(place));
    if (own) return own;
    const antecedent = antecedentOf(place);
    return antecedent ? (particular.get(keyOf(antecedent)) ?? named.get(keyOf(antecedent)) ?? null) : null;
  };

  /** The name or phrase by which a referent is told apart where it is first named. */
  function nameOf(place: Place & Partial<Antecedent>, depth: number): string {
    if (place.isCoordination) return coordinationText(place, depth);
    const one = particular.get(keyOf(place));
    if (one) return one.said;
    const earlier = antecedentOf(place);
    if (earlier && depth > 0) return nameOf(earlier, depth - 1);
    const tree = trees[place.sentence] as Tree;
    const mention = named.get(keyOf(place));
    if (mention && (mention.type !== 'country' || uposOf(tree, place.head) !== 'NOUN')) return calledBy(mention);
    const words = nounPhrase(tree, place.head).words;
    return definite(sayWords(place.sentence, words, null, depth - 1, true, place));
  }

  /** `India and Japan`. */
  const coordinationText = (place: Place, depth: number): string =>
    definite(
      sayWords(
        place.sentence,
        nounPhrase(trees[place.sentence] as Tree, place.head).words,
        null,
        depth - 1,
        true,
        place,
      ),
    );

  function sayWords(
    sentence: number,
    words: readonly number[],
    keep: Place | null,
    depth: number,
    isSubject: boolean,
    except?: Place,
  ): string {
    const tree = trees[sentence] as Tree;
    const inside = new Set(words);
    const skipped = new Set<number>();
    let text = '';
    let last = -2;
    for (const word of words) {
      if (skipped.has(word)) continue;
      const found = depth > 0 ? replacementAt(sentence, word, inside, keep, depth, isSubject, except) : null;
      const first = found ? (found.words[0] as number) : word;
      const said = found ? found.text : (tree.tokens[word]?.text ?? '');
      const isGlued = last === first - 1 && !tree.tokens[first]?.spaceBefore;
      text += `${text === '' || isGlued ? '' : ' '}${said}`;
      for (const other of found?.words ?? []) skipped.add(other);
      last = found ? (found.words.at(-1) as number) : word;
    }
    return text;
  }

  /** What stands for the noun phrase that begins at a word and refers back, or is a government's seat. */
  function replacementAt(
    sentence: number,
    word: number,
    inside: ReadonlySet<number>,
    keep: Place | null,
    depth: number,
    isSubject: boolean,
    except: Place | undefined,
  ): { words: number[]; text: string } | null {
    const tree = trees[sentence] as Tree;
    const above = tree.heads[word] ?? -1;
    const owned = isPossessive(tree, word) && above >= 0 ? ownedText({ sentence, head: above }, keep, depth) : null;
    const whole = owned === null ? [] : phraseWords(tree, above);
    if (owned !== null && whole.every((own) => inside.has(own))) return { words: whole, text: owned };
    for (let head = word, steps = 0; head >= 0 && steps < 12; head = tree.heads[head] as number, steps++) {
      if (!inside.has(head)) return null;
      if (except && except.sentence === sentence && except.head === head) return null;
      const phrase = phraseWords(tree, head);
      if (phrase[0] !== word) continue;
      if (phrase.some((own) => !inside.has(own))) continue;
      const text = replacement(sentence, head, keep, depth, isSubject);
      if (text !== null)
        return { words: phrase, text: ownsWhatFollows(tree, head, phrase) ? possessive(text, '’') : text };
    }
    return null;
  }

  function replacement(
    sentence: number,
    head: number,
    keep: Place | null,
    depth: number,
    isSubject: boolean,
  ): string | null {
    const tree = trees[sentence] as Tree;
    const place = { sentence, head };
    if (wordOf(tree, head) === 'whose') return nameOf(relativeOf(tree, place), depth - 1);
    const one = particular.get(keyOf(place));
    const antecedent = antecedentOf(place);
    if (one && !isSubject && isIntroduction(one, place)) return null;
    const stays = (origin: Place) => isKept(origin, keep) && isPronoun(tree, head) && !isSpeaker(tree, head);
    if (one) return stays(one.places[0] ?? place) ? null : one.said;
    if (antecedent) return stays(antecedent) || tellsNothing(place, antecedent) ? null : nameOf(antecedent, depth - 1);
    const mention = named.get(keyOf(place));
    if (mention && isBare(tree, mention) && (isSeat(mention) || isShort(mention, calledBy(mention))))
      return calledBy(mention);
    return isGoal(tree, head) ? goalText(place) : null;
  }

  /** `its implementation`: the implementation of a plan, whose name has an owner already. */
  function ownedText({ sentence, head }: Place, keep: Place | null, depth: number): string | null {
    const tree = trees[sentence] as Tree;
    const [pronoun] = kidsBy(tree, head, 'nmod:poss').filter((kid) => isPronoun(tree, kid));
    if (pronoun === undefined) return null;
    const place = { sentence, head: pronoun };
    const one = particular.get(keyOf(place));
    if (!one || isKept(one.places[0] ?? place, keep)) return null;
    const rest = nounPhrase(tree, head).words.filter((word) => word !== pronoun);
    return `the ${sayWords(sentence, rest, keep, depth - 1, false, { sentence, head })} of ${one.said}`;
  }

  /** `the goal` of the programme that the text brought in first. */
  function goalText({ sentence, head }: Place): string | null {
    const one = particulars.find(({ places }) => (places[0] as Place).sentence < sentence);
    if (!one) return null;
    const tree = trees[sentence] as Tree;
    return `${wordsText(tree, nounPhrase(tree, head).words)} of ${one.said}`;
  }

  /** Whether a description takes up another that says no more (`the plan` for `the measure`), or what the parser took for a noun. */
  const tellsNothing = (place: Place, antecedent: Place) =>
    isClause(trees[antecedent.sentence] as Tree, antecedent.head) ||
    (!isPronoun(trees[place.sentence] as Tree, place.head) &&
      antecedentOf(antecedent) === null &&
      isBareDefinite(trees[antecedent.sentence] as Tree, antecedent.head));

  const isIntroduction = ({ introduction }: Particular, place: Place) =>
    introduction !== null && keyOf(introduction) === keyOf(place);
  const isKept = (place: Place, keep: Place | null) =>
    keep !== null && keyOf(originOf(place)) === keyOf(originOf(keep));
  const originOf = (place: Place): Place => particular.get(keyOf(place))?.places[0] ?? antecedentOf(place) ?? place;

  const entitiesOf = (place: Place): Entity[] => {
    const antecedent = antecedentOf(place);
    const tree = trees[antecedent?.sentence ?? 0] as Tree;
    const heads = antecedent?.isCoordination ? [antecedent.head, ...kidsBy(tree, antecedent.head, 'conj')] : [];
    const all = antecedent ? heads.flatMap((head) => entityOf({ sentence: antecedent.sentence, head }) ?? []) : [];
    return all.length > 0 ? all : [entityOf(place) ?? []].flat();
  };
  const kindOf = (place: Place): MentionRecord['kind'] => {
    const one = particular.get(keyOf(place));
    if (one) return isIntroduction(one, place) ? 'introduction' : 'reference';
    return named.has(keyOf(place)) ? 'name' : 'reference';
  };
  const wordsOf = (place: Place): number[] => {
    const mention = named.get(keyOf(place));
    if (mention) return Array.from({ length: mention.last - mention.first + 1 }, (_, i) => mention.first + i);
    return phraseWords(trees[place.sentence] as Tree, place.head);
  };
  const entityAmong = (sentence: number, words: readonly number[]) =>
    words.map((head) => entityOf({ sentence, head })).find((entity) => entity !== null) ?? null;

  return {
    entityOf,
    entitiesOf,
    kindOf,
    wordsOf,
    entityAmong,
    say: (sentence, words, keep = null, isSubject = false) => sayWords(sentence, words, keep, DEPTH, isSubject),
  };
}

const isPronoun = (tree: Tree, head: number) => uposOf(tree, head) === 'PRON';
const isPossessive = (tree: Tree, head: number) => isPronoun(tree, head) && relationOf(tree, head) === 'nmod:poss';

/** Whether a noun has a subject: it is what a clause says. */
const isClause = (tree: Tree, head: number) => kidsBy(tree, head, 'nsubj', 'cop').length > 0;

/** `the plan`, with nothing that says which. */
const isBareDefinite = (tree: Tree, head: number) =>
  uposOf(tree, head) === 'NOUN' &&
  kidsBy(tree, head, 'det').length > 0 &&
  nounPhrase(tree, head).words.every((word) => word === head || uposOf(tree, word) === 'DET');

/** `our`, which cannot go on standing for a name. */
const isSpeaker = (tree: Tree, head: number) => /^(i|me|my|we|us|our)$/.test(wordOf(tree, head));

/** `its` in `its plan`, and `Hanbit’s` with its ending. */
const ownsWhatFollows = (tree: Tree, head: number, phrase: readonly number[]) =>
  isPossessive(tree, head) || tree.tokens[phrase.at(-1) ?? -1]?.xpos === 'POS';

/** `a new plan` is `the new plan` when it is taken up. */
const definite = (text: string) => text.replace(/^(an?|some|this|that|these|those|the) (?=\p{L})/iu, 'the ');

/** A noun phrase with its quantity, without a case ending of its own. */
function phraseWords(tree: Tree, head: number): number[] {
  return isPronoun(tree, head) ? [head] : nounPhrase(tree, head).words;
}

/** The noun that `whose` stands for. */
function relativeOf(tree: Tree, { sentence, head }: Place): Place {
  let word = head;
  for (let steps = 0; steps < 12 && word >= 0 && relationOf(tree, word) !== 'acl:relcl'; steps++)
    word = tree.heads[word] as number;
  const noun = tree.heads[word] ?? -1;
  return { sentence, head: noun < 0 ? head : antecedentHead(tree, noun) };
}

/** `The goal`, without saying of what. */
const isGoal = (tree: Tree, head: number) =>
  isIn('goalNouns', lemmaOf(tree, head)) &&
  kidsBy(tree, head, 'det').some((kid) => wordOf(tree, kid) === 'the') &&
  kidsBy(tree, head, 'nmod', 'acl', 'amod').length === 0;

/** A capital that stands for its government. */
const isSeat = ({ type, id, text }: Mention) =>
  type === 'country' && entryOf(id)?.capital === text.replace(/^[Tt]he /, 'The ');

/** A name that was given in full before: the first words of it, or its initials. */
function isShort({ type, text }: Mention, called: string): boolean {
  const name = called.replace(/^the /, '');
  return SHORTENED.has(type) && (name.startsWith(`${text} `) || (!text.includes(' ') && isShortFor(text, name)));
}

const SHORTENED: ReadonlySet<Mention['type']> = new Set(['company', 'organisation', 'law', 'programme']);

/** Whether a noun phrase holds nothing but a name, its article and its ending. */
function isBare(tree: Tree, { sentence: _, first, last }: Mention): boolean {
  const head = firstHeadOf(tree, { first, last });
  if (isRelation(relationOf(tree, head), ['compound', 'amod', 'nmod:desc'])) return false;
  return nounPhrase(tree, head).words.every(
    (word) => (first <= word && word <= last) || ['DET', 'PART'].includes(uposOf(tree, word)),
  );
}
