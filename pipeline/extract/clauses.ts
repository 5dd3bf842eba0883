import type { Token } from '../parse/token.ts';
import { isIn, subordinatorRole } from './lexicon.ts';
import { isNominal, isRelative, lower, type Tokens, type VerbGroup, verbGroups } from './verb-groups.ts';

/** A clause as it is found in a sentence: where its parts stand. */
export interface Clause {
  /** Name of the construction. */
  rule: string;
  group: VerbGroup;
  subject: Tokens;
  /** Words of the predicate that stand before the verb group: a shared `is to`, a noun (`a strategic move`). */
  prefix: Tokens[];
  /** Where the clause begins, its subject, conjunction or relative pronoun included. */
  begin: number;
  /** What stands before its subject and belongs to it, such as `Beyond core technology`. */
  lead: Tokens | null;
  /** The subordinating conjunction; -1 when there is none. */
  marker: number;
  complement: Tokens;
  /** The clause that this one restricts. */
  host: Clause | null;
}

type Opening = Omit<Clause, 'group' | 'complement' | 'lead'>;

const BOUNDARIES = new Set([',', ';', ':', '—', '–', '(', ')', '“', '”', '"', '``', "''"]);
const TERMINAL = /^[.!?…]+$/;

/** The clauses of a sentence, in order. */
export function findClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  for (const group of verbGroups(tokens)) {
    const previous = clauses.at(-1);
    const opening = openingOf(tokens, group, clauses);
    if (!opening) continue;
    if (previous) previous.complement = complementUpTo(tokens, previous.group.end, opening.begin);
    clauses.push({
      ...opening,
      group,
      lead: previous ? null : leadOf(tokens, opening.subject.start),
      complement: complementUpTo(tokens, group.end, tokens.length),
    });
  }
  return clauses;
}

function openingOf(tokens: readonly Token[], group: VerbGroup, clauses: readonly Clause[]): Opening | null {
  const previous = clauses.at(-1) ?? null;
  const floor = previous?.group.end ?? 0;
  const before = tokens[group.start - 1];
  if (isRelative(tokens, group.start - 1)) return relative(tokens, group.start - 1, floor);
  if (previous && before?.upos === 'CCONJ') return coordinated(tokens, group, previous);
  if (group.form === 'infinitive') return previous && infinitive(tokens, group, previous);
  if (group.form === 'gerund') return previous && before?.text === ',' ? resultParticiple(group, clauses) : null;
  const open = previous && !hasBoundary(tokens, previous.group.end, group.start);
  if (group.form === 'participle' && open) return reducedRelative(tokens, group);
  return finite(tokens, group, clauses, floor);
}

