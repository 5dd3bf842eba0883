import type { MentionRecord } from '../../records/types.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Mention } from '../entities/mentions.ts';
import { isPeople } from '../entities/peoples.ts';
import { keyOf, type Place, placeOf } from '../entities/place.ts';
import { properNames } from '../entities/proper-names.ts';
import type { Antecedent, Link } from '../references/ranked.ts';
import type { Particular } from '../references/rules/particulars.ts';

/** What a noun phrase may name or stand for. */
export type Entity = Mention | Particular;

/** What is known of a document's nouns: its trees, named entities, particular unnamed things, and references. */
export interface Known {
  trees: readonly Tree[];
  mentions: readonly Mention[];
  particulars: readonly Particular[];
  links: readonly Link[];
}

/** The same by place, for looking up. */
export interface Index {
  treeAt: (place: { sentence: number }) => Tree;
  antecedentOf: (place: Place) => Antecedent | null;
  nameAt: (place: Place) => Mention | undefined;
  particularAt: (place: Place) => Particular | undefined;
  /** How an entity is called in running text. */
  calledBy: (mention: Mention) => string;
}

/** Indexes what is known by place. */
export function indexOf({ trees, mentions, particulars, links }: Known): Index {
  const antecedents = new Map<string, Antecedent>(links.map((link) => [keyOf(link), link.antecedent]));
  const named = new Map(mentions.map((mention) => [keyOf(placeOf(trees, mention)), mention]));
  const particular = new Map(particulars.flatMap((one) => one.places.map((place) => [keyOf(place), one] as const)));
  return {
    treeAt: ({ sentence }) => trees[sentence] as Tree,
    antecedentOf: (place) => antecedents.get(keyOf(place)) ?? null,
    nameAt: (place) => named.get(keyOf(place)),
    particularAt: (place) => particular.get(keyOf(place)),
    calledBy: properNames(trees, mentions),
  };
}

/** The named or particular entity that a word's noun phrase names or stands for. */
export function entityOf(index: Index, place: Place): Entity | null {
  const own = index.particularAt(place) ?? index.nameAt(place);
  if (own) return own;
  const antecedent = index.antecedentOf(place);
  if (!antecedent) return null;
  const mention = index.nameAt(antecedent);
  const isName = mention && !isPeople(index.treeAt(antecedent), mention);
  return index.particularAt(antecedent) ?? (isName ? mention : null);
}

/** Where what a word stands for was first told. */
export const originOf = (index: Index, place: Place): Place =>
  index.particularAt(place)?.places[0] ?? index.antecedentOf(place) ?? place;

/** Whether the noun phrase at a place is the one that brings in a particular thing. */
export const isIntroduction = ({ introduction }: Particular, place: Place): boolean =>
  introduction !== null && keyOf(introduction) === keyOf(place);

/** How the words at a place tell of their entity. */
export function kindOf(index: Index, place: Place): MentionRecord['kind'] {
  const one = index.particularAt(place);
  if (one) return isIntroduction(one, place) ? 'introduction' : 'reference';
  return index.nameAt(place) ? 'name' : 'reference';
}
