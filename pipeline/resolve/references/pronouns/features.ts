import { isRelation, kidsBy, lemmaOf, relationOf, type Tree, uposOf } from '../../../syntax/tree.ts';
import type { Mention, PronounClass } from '../phrases.ts';
import { isIn } from '../words.ts';

/** A pronoun with what it may stand for, the nearest first. */
export interface Question {
  tree: Tree;
  pronoun: Mention & { pronoun: PronounClass };
  candidates: readonly Candidate[];
}

export interface Candidate {
  mention: Mention;
  /** How often what the candidate stands for was mentioned up to the pronoun. */
  count: number;
  /** The sentence of the document in which it was first mentioned. */
  since: number;
  /** The classes of the pronouns before that stood for it. */
  pronouns: readonly PronounClass[];
  /** Whether the last pronoun of the same class stood for it. */
  isFocus: boolean;
  isFirstInSentence: boolean;
  /** Whether the candidate lies in the phrase of another candidate. */
  isNested: boolean;
  /** Whether quotation marks part it from the pronoun. */
  isQuotedApart: boolean;
}

/** The features of a candidate: each is there once, those after a colon are alternatives. */
export function candidateFeatures({ tree, pronoun, candidates }: Question, rank: number): string[] {
  const { mention, count, since, pronouns, isFocus, isFirstInSentence, isNested, isQuotedApart } = candidates[
    rank
  ] as Candidate;
  const kind = pronoun.pronoun;
  const sentences = pronoun.sentence - mention.sentence;
  const near = sentences === 0 ? 'same' : sentences === 1 ? 'last' : 'older';
  const form = mention.isCoordination ? 'coordination' : mention.form;
  const found = [
    `type:${kind}:${mention.type}`,
    `number:${kind}:${mention.isCoordination ? 'coordination' : mention.isPlural ? 'plural' : 'singular'}`,
    `gender:${kind}:${mention.gender}`,
    `form:${form}`,
    `form:${kind}:${form}`,
    `role:${mention.role}`,
    `role:${mention.role}:${near}`,
    `roles:${broadRole(pronoun.role)}:${broadRole(mention.role)}:${near}`,
    `sentences:${sentences}`,
    `sentences:${kind}:${near}`,
    `words:${bucket(pronoun.at - mention.at, [3, 6, 11, 21, 41])}`,
    `rank:${bucket(rank, [1, 2, 3, 5, 8])}`,
    `count:${bucket(count, [2, 3, 5, 9])}`,
    `count:${near}:${bucket(count, [2, 5])}`,
    `since:${bucket(since, [1, 4, 16])}`,
    `rivals:${bucket(candidates.length, [2, 3, 5, 9])}`,
  ];
  if (mention.type === pronoun.type) found.push('same-type', `same-type:${kind}`);
  else found.push(`types:${pronoun.type}:${mention.type}`);
  if (mention.pronoun !== null && mention.role === pronoun.role) found.push('chain-role');
  const others = pronouns.filter((other) => other !== kind).length;
  if (pronouns.length > 0) found.push(`history:${bucket(pronouns.length - others, [1, 2, 4])}`);
  if (others > 0) found.push('history:other', `history:other:${kind}`);
  if (isFocus) found.push('focus', `focus:${near}`, `focus:${kind}`);
  if (isFirstInSentence) found.push('first', `first:${near}`);
  if (isNested) found.push('nested');
  if (isQuotedApart) found.push('quoted-apart', `quoted-apart:${near}`, `quoted-apart:${broadRole(mention.role)}`);
  if (near !== 'same') return found;
  const climb = climbTo(tree, pronoun.head, mention.head);
  return [...found, `governs:${climb}`, `governs:${broadRole(pronoun.role)}:${climb}`];
}

/** The features of the answer that the pronoun stands for none of the candidates. */
export function nullFeatures({ tree, pronoun, candidates }: Question): string[] {
  const kind = pronoun.pronoun;
  const verb = tree.heads[pronoun.head] ?? -1;
  const found = [
    'null',
    `null:${kind}`,
    `null:role:${kind}:${broadRole(pronoun.role)}`,
    `null:type:${kind}:${pronoun.type}`,
    `null:rivals:${kind}:${bucket(candidates.length, [1, 2, 3, 5])}`,
  ];
  if (pronoun.sentence === 0) found.push('null:opening');
  if (verb < 0 || kind !== 'it') return found;
  const isCopular = kidsBy(tree, verb, 'cop').length > 0;
  found.push(`null:it:${isCopular ? `be-${uposOf(tree, verb)}` : uposOf(tree, verb)}`);
  if (kidsBy(tree, verb, 'ccomp', 'csubj', 'xcomp', 'acl').some((kid) => kid > verb)) found.push('null:it:clause');
  if (isIn('expletiveVerbs', lemmaOf(tree, verb))) found.push('null:it:expletive-verb');
  return found;
}

/** How a pronoun's clause hangs on that of a candidate before it in the sentence. */
function climbTo(tree: Tree, pronoun: number, candidate: number): string {
  const verb = tree.heads[candidate] ?? -1;
  const isSubject = isRelation(relationOf(tree, candidate), ['nsubj']);
  for (let at = pronoun, last = 'self', steps = 0; at >= 0 && steps < 12; at = tree.heads[at] ?? -1, steps++) {
    if (at === candidate) return 'itself';
    if (at === verb) return `${isSubject ? 'subject' : 'other'}-${last}`;
    const relation = relationOf(tree, at).split(':')[0] as string;
    if (['ccomp', 'xcomp', 'advcl', 'conj', 'acl', 'parataxis', 'csubj'].includes(relation)) last = relation;
  }
  return 'none';
}

const BROAD: Readonly<Record<string, string>> = {
  subject: 'subject',
  'passive-subject': 'subject',
  object: 'object',
  possessor: 'possessor',
};

const broadRole = (role: string): string => BROAD[role] ?? 'other';

/** The number of the first bound that a value is below. */
export function bucket(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value < bound);
  return at < 0 ? bounds.length : at;
}