/** `a new five-year plan that places …`; of `exports, a sector that …` the subject is `exports`. */
function relative(tokens: readonly Token[], pronoun: number, floor: number): Opening | null {
  const comma = tokens[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun;
  const antecedent = nounPhraseBefore(tokens, comma, floor);
  if (!antecedent) return null;
  const apposed = tokens[antecedent.start - 1]?.text === ',' && tokens[antecedent.start]?.upos === 'DET';
  const beside = apposed ? nounPhraseBefore(tokens, antecedent.start - 1, floor) : null;
  const begin = beside ? antecedent.start - 1 : comma;
  return { rule: 'relative-clause', subject: beside ?? antecedent, prefix: [], begin, marker: -1, host: null };
}

/** `to reduce X and foster Y`: subject, auxiliaries and the noun before the infinitive are shared. */
function coordinated(tokens: readonly Token[], group: VerbGroup, previous: Clause): Opening {
  const to = lastTo(tokens, previous.group);
  const bare = group.end - group.start === 1 && !/(s|ed|ing)$/.test(tokens[group.main]?.text ?? '');
  const shared = to >= 0 && bare ? [{ start: previous.group.start, end: to + 1 }] : [];
  const prefix = bare || group.form === 'infinitive' ? [...previous.prefix, ...shared] : [];
  return { ...previous, rule: 'coordinated-verb', prefix, begin: group.start - 1, marker: -1, host: null };
}

function lastTo(tokens: readonly Token[], { start, end }: Tokens): number {
  for (let i = end - 1; i >= start; i--) if (lower(tokens[i]) === 'to') return i;
  return -1;
}

/** `a strategic move to shield …` beside a clause; else the purpose of the clause before it. */
function infinitive(tokens: readonly Token[], group: VerbGroup, previous: Clause): Opening | null {
  const noun = tokens[group.start - 1];
  const phrase = nounPhraseBefore(tokens, group.start, previous.group.end);
  const apposed = phrase && tokens[phrase.start - 1]?.text === ',' && isIn('apposed', noun?.lemma ?? '');
  if (apposed)
    return {
      rule: 'apposed-infinitive',
      subject: previous.subject,
      prefix: [phrase],
      begin: phrase.start - 1,
      marker: -1,
      host: null,
    };
  const main = tokens[previous.group.main];
  const attached = isIn('control', main?.lemma ?? '') || isIn('apposed', noun?.lemma ?? '') || !isNominal(noun);
  if (attached) return null;
  return {
    rule: 'purpose-infinitive',
    subject: previous.subject,
    prefix: [],
    begin: group.start,
    marker: -1,
    host: previous,
  };
}

/** `…, making it less reliant on exports`: the subject is that of the clause it hangs on. */
function resultParticiple(group: VerbGroup, clauses: readonly Clause[]): Opening | null {
  const host = clauses.findLast((clause) => clause.rule !== 'relative-clause');
  return host
    ? { rule: 'result-participle', subject: host.subject, prefix: [], begin: group.start - 1, marker: -1, host: null }
    : null;
}

/** `the previous one established during …` */
function reducedRelative(tokens: readonly Token[], group: VerbGroup): Opening | null {
  const noun = nounPhraseBefore(tokens, group.start, 0);
  return noun && { rule: 'reduced-relative', subject: noun, prefix: [], begin: group.start, marker: -1, host: null };
}

/** A clause with a subject of its own before its verb, or one that takes up its subject after a relative clause. */
function finite(tokens: readonly Token[], group: VerbGroup, clauses: readonly Clause[], floor: number): Opening | null {
  const boundary = lastBoundary(tokens, floor, group.start);
  const previous = clauses.at(-1) ?? null;
  const region = trimmed(tokens, { start: boundary + 1, end: group.start });
  if (!hasNominal(tokens, region)) {
    const pending = clauses.findLast((clause) => clause.rule === 'relative-clause');
    if (boundary !== group.start - 1 || !pending) return null;
    return { rule: 'main-clause', subject: pending.subject, prefix: [], begin: boundary, marker: -1, host: null };
  }
  const word = lower(tokens[boundary]);
  if (word === 'where') {
    const noun = nounPhraseBefore(tokens, boundary, floor);
    const begin = noun && tokens[noun.start - 1]?.text === ',' ? noun.start - 1 : boundary;
    return { rule: 'relative-clause', subject: region, prefix: [], begin, marker: -1, host: null };
  }
  const role = subordinatorRole(word);
  const rule = role
    ? 'adverbial-clause'
    : previous && (word === 'that' || boundary < floor)
      ? 'complement-clause'
      : 'main-clause';
  const begin = Math.max(boundary, floor);
  return { rule, subject: region, prefix: [], begin, marker: role ? boundary : -1, host: role ? previous : null };
}

/** The last token before a verb that a subject cannot reach across; floor - 1 when there is none. */
function lastBoundary(tokens: readonly Token[], floor: number, verb: number): number {
  for (let i = verb - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (BOUNDARIES.has(token.text) || token.upos === 'SCONJ' || ['where', 'whether', 'if'].includes(lower(token)))
      return i;
    if (lower(token) === 'that' && i < verb - 1 && i === floor) return i;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (token.upos === 'CCONJ' && before?.text === ',' && after) return i;
    if (subordinatorRole(token.text) && i + 1 < verb && before && token.upos !== 'ADP') return i;
  }
  return floor - 1;
}

function hasBoundary(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some((token) => BOUNDARIES.has(token.text));
}

/** A prepositional phrase at the beginning of the sentence, before the comma and the subject. */
function leadOf(tokens: readonly Token[], subject: number): Tokens | null {
  if (subject < 2 || !['ADP', 'SCONJ'].includes(tokens[0]?.upos ?? '')) return null;
  return trimmed(tokens, { start: 0, end: subject });
}

function complementUpTo(tokens: readonly Token[], start: number, end: number): Tokens {
  return trimmed(tokens, { start, end: Math.max(start, end) });
}

/** A stretch without punctuation and conjunctions at its ends. */
export function trimmed(tokens: readonly Token[], range: Tokens): Tokens {
  let { start, end } = range;
  const loose = (token: Token | undefined) =>
    token === undefined || BOUNDARIES.has(token.text) || token.upos === 'CCONJ' || TERMINAL.test(token.text);
  while (end > start && loose(tokens[end - 1])) end--;
  while (start < end && (loose(tokens[start]) || tokens[start]?.text === '•')) start++;
  return { start, end };
}

const hasNominal = (tokens: readonly Token[], { start, end }: Tokens) =>
  tokens.slice(start, end).some((token) => isNominal(token) || token.upos === 'DET');

const INSIDE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM', 'PART']);

/** The noun phrase that ends before a token, with what `of` joins to it and conjoined nouns. */
export function nounPhraseBefore(tokens: readonly Token[], end: number, floor: number): Tokens | null {
  if (!isNominal(tokens[end - 1])) return null;
  let start = end;
  for (let i = end - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    const joins = ['of', 'and', 'or'].includes(lower(token)) && isNominal(tokens[i - 1]) && i > floor;
    const hyphen = token.text === '-';
    if (!(INSIDE.has(token.upos) && lower(token) !== 'to') && !joins && !hyphen) break;
    start = i;
    if (token.upos === 'DET' && lower(tokens[i - 1]) !== 'of') break;
  }
  return start < end ? { start, end } : null;
}
