import { isIn } from '../../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, relationOf, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { keyOf, type Place } from '../../entities/place.ts';
import { isTime, type Mention, type PronounClass } from '../phrases.ts';
import { isRaising } from '../pronouns/binding.ts';
import { type Asked, isPronoun, type Mentions, questionAt } from '../pronouns/questions.ts';
import type { Antecedent, Link } from '../ranked.ts';

/** What a clause is about: these a pronoun goes on with before all others. */
const SUBJECTS: ReadonlySet<string> = new Set(['subject', 'passive-subject']);
const CORE: ReadonlySet<string> = new Set([...SUBJECTS, 'object']);

/**
 * Pronouns that the ranker leaves open and that one phrase alone fits: the only one of the sentence that agrees
 * (`Prices fell after they had peaked`), the only subject or object that does, if it is a subject (`When data centres
 * move to the coast, they save money`), the subject of the sentence before where nothing else agrees there, and the only
 * person told of nearby (`he`). Where two fit, the pronoun stays open: `The bank sued the firm because it had lied`.
 */
export function fittingLinks(found: Mentions, links: readonly Link[]): Link[] {
  const known = new Map<string, Antecedent>(links.map((one) => [keyOf(one), one.antecedent]));
  return found.mentions.flatMap((mention, number): Link[] => {
    if (!isPronoun(mention) || known.has(keyOf(mention))) return [];
    const asked = questionAt(found, number);
    const antecedent = asked && fittingOne(found, asked, known);
    if (!antecedent) return [];
    known.set(keyOf(mention), antecedent);
    const { sentence, head } = mention;
    return [{ sentence, head, antecedent, kind: 'pronoun', chance: null }];
  });
}

/** From which chance on the ranker is believed where two phrases fit a pronoun. */
const SURE = 0.85;

/** Links without those of pronouns that another phrase of the same kind beside the antecedent fits as well: `Ruiz accused Lopez. She denied it.` */
export function withoutTies(found: Mentions, links: readonly Link[]): Link[] {
  const numberOf = new Map(found.mentions.map((mention, i) => [keyOf(mention), i]));
  return links.filter((link) => {
    if (link.kind !== 'pronoun' || (link.chance ?? 1) >= SURE) return true;
    const asked = questionAt(found, numberOf.get(keyOf(link)) as number);
    return !asked || !isTied(found, asked, link.antecedent);
  });
}

function isTied({ trees, mentions, entities }: Mentions, { pronoun, numbers }: Asked, antecedent: Antecedent): boolean {
  const chosen = numbers.find((i) => isAt(mentions[i] as Mention, antecedent));
  if (chosen === undefined || !SUBJECTS.has(pronoun.role)) return false;
  const tree = trees[antecedent.sentence] as Tree;
  return numbers.some((i) => {
    const { sentence, head, role, type } = mentions[i] as Mention;
    const isBeside = sentence === antecedent.sentence && tree.heads[head] === tree.heads[antecedent.head];
    const isAlike = CORE.has(role) && type !== 'none' && type === mentions[chosen]?.type;
    return isBeside && isAlike && entities[i] !== entities[chosen];
  });
}

/** What a pronoun may stand for: where, who that is, and in what role. */
interface Fit {
  mention: Mention;
  place: Antecedent | null;
  who: string;
}

function fittingOne(found: Mentions, asked: Asked, known: Known): Antecedent | undefined {
  const { tree, pronoun, candidates, numbers } = asked;
  if (!['subject', 'passive-subject', 'possessor'].includes(pronoun.role) || isIdentified(tree, pronoun))
    return undefined;
  const fits = numbers.flatMap((number, i): Fit[] => {
    const mention = found.mentions[number] as Mention;
    const own = found.trees[mention.sentence] as Tree;
    return candidates[i]?.isQuotedApart || !suits(own, pronoun.pronoun, mention) ? [] : [fitOf(found, number, known)];
  });
  const at = (sentence: number) => fits.filter(({ mention }) => mention.sentence === sentence);
  const here = at(pronoun.sentence);
  if (here.length === 0)
    return opensMainClause(tree, pronoun) ? (subjectOf(at(pronoun.sentence - 1))?.place ?? undefined) : undefined;
  const one =
    beside(tree, pronoun, here) ??
    fronted(tree, pronoun, here) ??
    governing(tree, pronoun, here) ??
    subjectOf(here, pronoun.role === 'possessor' ? [...CORE, 'possessor'] : [...CORE]);
  return one && holds(tree, pronoun, one.mention) ? (one.place ?? undefined) : undefined;
}

type Known = ReadonlyMap<string, Antecedent>;

/** `It was a slide`: what is told apart has not been told of. */
function isIdentified(tree: Tree, { head, role }: Mention): boolean {
  const clause = tree.heads[head] ?? -1;
  return role !== 'possessor' && kidsBy(tree, clause, 'cop').length > 0 && uposOf(tree, clause) !== 'ADJ';
}

