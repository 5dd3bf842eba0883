import { isIn } from '../../syntax/lexicon.ts';
import { wholePhrase } from '../../syntax/phrases.ts';
import { inOrder, kidsBy, lemmaOf, type Tree, wordOf } from '../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../syntax/verb-group.ts';
import type { Adjunct, Argument, Clause } from '../clauses/clause.ts';
import { type Hedge, type Reporting, wholeSource } from './reporting.ts';

interface Construction {
  name: string;
  example: string;
  read(tree: Tree, clause: Clause): Reporting | null;
}

/** What a clause says itself of who holds it; the first that reads it. */
const CONSTRUCTIONS: readonly Construction[] = [
  { name: 'expecting', example: '`X expects Y to fall`', read: expecting },
  { name: 'denying', example: '`X denied having sold Y`', read: denying },
  { name: 'told', example: '`X is said to own Y`', read: told },
  { name: 'regarded', example: '`X is widely seen as Y`, `X is blamed on Y`', read: regarded },
];

/** Words in the clause itself by which somebody is said to hold it; null where there are none. */
export function ownReporting(tree: Tree, clause: Clause): Reporting | null {
  for (const { read } of CONSTRUCTIONS) {
    const reporting = read(tree, clause);
    if (reporting) return reporting;
  }
  return null;
}

/** `The plant reportedly closed`: an adverb by which nobody named is said to hold the clause. */
export function hearsay(tree: Tree, clause: Clause): Reporting | null {
  const words = [...clause.group, ...clause.adjuncts.map(({ phrase }) => phrase.head)];
  const cue = words.find((word) => isIn('hearsay', wordOf(tree, word)));
  return cue === undefined ? null : { source: null, cue: [cue], denies: false, hedge: doubted([cue]) };
}

const doubted = (cues: number[]): Hedge => ({ value: 'possible', cues, isStrong: true });

function expecting(tree: Tree, clause: Clause): Reporting | null {
  if (!clause.subject || !isExpecting(tree, clause)) return null;
  return { source: wholeSource(tree, clause.subject.head), cue: clause.group, denies: false, hedge: null };
}

/** `X expects Y to …`. */
export function isExpecting(tree: Tree, clause: Clause): boolean {
  const kinds = clause.arguments.map(({ kind }) => kind);
  return (
    !clause.isPassive &&
    isIn('expecting', lemmaOf(tree, clause.verb)) &&
    clause.arguments.some(
      ({ kind, phrase }) =>
        kind === 'infinitive' &&
        (kinds.includes('object') ||
          kinds.includes('indirect-object') ||
          kidsBy(tree, phrase.head, 'nsubj').length > 0),
    )
  );
}

function denying(tree: Tree, clause: Clause): Reporting | null {
  const [first] = clause.chain as [number];
  if (clause.chain.length < 2 || lemmaOf(tree, first) !== 'deny' || !clause.subject) return null;
  return { source: wholeSource(tree, clause.subject.head), cue: [first], denies: false, hedge: null };
}

/** What is said is possible; what is believed is put forward as it stands. */
function told(tree: Tree, clause: Clause): Reporting | null {
  const [first] = clause.chain as [number];
  if (clause.chain.length < 2 || !isHeldByNobody(tree, first)) return null;
  const cue = clause.group.filter((word) => word <= first);
  return { source: null, cue, denies: false, hedge: isIn('rumoured', lemmaOf(tree, first)) ? doubted(cue) : null };
}

const isHeldByNobody = (tree: Tree, verb: number) =>
  isIn('impersonal', lemmaOf(tree, verb)) &&
  kidsBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0 &&
  kidsBy(tree, verb, 'xcomp').some((kid) => hasInfinitiveMark(tree, kid));

function regarded(tree: Tree, clause: Clause): Reporting | null {
  if (!isRegarding(tree, clause, clause.verb)) return null;
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  const marker =
    clause.arguments.find(({ kind, phrase }) => kind === 'oblique' && phrase.head > clause.verb)?.marker ?? [];
  return { source: agent?.phrase.words ?? null, cue: [...clause.group, ...marker], denies: false, hedge: null };
}

function isRegarding(tree: Tree, clause: Clause, verb: number): boolean {
  if (!clause.isPassive || !isIn('regarding', lemmaOf(tree, verb))) return false;
  return clause.arguments.some(
    ({ kind, marker, phrase }) =>
      kind === 'predicative' ||
      (kind === 'oblique' && phrase.head > verb && isIn('regardedBy', wordOf(tree, marker[0] ?? -1))),
  );
}

/** `X called Y Z`, `X thinks of Y as Z`: a judgement on Y that X holds, as a clause about Y. */
export function calledClause(tree: Tree, clause: Clause): { clause: Clause; reporting: Reporting } | null {
  const called = calledOf(tree, clause);
  const judgement = called && judgementOf(tree, clause, called);
  if (clause.isPassive || !called || !judgement || !clause.subject) return null;
  const cue = inOrder(clause.group, called.marker);
  const group = inOrder(cue, judgement.marker, wholePhrase(tree, judgement.phrase.head).words);
  const isLeft = (part: Argument | Adjunct) => part !== called && part !== judgement;
  return {
    clause: {
      ...clause,
      subject: called.phrase,
      group,
      arguments: clause.arguments.filter(isLeft),
      adjuncts: clause.adjuncts.filter(isLeft),
    },
    reporting: { source: wholeSource(tree, clause.subject.head), cue, denies: false, hedge: null },
  };
}

/** What is called something: the object, or the noun of the preposition that the verb selects. */
function calledOf(tree: Tree, { verb, arguments: list }: Clause): Argument | undefined {
  if (isIn('calling', lemmaOf(tree, verb))) return list.find(({ kind }) => kind === 'object');
  if (!isIn('callingThrough', lemmaOf(tree, verb))) return undefined;
  return list.find(({ kind, marker }) => kind === 'oblique' && isOneOf(tree, marker, ['at', 'of', 'to']));
}

/** What it is called: a predicative, a phrase or gerund with `as`. */
function judgementOf(tree: Tree, { verb, arguments: list, adjuncts }: Clause, called: Argument) {
  const isAs = ({ marker, phrase }: Argument | Adjunct) =>
    isOneOf(tree, marker, ['as']) && phrase.head > called.phrase.head;
  return (
    list.find(
      (argument) =>
        (argument.kind === 'predicative' && isIn('calling', lemmaOf(tree, verb))) ||
        (argument.kind === 'oblique' && isAs(argument) && !isIn('partitive', lemmaOf(tree, argument.phrase.head))),
    ) ?? adjuncts.find((adjunct) => isAs(adjunct) && tree.tokens[adjunct.phrase.head]?.xpos === 'VBG')
  );
}

const isOneOf = (tree: Tree, [first = -1]: readonly number[], words: readonly string[]) =>
  words.includes(wordOf(tree, first));
