import { firstBy, isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { isCue } from './cues.ts';
import { headOf, type Span } from './span.ts';

/** What the name of a capital stands for; undefined where its sentence doesn't tell. */
export type CapitalSense = 'government' | 'city' | undefined;

/** The name of a capital in its sentence. */
interface Seat {
  tree: Tree;
  head: number;
  /** The word that it hangs on; -1 at the root. */
  above: number;
  /** The preposition before it. */
  preposition: string | undefined;
}

/** What a capital is in one role that it may have in a sentence. */
interface Role {
  name: string;
  example: string;
  holds: (seat: Seat) => boolean;
  sense: (seat: Seat) => CapitalSense;
}

const government = (): CapitalSense => 'government';
const city = (): CapitalSense => 'city';
const either = (isGovernment: boolean): CapitalSense => (isGovernment ? 'government' : 'city');

/** The roles of a capital, in the order in which they are asked: the first that holds decides. */
const ROLES: readonly Role[] = [
  {
    name: 'setting',
    example: 'in Beijing',
    holds: ({ preposition }) => preposition !== undefined && isCue('inPlace', preposition),
    sense: city,
  },
  {
    name: 'agent',
    example: 'was built by Beijing',
    holds: ({ preposition, tree, head }) => preposition === 'by' && relationOf(tree, head) === 'obl:agent',
    sense: government,
  },
  {
    name: 'opponent',
    example: 'a case against Beijing',
    holds: ({ preposition }) => preposition === 'against',
    sense: government,
  },
  {
    name: 'partner',
    example: 'ties with Moscow; a letter to Washington; the policy of Beijing; relies on Beijing',
    holds: ({ preposition }) => preposition !== undefined,
    sense: ({ tree, above, preposition }) => either(isPartnerOf(tree, above, preposition ?? '')),
  },
  {
    name: 'described',
    example: 'Brussels is ready to talk; Paris is crowded',
    holds: ({ tree, head, above }) => isActive(tree, head) && kidsBy(tree, above, 'cop').length > 0,
    sense: ({ tree, above }) => either(isAttitude(tree, above)),
  },
  {
    name: 'owner of what it has',
    example: 'Beijing has a plan; Tehran has nine million people',
    holds: ({ tree, head, above }) => isActive(tree, head) && lemmaOf(tree, above) === 'have',
    sense: ({ tree, above }) => either(kidsBy(tree, above, 'obj').some((kid) => isActOf(tree, kid))),
  },
  {
    name: 'actor',
    example: 'Beijing said; Jakarta is sinking',
    holds: ({ tree, head }) => isActive(tree, head),
    sense: ({ tree, above }) => either(!isCue('settings', lemmaOf(tree, above))),
  },
  {
    name: 'one who is addressed or hit by an act',
    example: 'warned Beijing; sanctions hit Moscow; snow hit Moscow',
    holds: ({ tree, head }) => isRelation(relationOf(tree, head), ['nsubj', 'obj', 'iobj']),
    sense: ({ tree, head, above }) => either(isAddressed(tree, head, above)),
  },
  {
    name: 'owner',
    example: 'Beijing’s decision; London’s streets',
    holds: ({ tree, head }) => relationOf(tree, head) === 'nmod:poss',
    sense: ({ tree, above }) => either(isOwnedByGovernment(tree, above)),
  },
  {
    name: 'part of a noun',
    example: 'Beijing officials; Tokyo stocks',
    holds: ({ tree, head }) => isRelation(relationOf(tree, head), ['compound', 'amod']),
    sense: ({ tree, above }) => either(isCue('officeholders', lemmaOf(tree, above)) || isActOf(tree, above)),
  },
];

/**
 * Tells whether a capital is the government that sits there (`Beijing said`) or the city (`in Beijing`): a government
 * acts, is addressed or owns a policy. `country` is the name of the country that the city lies in.
 */
export function senseOfCapital(tree: Tree, span: Span, country?: string): CapitalSense {
  if (isLocated(tree, span, country)) return 'city';
  const head = headOf(tree, span);
  const above = tree.heads[head] ?? -1;
  const preposition = prepositionOf(tree, head);
  if (relationOf(tree, head) === 'conj' && above >= 0 && above < head && uposOf(tree, above) === 'PROPN')
    return senseOfCapital(tree, { first: above, last: above });
  const seat: Seat = { tree, head, above, preposition };
  return ROLES.find(({ holds }) => holds(seat))?.sense(seat);
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

const isActive = (tree: Tree, head: number): boolean => relationOf(tree, head) === 'nsubj';

/** Whether a word is what a government does, decides or holds. */
const isActOf = (tree: Tree, word: number): boolean => isCue('policies', lemmaOf(tree, word));

/** Whether someone deals with a government over a preposition: the word before it, or the object of its verb, says so. */
function isPartnerOf(tree: Tree, above: number, preposition: string): boolean {
  const isDealing = (word: number) => isCue('dealings', lemmaOf(tree, word));
  if (uposOf(tree, above) === 'NOUN')
    return isDealing(above) || (['of', 'by', 'from'].includes(preposition) && isActOf(tree, above));
  const moved = kidsBy(tree, above, 'obj', 'nsubj').filter((kid) => relationOf(tree, kid) !== 'nsubj');
  return isCue('dealing', lemmaOf(tree, above)) || moved.some(isDealing);
}

/** Whether a predicate after `is` is one of someone who acts: `ready to talk`, `wary of the plan`, `an ally`. */
function isAttitude(tree: Tree, predicate: number): boolean {
  if (uposOf(tree, predicate) === 'NOUN') return isCue('officeholders', lemmaOf(tree, predicate));
  const complements = kidsBy(tree, predicate, 'xcomp', 'ccomp', 'obl', 'advcl').filter((kid) => kid > predicate);
  return complements.some((kid) => !['place', 'time'].includes(tree.tokens[kid]?.entity ?? ''));
}

/** Whether the object or the subject of a passive is told, asked or moved to do something, or hit by a government's act. */
function isAddressed(tree: Tree, head: number, verb: number): boolean {
  if (isCue('addressing', lemmaOf(tree, verb)) || kidsBy(tree, verb, 'xcomp').some((kid) => kid > head)) return true;
  const cause = isRelation(relationOf(tree, head), ['obj', 'iobj']) ? 'nsubj' : 'obl:agent';
  return kidsBy(tree, verb, cause).some((kid) => isActOf(tree, kid));
}

/** Whether a government owns something: an act, who acts for it, or a thing of the mind that no city has. */
const isOwnedByGovernment = (tree: Tree, owned: number): boolean =>
  isActOf(tree, owned) ||
  isCue('officeholders', lemmaOf(tree, owned)) ||
  (tree.tokens[owned]?.entity === 'abstract' && !isCue('places', lemmaOf(tree, owned)));
