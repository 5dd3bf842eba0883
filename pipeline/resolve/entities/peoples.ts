import { isRelation, relationOf, type Tree } from '../../syntax/tree.ts';
import type { Mention } from './mentions.ts';
import { entryOf } from './registry.ts';
import { firstHeadOf, type Span } from './span.ts';

/** What modifies a noun: `German` in `German cars`. */
const MODIFIERS = ['amod', 'compound', 'nmod:desc', 'nmod:poss', 'flat'];

/** Whether a name of a country is that of its people: `the Germans`, `two Iraqis`, `the French`; no country acts there. */
export function isPeople(tree: Tree, mention: Pick<Mention, 'id' | 'type' | 'text'> & Span): boolean {
  if (mention.type !== 'country') return false;
  const demonyms: readonly string[] = entryOf(mention.id)?.demonyms ?? [];
  const text = mention.text.replace(/^the /i, '');
  if (demonyms.some((demonym) => text === `${demonym}s`)) return true;
  return demonyms.includes(text) && !isRelation(relationOf(tree, firstHeadOf(tree, mention)), MODIFIERS);
}
