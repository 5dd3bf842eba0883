import type { Document } from '../ingest/document.ts';
import { mergeSpans, wordsAt } from '../offsets.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { Token } from '../parse/token.ts';
import type { ClaimRecord, Qualifier, Span } from '../records.ts';
import { unreadable } from './account.ts';
import { claimType, type Judgement, modality, polarity } from './attributes.ts';
import { attribute, type Reporting } from './attribution.ts';
import { type Clause, findClauses } from './clauses.ts';
import { type Adjunct, readComplement, roleAt } from './complement.ts';
import { claimIds } from './ids.ts';
import { isIn, subordinatorRole } from './lexicon.ts';
import { mendTags, type Tokens } from './verb-groups.ts';

/** A claim as the extractor gives it. Offsets count UTF-16 units of the document's text. */
export type Claim = ClaimRecord;

type Draft = Omit<Claim, 'id'>;

/**
 * The claims of a document's sentences, in the order of their predicates. This first extractor reads part-of-speech
 * tags; it finds clauses by their verb groups.
 */
export function extract(sentences: readonly Sentence[], document: Document): Claim[] {
  const drafts = sentences
    .filter((sentence) => !unreadable(sentence, document))
    .flatMap((sentence) => sentenceClaims(sentence, document));
  const ids = claimIds(document.id, drafts);
  return drafts.map((draft, i) => ({ id: ids[i] as string, ...draft }));
}

function sentenceClaims(sentence: Sentence, document: Document): Draft[] {
  const tokens = mendTags(sentence.tokens);
  const clauses = findClauses(tokens);
  const drafts = [...attribute(tokens, clauses)].map(([clause, reporting]) =>
    toClaim(sentence, tokens, clause, clauses, reporting, document),
  );
  return drafts.filter(isSound).sort((a, b) => firstOf(a.spans.predicate) - firstOf(b.spans.predicate));
}

const firstOf = (spans: readonly Span[]) => spans[0]?.[0] ?? 0;

/** A claim must have a subject with a letter or digit, a predicate, and not say the same twice. */
function isSound({ subject, predicate, object }: Draft): boolean {
  return /[\p{L}\p{N}]/u.test(subject) && /\p{L}/u.test(predicate) && subject !== object;
}

function toClaim(
  sentence: Sentence,
  tokens: readonly Token[],
  clause: Clause,
  clauses: readonly Clause[],
  reporting: Reporting | null,
  document: Document,
): Draft {
  const text = document.text;
  const spansOf = (...parts: Tokens[]) => spans(tokens, parts);
  const { predicate, object, adjuncts } = readComplement(tokens, clause.group, clause.complement);
  const qualifiers = allAdjuncts(tokens, clause, clauses, adjuncts).map(({ role, words }) => ({
    role,
    spans: spansOf(words),
  }));
  const predicateSpans = spansOf(...clause.prefix, clause.group, predicate);
  const how = modality(tokens, clause, conditionOf(tokens, clause, clauses));
  const whether = polarity(tokens, clause);
  const cues = ({ cues }: Judgement<unknown>) => spansOf(...cues.map((i) => ({ start: i, end: i + 1 })));
  const source = reporting?.source ? spansOf(reporting.source) : [];
  const cue = reporting ? spansOf(reporting.cue) : [];
  return {
    document: document.id,
    document_title: document.title,
    published: document.published,
    url: document.url,
    sentence: sentence.text,
    sentence_start: sentence.start,
    sentence_end: sentence.end,
    subject: wordsAt(text, spansOf(clause.subject)),
    predicate: wordsAt(text, predicateSpans),
    object: wordsAt(text, spansOf(object)),
    qualifiers: qualifiers.map(
      (qualifier): Qualifier => ({ role: qualifier.role, text: wordsAt(text, qualifier.spans) }),
    ),
    type: claimType(
      tokens,
      clause,
      predicate.end,
      how.value,
      qualifiers.some(({ role }) => role === 'cause'),
    ),
    modality: how.value,
    polarity: whether.value,
    attribution: reporting && { source: wordsAt(text, source) || 'unspecified', cue: wordsAt(text, cue) },
    spans: {
      subject: spansOf(clause.subject),
      predicate: predicateSpans,
      object: spansOf(object),
      qualifiers: qualifiers.map((qualifier) => qualifier.spans),
      modality: cues(how),
      polarity: cues(whether),
      attribution_source: source,
      attribution_cue: cue,
    },
    rule: clause.rule,
  };
}

/** Everything that restricts a clause, in source order: what leads it, its own adjuncts, the clauses that hang on it. */
function allAdjuncts(
  tokens: readonly Token[],
  clause: Clause,
  clauses: readonly Clause[],
  own: readonly Adjunct[],
): Adjunct[] {
  const lead = clause.lead ? [{ role: roleAt(tokens, clause.lead.start, clause.lead.end), words: clause.lead }] : [];
  const hanging = clauses
    .filter(({ host }) => host === clause)
    .map((other): Adjunct => {
      const role = other.marker < 0 ? 'purpose' : (subordinatorRole(tokens[other.marker]?.text ?? '') ?? 'manner');
      return {
        role,
        words: { start: Math.max(other.begin, clause.group.end), end: Math.max(other.complement.end, other.group.end) },
      };
    });
  return [...lead, ...own, ...hanging]
    .filter(({ words }) => words.start < words.end)
    .sort((a, b) => a.words.start - b.words.start);
}

/** The token of the condition that governs a clause, such as `if`; -1 when there is none. */
function conditionOf(tokens: readonly Token[], clause: Clause, clauses: readonly Clause[]): number {
  const governing = [clause, ...clauses.filter(({ host }) => host === clause)];
  return governing.map(({ marker }) => marker).find((marker) => isIn('conditional', tokens[marker]?.text ?? '')) ?? -1;
}

/** The spans of some stretches of tokens. */
function spans(tokens: readonly Token[], parts: readonly Tokens[]): Span[] {
  const found = parts
    .filter(({ start, end }) => start < end)
    .map(({ start, end }): Span => [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0]);
  return mergeSpans(found);
}
