/**
 * Errors to plant, at least one for each gate and each kind of violation. `records` are planted in the records of a
 * document (`full` or `quotes`, as its rights are) before they are published, `published` in the files of a version,
 * `succession` in those of a version that follows another, `settings` in what is asserted of the dataset. `field` is what the gate has to name, where it names one.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const first = (records) => records.claims[0];
const replace = (file, from, to) => {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold ${from}: nothing was planted.`);
  writeFileSync(file, changed);
};
const edit = (file, change) => {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  change(value);
  writeFileSync(file, JSON.stringify(value, null, 2));
};
/** Turns one bit in the middle of a file, so that its length stays. */
export const flip = (file) => {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

const records = (gate, field, error, plant, rights = 'full') => ({ gate, field, error, plant, rights, at: 'records' });
const published = (gate, error, plant) => ({ gate, error, plant, at: 'published' });
const succession = (error, plant) => ({ gate: 'succession', error, plant, at: 'succession' });
const settings = (gate, error, assertions) => ({ gate, error, assertions, at: 'settings' });

const SLOTS = ['subject', 'predicate', 'object', 'attribution_source', 'attribution_cue'];
const shift = (spans) => {
  for (const span of spans) span[0]++;
};

export const PLANTS = [
  records('schemas', 'modality', 'a value that is no choice', (all) => Object.assign(first(all), { modality: 'sure' })),
  records('schemas', 'note', 'an unknown field', (all) => Object.assign(first(all), { note: 'x' })),
  records('schemas', 'predicate', 'a field left out', (all) => delete first(all).predicate),
  records('schemas', 'predicate', 'a text that is empty', (all) => Object.assign(first(all), { predicate: '' })),
  records('schemas', 'start', 'a number as text', (all) => Object.assign(all.sentences[0], { start: '0' })),
  records('schemas', 'sha256', 'a hash in capitals', ({ document }) =>
    Object.assign(document, { sha256: document.sha256.toUpperCase() }),
  ),
  records('schemas', 'published', 'a day that does not exist', ({ document }) =>
    Object.assign(document, { published: '2025-02-30' }),
  ),
  published('schemas', 'a line that is not JSON', (version) => replace(join(version, 'claims.json'), '{"id"', '{id')),
  published('schemas', 'an array cut off', (version) => replace(join(version, 'sentences.json'), /\n\]\n$/, '')),
  published('schemas', 'a record that is null', (version) =>
    replace(join(version, 'documents.json'), '\n{', '\nnull,\n{'),
  ),

  records('ids', 'id', 'a claim whose id is not the hash of its slots', (all) =>
    Object.assign(first(all), { id: `${all.document.id}-000000000000` }),
  ),
  records('ids', 'id', 'a claim there twice', ({ claims }) => claims.push(structuredClone(claims[0]))),
  records('ids', 'id', 'a sentence there twice', ({ sentences }) => sentences.push(structuredClone(sentences[0]))),
  records('ids', 'id', 'a sentence named by another place', ({ document, sentences }) =>
    Object.assign(sentences[1], { id: `${document.id}-s1` }),
  ),
  published('ids', 'a document there twice', (version) => {
    const file = join(version, 'documents.json');
    const line = /\n(\{.*\}),?\n/.exec(readFileSync(file, 'utf8'))?.[1];
    replace(file, `\n${line}`, `\n${line},\n${line}`);
  }),
  published('ids', 'documents out of order', (version) =>
    replace(join(version, 'documents.json'), /\n(\{.*\}),\n(\{.*\})\n/, '\n$2,\n$1\n'),
  ),

  records('references', 'document', 'a claim of another document', (all) =>
    Object.assign(first(all), { document: 'other' }),
  ),
  records('references', 'sentence_start', 'a claim whose sentence is none', (all) => {
    first(all).sentence_end--;
    first(all).sentence = first(all).sentence.slice(0, -1);
  }),
  records('references', 'document', 'a sentence of another document', ({ sentences }) =>
    Object.assign(sentences[0], { document: 'other' }),
  ),
  published('references', 'a sentence of a document that is not there', (version) =>
    replace(join(version, 'sentences.json'), '"document":"b"', '"document":"c"'),
  ),
  published('references', 'a claim of a document that is not there', (version) =>
    replace(join(version, 'claims.json'), '"document":"a"', '"document":"0"'),
  ),

  ...['document_title', 'published', 'url'].map((field) =>
    records('copies', field, `${field} unlike the document's`, (all) => Object.assign(first(all), { [field]: null })),
  ),

  records('texts', 'sha256', 'a text that was changed', ({ document }) =>
    Object.assign(document, { text: document.text.replace('market', 'Market') }),
  ),
  records('texts', 'characters', 'a wrong length', ({ document }) => document.characters++),
  records('texts', 'text', 'a text left out though all may be published', ({ document }) =>
    Object.assign(document, { text: null }),
  ),
  records('texts', 'text', 'a sentence left out though all may be published', ({ sentences }) =>
    Object.assign(sentences.at(-1), { text: null }),
  ),
  records(
    'texts',
    'text',
    'a whole text that may only be quoted',
    (all) => Object.assign(all.document, { text: all.source }),
    'quotes',
  ),
  records(
    'texts',
    'text',
    'a sentence without claims of a text that may only be quoted',
    ({ sentences, source }) => Object.assign(sentences[0], { text: [...source].slice(0, sentences[0].end).join('') }),
    'quotes',
  ),

  records('sentences', 'start', 'a sentence lost in the middle', ({ sentences }) => sentences.splice(1, 1)),
  records('sentences', 'start', 'the last sentence lost', ({ sentences }) => sentences.pop()),
  records('sentences', 'start', 'sentences that overlap', ({ sentences }) =>
    Object.assign(sentences[1], { start: sentences[0].end - 1 }),
  ),
  records('sentences', 'start', 'a sentence beyond the end', ({ sentences }) => {
    sentences.at(-1).end += 1000;
  }),
  records('sentences', 'text', 'a sentence that does not stand there', ({ sentences }) =>
    Object.assign(sentences[0], { text: 'Other words.' }),
  ),
  records('sentences', 'claims', 'a wrong number of claims', ({ sentences }) =>
    Object.assign(
      sentences.find(({ claims }) => claims > 0),
      { claims: 9 },
    ),
  ),
  records('sentences', 'reason', 'no reason for no claim', ({ sentences }) =>
    Object.assign(
      sentences.find(({ claims }) => claims === 0),
      { reason: null },
    ),
  ),
  records('sentences', 'reason', 'a reason for no claim beside claims', ({ sentences }) =>
    Object.assign(
      sentences.find(({ claims }) => claims > 0),
      { reason: 'question' },
    ),
  ),

  ...[...SLOTS, 'modality', 'polarity'].flatMap((slot) => [
    records('spans', `spans.${slot}`, `an empty span of ${slot}`, (all) => {
      const end = first(all).sentence_end;
      first(all).spans[slot].push([end, end]);
    }),
    records('spans', `spans.${slot}`, `a span of ${slot} beyond its text`, (all) =>
      first(all).spans[slot].push([all.document.characters - 1, all.document.characters + 1]),
    ),
    records('spans', `spans.${slot}`, `spans of ${slot} out of order`, (all) =>
      first(all).spans[slot].push([first(all).sentence_start, first(all).sentence_start + 1]),
    ),
  ]),
  records('spans', 'spans.predicate', 'spans that touch', (all) => {
    const [[start, end]] = first(all).spans.predicate;
    first(all).spans.predicate.splice(0, 1, [start, start + 1], [start + 1, end]);
  }),
  records('spans', 'spans.object', 'a span in another sentence', (all) =>
    Object.assign(first(all).spans, { object: [[0, 3]] }),
  ),
  records('spans', 'spans.qualifiers', 'no spans for a qualifier', (all) => first(all).spans.qualifiers.pop()),
  records('spans', 'spans.modality', 'a modality without its cue', (all) =>
    Object.assign(first(all).spans, { modality: [] }),
  ),
  records('spans', 'spans.polarity', 'a negation without its cue', (all) =>
    Object.assign(first(all).spans, { polarity: [] }),
  ),
  records('spans', 'spans.modality', 'a cue for a modality that needs none', (all) =>
    Object.assign(first(all), { modality: 'actual' }),
  ),
  records('spans', 'spans.polarity', 'a cue for a claim that is affirmed', (all) =>
    Object.assign(first(all), { polarity: 'affirmed' }),
  ),
  records('spans', 'spans.modality', 'a cue that ends in white space', (all) => {
    first(all).spans.modality.at(-1)[1]++;
  }),

  ...['full', 'quotes'].flatMap((rights) => [
    ...SLOTS.map((slot) =>
      records(
        'quotes',
        slot,
        `a span of ${slot} shifted by one, rights ${rights}`,
        (all) => shift(first(all).spans[slot]),
        rights,
      ),
    ),
    records(
      'quotes',
      'qualifiers.0',
      `a span of a qualifier shifted by one, rights ${rights}`,
      (all) => shift(first(all).spans.qualifiers[0]),
      rights,
    ),
    records(
      'quotes',
      'subject',
      `' for ’ in a quote, rights ${rights}`,
      (all) => Object.assign(first(all), { subject: first(all).subject.replace('’', "'") }),
      rights,
    ),
    records(
      'quotes',
      'sentence',
      `another case in the sentence, rights ${rights}`,
      (all) => Object.assign(first(all), { sentence: first(all).sentence.toLowerCase() }),
      rights,
    ),
  ]),
  records('quotes', 'attribution_source', 'a source that the text does not name', (all) =>
    Object.assign(first(all).attribution, { source: 'nobody' }),
  ),
  records('quotes', 'object', 'a space added in a quote', (all) =>
    Object.assign(first(all), { object: `${first(all).object} ` }),
  ),
  records('quotes', 'subject', 'é in two characters for é in one', (all) =>
    Object.assign(all.claims.at(-1), { subject: all.claims.at(-1).subject.normalize('NFD') }),
  ),

  records('mentions', 'text', 'a mention moved by a character', ({ mentions }) => {
    mentions[0].start++;
    mentions[0].end++;
  }),
  records('mentions', 'claim', 'a mention lost', ({ mentions }) => mentions.pop()),
  records('references', 'entity', 'a mention of another entity', ({ mentions }) =>
    Object.assign(mentions[0], { entity: 'china' }),
  ),
  published('entities', 'an entity that is counted wrong', (version) =>
    replace(join(version, 'entities.json'), '"claims":1', '"claims":2'),
  ),
  published('entities', 'an entity lost', (version) => replace(join(version, 'entities.json'), /\n\{.*\}/, '')),

  published('changes', 'an added claim that is said to have moved', (version) =>
    replace(join(version, 'changes.json'), '"change":"added"', '"change":"moved"'),
  ),
  published('changes', 'an added claim unlike the claim', (version) =>
    replace(join(version, 'changes.json'), '"polarity":"affirmed"', '"polarity":"negated"'),
  ),
  succession('an added claim that is not said to be one', (version) =>
    replace(join(version, 'changes.json'), '"change":"added"', '"change":"corrected"'),
  ),
  succession('a withdrawn claim of which nothing is said', (version) =>
    replace(join(version, 'changes.json'), /\n\{[^\n]*"change":"withdrawn"[^\n]*\},?/, ''),
  ),

  settings('claims', 'a document with fewer claims than asserted', { least_claims: 2 }),
  settings('claims', 'a document with more claims than asserted', { most_claims: 1 }),
  settings('yield', 'fewer sentences with claims than asserted', { least_share_with_claims: 0.9 }),
  settings('filled', 'a column filled less than asserted', { least_share_filled: { qualifiers: 0.9 } }),
  settings('filled', 'a column that is one of an object', { least_share_filled: { attribution_source: 0.1 } }),
  settings('kept', 'more claims gone than asserted', { most_share_vanished: 0.5 }),

  published('index', 'another hash in the index', (_version, out) =>
    edit(join(out, 'index.json'), ({ versions: [entry] }) => Object.assign(entry, { sha256: '0'.repeat(64) })),
  ),
  published('index', 'another count in the index', (_version, out) =>
    edit(join(out, 'index.json'), ({ versions: [entry] }) => entry.counts.claims++),
  ),
  published('index', 'another schema version in the index', (_version, out) =>
    edit(join(out, 'index.json'), ({ versions: [entry] }) => Object.assign(entry, { schema_version: '9.0.0' })),
  ),
  published('index', 'another version in the folder', (version) =>
    edit(join(version, 'datapackage.json'), (manifest) => Object.assign(manifest, { version: '9.0.0' })),
  ),
  published('index', 'a version that is not there', (version) => rmSync(version, { recursive: true })),
  published('index', 'SHA256SUMS changed', (version) => appendFileSync(join(version, 'SHA256SUMS'), '\n')),

  published('checksums', 'a file missing', (version) => rmSync(join(version, 'sentences.csv'))),
  published('checksums', 'a file too many', (version) => writeFileSync(join(version, 'notes.txt'), 'x')),
  published('checksums', 'a file that is no longer listed', (version) =>
    replace(join(version, 'SHA256SUMS'), /.* {2}README\.md\n/, ''),
  ),
  published('checksums', 'a line that is no checksum', (version) =>
    appendFileSync(join(version, 'SHA256SUMS'), 'README.md\n'),
  ),

  published('manifest', 'a manifest that is not JSON', (version) =>
    replace(join(version, 'datapackage.json'), '{', '[{'),
  ),
  published('manifest', 'a manifest without a licence', (version) =>
    edit(join(version, 'datapackage.json'), (manifest) => delete manifest.licenses),
  ),
  ...[
    ['path', 'nothing.csv'],
    ['hash', `sha256:${'0'.repeat(64)}`],
    ['bytes', 1],
  ].map(([key, value]) =>
    published('manifest', `another ${key} of a resource`, (version) =>
      edit(join(version, 'datapackage.json'), ({ resources: [resource] }) => Object.assign(resource, { [key]: value })),
    ),
  ),

  published('manifest', 'data that is no resource', (version) => {
    writeFileSync(join(version, 'notes.csv'), 'id\n');
    appendFileSync(join(version, 'SHA256SUMS'), `${createHash('sha256').update('id\n').digest('hex')}  notes.csv\n`);
  }),
  published('manifest', 'a resource taken off the list', (version) =>
    edit(join(version, 'datapackage.json'), ({ resources }) => resources.pop()),
  ),

  published('formats', 'a cell unlike the JSON', (version) => replace(join(version, 'claims.csv'), 'Prices', 'Pricks')),
  published('formats', 'a row too many', (version) => appendFileSync(join(version, 'documents.csv'), 'x\n')),
  published('formats', 'a row too few', (version) => replace(join(version, 'documents.csv'), /\nb,.*\n/, '\n')),
  published('formats', 'a cell too many', (version) => replace(join(version, 'sentences.csv'), /\n$/, ',x\n')),
  published('formats', 'another header', (version) => replace(join(version, 'claims.csv'), 'subject', 'topic')),
  published('formats', 'a quote that is not closed', (version) => appendFileSync(join(version, 'documents.csv'), '"')),

  published('latest', 'no latest', (_version, out) => rmSync(join(out, 'latest'), { recursive: true })),
  published('latest', 'a file of latest changed', (_version, out) => flip(join(out, 'latest', 'README.md'))),
  published('latest', 'a file too many in latest', (_version, out) => writeFileSync(join(out, 'latest', 'x'), '')),
];

/** What leaves a gate without anything to look at. */
export const EMPTIED = {
  index: (_version, out) => edit(join(out, 'index.json'), (index) => Object.assign(index, { versions: [] })),
  latest: (_version, out) => edit(join(out, 'index.json'), (index) => Object.assign(index, { versions: [] })),
  checksums: (version) => writeFileSync(join(version, 'SHA256SUMS'), ''),
  manifest: (version) =>
    edit(join(version, 'datapackage.json'), (manifest) => Object.assign(manifest, { resources: [] })),
};
