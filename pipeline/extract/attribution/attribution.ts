import { isIn } from '../../syntax/lexicon.ts';
import { headOf, isRelation, isSetOff, kidsBy, lemmaOf, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Adjunct, Argument, Clause } from '../clauses/clause.ts';
import { isInQuotation, isIntroduction } from './contents.ts';
import { nounReports } from './nouns.ts';
import { hearsay, ownReporting } from './own.ts';
import { phraseReports } from './phrases.ts';
import type { Report, Reporting } from './reporting.ts';
import { reportOf } from './reports.ts';
import { isUnsaid, withholds } from './withheld.ts';

export interface Attributed {
  clause: Clause;
  reporting: Reporting | null;
}

/** How a report reaches a clause. */
interface Cover {
  report: Report;
  /** Whether the clause is the content itself, not a clause inside it. */
  isDirect: boolean;
  /** Whether the clause only says of which thing the content speaks. */
  isRestrictive: boolean;
}

/** Takes the clauses that only report, and those that nobody puts forward, from the others, and says who holds each of those. */
export function attribute(tree: Tree, clauses: readonly Clause[]): Attributed[] {
  const reports = [
    ...clauses.flatMap((clause) => reportOf(tree, clause, clauses) ?? []),
    ...nounReports(tree, clauses),
    ...phraseReports(tree),
  ];
  const owned = new Set(clauses.flatMap(({ chain }) => chain));
  return clauses.flatMap((clause): Attributed[] => {
    if (isInUnsaid(tree, clause, owned) || saysNothing(tree, clause)) return [];
    const cover = coverOf(tree, clause, reports);
    if (isOnlyReport(tree, clause, reports, cover) || isUnheld(cover)) return [];
    const covering = cover && carried(cover);
    const own = ownReporting(tree, clause);
    const reporting = own ?? covering ?? hearsay(tree, clause);
    return [{ clause: withoutCue(clause, reporting), reporting }];
  });
}

/** `Per X, P`: a phrase that names the source restricts nothing. */
function withoutCue(clause: Clause, reporting: Reporting | null): Clause {
  const [cue = -1] = reporting?.cue ?? [];
  const isCue = ({ marker }: Adjunct | Argument) => marker.includes(cue);
  if (![...clause.adjuncts, ...clause.arguments].some(isCue) || clause.group.includes(cue)) return clause;
  return {
    ...clause,
    adjuncts: clause.adjuncts.filter((adjunct) => !isCue(adjunct)),
    arguments: clause.arguments.filter((argument) => !isCue(argument)),
  };
}

/** A clause that reports makes no claim, unless somebody else is said to hold what a figure or event shows. */
function isOnlyReport(tree: Tree, clause: Clause, reports: readonly Report[], cover: Cover | null): boolean {
  const isReport = reports.some(({ clause: own, isClaim }) => own === clause && !isClaim);
  return isReport && !(cover && isIn('showing', lemmaOf(tree, clause.verb)));
}

/** `The minister said:`: a verb of saying without what is said tells nothing. */
function saysNothing(tree: Tree, clause: Clause): boolean {
  if (clause.isPassive || clause.chain.length > 1 || withholds(tree, clause)) return false;
  if (isIntroduction(tree, clause)) return true;
  return lemmaOf(tree, clause.verb) === 'say' && clause.arguments.every(({ kind }) => kind === 'indirect-object');
}

/** What is withheld, and what stands in a clause that is denied, nobody is said to hold. */
function isUnheld(cover: Cover | null): boolean {
  if (!cover) return false;
  const { report, isDirect, isRestrictive } = cover;
  return report.reporting === null || (report.reporting.denies && !isDirect && !isRestrictive);
}

/** What goes over to a clause inside the content: the source; to the content itself, denial and hedge as well. */
function carried({ report: { reporting }, isDirect, isRestrictive }: Cover): Reporting | null {
  if (!reporting || isDirect) return reporting;
  return { ...reporting, denies: false, hedge: isRestrictive ? null : reporting.hedge };
}

/** `asked the court to rule that P`: whether a clause lies in the content of a verb that nobody is told to have said. */
function isInUnsaid(tree: Tree, clause: Clause, owned: ReadonlySet<number>): boolean {
  for (let word = clause.head; word >= 0; word = headOf(tree, word)) {
    const above = headOf(tree, word);
    if (isAside(tree, word)) return false;
    const isContent = above >= 0 && isRelation(relationOf(tree, word), ['ccomp']) && !owned.has(above);
    if (isContent && isIn('reporting', lemmaOf(tree, above)) && isUnsaid(tree, above)) return true;
  }
  return false;
}

/** What stands between commas is the author's, outside a quotation. */
const isAside = (tree: Tree, word: number) =>
  isRelation(relationOf(tree, word), ['acl:relcl', 'appos']) && isSetOff(tree, word) && !isInQuotation(tree, word);

/** The report whose content a clause lies in; what relative clauses and appositions between commas say is the author's. */
function coverOf(tree: Tree, clause: Clause, reports: readonly Report[]): Cover | null {
  let word = clause.rule === 'apposed-aim' ? (clause.governor ?? clause.head) : clause.head;
  let isDirect = true;
  let isRestrictive = false;
  for (; word >= 0; word = headOf(tree, word)) {
    const inside = word;
    const report = reports.find(
      ({ contents, clause: own }) => contents.includes(inside) && (own === null || clause.head !== own.head),
    );
    if (report) return { report, isDirect, isRestrictive };
    if (reports.some((other) => other.clause?.head === inside && !other.isClaim))
      return coverAbove(tree, word, clause, reports);
    if (isAuthors(tree, word, reports)) return null;
    if (isAside(tree, word) && clause.rule !== 'apposed-aim') return null;
    const relation = relationOf(tree, word);
    if (!isRelation(relation, ['conj'])) isDirect = false;
    if (isRelation(relation, ['acl'])) isRestrictive = true;
  }
  return null;
}

/** What stands beside the content of a report inside another is held by who is said to hold that one. */
function coverAbove(tree: Tree, reporter: number, clause: Clause, reports: readonly Report[]): Cover | null {
  if (clause.head !== reporter) return null;
  const above = tree.heads[reporter] ?? -1;
  return above < 0
    ? null
    : coverOf(
        tree,
        { ...clause, head: reporter },
        reports.filter((other) => other.clause?.head !== reporter),
      );
}

/** `X said that P, but Q`: what the author sets against the content of a report that goes before. */
function isAuthors(tree: Tree, word: number, reports: readonly Report[]): boolean {
  if (relationOf(tree, word) !== 'conj' || kidsBy(tree, word, 'nsubj').length === 0) return false;
  const against = kidsBy(tree, word, 'cc').some((cc) => ['but', 'yet'].includes(wordOf(tree, cc)));
  return (
    against &&
    reports.some(
      ({ clause, contents }) => clause !== null && contents.includes(headOf(tree, word)) && clause.head < word,
    )
  );
}
