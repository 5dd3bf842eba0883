import type { Token } from '../parse/token.ts';
import { type Clause, nounPhraseBefore, trimmed } from './clauses.ts';
import { isIn } from './lexicon.ts';
import { isNominal, lower, type Tokens } from './verb-groups.ts';

export interface Reporting {
  /** Null when the text names no source. */
  source: Tokens | null;
  cue: Tokens;
}

/** Takes the clauses that only report from the others, and says for each of the others who is said to hold it. */
export function attribute(tokens: readonly Token[], clauses: readonly Clause[]): Map<Clause, Reporting | null> {
  const accordingTo = accordingSource(tokens);
  const reporting = new Map(clauses.map((clause, i) => [clause, reportingOf(tokens, clause, clauses[i + 1])]));
  const claims = clauses.filter((clause) => !reporting.get(clause));
  return new Map(
    claims.map((clause) => {
      const i = clauses.indexOf(clause);
      const before = clauses.slice(0, i).findLast((other) => reporting.get(other));
      const after = clauses.slice(i + 1).find((other) => reporting.get(other) && comesAfterComma(tokens, other));
      const reporter = before ?? after;
      return [clause, accordingTo ?? (reporter ? (reporting.get(reporter) ?? null) : regarded(tokens, clause))];
    }),
  );
}

/** `X said that …`, `…, X said`, `…, said X`: the source and the verb, when the clause reports another. */
function reportingOf(tokens: readonly Token[], clause: Clause, next: Clause | undefined): Reporting | null {
  const main = tokens[clause.group.main] as Token;
  if (!isIn('reporting', main.lemma) || clause.group.form !== 'finite') return null;
  const cue = { start: clause.group.start, end: clause.group.end };
  const content = next !== undefined && next.rule !== 'relative-clause';
  if (content || comesAfterComma(tokens, clause)) return { source: clause.subject, cue };
  return null;
}

function comesAfterComma(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.subject.start - 1]?.text ?? '';
  return (
    clause.subject.start > 1 &&
    (before === ',' || before === '”') &&
    clause.complement.end - clause.complement.start <= 3
  );
}

/** `according to X` */
function accordingSource(tokens: readonly Token[]): Reporting | null {
  const at = tokens.findIndex((token, i) => lower(token) === 'according' && lower(tokens[i + 1]) === 'to');
  if (at < 0) return null;
  let end = at + 2;
  while (end < tokens.length && ![',', '.', ';'].includes(tokens[end]?.text ?? '') && tokens[end]?.upos !== 'VERB')
    end++;
  return { source: trimmed(tokens, { start: at + 2, end }), cue: { start: at, end: at + 2 } };
}

/** `is widely seen as`: held by somebody who is not named. */
function regarded(tokens: readonly Token[], { group, complement }: Clause): Reporting | null {
  const passive = tokens.slice(group.start, group.main).some((token) => token.lemma === 'be');
  const marked = lower(tokens[complement.start]) === 'as';
  if (!passive || !marked || !isIn('regarding', tokens[group.main]?.lemma ?? '')) return null;
  return { source: null, cue: { start: group.start, end: complement.start + 1 } };
}

/** `…, said X`: the subject after a reporting verb that stands after a comma; null when it is not inverted. */
export function invertedSubject(tokens: readonly Token[], verb: number): Tokens | null {
  const before = tokens[verb - 1]?.text ?? '';
  if (!isIn('reporting', tokens[verb]?.lemma ?? '') || ![',', '”', '"', "''"].includes(before)) return null;
  let end = verb + 1;
  while (end < tokens.length && !/^[,.;]$/.test(tokens[end]?.text ?? '') && tokens[end]?.upos !== 'VERB') end++;
  return isNominal(tokens[end - 1]) ? (nounPhraseBefore(tokens, end, verb + 1) ?? null) : null;
}
