import { claimsOf } from '../pipeline/chain.ts';
import { type DocumentRecords, toRecords } from '../pipeline/dataset/document-records.ts';
import { toDocument } from '../pipeline/ingest/document.ts';
import type { PublishRequest } from '../pipeline/publish/finish.ts';
import { type Outcome, openVersion } from '../pipeline/publish/publish.ts';
import { openTrial, type Stale } from '../pipeline/publish/stale.ts';
import type { FrontMatter } from '../pipeline/records/types.ts';

/** The records of a text. */
export function recordsOf(id: string, text: string, about: FrontMatter = {}): DocumentRecords {
  const document = toDocument(id, about, text);
  return toRecords(document, claimsOf(document));
}

/** Publishes records, which come in the order of their documents, without checking them. */
export async function publishAll(
  request: PublishRequest,
  all: Iterable<DocumentRecords>,
  amend = false,
): Promise<Outcome> {
  const version = openVersion(request, amend);
  try {
    for (const records of all) version.add(records);
    return version.commit(version.finish());
  } finally {
    version.close();
  }
}

/** Where what is published is not what records would give. */
export function staleAgainst(request: PublishRequest, all: Iterable<DocumentRecords>): Stale {
  const trial = openTrial(request);
  try {
    for (const records of all) trial.add(records);
    return trial.finish();
  } finally {
    trial.close();
  }
}
