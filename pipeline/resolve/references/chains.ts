import type { Mention } from './phrases.ts';

/**
 * The entity of each mention, as the number of its first mention: names with the same words, persons' names one of which
 * holds all words of the other, and other phrases with the same head noun are taken for one; pronouns stand alone.
 * Good enough to count mentions by; what is published as a link is decided with more care.
 */
export function entitiesOf(mentions: readonly Mention[]): number[] {
  /** The numbers of the mentions by the words that they can be known by, the latest first. */
  const known = new Map<string, number[]>();
  const entities: number[] = [];
  mentions.forEach((mention, i) => {
    const words = mention.pronoun === null ? wordsOf(mention) : [];
    const alike = words
      .flatMap((word) => known.get(word) ?? [])
      .filter((other) => isSame(mention, mentions[other] as Mention));
    entities.push(alike.length === 0 ? i : (entities[Math.max(...alike)] as number));
    for (const word of words) known.set(word, [i, ...(known.get(word) ?? []).slice(0, MEMORY)]);
  });
  return entities;
}

/** How many mentions with the same word are kept in mind. */
const MEMORY = 100;

const wordsOf = ({ name, lemma }: Mention): readonly string[] => (name.length > 0 ? name : [`${lemma} `]);

function isSame(mention: Mention, other: Mention): boolean {
  if (mention.isPlural !== other.isPlural || mention.isCoordination !== other.isCoordination) return false;
  if (mention.name.length > 0) return isSameName(mention, other);
  return other.name.length === 0 && mention.lemma === other.lemma && !mention.isCoordination;
}

function isSameName({ name, type, gender }: Mention, other: Mention): boolean {
  if (other.name.length === 0 || (gender !== other.gender && gender !== 'unknown' && other.gender !== 'unknown'))
    return false;
  const [short, long] = name.length <= other.name.length ? [name, other.name] : [other.name, name];
  if (!short.every((word) => long.includes(word))) return false;
  return short.length === long.length || (type === 'person' && other.type === 'person');
}
