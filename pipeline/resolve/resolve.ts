import type { ExtractedClaim } from '../extract/claims.ts';
import { wordsOf } from '../extract/clauses/arguments.ts';
import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord, MentionRecord } from '../records/types.ts';
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
import { provenTexts, type Told } from './text/proof.ts';
import { withRestrictive } from './text/restrictive.ts';
import { tenseOf } from './time/tense.ts';

/** What is known of a document when its claims are resolved. */
interface Context {
  naming: Naming;
  /** The number of the sentence that starts at an offset. */
  numberOf: ReadonlyMap<number, number>;
  measures: Measures;
}

/** What the next stage says of a claim. */
type Classified = 'type' | 'topics' | 'topic_terms' | 'confidence';

/** A claim with its references resolved, entities, time, amounts and a sentence that stands alone. */
export interface ResolvedClaim {
  claim: Omit<ClaimRecord, Classified>;
  /** What it was read from. */
  extracted: ExtractedClaim;
  /** The mentions of entities in its slots. */
  mentions: readonly ClaimMention[];
}

/** What a document says once it is resolved. */
export interface Resolution {
  resolved: ResolvedClaim[];
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
  const context = { naming, numberOf, measures };
  const phrases = extracted.map((one) => phrasesOf(one, context));
  const texts = provenTexts(extracted.map((one, i) => toldOf(one, phrases[i] as Phrases, naming)));
  const resolved = extracted.map((one, i) =>
    resolveClaim(one, phrases[i] as Phrases, { ...context, text: texts[i] as string }),
  );
  return {
    resolved,
    mentions: resolved.flatMap(({ claim, mentions }) => mentions.map((mention, i) => mentionRecord(claim, mention, i))),
  };
}

/** The words of a claim's subject and object with the clauses that restrict them, and the number of its sentence. */
interface Phrases {
  sentence: number;
  subject: number[];
  object: number[];
}

function phrasesOf({ claim, read: { tree }, reading, completed }: ExtractedClaim, context: Context): Phrases {
  const { clause } = reading;
  const sentence = context.numberOf.get(claim.sentence_start) as number;
  const isKnown = (head: number) => context.naming.entityOf({ sentence, head }) !== null;
  return {
    sentence,
    subject: withRestrictive(tree, clause.subject?.words ?? [], clause.head, isKnown),
    object: withRestrictive(tree, completed.object, clause.head, isKnown),
  };
}

function toldOf(extracted: ExtractedClaim, { sentence, subject, object }: Phrases, naming: Naming): Told {
  const { claim, read, reading, completed } = extracted;
  const { clause } = reading;
  const keep = clause.subject ? { sentence, head: clause.subject.head } : null;
  return {
    telling: {
      tree: read.tree,
      clause: { ...clause, subject: clause.subject && { ...clause.subject, words: subject } },
      completed: { ...completed, object },
      reporting: reading.reporting,
      say: (words) => naming.say(sentence, words, words === subject ? null : keep, words === subject),
    },
    polarity: claim.polarity,
    sentence: claim.sentence,
  };
}

function resolveClaim(
  extracted: ExtractedClaim,
  { sentence, subject, object }: Phrases,
  { naming, numberOf, measures, text }: Context & { text: string },
): ResolvedClaim {
  const { claim, read, reading } = extracted;
  const { tree } = read;
  const tense = tenseOf(reading.clause.group.flatMap((word) => tree.tokens[word] ?? []));
  const mentions = mentionsOf(tree, sentence, slotsOf(extracted), naming);
  const record = {
    ...claim,
    attribution: attributionOf(claim, reading, numberOf, naming),
    subject_resolved: naming.say(sentence, subject, null, true),
    object_resolved: naming.say(sentence, object),
    text,
    entities: mentions.map((mention) => claimEntity(tree, claim.document, mention)),
    ...measures(claim, tense),
  };
  return { claim: record, extracted, mentions };
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
