import { isIn } from '../../syntax/lexicon.ts';
import { trimmed, wholePhrase } from '../../syntax/phrases.ts';
import {
  firstBy,
  inOrder,
  isRelation,
  isSetOff,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  wordOf,
} from '../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../syntax/verb-group.ts';
import type { Clause } from '../clauses/clause.ts';

/** Who is said to hold a clause, and the words that say so. */
export interface Reporting {
  /** Null where the text names no source. */
  source: number[] | null;
  cue: number[];
  /** The reporting words deny what they report. */
  denies: boolean;
}

export interface Attributed {
  clause: Clause;
  reporting: Reporting | null;
}

/** A clause that reports others: those at and under the content's heads. */
interface Report extends Reporting {
  clause: Clause | null;
  contents: number[];
}

/** Takes the clauses that only report from the others, and says for each of the others who is said to hold it. */
export function attribute(tree: Tree, clauses: readonly Clause[]): Attributed[] {
  const reports = [...clauses.flatMap((clause) => reportOf(tree, clause, clauses)), ...accordingTo(tree)];
  const reporters = new Set(reports.map(({ clause }) => clause));
  return clauses
    .filter((clause) => !reporters.has(clause))
    .map((clause) => ({ clause, reporting: ownReporting(tree, clause) ?? coveringReport(tree, clause, reports) }));
}

/** `X said that P`; `P, X said`; `X said: P`. */
function reportOf(tree: Tree, clause: Clause, clauses: readonly Clause[]): Report[] {
  const verb = clause.verb;
  const infinitive = kidsBy(tree, verb, 'xcomp').filter((kid) => kid > verb);
  if (isExpecting(tree, clause) && clause.subject)
    return [
      {
        clause: null,
        contents: infinitive,
        source: wholeSource(tree, clause.subject.head),
        cue: clause.group,
        denies: false,
      },
    ];
  const isImpersonal = isImpersonalReport(tree, clause, verb);
  const isReporting =
    isImpersonal ||
    (isIn('reporting', lemmaOf(tree, verb)) && ['finite', 'participle'].includes(clause.form) && !clause.isPassive);
  if (!isReporting || !clause.subject) return [];
  const contents = contentsOf(tree, clause, verb, clauses);
  if (contents.length === 0) return [];
  const source = isImpersonal ? null : wholeSource(tree, clause.subject.head);
  const isNegated = clause.group.some((word) => isIn('negators', wordOf(tree, word)));
  return [{ clause, contents, source, cue: clause.group, denies: (lemmaOf(tree, verb) === 'deny') !== isNegated }];
}

/** `It is believed that P`. */
function isImpersonalReport(tree: Tree, clause: Clause, verb: number): boolean {
  return (
    clause.isPassive &&
    isIn('impersonal', lemmaOf(tree, verb)) &&
    clause.subject !== null &&
    wordOf(tree, clause.subject.head) === 'it' &&
    clause.arguments.some(({ kind }) => kind === 'clause')
  );
}

function contentsOf(tree: Tree, clause: Clause, verb: number, clauses: readonly Clause[]): number[] {
  const heads = new Set(clauses.map(({ head }) => head));
  const complements = kidsBy(tree, verb, 'ccomp').concat(
    isImpersonalReport(tree, clause, verb) ? kidsBy(tree, verb, 'csubj') : [],
  );
  const content = complements.filter((kid) => heads.has(kid));
  if (complements.length > 0) return content;
  const above = tree.heads[clause.head] ?? -1;
  const isBeside = relationOf(tree, clause.head) === 'parataxis' || isAsSaid(tree, clause);
  if (isBeside && heads.has(above)) return [above];
  if (clause.arguments.some(({ kind }) => kind === 'object')) return [];
  const quoted = kidsBy(tree, clause.head, 'parataxis').filter((kid) => heads.has(kid));
  return quoted.length > 0 ? [quoted[0] as number] : [];
}

/** `As the minister pointed out, …`. */
const isAsSaid = (tree: Tree, { head, rule, arguments: list }: Clause) =>
  rule === 'adverbial-clause' &&
  kidsBy(tree, head, 'mark').some((mark) => wordOf(tree, mark) === 'as') &&
  list.every(({ kind }) => kind !== 'object');

/** The source with its participles and prepositional phrases, without relative clauses and appositions set off. */
function wholeSource(tree: Tree, head: number): number[] {
  const words = subtree(tree, head, (kid) => {
    const relation = relationOf(tree, kid);
    return (
      (isRelation(relation, ['appos', 'acl']) && isSetOff(tree, kid)) ||
      (isRelation(relation, ['parataxis', 'acl:relcl', 'conj']) && kidsBy(tree, kid, 'nsubj').length > 0)
    );
  });
  const marker = new Set(
    kidsBy(tree, head, 'case')
      .filter((kid) => kid < head)
      .flatMap((kid) => subtree(tree, kid)),
  );
  return trimmed(
    tree,
    words.filter((word) => !marker.has(word)),
  );
}

/** `according to X`: goes for its clause and what is coordinated with it; a clause with a subject of its own only when it leads. */
function accordingTo(tree: Tree): Report[] {
  return tree.tokens.flatMap((_, at): Report[] => {
    if (wordOf(tree, at) !== 'according' || wordOf(tree, at + 1) !== 'to') return [];
    const noun = tree.heads[at] ?? -1;
    if (noun < 0) return [];
    const top = relationOf(tree, at) === 'case' ? noun : (firstBy(tree, at, 'obl', 'obj', 'nmod') ?? noun);
    const contents = at < 2 ? [tree.heads.indexOf(-1)] : [topOfClause(tree, tree.heads[top] as number)];
    const source = wholeSource(tree, top);
    return [{ clause: null, contents, source, cue: [at, at + 1], denies: false }];
  });
}

