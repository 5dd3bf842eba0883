/**
 * A corpus of plain sentences with one claim each, made without parsing, for measures of large datasets. Records are as
 * the build makes them: check finds nothing wrong with them.
 */
import { createHash } from 'node:crypto';
import { claimIds } from '../../lib/extract/claim/ids.js';

const SUBJECTS = ['China', 'The European Union', 'Japan', 'The ministry', 'A new agency', 'India', 'Brazil'];
const PREDICATES = ['will restrict', 'has approved', 'depends on', 'plans to expand', 'opposes', 'is funding'];
const SYLLABLES = ['ba', 'ce', 'do', 'fi', 'gu', 'ha', 'ke', 'lo', 'mi', 'nu', 'pa', 're', 'so', 'ti', 'vu', 'za'];

/** Numbers from 0 to below a limit, the same in every run. */
export function openNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A document as a list of sentences, each a list of slots. */
export function newDocument(name, sentences, number) {
  return { id: name, sentences: Array.from({ length: sentences }, (_, i) => newSentence(number, i)) };
}

/** A sentence of about 15 words, most of them drawn from 65,536; its place in the document is among them. */
export function newSentence(number, i) {
  const of = (list) => list[number(list.length)];
  const words = (count) => Array.from({ length: count }, () => [1, 2, 3, 4].map(() => of(SYLLABLES)).join(''));
  return {
    subject: of(SUBJECTS),
    predicate: of(PREDICATES),
    object: `${words(6).join(' ')} of ${i + 1} ${words(1)}`,
    place: `in ${words(3).join(' ')}`,
  };
}

/** The published records of a document. */
export function recordsOf({ id, sentences }) {
  let text = '';
  const placed = sentences.map((slots) => {
    const start = text.length === 0 ? 0 : text.length + 1;
    const sentence = `${slots.subject} ${slots.predicate} ${slots.object} ${slots.place}.`;
    text = text.length === 0 ? sentence : `${text} ${sentence}`;
    return { ...slots, sentence, start, end: start + sentence.length };
  });
  const title = `What was decided, part ${id}`;
  const document = {
    id,
    title,
    url: `https://example.org/${id}`,
    publisher: 'Example Press',
    author: null,
    published: '2025-10-23',
    retrieved: null,
    language: 'en',
    license: null,
    rights: 'full',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    characters: text.length,
    text,
  };
  const ids = claimIds(id, placed.map(slotsOf));
  const claims = placed.map((sentence, i) => claimOf(document, sentence, ids[i]));
  return {
    document,
    sentences: placed.map(({ sentence, start, end }) => ({
      id: `${id}-s${start}`,
      document: id,
      start,
      end,
      segment: 'body',
      text: sentence,
      claims: 1,
      reason: null,
      detail: null,
    })),
    claims,
    mentions: claims.flatMap(mentionsOf),
  };
}

const slotsOf = ({ subject, predicate, object, place }) => ({
  subject,
  predicate,
  object,
  qualifiers: [{ role: 'place', text: place }],
});

function claimOf(document, sentence, id) {
  const { subject, predicate, object, place, start, end } = sentence;
  const spanAfter = (at, words) => [at, at + words.length];
  const s = spanAfter(start, subject);
  const p = spanAfter(s[1] + 1, predicate);
  const o = spanAfter(p[1] + 1, object);
  const q = spanAfter(o[1] + 1, place);
  return {
    id,
    document: document.id,
    document_title: document.title,
    published: document.published,
    url: document.url,
    sentence: sentence.sentence,
    sentence_start: start,
    sentence_end: end,
    ...slotsOf(sentence),
    type: sentence.type ?? 'measure',
    modality: 'actual',
    polarity: 'affirmed',
    attribution: null,
    spans: {
      subject: [s],
      predicate: [p],
      object: [o],
      qualifiers: [[q]],
      modality: [],
      polarity: [],
      attribution_source: [],
      attribution_cue: [],
    },
    subject_resolved: subject,
    object_resolved: object,
    text: sentence.sentence,
    entities: [
      {
        text: subject,
        name: subject,
        type: 'organisation',
        id: subject.toLowerCase().replaceAll(' ', '-'),
        slot: 'subject',
      },
    ],
    topics: ['trade', 'industrial-policy'],
    topic_terms: [
      { topic: 'trade', weight: 0.5, terms: ['exports', 'imports'] },
      { topic: 'industrial-policy', weight: 0.5, terms: ['programme'] },
    ],
    time: { tense: 'present', expressions: [] },
    amounts: [],
    confidence: 0.93,
    rule: 'main-clause',
  };
}

/** Where a claim mentions its entities. */
const mentionsOf = ({ id, document, entities, spans }) =>
  entities.map((entity, i) => ({
    id: `${id}-m${i}`,
    entity: entity.id,
    document,
    claim: id,
    slot: entity.slot,
    start: spans.subject[0][0],
    end: spans.subject[0][1],
    text: entity.text,
    kind: 'name',
    ambiguous: false,
  }));
