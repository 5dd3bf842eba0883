import { type Tree, uposOf } from '../syntax/tree.ts';
import { keyOf, type Place, placeOf } from './entities/place.ts';
import type { Known } from './naming/known.ts';

/**
 * What may be told of a document of which only sentences with claims may be quoted: names, wherever they stand, and
 * descriptions that stand in one of the `open` sentences, given by number. References to others are left open.
 */
export function quotable(known: Known, open: ReadonlySet<number>): Known {
  const { trees, mentions, particulars, links } = known;
  const names = new Set(mentions.map((mention) => keyOf(placeOf(trees, mention))));
  const isName = (place: Place) =>
    names.has(keyOf(place)) && uposOf(trees[place.sentence] as Tree, place.head) !== 'NOUN';
  const isOpen = ({ sentence }: Place) => open.has(sentence);
  const isHidden = particulars.some(({ introduction }) => introduction !== null && !isOpen(introduction));
  return {
    ...known,
    particulars: particulars.filter(({ introduction }) => (introduction ? isOpen(introduction) : !isHidden)),
    links: links.filter(({ antecedent }) => isOpen(antecedent) || (isName(antecedent) && !antecedent.isCoordination)),
  };
}
