import { wordsOf } from '../extract/arguments.ts';
import type { ExtractedClaim } from '../extract/claims.ts';
import { mendTree } from '../extract/mend.ts';
import type { Claim } from '../extract/print-claim.ts';
import { inOrder, isSetOff, kidsBy, subtree, type Tree, treeOf } from '../extract/tree.ts';
import type { Document } from '../ingest/document.ts';
import type { Sentence } from '../parse/sentences.ts';
import type { ClaimRecord, Span } from '../records.ts';
import { findAmounts } from './amounts.ts';
import { continuedLinks } from './continuity.ts';
import { findMentions } from './entities/mentions.ts';
import { amountsOf, attributionOf, entitiesOf, timeOf } from './fields.ts';
import { type Naming, namingOf } from './naming.ts';
import { findParticulars } from './particulars.ts';
import { resolveReferences } from './references/references.ts';
import { tell } from './text/sentence.ts';
import { tenseOf } from './time/tense.ts';
import { findTimes } from './time/times.ts';
import { topicsOf } from './topics/topics.ts';

/** What is known of a document when its claims are resolved. */
interface Context {
  document: Document;
  naming: Naming;
  /** The number of the sentence that starts at an offset. */
  numberOf: ReadonlyMap<number, number>;
}

/** Claims with their references resolved, entities, time, amounts, topics and a sentence that stands alone. */
export function resolve(
  extracted: readonly ExtractedClaim[],
  sentences: readonly Sentence[],
  document: Document,
): ClaimRecord[] {
  const trees = sentences.map(({ tokens }) => treeOf(mendTree(tokens)));
  const mentions = findMentions(sentences);
  const sure = resolveReferences(sentences);
  const links = [...sure, ...continuedLinks(trees, findParticulars(trees, mentions, sure), sure)];
  const particulars = findParticulars(trees, mentions, links);
  const naming = namingOf({ trees, mentions, particulars, links });
  const numberOf = new Map(sentences.map(({ start }, i) => [start, i]));
  return extracted.map((one) => resolveClaim(one, { document, naming, numberOf }));
}

function resolveClaim({ claim, read, reading, completed }: ExtractedClaim, context: Context): ClaimRecord {
  const { naming } = context;
  const { tree } = read;
  const { clause } = reading;
  const sentence = context.numberOf.get(claim.sentence_start) as number;
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
  const { spans, confidence, rule, attribution: _, ...verbatim } = claim;
  return {
    ...verbatim,
    attribution: attributionOf(claim, reading, context.numberOf, naming),
    spans,
    subject_resolved: resolved.subject,
    object_resolved: resolved.object,
    text,
    entities: entitiesOf(
      tree,
      sentence,
      [
        ['subject', subject],
        ['predicate', completed.predicate],
        ['object', completed.object],
        ['qualifier', completed.adjuncts.flatMap(wordsOf)],
        ['attribution', reading.from ? [] : (reading.reporting?.source ?? [])],
      ],
      naming,
    ),
    topics: topics.map(({ topic }) => topic),
    topic_terms: topics,
    ...measured(claim, tree, clause.group, context.document),
    confidence,
    rule,
  };
}

/** The words that a claim's topics hang on. */
function topicWords(
  { predicate, qualifiers }: Claim,
  { subject, object }: { subject: string; object: string },
): string[] {
  return [subject, predicate, object, ...qualifiers.map(({ text }) => text)].join(' ').split(/\s+/);
}

/** The times and amounts in a claim's slots. */
function measured(claim: Claim, tree: Tree, group: readonly number[], document: Document) {
  const { sentence, sentence_start: offset, spans } = claim;
  const own = [...spans.subject, ...spans.predicate, ...spans.object, ...spans.qualifiers.flat()];
  const slots = own.map(([start, end]): Span => [start - offset, end - offset]);
  const tense = tenseOf(group.flatMap((word) => tree.tokens[word] ?? []));
  return {
    time: timeOf(tense, findTimes(sentence, document.published, tense), slots),
    amounts: amountsOf(findAmounts(sentence), slots),
  };
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
