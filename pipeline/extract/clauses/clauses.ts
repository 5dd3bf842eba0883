import { isIn } from '../../syntax/lexicon.ts';
import { nounPhrase, type Phrase } from '../../syntax/phrases.ts';
import { subjectOf } from '../../syntax/subjects.ts';
import {
  firstBy,
  headOf,
  inOrder,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from '../../syntax/tree.ts';
import {
  chainsFrom,
  formOf,
  groupWords,
  isPassive,
  sharedAdverbs,
  sharedAuxiliaries,
} from '../../syntax/verb-group.ts';
import { apposedAims, apposition } from './appositions.ts';
import { argumentsOf, openComplement, placeOf, wordsOf } from './arguments.ts';
import type { Adjunct, Argument, Clause, Rule } from './clause.ts';
import { ruleAt } from './constructions.ts';
import { contrastsOf } from './contrasts.ts';
import { purposeSubject } from './purposes.ts';
import { relativeArguments, strandedPrepositions } from './relative.ts';

/** All clauses of a sentence, by the places of their heads. */
export function findClauses(tree: Tree): Clause[] {
  const linked = new Set<number>();
  return tree.tokens.flatMap((_, i) => {
    if (linked.has(i)) return [];
    const rule = ruleAt(tree, i);
    const own = rule ? clausesOf(tree, i, rule) : [];
    for (const { chain } of own) for (const link of chain.slice(1)) linked.add(link);
    return [...own, ...apposition(tree, i), ...apposedAims(tree, i)];
  });
}

function clausesOf(tree: Tree, head: number, rule: Rule): Clause[] {
  const own = new Set(subtree(tree, head));
  const found = rule === 'purpose-infinitive' ? purposeSubject(tree, head) : subjectOf(tree, head);
  const isAround = found?.words.includes(head) ?? false;
  const subject = found && isAround ? { head: found.head, words: found.words.filter((word) => !own.has(word)) } : found;
  return chainsFrom(tree, head)
    .map((chain) => clauseOf(tree, head, chain, rule, subject))
    .flatMap((clause) => contrastsOf(tree, clause))
    .flatMap((clause) => predicativesOf(tree, clause));
}

function clauseOf(tree: Tree, head: number, chain: number[], rule: Rule, subject: Phrase | null): Clause {
  const verb = chain.at(-1) ?? head;
  const group = new Set(groupWords(tree, chain));
  const first = headOf(tree, head);
  const isShared = relationOf(tree, head) === 'conj' && kidsBy(tree, head, 'nsubj').length === 0;
  const negator = kidsBy(tree, head, 'cc').filter((cc) => wordOf(tree, cc) === 'nor');
  const there = kidsBy(tree, head, 'expl').filter(
    (kid) => wordOf(tree, kid) === 'there' && kid < head && kid !== subject?.head,
  );
  for (const word of [...negator, ...there]) group.add(word);
  if (isShared)
    for (const word of [...sharedAuxiliaries(tree, first, head), ...sharedAdverbs(tree, first, head)]) group.add(word);
  const found = withSharedNoun(tree, verb, argumentsOf(tree, chain, group));
  found.arguments.push(...sharedObject(tree, verb));
  const relative = relativeArguments(tree, head, chain, found.arguments);
  const leading = relationOf(tree, head) === 'conj' ? leadingAdjuncts(tree, first, head) : [];
  const inside = subject ? behindSubject(subject, group, found) : [];
  return {
    rule,
    head,
    chain,
    verb,
    form: formOf(tree, head),
    isPassive: isPassive(tree, verb),
    subject: subject && { head: subject.head, words: [...subject.words, ...inside.flatMap(wordsOf)] },
    group: inOrder([...group]),
    arguments: [...found.arguments.filter((argument) => !inside.includes(argument)), ...relative.arguments],
    adjuncts: [...leading, ...relative.adjuncts, ...found.adjuncts.filter((adjunct) => !inside.includes(adjunct))].sort(
      (a, b) => placeOf(a) - placeOf(b),
    ),
    governor: tree.heads[head] === -1 ? null : headOf(tree, head),
  };
}

/** `listened to and discussed the report`: a preposition without a noun has the object of the next verb. */
function withSharedNoun(tree: Tree, verb: number, found: Pick<Clause, 'arguments' | 'adjuncts'>) {
  const [preposition] = strandedPrepositions(tree, verb);
  const next = kidsBy(tree, verb, 'conj').find((kid) => kid > verb && isVerb(tree, kid));
  const object = next === undefined ? undefined : firstBy(tree, next, 'obj');
  if (preposition === undefined || object === undefined || preposition > (next ?? -1)) return found;
  const shared: Argument = { kind: 'oblique', marker: [preposition], phrase: nounPhrase(tree, object) };
  const isOwn = ({ phrase }: Pick<Argument, 'phrase'>) => phrase.head !== preposition;
  return { arguments: [...found.arguments.filter(isOwn), shared], adjuncts: found.adjuncts.filter(isOwn) };
}

/** `buys and resells gas`, `could delay or cancel the merger`: an object that two verbs share, whichever it hangs on. */
function sharedObject(tree: Tree, verb: number): Argument[] {
  if (kidsBy(tree, verb, 'obj', 'ccomp', 'xcomp', 'obl', 'nsubj:pass').length > 0 || uposOf(tree, verb) !== 'VERB')
    return [];
  const object = objectOfFirst(tree, verb) ?? objectOfNext(tree, verb);
  return object === undefined ? [] : [{ kind: 'object', marker: [], phrase: nounPhrase(tree, object) }];
}

/** The object of the verb that a verb is coordinated with, when it stands behind both. */
function objectOfFirst(tree: Tree, verb: number): number | undefined {
  if (relationOf(tree, verb) !== 'conj') return undefined;
  const object = firstBy(tree, headOf(tree, verb), 'obj');
  return object !== undefined && object > verb ? object : undefined;
}

/** The object of the verb coordinated right behind, when both have one form. */
function objectOfNext(tree: Tree, verb: number): number | undefined {
  const next = kidsBy(tree, verb, 'conj').find(
    (kid) => kid > verb && kid - verb <= 2 && tree.tokens[kid]?.xpos === tree.tokens[verb]?.xpos,
  );
  if (next === undefined) return undefined;
  const noun = firstBy(tree, next, 'obl');
  const isSelected = noun !== undefined && kidsBy(tree, noun, 'case')[0] === next + 1;
  return (
    firstBy(tree, next, 'obj') ??
    (isSelected && kidsBy(tree, verb, 'advmod').length === 0 && isTransitive(tree, verb) ? noun : undefined)
  );
}

/** `owned and played for the club`: a verb that does not stand alone. */
const isTransitive = (tree: Tree, verb: number) => isIn('needy', lemmaOf(tree, verb));

/** `up to 800 jobs at suppliers may be lost`: phrases between a subject and its verb, without commas, are the subject's. */
function behindSubject(
  subject: Phrase,
  group: ReadonlySet<number>,
  { arguments: list, adjuncts }: Pick<Clause, 'arguments' | 'adjuncts'>,
): (Argument | Adjunct)[] {
  const verb = Math.min(...group);
  let end = subject.words.at(-1) ?? verb;
  const found: (Argument | Adjunct)[] = [];
  for (const part of [...list, ...adjuncts].sort((a, b) => placeOf(a) - placeOf(b))) {
    if (part.marker[0] !== end + 1 || part.phrase.head > verb) continue;
    found.push(part);
    end = wordsOf(part).at(-1) ?? end;
  }
  return end === verb - 1 ? found : [];
}

/** What leads the first of coordinated clauses goes for all. */
function leadingAdjuncts(tree: Tree, first: number, second: number): Adjunct[] {
  const subject = firstBy(tree, first, 'nsubj') ?? first;
  const hasOwnSubject = kidsBy(tree, second, 'nsubj').length > 0;
  const limit = hasOwnSubject ? subject : Math.min(first, ...kidsBy(tree, first, 'aux', 'cop'));
  const hasOwn = kidsBy(tree, second, 'obl', 'advcl').some((kid) => kid < (firstBy(tree, second, 'nsubj') ?? second));
  if (hasOwn) return [];
  return argumentsOf(tree, [first], new Set(subtree(tree, subject))).adjuncts.filter(
    (adjunct) =>
      wordsOf(adjunct).every((word) => word < limit) && adjunct.phrase.words.length + adjunct.marker.length > 1,
  );
}

/** `making it less vulnerable and more resilient`: a clause for each coordinated predicative of an object. */
function predicativesOf(tree: Tree, clause: Clause): Clause[] {
  const at = clause.arguments.findIndex(
    ({ kind, phrase }) => kind === 'predicative' && uposOf(tree, phrase.head) === 'ADJ',
  );
  const argument = clause.arguments[at];
  if (!argument) return [clause];
  const others = kidsBy(tree, argument.phrase.head, 'conj').filter(
    (kid) => uposOf(tree, kid) === 'ADJ' && isHeavy(tree, kid, argument.phrase.head),
  );
  if (others.length === 0) return [clause];
  const heads = [argument.phrase.head, ...others];
  const ofOthers = new Set(others.flatMap((other) => subtree(tree, other)));
  return heads.map((head) => {
    const own = head === argument.phrase.head ? { ...argument, adjuncts: [] } : openComplement(tree, head);
    const words = own.phrase.words.filter((word) => head !== argument.phrase.head || !ofOthers.has(word));
    const isOthers = ({ phrase }: Argument) => {
      const above = headOf(tree, phrase.head);
      return above !== head && heads.includes(above);
    };
    const changed: Argument = { kind: 'predicative', marker: own.marker, phrase: { head, words } };
    return {
      ...clause,
      arguments: clause.arguments.with(at, changed).filter((other) => other === changed || !isOthers(other)),
      adjuncts: [...clause.adjuncts, ...own.adjuncts],
    };
  });
}

/** Whether one of two coordinated adjectives has a complement of its own. */
const isHeavy = (tree: Tree, ...adjectives: number[]) =>
  adjectives.some((word) => kidsBy(tree, word, 'obl', 'xcomp', 'advcl').length > 0);
