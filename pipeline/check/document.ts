import type { DocumentRecords } from '../dataset/document-records.ts';
import { validatorOf } from '../records/schemas.ts';
import { copies } from './document/copies.ts';
import type { DocumentFacts, RecordFiles, RecordValidators } from './document/facts.ts';
import { ids } from './document/ids.ts';
import { mentions } from './document/mentions.ts';
import { textOf } from './document/published-text.ts';
import { quotes } from './document/quotes.ts';
import { references } from './document/references.ts';
import { schemas } from './document/schemas.ts';
import { sentences } from './document/sentences.ts';
import { spans } from './document/spans.ts';
import { texts } from './document/texts.ts';
import { emptyReport, type Report } from './report.ts';

type DocumentGate = (facts: DocumentFacts, report: Report) => void;

/** The gates of a document whose records are as their schemas say, in their order. */
const DOCUMENT_GATES: readonly DocumentGate[] = [ids, references, copies, texts, sentences, spans, quotes, mentions];

const ownValidators = (): RecordValidators => ({
  document: validatorOf('document'),
  sentence: validatorOf('sentence'),
  claim: validatorOf('claim'),
  mention: validatorOf('mention'),
});

/** Checks all that can be said of one document's records: first their schemas, then, if those hold, the other gates. */
export function checkDocument(records: DocumentRecords, files: RecordFiles, validators = ownValidators()): Report {
  const report = emptyReport();
  schemas(records, files, validators, report);
  if (report.violations.length > 0) return report;
  const facts = { ...records, files, text: textOf(records) };
  for (const gate of DOCUMENT_GATES) gate(facts, report);
  return report;
}
