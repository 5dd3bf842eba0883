import { isIn } from '../../syntax/lexicon.ts';
import { firstBy, inOrder, kidsBy, lemmaOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Clause } from '../clauses/clause.ts';
import { contentsOf, saysQuotation } from './contents.ts';
import { hedgeOf } from './hedges.ts';
import { isExpecting } from './own.ts';
import { type Report, type Reporting, wholeSource } from './reporting.ts';
import { withholds } from './withheld.ts';

interface Seen {
  tree: Tree;
  clause: Clause;
  clauses: readonly Clause[];
}

interface Construction {
  name: string;
  example: string;
  read(seen: Seen): Report | null;
}

/** The clauses that report others; the first that reads a clause. */
const CONSTRUCTIONS: readonly Construction[] = [
  { name: 'expecting', example: '`X expects Y to fall`', read: expecting },
  { name: 'impersonal', example: '`it is believed that P`, `it seems that P`', read: impersonal },
  { name: 'attitude', example: '`X is confident that P`', read: attitude },
  { name: 'told', example: '`X was told that P`', read: wasTold },
  { name: 'plain', example: '`X makes clear that P`, `X let Y know that P`', read: plain },
  { name: 'saying', example: '`X said that P`; `P, X said`; `X said: P`; `“P,” grumbled X`', read: saying },
];

/** What a clause reports, if it does. */
export function reportOf(tree: Tree, clause: Clause, clauses: readonly Clause[]): Report | null {
  for (const { read } of CONSTRUCTIONS) {
    const report = read({ tree, clause, clauses });
    if (report) return report;
  }
  return null;
}

function expecting({ tree, clause }: Seen): Report | null {
  if (!clause.subject || !isExpecting(tree, clause)) return null;
  const contents = kidsBy(tree, clause.verb, 'xcomp').filter((kid) => kid > clause.verb);
  const source = wholeSource(tree, clause.subject.head);
  return { clause, contents, isClaim: true, reporting: { source, cue: clause.group, denies: false, hedge: null } };
}

function impersonal(seen: Seen): Report | null {
  const { tree, clause, clauses } = seen;
  if (!clause.subject || wordOf(tree, clause.subject.head) !== 'it') return null;
  const lemma = lemmaOf(tree, clause.verb);
  const isHeld = clause.isPassive ? isIn('impersonal', lemma) || isIn('reporting', lemma) : isIn('seeming', lemma);
  if (!isHeld) return null;
  const heads = new Set(clauses.map(({ head }) => head));
  const contents = kidsBy(tree, clause.verb, 'ccomp', 'csubj').filter((kid) => heads.has(kid));
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  return contents.length === 0 ? null : reportBy(seen, contents, agent ? wholeSource(tree, agent.phrase.head) : null);
}

/** A passive of telling: who is told is no source. */
function wasTold(seen: Seen): Report | null {
  const { tree, clause, clauses } = seen;
  if (!clause.isPassive || !clause.subject || !isIn('reporting', lemmaOf(tree, clause.verb))) return null;
  const heads = new Set(clauses.map(({ head }) => head));
  const contents = kidsBy(tree, clause.verb, 'ccomp').filter((kid) => heads.has(kid));
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  return contents.length === 0 ? null : reportBy(seen, contents, agent ? wholeSource(tree, agent.phrase.head) : null);
}

function attitude(seen: Seen): Report | null {
  const { tree, clause, clauses } = seen;
  if (!clause.subject || !isIn('attitudes', wordOf(tree, clause.verb))) return null;
  if (isNameless(tree, clause.subject.head) || wordOf(tree, clause.subject.head) === 'it') return null;
  const heads = new Set(clauses.map(({ head }) => head));
  const contents = kidsBy(tree, clause.verb, 'ccomp').filter((kid) => heads.has(kid));
  if (contents.length === 0) return null;
  const report = reportBy(seen, contents, wholeSource(tree, clause.subject.head));
  if (report.reporting) report.reporting.cue = inOrder(clause.group, [clause.verb]);
  return report;
}

function plain(seen: Seen): Report | null {
  const { tree, clause, clauses } = seen;
  const verb = lemmaOf(tree, clause.verb);
  const complement = firstBy(tree, clause.verb, 'xcomp');
  if (complement === undefined || !clause.subject || isNameless(tree, clause.subject.head)) return null;
  const isPlain =
    (verb === 'make' && ['clear', 'plain', 'known'].includes(wordOf(tree, complement))) ||
    (verb === 'let' && wordOf(tree, complement) === 'know');
  const heads = new Set(clauses.map(({ head }) => head));
  const contents = [clause.verb, complement]
    .flatMap((word) => kidsBy(tree, word, 'ccomp'))
    .filter((kid) => heads.has(kid));
  if (!isPlain || contents.length === 0) return null;
  const report = reportBy(seen, contents, wholeSource(tree, clause.subject.head));
  if (report.reporting) report.reporting.cue = inOrder(clause.group, [complement]);
  return report;
}

function saying(seen: Seen): Report | null {
  const { tree, clause, clauses } = seen;
  const says =
    saysQuotation(tree, clause) ||
    (isIn('reporting', lemmaOf(tree, clause.verb)) && clause.form !== 'nominal' && !isInfinitiveOnly(clause));
  const isPassive = clause.isPassive && clause.rule !== 'absolute-phrase';
  if (!says || isPassive || !clause.subject || isNameless(tree, clause.subject.head)) return null;
  const contents = contentsOf(tree, clause, clauses);
  return contents.length === 0 ? null : reportBy(seen, contents, wholeSource(tree, clause.subject.head));
}

const isInfinitiveOnly = ({ form, rule }: Clause) => form === 'infinitive' || rule === 'purpose-infinitive';

/** `This shows that P`: what only points is no source. */
const isNameless = (tree: Tree, subject: number) => isIn('demonstratives', wordOf(tree, subject));

/** A report, or what is told not to be said: then the clause makes the claim and its content none. */
function reportBy({ tree, clause }: Seen, contents: number[], source: number[] | null): Report {
  const lemma = lemmaOf(tree, clause.verb);
  if (withholds(tree, clause))
    return { clause, contents: isUnnoticed(tree, clause) ? [] : contents, isClaim: true, reporting: null };
  const isNegated = clause.group.some((word) => isIn('negators', wordOf(tree, word)));
  const reporting: Reporting = {
    source,
    cue: clause.group,
    denies: (lemma === 'deny' || lemma === 'disagree') !== isNegated,
    hedge: hedgeOf(tree, clause) ?? toldHedge(tree, clause),
  };
  return { clause, contents, isClaim: false, reporting };
}

/** `They did not know that P`: so it was; not `I do not know that P`. */
function isUnnoticed(tree: Tree, { verb, subject, chain }: Clause): boolean {
  const isDoubt = ['i', 'we'].includes(wordOf(tree, subject?.head ?? -1)) && !hasPast(tree, verb);
  return isIn('noticing', lemmaOf(tree, verb)) && chain.length === 1 && !isDoubt;
}

const hasPast = (tree: Tree, verb: number) =>
  [verb, ...kidsBy(tree, verb, 'aux')].some((word) => tree.tokens[word]?.xpos === 'VBD');

/** `It is rumoured that P`. */
function toldHedge(tree: Tree, clause: Clause): Reporting['hedge'] {
  const isTold =
    clause.isPassive &&
    isIn('rumoured', lemmaOf(tree, clause.verb)) &&
    wordOf(tree, clause.subject?.head ?? -1) === 'it';
  return isTold ? { value: 'possible', cues: [clause.verb], isStrong: true } : null;
}
