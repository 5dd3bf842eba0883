import type { Settings, VersionEntry } from '../records/types.ts';
import { type FileFacts, SUMS } from '../versions/files.ts';
import { newestStanding, placeOf } from '../versions/index-file.ts';
import { type Draft, finishVersion } from './draft.ts';
import { type Decision, numbersAfter } from './numbers.ts';
import type { Sink } from './sink.ts';
import { decide } from './weigh.ts';

export interface PublishRequest {
  out: string;
  settings: Required<Settings>;
  /** What the index gives as the date of the version. */
  date: string | null;
  /** Whether it is meant that a changed program rewrites much of the dataset. */
  yes?: boolean;
}

/** A version with all its files, that the index does not list yet. */
export interface Finished {
  entry: VersionEntry;
  files: Map<string, FileFacts>;
}

/** How much a draft changes against the newest of some versions that stands; the first is a minor change. */
export function decisionOf({ out, settings }: PublishRequest, draft: Draft, kept: readonly VersionEntry[]): Decision {
  const previous = newestStanding(kept);
  return previous ? decide(placeOf(out, previous), draft, settings) : { weight: 'minor', schemas: 'none', because: [] };
}

/** Gives a draft its numbers and all files that name them. A version that is amended and changes nothing keeps its own. */
export function finishDraft(
  { settings, date }: PublishRequest,
  sink: Sink,
  draft: Draft,
  decision: Decision,
  kept: readonly VersionEntry[],
  amended: VersionEntry | undefined,
): Finished {
  const next = numbersAfter(kept, decision);
  const numbers = decision.weight === 'none' && amended ? { ...next, version: amended.version } : next;
  const { version, schemaVersion } = numbers;
  const files = finishVersion(sink, draft, numbers, settings);
  const sha256 = files.get(SUMS)?.sha256 ?? '';
  const entry = { version, date, released: false, schema_version: schemaVersion, counts: draft.counts, sha256 };
  return { entry, files };
}
