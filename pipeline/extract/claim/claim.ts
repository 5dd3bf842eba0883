import type { Document } from '../../ingest/document.ts';
import type { Token } from '../../parse/token.ts';
import { mergeSpans, wordsAt } from '../../records/offsets.ts';
import type { ClaimRecord, Qualifier, Span } from '../../records/types.ts';
import { trimmed } from '../../syntax/phrases.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Reporting } from '../attribution/reporting.ts';
import { wordsOf } from '../clauses/arguments.ts';
import type { Reading, ReadSentence } from '../read.ts';
import type { Judgement, Modality } from './judgement.ts';
import { modalityOf } from './modality.ts';
import { polarityOf } from './polarity.ts';
import { type Completed, complete } from './slots/predicate-object.ts';

/** What later stages say of a claim. */
type Later =
  | 'type'
  | 'confidence'
  | 'subject_resolved'
  | 'object_resolved'
  | 'text'
  | 'entities'
  | 'topics'
  | 'topic_terms'
  | 'time'
  | 'amounts';

/** A claim in the words of its sentence, before anything in it is resolved. Offsets count UTF-16 units of the document's text. */
export interface Claim extends Omit<ClaimRecord, Later | 'attribution'> {
  attribution: { source: string; cue: string } | null;
}

export type Draft = Omit<Claim, 'id'>;

export interface Printed {
  draft: Draft;
  completed: Completed;
}

/** A clause as the codebook's claim; null where it has no subject. */
export function printClaim(read: ReadSentence, reading: Reading, document: Document): Printed | null {
  const { sentence, tree } = read;
  const { clause, reporting } = reading;
  if (!clause.subject) return null;
  const completed = complete(tree, clause);
  const modality = hedged(modalityOf(tree, clause, completed), reporting);
  const polarity = polarityOf(tree, clause, completed, reporting);
  const adjuncts = adjunctsOf(tree, completed);
  const spans = {
    subject: slotOf(tree, clause.subject.words),
    predicate: slotOf(tree, completed.predicate),
    object: slotOf(tree, completed.object),
    qualifiers: adjuncts.map((adjunct) => adjunct.spans),
    modality: spansOf(tree, modality.cues),
    polarity: spansOf(tree, polarity.cues),
    ...reportingSpans(reading, tree),
  };
  const said = (slot: readonly Span[]) => wordsAt(document.text, slot);
  const draft: Draft = {
    document: document.id,
    document_title: document.title,
    published: document.published,
    url: document.url,
    sentence: sentence.text,
    sentence_start: sentence.start,
    sentence_end: sentence.end,
    subject: said(spans.subject),
    predicate: said(spans.predicate),
    object: said(spans.object),
    qualifiers: adjuncts.map(({ role, spans }): Qualifier => ({ role, text: said(spans) })),
    modality: modality.value,
    polarity: polarity.value,
    attribution: reporting && {
      source: said(spans.attribution_source) || 'unspecified',
      cue: said(spans.attribution_cue),
    },
    spans,
    rule: clause.rule,
  };
  return { draft, completed };
}

/** A modality as the reporting words put it forward. */
function hedged(own: Judgement<Modality>, reporting: Reporting | null): Judgement<Modality> {
  const hedge = reporting?.hedge;
  return hedge && (hedge.isStrong || own.value === 'actual') ? { value: hedge.value, cues: hedge.cues } : own;
}

/** What restricts the claim, where it has words. */
function adjunctsOf(tree: Tree, { adjuncts }: Completed): { role: Qualifier['role']; spans: Span[] }[] {
  return adjuncts
    .map((adjunct) => ({ role: adjunct.role, spans: slotOf(tree, wordsOf(adjunct)) }))
    .filter(({ spans }) => spans.length > 0);
}

/** Where the source and the words of reporting stand, in this sentence or an earlier one. */
function reportingSpans({ reporting, from }: Reading, tree: Tree) {
  const held = from?.tree ?? tree;
  return {
    attribution_source: spansOf(held, reporting?.source ?? []),
    attribution_cue: spansOf(held, reporting?.cue ?? []),
  };
}

/** The spans of a slot: its words without what does not belong at their edges. */
export const slotOf = (tree: Tree, words: readonly number[]): Span[] => spansOf(tree, trimmed(tree, words));

/** The spans of some words: neighbours make one, where no markup parts them. */
function spansOf({ tokens }: Tree, words: readonly number[]): Span[] {
  const spans: Span[] = [];
  let before = -2;
  for (const word of words) {
    const { start, end, markupBefore } = tokens[word] as Token;
    const last = spans.at(-1);
    if (last && before === word - 1 && !markupBefore) last[1] = end;
    else spans.push([start, end]);
    before = word;
  }
  return mergeSpans(spans);
}
