import type { Document } from '../ingest/document.ts';
import { mergeSpans, wordsAt } from '../offsets.ts';
import type { ClaimRecord, Qualifier, Span } from '../records.ts';
import { wordsOf } from './arguments.ts';
import { type Completed, complete } from './completion.ts';
import { type Features, featuresOf } from './confidence/features.ts';
import { chance, confidenceWeights } from './confidence/model.ts';
import { isIn } from './lexicon.ts';
import { modalityOf, polarityOf } from './modality.ts';
import { trimmed } from './phrases.ts';
import type { Reading, ReadSentence } from './read.ts';
import { runsOf, type Tree } from './tree.ts';
import { typeOf } from './types.ts';

type Resolved =
  | 'subject_resolved'
  | 'object_resolved'
  | 'text'
  | 'entities'
  | 'topics'
  | 'topic_terms'
  | 'time'
  | 'amounts';

/** A claim in the words of its sentence, before anything in it is resolved. Offsets count UTF-16 units of the document's text. */
export interface Claim extends Omit<ClaimRecord, Resolved | 'attribution'> {
  attribution: { source: string; cue: string } | null;
}

export type Draft = Omit<Claim, 'id'>;

export interface Printed {
  draft: Draft;
  features: Features;
  completed: Completed;
}

/** A clause as the codebook's claim, with its features; null where it is none that can stand. */
export function printClaim(read: ReadSentence, reading: Reading, document: Document): Printed | null {
  const { sentence, tree } = read;
  const { clause } = reading;
  if (!clause.subject) return null;
  const completed = complete(tree, clause);
  const how = modalityOf(tree, clause, completed);
  const whether = polarityOf(tree, clause, completed, reading.reporting);
  const slot = (words: readonly number[]) => spansOf(tree, trimmed(tree, words));
  const qualifiers = completed.adjuncts
    .map((adjunct) => ({ role: adjunct.role, spans: spansOf(tree, wordsOf(adjunct)) }))
    .filter(({ spans }) => spans.length > 0);
  const held = reading.from?.tree ?? tree;
  const source = reading.reporting?.source ? spansOf(held, reading.reporting.source) : [];
  const cue = reading.reporting ? spansOf(held, reading.reporting.cue) : [];
  const text = document.text;
  const spans = {
    subject: slot(clause.subject.words),
    predicate: slot(completed.predicate),
    object: slot(completed.object),
    qualifiers: qualifiers.map((qualifier) => qualifier.spans),
    modality: spansOf(tree, how.cues),
    polarity: spansOf(tree, whether.cues),
    attribution_source: source,
    attribution_cue: cue,
  };
  const features = featuresOf(tree, clause, completed);
  const draft: Draft = {
    document: document.id,
    document_title: document.title,
    published: document.published,
    url: document.url,
    sentence: sentence.text,
    sentence_start: sentence.start,
    sentence_end: sentence.end,
    subject: wordsAt(text, spans.subject),
    predicate: wordsAt(text, spans.predicate),
    object: wordsAt(text, spans.object),
    qualifiers: qualifiers.map(
      (qualifier): Qualifier => ({ role: qualifier.role, text: wordsAt(text, qualifier.spans) }),
    ),
    type: typeOf(tree, clause, completed, how.value),
    modality: how.value,
    polarity: whether.value,
    attribution: reading.reporting && { source: wordsAt(text, source) || 'unspecified', cue: wordsAt(text, cue) },
    spans,
    confidence: Math.round(chance(confidenceWeights().claims, features) * 100) / 100,
    rule: clause.rule,
  };
  return isSound(draft) ? { draft, features, completed } : null;
}

/** A claim must have a subject with a letter or digit that is no question word, a predicate, and not say the same twice. */
function isSound({ subject, predicate, object }: Draft): boolean {
  if (isIn('interrogatives', subject) || (object === '' && isIn('ellipses', predicate))) return false;
  return /[\p{L}\p{N}]/u.test(subject) && /\p{L}/u.test(predicate) && subject !== object;
}

/** The spans of some words: neighbours make one. */
export function spansOf(tree: Tree, words: readonly number[]): Span[] {
  return mergeSpans(
    runsOf(words).map(
      (run): Span => [tree.tokens[run[0] as number]?.start ?? 0, tree.tokens[run.at(-1) as number]?.end ?? 0],
    ),
  );
}
