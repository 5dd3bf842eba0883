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
  const resolved = extracted.map((one) => resolveClaim(one, { naming, numberOf, measures }));
  return {
    resolved,
    mentions: resolved.flatMap(({ claim, mentions }) => mentions.map((mention, i) => mentionRecord(claim, mention, i))),
  };
}

function resolveClaim(extracted: ExtractedClaim, { naming, numberOf, measures }: Context): ResolvedClaim {
  const { claim, read, reading, completed } = extracted;
  const { tree } = read;
  const { clause } = reading;
  const sentence = numberOf.get(claim.sentence_start) as number;
  const isKnown = (head: number) => naming.entityOf({ sentence, head }) !== null;
  const subject = withRestrictive(tree, clause.subject?.words ?? [], clause.head, isKnown);
  const object = withRestrictive(tree, completed.object, clause.head, isKnown);
  const told = { ...clause, subject: clause.subject && { ...clause.subject, words: subject } };
  const keep = clause.subject ? { sentence, head: clause.subject.head } : null;
  const text = tell({
    tree,
    clause: told,
    completed: { ...completed, object },
    reporting: reading.reporting,
    say: (words) => naming.say(sentence, words, words === subject ? null : keep, words === subject),
  });
  const tense = tenseOf(clause.group.flatMap((word) => tree.tokens[word] ?? []));
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
