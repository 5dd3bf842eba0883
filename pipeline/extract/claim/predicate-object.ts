import { isIdiom, isIn, nounSelects, selects } from '../../syntax/lexicon.ts';
import { nounPhrase } from '../../syntax/phrases.ts';
import { inOrder, kidsBy, lemmaOf, relationOf, subtree, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { placeOf, wordsOf } from '../clauses/arguments.ts';
import type { Adjunct, Argument, Clause } from '../clauses/clause.ts';
import { prepositionRoleOf } from '../clauses/roles.ts';

/** A clause's predicate with what completes it, its object, and what is left to restrict it. Words in order. */
export interface Completed {
  predicate: number[];
  object: number[];
  adjuncts: Adjunct[];
}

type Parts = { predicate: number[]; object: number[] };

/** Decides what completes the predicate and what is the object; everything else restricts the claim. */
export function complete(tree: Tree, clause: Clause): Completed {
  const used = new Set<Argument>();
  const parts = partsOf(tree, clause, used);
  const rest = clause.arguments
    .filter((argument) => !used.has(argument))
    .flatMap((argument) => asAdjunct(tree, clause, argument));
  const adjuncts = [...clause.adjuncts, ...rest].sort((a, b) => placeOf(a) - placeOf(b));
  return { predicate: inOrder(clause.group, parts.predicate), object: inOrder(parts.object), adjuncts };
}

function partsOf(tree: Tree, clause: Clause, used: Set<Argument>): Parts {
  const take = (argument: Argument) => {
    used.add(argument);
    return argument;
  };
  const of = (kind: Argument['kind']) => clause.arguments.find((argument) => argument.kind === kind);
  const verb = clause.verb;
  const predicative = of('predicative');
  const object = of('object');
  if (predicative && !object) return predicativeParts(tree, clause, take(predicative), take);
  if (object) return objectParts(tree, clause, take(object), take);
  const agent = of('agent');
  if (agent) {
    take(agent);
    return { predicate: agent.marker, object: agent.phrase.words };
  }
  const indirect = of('indirect-object');
  const infinitive = of('infinitive');
  if (infinitive)
    return {
      predicate: [],
      object: inOrder(take(infinitive).phrase.words, indirect ? take(indirect).phrase.words : []),
    };
  const content = of('clause');
  if (content)
    return { predicate: [], object: inOrder(take(content).phrase.words, indirect ? take(indirect).phrase.words : []) };
  if (indirect) return { predicate: [], object: take(indirect).phrase.words };
  const idiom = clause.arguments.find((argument) => argument.kind === 'oblique' && isLight(tree, verb, argument));
  if (idiom) return idiomParts(tree, clause, take(idiom), take);
  const oblique = clause.arguments.find((argument) => argument.kind === 'oblique' && completes(tree, clause, argument));
  if (oblique) return obliqueParts(tree, clause, take(oblique), take);
  const only =
    clause.rule === 'reduced-relative'
      ? clause.arguments.find(
          ({ kind, marker }) => kind === 'oblique' && isIn('enclosing', wordOf(tree, marker[0] ?? -1)),
        )
      : undefined;
  return only ? { predicate: only.marker, object: take(only).phrase.words } : { predicate: [], object: [] };
}

/** `is largely an extension of · X`; `is likely`; `leaves dependent on suppliers`. */
function predicativeParts(
  tree: Tree,
  clause: Clause,
  { marker, phrase }: Argument,
  take: (argument: Argument) => Argument,
): Parts {
  const { head, words } = phrase;
  if (isAdjectival(tree, head)) {
    const { before, after } = splitAtOblique(tree, head, words);
    if (after.length > 0) return { predicate: inOrder(marker, before), object: after };
    const oblique = clause.arguments.find(
      (argument) => argument.kind === 'oblique' && completesAdjective(tree, head, argument),
    );
    if (oblique) {
      take(oblique);
      return { predicate: inOrder(marker, words, oblique.marker), object: oblique.phrase.words };
    }
    const content = clause.arguments.find(({ kind }) => kind === 'clause' || kind === 'infinitive');
    return { predicate: inOrder(marker, words), object: content ? take(content).phrase.words : [] };
  }
  const relational = splitRelational(tree, head, words, clause.rule === 'apposition');
  if (relational) return { predicate: inOrder(marker, relational.before), object: relational.after };
  if (clause.rule === 'apposition') return { predicate: words, object: [] };
  const preposition = kidsBy(tree, head, 'case').filter((kid) => kid < head && clause.chain.includes(head));
  return { predicate: inOrder(marker, preposition), object: words };
}

const isAdjectival = (tree: Tree, head: number) => ['ADJ', 'ADV', 'VERB'].includes(uposOf(tree, head));

/** An adjective's own prepositional phrase, when it stands in the predicative's words. */
function splitAtOblique(tree: Tree, head: number, words: readonly number[]): { before: number[]; after: number[] } {
  const oblique = kidsBy(tree, head, 'obl', 'nmod', 'advcl').find(
    (kid) =>
      kid > head &&
      words.includes(kid) &&
      kidsBy(tree, kid, 'case', 'mark').some((mark) => !isIn('circumstantial', wordOf(tree, mark))),
  );
  return oblique === undefined ? { before: [...words], after: [] } : split(tree, words, oblique);
}

function split(tree: Tree, words: readonly number[], noun: number): { before: number[]; after: number[] } {
  const marker = kidsBy(tree, noun, 'case', 'mark')
    .filter((kid) => kid < noun)
    .flatMap((kid) => subtree(tree, kid));
  const end = Math.max(...marker);
  return { before: words.filter((word) => word <= end), after: words.filter((word) => word > end) };
}

/** A noun with an article or possessor and a preposition it needs: `an extension of`, `a response to`, `the maker of`. */
function splitRelational(tree: Tree, head: number, words: readonly number[], isApposition: boolean) {
  const noun = kidsBy(tree, head, 'nmod').find(
    (kid) =>
      kid > head &&
      words.includes(kid) &&
      relationOf(tree, kid) !== 'nmod:poss' &&
      needsNoun(tree, head, kid, isApposition),
  );
  const determined = kidsBy(tree, head, 'det', 'nmod:poss').length > 0;
  return noun === undefined || !(determined || isApposition) ? null : split(tree, words, noun);
}

function needsNoun(tree: Tree, head: number, noun: number, isApposition: boolean): boolean {
  const [preposition] = kidsBy(tree, noun, 'case').filter((kid) => kid < noun);
  if (preposition === undefined) return false;
  const word = wordOf(tree, preposition);
  return (
    (word === 'of' && (isApposition || !isIn('quantities', lemmaOf(tree, head)))) ||
    (isApposition && word === 'at') ||
    (isIn('relational', lemmaOf(tree, head)) && ['to', 'for', 'on', 'against', 'in', 'between', 'with'].includes(word))
  );
}

function objectParts(tree: Tree, clause: Clause, object: Argument, take: (argument: Argument) => Argument): Parts {
  const verb = clause.verb;
  if (isLight(tree, verb, object)) return idiomParts(tree, clause, object, take);
  const predicate: number[] = [];
  const words = [...object.phrase.words];
  for (const argument of clause.arguments) {
    if (argument === object) continue;
    if (argument.kind === 'predicative') predicate.push(...wordsOf(take(argument)));
    else if (['object', 'indirect-object', 'infinitive'].includes(argument.kind))
      words.push(...take(argument).phrase.words);
    else if (argument.kind === 'oblique' && !clause.isPassive) {
      if (isPredicative(tree, verb, argument) || isOwnPlace(tree, verb, argument))
        predicate.push(...wordsOf(take(argument)));
      else if (
        isSelected(tree, verb, argument) ||
        endsRange(tree, clause, argument) ||
        belongsTo(tree, clause, object, words, argument)
      )
        words.push(...wordsOf(take(argument)));
    }
  }
  return {
    predicate: [...predicate, ...words.filter((word) => isPreNegator(tree, word))],
    object: words.filter((word) => !isPreNegator(tree, word)),
  };
}

/** `take effect`: a bare noun that belongs to its verb. */
const isLight = (tree: Tree, verb: number, { phrase }: Argument) =>
  isIdiom(lemmaOf(tree, verb), lemmaOf(tree, phrase.head)) &&
  kidsBy(tree, phrase.head, 'nmod:poss', 'amod', 'det').every((kid) => relationOf(tree, kid) === 'det');

/** `took effect`; `takes advantage of · X`; `plays a role in · X`. */
function idiomParts(tree: Tree, clause: Clause, idiom: Argument, take: (argument: Argument) => Argument): Parts {
  const { head, words } = idiom.phrase;
  const { before, after } = splitAtOblique(tree, head, words);
  const predicate = [...idiom.marker, ...before];
  if (after.length > 0) return { predicate, object: after };
  const oblique = clause.arguments.find(
    (argument) => argument.kind === 'oblique' && argument !== idiom && completes(tree, clause, argument),
  );
  if (!oblique) return { predicate, object: [] };
  take(oblique);
  return { predicate: [...predicate, ...oblique.marker], object: oblique.phrase.words };
}

/** `need neither lithium nor cobalt`: the negator is the predicate's. */
const isPreNegator = (tree: Tree, word: number) =>
  relationOf(tree, word) === 'cc:preconj' && wordOf(tree, word) === 'neither';

/** `tightened rules on exports`, `leaves firms in Poland dependent`: a phrase right behind the object that is the noun's. */
function belongsTo(
  tree: Tree,
  clause: Clause,
  { phrase }: Argument,
  words: readonly number[],
  { marker, phrase: own }: Argument,
): boolean {
  const [first] = marker;
  if (first === undefined || words.at(-1) !== first - 1) return false;
  if (prepositionRoleOf(tree, clause.head, own.head, marker) === 'time') return false;
  const isBeforePredicative = clause.arguments.some(
    ({ kind, phrase: other }) => kind === 'predicative' && other.head > first,
  );
  return isBeforePredicative || nounSelects(lemmaOf(tree, phrase.head), wordOf(tree, first));
}

/** `used investment as a pillar`. */
const isPredicative = (tree: Tree, verb: number, { marker, phrase }: Argument) =>
  wordOf(tree, marker[0] ?? -1) === 'as' &&
  marker.length === 1 &&
  selects(lemmaOf(tree, verb), 'as') &&
  !isIn('partitive', lemmaOf(tree, phrase.head));

/** `places self-reliance at its core`: a verb of putting with a place of the subject's own. */
const isOwnPlace = (tree: Tree, verb: number, { phrase }: Argument) =>
  isIn('putting', lemmaOf(tree, verb)) &&
  kidsBy(tree, phrase.head, 'nmod:poss').some((kid) => /^(its|their|his|her|our)$/.test(wordOf(tree, kid)));

function isSelected(tree: Tree, verb: number, { marker, phrase }: Argument): boolean {
  const preposition = wordOf(tree, marker[0] ?? -1);
  if (marker.length > 1 || prepositionRoleOf(tree, verb, phrase.head, marker) === 'time') return false;
  return selects(lemmaOf(tree, verb), preposition) || isIn('directions', preposition);
}

/** `from Chennai to Nagoya`. */
const endsRange = (tree: Tree, clause: Clause, { marker }: Argument) =>
  wordOf(tree, marker[0] ?? -1) === 'to' &&
  clause.arguments.some((other) => wordOf(tree, other.marker[0] ?? -1) === 'from');

/** Whether a prepositional phrase is what a verb without object needs. */
function completes(tree: Tree, clause: Clause, { marker, phrase }: Argument): boolean {
  const verb = clause.verb;
  const preposition = wordOf(tree, marker[0] ?? -1);
  const isFronted = phrase.head < verb && clause.chain.includes(tree.heads[phrase.head] as number);
  if (isFronted || isIn('restricting', preposition)) return false;
  const role = prepositionRoleOf(tree, verb, phrase.head, marker);
  if (selects(lemmaOf(tree, verb), preposition)) return role !== 'time' || preposition !== 'in';
  if (role === 'time' || isIn('lateral', preposition)) return false;
  return !(clause.isPassive && isIn('unneeded', preposition));
}

function completesAdjective(tree: Tree, adjective: number, { marker, phrase }: Argument): boolean {
  const preposition = wordOf(tree, marker[0] ?? -1);
  if (isIn('restricting', preposition) || phrase.head <= adjective) return false;
  if (preposition === 'than') return true;
  return prepositionRoleOf(tree, adjective, phrase.head, marker) !== 'time' && !isIn('circumstantial', preposition);
}

/** `rely on X`; `range from X to Y`; `is seen as a response to X`. */
function obliqueParts(tree: Tree, clause: Clause, oblique: Argument, take: (argument: Argument) => Argument): Parts {
  const { marker, phrase } = oblique;
  if (isPredicative(tree, clause.verb, oblique)) {
    const parts = predicativeParts(tree, clause, { ...oblique, phrase: nounPhrase(tree, phrase.head) }, take);
    return isAdjectival(tree, phrase.head)
      ? { predicate: inOrder(marker, parts.predicate), object: parts.object }
      : { predicate: inOrder(marker, parts.predicate), object: parts.object.filter((word) => !marker.includes(word)) };
  }
  const words = [...phrase.words];
  if (wordOf(tree, marker[0] ?? -1) === 'from') {
    const goal = clause.arguments.find(
      (argument) =>
        argument.kind === 'oblique' && argument !== oblique && wordOf(tree, argument.marker[0] ?? -1) === 'to',
    );
    if (goal) words.push(...wordsOf(take(goal)));
  }
  return { predicate: marker, object: words };
}

function asAdjunct(tree: Tree, clause: Clause, argument: Argument): Adjunct[] {
  if (argument.kind === 'clause') return [];
  const verb = clause.verb;
  const { kind, marker, phrase } = argument;
  const byPreposition = kind === 'oblique' ? prepositionRoleOf(tree, verb, phrase.head, marker) : null;
  return [{ role: byPreposition ?? (kind === 'infinitive' ? 'purpose' : 'manner'), marker, phrase }];
}
