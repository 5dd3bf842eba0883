import { isIn } from './lexicon.ts';
import { isConditionMark } from './markers.ts';
import {
  headOf,
  isFiniteForm,
  isRelation,
  isSetOff,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  type Tree,
  uposOf,
  wordOf,
} from './tree.ts';
import { formOf } from './verb-group.ts';

/**
 * Whether a clause stands in a relative clause or participle that only narrows down which things are meant, so that it
 * would be false of all of them: `any service which stores data`, `items that contain lead need a licence`, `supports
 * companies based in Oslo`; or in a free relative: `what they sell`. What is said of particular things, and what commas
 * set off, stands on its own.
 */
export function isRestricted(tree: Tree, clause: number): boolean {
  for (let word = clause; headOf(tree, word) >= 0; word = headOf(tree, word)) {
    if (hangsOnNoun(tree, word)) return !isSetOff(tree, word) && isNarrowed(tree, word, headOf(tree, word));
    if (!isRelation(relationOf(tree, word), ['conj', 'xcomp', 'advcl'])) return false;
  }
  return false;
}

/** Whether a clause hangs on a noun. */
const hangsOnNoun = (tree: Tree, word: number) =>
  isRelation(relationOf(tree, word), ['acl']) || relationOf(tree, word) === 'advcl:relcl';

/** `what they sell`, `whoever buys it`: a relative clause that is its own noun. */
export const isFreeRelative = (tree: Tree, noun: number): boolean =>
  isIn('wh', wordOf(tree, noun)) || isIn('freeHeads', wordOf(tree, noun));

function isNarrowed(tree: Tree, word: number, noun: number): boolean {
  if (isFreeRelative(tree, noun)) return true;
  if (!isNarrowing(tree, word)) return false;
  return narrowsSubject(tree, noun) || isGeneral(tree, noun) || narrowsAsParticiple(tree, word, noun);
}

/** A relative clause or a participle, not the content of a noun (`the fear that prices rise`). */
const isNarrowing = (tree: Tree, word: number) =>
  relationOf(tree, word) !== 'acl' || (formOf(tree, word) === 'participle' && kidsBy(tree, word, 'mark').length === 0);

/** `any`, `every`, `no`, `anyone`, `those` of a rule: what is true of it is true of no one in particular. */
function isGeneral(tree: Tree, noun: number): boolean {
  if (isIn('generalHeads', wordOf(tree, noun))) return true;
  return kidsBy(tree, noun, 'det').some((kid) => isIn('generalDeterminers', wordOf(tree, kid)));
}

/** An indefinite subject of which a rule or habit is told, or an indefinite noun in it. */
function narrowsSubject(tree: Tree, noun: number): boolean {
  if (!isIndefinite(tree, noun) && wordOf(tree, noun) !== 'those') return false;
  const above = headOf(tree, noun);
  if (isRelation(relationOf(tree, noun), ['nmod'])) return narrowsSubject(tree, above);
  return isRelation(relationOf(tree, noun), ['nsubj']) && (isGeneric(tree, above) || isSupposed(tree, above));
}

/** `companies based in Oslo`, `steel made in India`, `those working abroad`, `the months ending in May`. */
function narrowsAsParticiple(tree: Tree, participle: number, noun: number): boolean {
  if (formOf(tree, participle) !== 'participle') return false;
  if (isAbsolute(tree, noun)) return false;
  const isBare = uposOf(tree, noun) === 'NOUN' && kidsBy(tree, noun, 'det', 'nmod:poss', 'nummod').length === 0;
  return isBare || wordOf(tree, noun) === 'those' || isIn('times', lemmaOf(tree, noun));
}

/** `with boxes holding the tools`: what goes along with the clause, set off or in front. */
const isAbsolute = (tree: Tree, noun: number) =>
  kidsBy(tree, noun, 'case').some((kid) => wordOf(tree, kid) === 'with') &&
  (isSetOff(tree, noun) || tree.firsts[noun] === 0);

/** A common noun without article, possessor or number, or with `a`. */
const isIndefinite = (tree: Tree, noun: number) =>
  uposOf(tree, noun) === 'NOUN' &&
  kidsBy(tree, noun, 'nmod:poss', 'nummod').length === 0 &&
  kidsBy(tree, noun, 'det').every((kid) => /^an?$/.test(wordOf(tree, kid)));

/** A modal or the simple present: a rule, a habit. */
function isGeneric(tree: Tree, head: number): boolean {
  const helpers = kidsBy(tree, head, 'aux', 'cop');
  if (helpers.some((helper) => tree.tokens[helper]?.xpos === 'MD')) return true;
  const isOnTheWay = helpers.some(
    (helper) => lemmaOf(tree, helper) === 'have' || (lemmaOf(tree, helper) === 'be' && isProgressive(tree, head)),
  );
  const finite = [head, ...helpers].find((word) => isFiniteForm(tree, word));
  return !isOnTheWay && finite !== undefined && tree.tokens[finite]?.xpos !== 'VBD' && isClause(tree, head);
}

const isProgressive = (tree: Tree, head: number) => tree.tokens[head]?.xpos === 'VBG';
const isClause = (tree: Tree, head: number) => isVerb(tree, head) || kidsBy(tree, head, 'cop').length > 0;

/** The clause of a condition. */
const isSupposed = (tree: Tree, head: number) =>
  isRelation(relationOf(tree, head), ['advcl']) &&
  kidsBy(tree, head, 'mark').some((mark) => isConditionMark(tree, mark));
