import { wordsOf } from '../extract/arguments.ts';
import type { ExtractedClaim } from '../extract/claims.ts';
import type { Claim } from '../extract/print-claim.ts';
import { inOrder, isSetOff, kidsBy, subtree, type Tree } from '../extract/tree.ts';
import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord, MentionRecord } from '../records.ts';
import { attributionOf, claimEntity, mentionRecord, mentionsOf, type Slot } from './fields.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Naming, namingOf } from './naming.ts';
import { findReferents } from './referents.ts';
import { tell } from './text/sentence.ts';
import { tenseOf } from './time/tense.ts';
import { topicsOf } from './topics/topics.ts';

/** What is known of a document when its claims are resolved. */
interface Context {
  naming: Naming;
  /** The number of the sentence that starts at an offset. */
  numberOf: ReadonlyMap<number, number>;
  measures: Measures;
}

/** What a document says once it is resolved. */
export interface Resolution {
  /** Claims with their references resolved, entities, time, amounts, topics and a sentence that stands alone. */
  claims: ClaimRecord[];
  /** Where the claims mention their entities, in the order of the claims. */
  mentions: MentionRecord[];
}

/** Resolves the claims of a document. Offsets count UTF-16 units of its text. */
export function resolve(
  extracted: readonly ExtractedClaim[],
  sentences: readonly Sentence[],
  document: Document,
): Resolution {
  const naming = namingOf(findReferents(sentences, extracted));
  const numberOf = new Map(sentences.map(({ start }, i) => [start, i]));
  const measures = measuresOf(document.published);
  const resolved = extracted.map((one) => resolveClaim(one, { naming, numberOf, measures }));
  return { claims: resolved.map(({ claim }) => claim), mentions: resolved.flatMap(({ mentions }) => mentions) };
}

function resolveClaim(
  one: ExtractedClaim,
  { naming, numberOf, measures }: Context,
): { claim: ClaimRecord; mentions: MentionRecord[] } {
  const { claim, read, reading, completed } = one;
  const { tree } = read;
  const { clause } = reading;
  const sentence = numberOf.get(claim.sentence_start) as number;
  const subject = clause.subject?.words ?? [];
  const object = withRestrictive(
    tree,
    completed.object,
    clause.head,
    (head) => naming.entityOf({ sentence, head }) !== null,
  );
  const resolved = { subject: naming.say(sentence, subject, null, true), object: naming.say(sentence, object) };
  const keep = clause.subject ? { sentence, head: clause.subject.head } : null;
  const text = tell({
    tree,
    clause,
    completed: { ...completed, object },
    reporting: reading.reporting,
    say: (words) => naming.say(sentence, words, words === subject ? null : keep, words === subject),
  });
  const topics = topicsOf(topicWords(claim, resolved));
  const tense = tenseOf(clause.group.flatMap((word) => tree.tokens[word] ?? []));
  const mentions = mentionsOf(tree, sentence, slotsOf(one), naming);
  const { spans, confidence, rule, attribution: _, ...verbatim } = claim;
  const record = {
    ...verbatim,
    attribution: attributionOf(claim, reading, numberOf, naming),
    spans,
    subject_resolved: resolved.subject,
    object_resolved: resolved.object,
    text,
    entities: mentions.map((mention) => claimEntity(tree, claim.document, mention)),
    topics: topics.map(({ topic }) => topic),
    topic_terms: topics,
    ...measures(claim, tense),
    confidence,
    rule,
  };
  return { claim: record, mentions: mentions.map((mention, i) => mentionRecord(record, mention, i)) };
}

/** The words of each slot; a source that stands in another sentence has none here. */
function slotsOf({ reading: { clause, reporting, from }, completed }: ExtractedClaim): Slot[] {
  return [
    ['subject', clause.subject?.words ?? []],
    ['predicate', completed.predicate],
    ['object', completed.object],
    ['qualifier', completed.adjuncts.flatMap(wordsOf)],
    ['attribution', from ? [] : (reporting?.source ?? [])],
  ];
}

/** The words that a claim's topics hang on. */
function topicWords(
  { predicate, qualifiers }: Claim,
  { subject, object }: { subject: string; object: string },
): string[] {
  return [subject, predicate, object, ...qualifiers.map(({ text }) => text)].join(' ').split(/\s+/);
}

/** A noun phrase with the relative clauses that say which thing it is where nothing else does, the claim's own clause aside. */
function withRestrictive(
  tree: Tree,
  words: readonly number[],
  own: number,
  isKnown: (word: number) => boolean,
): number[] {
  const inside = new Set(words);
  const added = words
    .filter((word) => !isKnown(word))
    .flatMap((word) =>
      kidsBy(tree, word, 'acl')
        .filter((kid) => kid !== own && !inside.has(kid) && !isSetOff(tree, kid))
        .flatMap((kid) => subtree(tree, kid, (part) => isSetOff(tree, part))),
    );
  return inOrder(words, added);
}
