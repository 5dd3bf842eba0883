import type { Tree } from '../../../syntax/tree.ts';
import { type Mention, modifiersOf } from '../phrases.ts';
import { type Mentions, WINDOW } from '../pronouns/questions.ts';
import { isIn } from '../words.ts';
import { isDescription, restrictionOf } from './descriptions.ts';

/** For each list of nouns the entity type of the names that they take up, and of those that could be meant as well. */
const TYPE_NOUNS = [
  { list: 'organisations', type: 'organization', rivals: [] },
  { list: 'places', type: 'place', rivals: ['organization'] },
  { list: 'persons', type: 'person', rivals: [] },
] as const;

type TypeNoun = (typeof TYPE_NOUNS)[number];

/**
 * The antecedent of a description whose noun says the kind of thing alone, where only one comes into question: `the
 * company` takes up the only organisation named in this and the three sentences before, `the blueprint` the only plan,
 * law or agreement brought in there, or in the whole text so far. `rootOf` gives the first mention that a mention is
 * linked to. Sieves in the order of their precision, as in Lee et al. 2013 (Deterministic Coreference Resolution Based
 * on Entity-Centric, Precision-Ranked Rules).
 */
export function antecedentByNoun(
  found: Mentions,
  number: number,
  rootOf: (number: number) => number,
): number | undefined {
  const mention = found.mentions[number] as Mention;
  if (!isDescription(mention) || mention.isPlural || restrictionOf(treeAt(found, mention), mention.head) !== '') {
    return undefined;
  }
  if (isIn('programmes', mention.lemma)) return programmeBefore(found, number, rootOf);
  const modifiers = modifiersOf(treeAt(found, mention), mention.head);
  const noun = TYPE_NOUNS.find(({ list }) => isIn(list, mention.lemma));
  return noun && modifiers.length === 0 ? namedBefore(found, number, noun) : undefined;
}

const treeAt = ({ trees }: Mentions, { sentence }: Mention): Tree => trees[sentence] as Tree;

/** The nearest name of a type, if the sentences of the window name nothing else of that type or a rival one. */
function namedBefore(found: Mentions, number: number, { type, rivals }: TypeNoun): number | undefined {
  const types: readonly string[] = [type, ...rivals];
  const near = inWindow(found, number).filter((i) => {
    const other = found.mentions[i] as Mention;
    if (other.name.length === 0 || !types.includes(other.type) || other.isPlural || other.isCoordination) return false;
    return !isPartOf(found, found.mentions[number] as Mention, other);
  });
  const entities = new Set(near.map((i) => found.entities[i]));
  const [nearest] = near;
  return entities.size === 1 && found.mentions[nearest as number]?.type === type ? nearest : undefined;
}

/** Whether a mention lies in the phrase of another or in an apposition to it: `Acme, the country's largest maker`. */
function isPartOf(found: Mentions, mention: Mention, other: Mention): boolean {
  const { heads } = treeAt(found, mention);
  if (mention.sentence !== other.sentence) return false;
  for (let at = mention.head; at >= 0; at = heads[at] ?? -1) if (at === other.head) return true;
  return false;
}

/** The programme that the text brought in, if it is the only one so far, or the only one in the window. */
function programmeBefore(found: Mentions, number: number, rootOf: (number: number) => number): number | undefined {
  const programmes = found.mentions
    .map((_, i) => i)
    .filter((i) => i < number && isProgramme(found, i) && fits(found, number, i))
    .filter((i) => !isPartOf(found, found.mentions[i] as Mention, found.mentions[number] as Mention));
  const rootsIn = (numbers: readonly number[]) => [...new Set(numbers.map(rootOf))];
  const all = rootsIn(programmes);
  if (all.length === 1) return all[0];
  const near = inWindow(found, number);
  const recent = rootsIn(programmes.filter((i) => near.includes(i)));
  return recent.length === 1 ? recent[0] : undefined;
}

/** Whether a mention is of one plan, law or agreement, and not of a previous or another one. */
function isProgramme(found: Mentions, number: number): boolean {
  const mention = found.mentions[number] as Mention;
  const noun = mention.name.at(-1) ?? mention.lemma;
  if (mention.pronoun !== null || mention.isPlural || mention.isCoordination || !isIn('programmes', noun)) return false;
  return !modifiersOf(treeAt(found, mention), mention.head).some((word) => isIn('distinguishing', word));
}

/** Whether a description says nothing of a programme that sets it apart from an earlier one. */
function fits(found: Mentions, number: number, earlier: number): boolean {
  const [own, others] = [number, earlier].map((i) => {
    const mention = found.mentions[i] as Mention;
    return modifiersOf(treeAt(found, mention), mention.head);
  }) as [string[], string[]];
  const [noun, earlierNoun] = [number, earlier].map((i) => (found.mentions[i] as Mention).lemma) as [string, string];
  if (isOfOtherKind(noun, earlierNoun) || isOfOtherKind(earlierNoun, noun)) return false;
  return own.every((word) => isIn('neutral', word) || isIn('programmes', word) || others.includes(word));
}

/** `the project` is no law, `the act` no scheme. */
const isOfOtherKind = (noun: string, other: string): boolean => isIn('legal', noun) && isIn('undertaken', other);

/** The numbers of the mentions in this and the three sentences before, the nearest first. */
function inWindow({ mentions }: Mentions, number: number): number[] {
  const last = mentions[number] as Mention;
  const found: number[] = [];
  for (let i = number - 1; i >= 0 && last.sentence - (mentions[i] as Mention).sentence <= WINDOW; i--) found.push(i);
  return found;
}
