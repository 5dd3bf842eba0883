import { type TopicalClaim, topicsInContext } from '../classify/topics/context.ts';
import { type ClaimTopic, topicsOf } from '../classify/topics/topics.ts';
import type { Claim } from '../extract/claim/claim.ts';
import type { ExtractedClaim } from '../extract/claims.ts';
import { wordsOf } from '../extract/clauses/arguments.ts';
import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord, MentionRecord } from '../records/types.ts';
import { inOrder, isSetOff, kidsBy, subtree, type Tree } from '../syntax/tree.ts';
import { type Measures, measuresOf } from './measures.ts';
import {
  attributionOf,
  type ClaimMention,
  claimEntity,
  mentionRecord,
  mentionsOf,
  type Slot,
} from './mention-records.ts';
import { type Naming, namingOf } from './naming/naming.ts';
import { quotable } from './quotable.ts';
import { findReferents } from './references/referents.ts';
import { tell } from './text/sentence.ts';
import { wordsText } from './text/words.ts';
import { tenseOf } from './time/tense.ts';

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
  const numberOf = new Map(sentences.map(({ start }, i) => [start, i]));
  const open = new Set(extracted.map(({ claim }) => numberOf.get(claim.sentence_start) as number));
  const known = findReferents(sentences, extracted);
  const naming = namingOf(document.rights === 'full' ? known : quotable(known, open));
  const measures = measuresOf(document.published);
  const resolved = extracted.map((one) => resolveClaim(one, { naming, numberOf, measures }));
  const topics = topicsInContext(resolved);
  return {
    claims: resolved.map(({ claim }, i) => withTopics(claim, topics[i] as ClaimTopic[])),
    mentions: resolved.flatMap(({ mentions }) => mentions),
  };
}

const withTopics = (claim: ClaimRecord, topics: ClaimTopic[]): ClaimRecord => ({
  ...claim,
  topics: topics.map(({ topic }) => topic),
  topic_terms: topics,
});

function resolveClaim(
  one: ExtractedClaim,
  { naming, numberOf, measures }: Context,
): TopicalClaim & { claim: ClaimRecord; mentions: MentionRecord[] } {
  const { claim, read, reading, completed } = one;
  const { tree } = read;
  const { clause } = reading;
  const sentence = numberOf.get(claim.sentence_start) as number;
  const isKnown = (head: number) => naming.entityOf({ sentence, head }) !== null;
  const subject = withRestrictive(tree, clause.subject?.words ?? [], clause.head, isKnown);
  const object = withRestrictive(tree, completed.object, clause.head, isKnown);
  const told = { ...clause, subject: clause.subject && { ...clause.subject, words: subject } };
  const resolved = { subject: naming.say(sentence, subject, null, true), object: naming.say(sentence, object) };
  const keep = clause.subject ? { sentence, head: clause.subject.head } : null;
  const text = tell({
    tree,
    clause: told,
    completed: { ...completed, object },
    reporting: reading.reporting,
    say: (words) => naming.say(sentence, words, words === subject ? null : keep, words === subject),
  });
  const tense = tenseOf(clause.group.flatMap((word) => tree.tokens[word] ?? []));
  const mentions = mentionsOf(tree, sentence, slotsOf(one), naming);
  const topics = topicsOf(topicWords(tree, claim, resolved, mentions));
  const { spans, confidence, rule, attribution: _, ...verbatim } = claim;
  const record = {
    ...verbatim,
    attribution: attributionOf(claim, reading, numberOf, naming),
    spans,
    subject_resolved: resolved.subject,
    object_resolved: resolved.object,
    text,
    entities: mentions.map((mention) => claimEntity(tree, claim.document, mention)),
    topics: [],
    topic_terms: [],
    ...measures(claim, tense),
    confidence,
    rule,
  };
  const takesUp = [...subject, ...completed.object].some((word) => refersBack(tree, word));
  return { claim: record, mentions: mentions.map((mention, i) => mentionRecord(record, mention, i)), topics, takesUp };
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

/** What a name of says nothing of what a claim is about: `Hanbit Semiconductor`. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['company', 'person', 'place']);

/** Whether a word takes something up, or says that it is known: an article, a demonstrative, a personal pronoun. */
const refersBack = (tree: Tree, word: number) => /Definite=Def|PronType=(Dem|Prs)/.test(tree.tokens[word]?.feats ?? '');

/** The words that a claim's topics hang on: those of its slots, without names of companies, persons and places. */
function topicWords(
  tree: Tree,
  { predicate, qualifiers }: Claim,
  { subject, object }: { subject: string; object: string },
  mentions: readonly ClaimMention[],
): string[] {
  const text = [subject, predicate, object, ...qualifiers.map(({ text }) => text)].join(' ');
  const names = mentions.flatMap(({ entity, words, kind }) => {
    if (!NAMED_ONLY.has(entity.type)) return [];
    return kind === 'name' ? [entity.name, wordsText(tree, words)] : [entity.name];
  });
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text).split(/\s+/);
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