/** The clause that a pronoun is the subject of, or owns a part of. */
function clauseOf(tree: Tree, word: number): number {
  let at = word;
  while (at >= 0 && !CLAUSES.test(relationOf(tree, at))) at = tree.heads[at] ?? -1;
  return at;
}
const CLAUSES = /^(root|advcl|ccomp|xcomp|acl|conj|parataxis|csubj)/;

/** Whether a pronoun is or owns the subject of its sentence, before anything else is told. */
function opensMainClause(tree: Tree, { head, role }: Mention): boolean {
  const subject = role === 'possessor' ? (tree.heads[head] ?? -1) : head;
  if (uposOf(tree, tree.heads[subject] ?? -1) === 'ADJ') return false;
  return head < 4 && relationOf(tree, subject).startsWith('nsubj') && tree.heads[tree.heads[subject] ?? -1] === -1;
}

/** `the pact and its pledges`. */
function beside(tree: Tree, { head, role }: Mention, fits: readonly Fit[]): Fit | undefined {
  const owned = tree.heads[head] ?? -1;
  if (role !== 'possessor' || relationOf(tree, owned) !== 'conj') return undefined;
  return fits.find(({ mention }) => mention.head === tree.heads[owned] && mention.form === 'name');
}

/** `Where data centres bring savings, they receive a discount`: the subject of the clause in front. */
function fronted(tree: Tree, { head, role }: Mention, fits: readonly Fit[]): Fit | undefined {
  if (!SUBJECTS.has(role)) return undefined;
  const clauses = kidsBy(tree, tree.heads[head] ?? -1, 'advcl').filter((kid) => kid < head);
  return only(
    fits.filter(({ mention }) => SUBJECTS.has(mention.role) && clauses.includes(tree.heads[mention.head] ?? -1)),
  );
}

/** `Unions oppose the plan because it costs jobs`: the only one in the sentence, in the clause above. */
function governing(tree: Tree, { head }: Mention, fits: readonly Fit[]): Fit | undefined {
  const one = only(fits);
  const above = tree.heads[clauseOf(tree, head)] ?? -1;
  return one && CORE.has(one.mention.role) && tree.heads[one.mention.head] === above ? one : undefined;
}

/** Whether the clause that a pronoun stands in tells of a phrase, and not what the phrase says: `The idea was that it would …`. */
function holds(tree: Tree, { head, pronoun }: Mention, { head: other }: Mention): boolean {
  const verb = tree.heads[other] ?? -1;
  for (let at = head; at >= 0; at = tree.heads[at] ?? -1)
    if (tree.heads[at] === verb && relationOf(tree, at) === 'ccomp') return isIn('reporting', lemmaOf(tree, verb));
  const own = tree.heads[head] ?? -1;
  const isJudged = pronoun === 'it' && uposOf(tree, own) === 'ADJ' && !isRaising(tree, own);
  return !isJudged || ['root', 'conj'].includes(relationOf(tree, verb));
}

function fitOf(found: Mentions, number: number, known: Known): Fit {
  const mention = found.mentions[number] as Mention;
  const { sentence, head, isCoordination } = mention;
  const linked = known.get(keyOf(mention));
  const place = linked ?? (mention.pronoun === null ? { sentence, head, isCoordination } : null);
  const at = linked === undefined ? number : found.mentions.findIndex((one) => isAt(one, linked));
  const who = at < 0 ? keyOf(linked as Place) : String(found.entities[at]);
  return { mention, place, who };
}

const isAt = (one: Mention, place: Antecedent) =>
  one.sentence === place.sentence && one.head === place.head && one.isCoordination === place.isCoordination;

const isPersonal = (pronoun: PronounClass) => pronoun === 'he' || pronoun === 'she';

/** Whether a phrase is of the kind that a pronoun stands for, beyond what may be. */
function suits(tree: Tree, pronoun: PronounClass, mention: Mention): boolean {
  if (isTime(mention) || kidsBy(tree, mention.head, 'det').some((kid) => /^wh/.test(wordOf(tree, kid)))) return false;
  if (mention.pronoun !== null) return true;
  if (pronoun === 'they') return mention.isPlural && !mention.isConjoined && relationOf(tree, mention.head) !== 'conj';
  return (mention.type === 'person') === isPersonal(pronoun);
}

/** The nearest of some, if all are one. */
const only = (fits: readonly Fit[]): Fit | undefined =>
  new Set(fits.map(({ who }) => who)).size === 1 ? fits[0] : undefined;

/** The only one of some roles that fits, if that is a subject. */
function subjectOf(fits: readonly Fit[], roles: readonly string[] = [...CORE]): Fit | undefined {
  const one = only(fits.filter(({ mention }) => roles.includes(mention.role)));
  return one && SUBJECTS.has(one.mention.role) ? one : undefined;
}
