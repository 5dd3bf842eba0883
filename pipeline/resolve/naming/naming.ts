import type { MentionRecord } from '../../records/types.ts';
import { kidsBy } from '../../syntax/tree.ts';
import type { Place } from '../entities/place.ts';
import { type Entity, entityOf, type Index, indexOf, type Known, kindOf } from './known.ts';
import { ownWords } from './noun-phrases.ts';
import { sayWords } from './saying.ts';

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

/** How many references deep a name is looked for. */
const DEPTH = 3;

export function namingOf(known: Known): Naming {
  const index = indexOf(known);
  return {
    entityOf: (place) => entityOf(index, place),
    entitiesOf: (place) => entitiesOf(index, place),
    kindOf: (place) => kindOf(index, place),
    wordsOf: (place) => wordsOf(index, place),
    entityAmong: (sentence, words) =>
      words.map((head) => entityOf(index, { sentence, head })).find((entity) => entity !== null) ?? null,
    say: (sentence, words, keep = null, isSubject = false) =>
      sayWords(index, words, { sentence, keep, depth: DEPTH, isSubject }),
  };
}

/** `both countries` stands for two. */
function entitiesOf(index: Index, place: Place): Entity[] {
  const antecedent = index.antecedentOf(place);
  const joined = antecedent?.isCoordination
    ? [antecedent.head, ...kidsBy(index.treeAt(antecedent), antecedent.head, 'conj')].flatMap(
        (head) => entityOf(index, { sentence: antecedent.sentence, head }) ?? [],
      )
    : [];
  return joined.length > 0 ? joined : [entityOf(index, place) ?? []].flat();
}

function wordsOf(index: Index, place: Place): number[] {
  const mention = index.nameAt(place);
  if (mention) return Array.from({ length: mention.last - mention.first + 1 }, (_, i) => mention.first + i);
  return ownWords(index.treeAt(place), place.head);
}
