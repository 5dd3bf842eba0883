import { quoted } from '../../base/errors.ts';
import { count, type Report } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';

/** Sentences, claims and mentions point to what is there: their document, a sentence of it, a claim and its entity. */
export function references(facts: DocumentFacts, report: Report): void {
  const { document, sentences, claims, files } = facts;
  const places = new Map(sentences.map(({ start, end }) => [start, end]));
  for (const row of sentences) {
    count(report, 'references');
    if (row.document !== document.id)
      sayOfRow(report, files, ['sentence', row])(
        'references',
        'document',
        quoted(row.document),
        ofDocument(document.id),
      );
  }
  for (const row of claims) {
    const say = sayOfRow(report, files, ['claim', row]);
    const { sentence_start: start, sentence_end: end } = row;
    count(report, 'references', 2);
    if (row.document !== document.id) say('references', 'document', quoted(row.document), ofDocument(document.id));
    if (places.get(start) !== end)
      say('references', 'sentence_start', `${start} (to ${end})`, 'the place of a sentence of the document');
  }
  ofMentions(facts, report);
}

const ofDocument = (id: string) => `${id}, the document it stands under`;

function ofMentions({ document, claims, mentions, files }: DocumentFacts, report: Report): void {
  const expected = new Map(claims.map(({ id, entities }) => [id, entities.values()]));
  for (const row of mentions) {
    const say = sayOfRow(report, files, ['mention', row]);
    count(report, 'references', 2);
    const rest = row.document === document.id ? expected.get(row.claim) : undefined;
    if (!rest) {
      say('references', 'claim', quoted(row.claim), `the id of a claim of document ${document.id}`);
      continue;
    }
    const entity = rest.next().value;
    if (!entity || (entity.id === row.entity && entity.slot === row.slot)) continue;
    const right = `${entity.id} in the ${entity.slot}, as its claim has it`;
    say('references', 'entity', `${row.entity} in the ${row.slot}`, right);
  }
}