/** The head of the clause that a word stands in, up to a clause coordinated with a subject of its own. */
function topOfClause(tree: Tree, from: number): number {
  let word = from;
  while ((tree.heads[word] ?? -1) >= 0) {
    const relation = relationOf(tree, word);
    if (relation === 'conj' && kidsBy(tree, word, 'nsubj').length > 0) break;
    word = tree.heads[word] as number;
  }
  return word;
}

/** The report whose content a clause lies in; what relative clauses and appositions between commas say is the author's. */
function coveringReport(tree: Tree, clause: Clause, reports: readonly Report[]): Reporting | null {
  let word = clause.rule === 'apposed-aim' ? (clause.governor ?? clause.head) : clause.head;
  for (; word >= 0; word = tree.heads[word] as number) {
    const inside = word;
    const report = reports.find(
      ({ contents, clause: own }) => contents.includes(inside) && (own === null || clause.head !== own.head),
    );
    if (report) return report;
    if (reports.some((other) => other.clause?.head === inside)) return null;
    if (isAuthors(tree, word, reports) || isBeyond(tree, word, reports)) return null;
    if (
      isRelation(relationOf(tree, word), ['acl:relcl', 'appos']) &&
      isSetOff(tree, word) &&
      clause.rule !== 'apposed-aim'
    )
      return null;
  }
  return null;
}

/** `X said that P, but Q`: what the author sets against the content of a report that goes before. */
function isAuthors(tree: Tree, word: number, reports: readonly Report[]): boolean {
  if (relationOf(tree, word) !== 'conj' || kidsBy(tree, word, 'nsubj').length === 0) return false;
  const against = kidsBy(tree, word, 'cc').some((cc) => ['but', 'yet'].includes(wordOf(tree, cc)));
  return (
    against &&
    reports.some(
      ({ clause, contents }) => clause !== null && contents.includes(tree.heads[word] as number) && clause.head < word,
    )
  );
}

/** `P, according to X, but Q`: a coordinated clause with a subject of its own behind the source. */
function isBeyond(tree: Tree, word: number, reports: readonly Report[]): boolean {
  if (relationOf(tree, word) !== 'conj' || kidsBy(tree, word, 'nsubj').length === 0) return false;
  const first = tree.heads[word] as number;
  return reports.some(
    ({ clause, contents, cue }) =>
      clause === null && contents.includes(first) && (cue[0] ?? 0) > first && (cue[0] ?? 0) < word,
  );
}

/** What a clause says of who holds it: `X expects Y to …`, `is seen as`, `denied having …`. */
function ownReporting(tree: Tree, clause: Clause): Reporting | null {
  const [first] = clause.chain as [number];
  const verb = clause.verb;
  const source = clause.subject && wholeSource(tree, clause.subject.head);
  if (isExpecting(tree, clause)) return { source, cue: clause.group, denies: false };
  if (clause.chain.length > 1 && lemmaOf(tree, first) === 'deny') return { source, cue: [first], denies: false };
  if (clause.chain.length > 1 && isHeldByNobody(tree, first))
    return { source: null, cue: clause.group.filter((word) => word <= first), denies: false };
  if (!isRegarding(tree, clause, verb)) return null;
  const agent = clause.arguments.find(({ kind }) => kind === 'agent');
  const marker = clause.arguments.find(({ kind, phrase }) => kind === 'oblique' && phrase.head > verb)?.marker ?? [];
  return { source: agent ? agent.phrase.words : null, cue: [...clause.group, ...marker], denies: false };
}

/** `X expects Y to …`. */
function isExpecting(tree: Tree, clause: Clause): boolean {
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

/** `is said to be …`. */
const isHeldByNobody = (tree: Tree, verb: number) =>
  isIn('impersonal', lemmaOf(tree, verb)) &&
  kidsBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0 &&
  kidsBy(tree, verb, 'xcomp').some((kid) => hasInfinitiveMark(tree, kid));

/** `is widely seen as`, `blamed on`, `is considered crucial`. */
function isRegarding(tree: Tree, clause: Clause, verb: number): boolean {
  if (!clause.isPassive || !isIn('regarding', lemmaOf(tree, verb))) return false;
  return clause.arguments.some(
    ({ kind, marker, phrase }) =>
      kind === 'predicative' ||
      (kind === 'oblique' && phrase.head > verb && isIn('regardedBy', wordOf(tree, marker[0] ?? -1))),
  );
}

/** `X called Y Z`: a judgement on Y that X holds. */
export function calledClause(tree: Tree, clause: Clause): Attributed | null {
  const verb = clause.verb;
  const object = clause.arguments.find(({ kind }) => kind === 'object');
  const predicative = clause.arguments.find(
    ({ kind, marker, phrase }) =>
      kind === 'predicative' ||
      (kind === 'oblique' && wordOf(tree, marker[0] ?? -1) === 'as' && !isIn('partitive', lemmaOf(tree, phrase.head))),
  );
  if (clause.isPassive || !object || !predicative || !clause.subject || !isIn('calling', lemmaOf(tree, verb)))
    return null;
  const group = inOrder(clause.group, predicative.marker, wholePhrase(tree, predicative.phrase.head).words);
  const rest = clause.arguments.filter((argument) => argument !== object && argument !== predicative);
  return {
    clause: { ...clause, subject: object.phrase, group, arguments: rest },
    reporting: { source: wholeSource(tree, clause.subject.head), cue: clause.group, denies: false },
  };
}
