import { firstBy, isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { isCue } from './cues.ts';
import { headOf, type Span } from './span.ts';

/** What the name of a capital stands for; undefined where its sentence doesn't tell. */
export type CapitalSense = 'government' | 'city' | undefined;

/**
 * Tells whether a capital is the government that sits there (`Beijing said`) or the city (`in Beijing`). `country` is
 * the name of the country that the city lies in.
 */
export function senseOfCapital(tree: Tree, span: Span, country?: string): CapitalSense {
  if (isLocated(tree, span, country)) return 'city';
  const head = headOf(tree, span);
  const preposition = prepositionOf(tree, head);
  if (preposition !== undefined) return senseAfter(tree, head, preposition);
  const above = tree.heads[head] ?? -1;
  const relation = relationOf(tree, head);
  if (relation === 'conj' && above >= 0 && above < head && uposOf(tree, above) === 'PROPN')
    return senseOfCapital(tree, { first: above, last: above });
  if (isRelation(relation, ['nsubj'])) return isCity(tree, above) ? 'city' : 'government';
  if (isRelation(relation, ['obj', 'iobj'])) return isCue('visiting', lemmaOf(tree, above)) ? 'city' : 'government';
  if (isRelation(relation, ['nmod:poss', 'compound', 'amod']))
    return isCue('places', lemmaOf(tree, above)) ? 'city' : 'government';
  return undefined;
}

/** `Tokyo-based`, `Brussels, Belgium`. */
function isLocated({ tokens }: Tree, { last }: Span, country?: string): boolean {
  const [after, next] = [tokens[last + 1], tokens[last + 2]];
  if (after?.text === '-' && next) return isCue('located', next.text);
  return after?.text === ',' && next?.text !== undefined && next.text === country?.split(' ')[0];
}

function prepositionOf(tree: Tree, head: number): string | undefined {
  const own = firstBy(tree, head, 'case');
  return own !== undefined && uposOf(tree, own) === 'ADP' ? wordOf(tree, own) : undefined;
}

function senseAfter(tree: Tree, head: number, preposition: string): CapitalSense {
  if (isCue('inPlace', preposition)) return 'city';
  const above = tree.heads[head] ?? -1;
  if (isCue('places', lemmaOf(tree, above))) return 'city';
  if (preposition === 'to' || preposition === 'from' || preposition === 'for')
    return isCue('visiting', lemmaOf(tree, above)) ? 'city' : undefined;
  return preposition === 'of' ? undefined : 'government';
}

/** Whether a clause says what a city is like: `Tokyo is a city`, `Paris lies on the Seine`. */
function isCity(tree: Tree, verb: number): boolean {
  if (kidsBy(tree, verb, 'cop').length > 0)
    return isCue('places', lemmaOf(tree, verb)) || lemmaOf(tree, verb) === 'city';
  return lemmaOf(tree, verb) === 'lie';
}
