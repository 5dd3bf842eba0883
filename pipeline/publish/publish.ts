import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { openComparison } from '../compare/comparison.ts';
import type { Summary } from '../compare/summary.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import type { Settings, VersionEntry } from '../records/types.ts';
import { differences, type FileFacts, folderFacts, SUMS } from '../versions/files.ts';
import { newestStanding, readIndex, versionFolder } from '../versions/index-file.ts';
import { readVersion } from '../versions/version.ts';
import { type Archived, archiveOld } from './archive.ts';
import { commitVersion, isLatest, recover, STAGING } from './commit.ts';
import { type Draft, finishVersion, openDraft } from './draft.ts';
import { withLock } from './lock.ts';
import { type Change, type Decision, type Numbers, numbersAfter } from './numbers.ts';
import { assertMeant } from './rewrite.ts';
import { openSink, type Sink } from './sink.ts';
import { decide } from './weigh.ts';

export interface PublishRequest {
  out: string;
  settings: Required<Settings>;
  /** What the index gives as the date of the version. */
  date: string | null;
  /** Whether it is meant that a changed program rewrites much of the dataset. */
  yes?: boolean;
}

/** What was done, and to which version; which old versions left the folder. */
export interface Outcome extends Archived {
  action: 'published' | 'amended' | 'unchanged';
  version: string;
  counts: Record<string, number>;
  /** How much changed against the version before, and what. */
  weight: Change;
  changes: Summary;
}

/** Gives the records of every document, in order, to the function it is handed; throws to stop everything. */
export type Produce = (add: (records: DocumentRecords) => void) => Promise<void>;

/**
 * Publishes what is produced as a new version, or with `amend` in place of the newest one, unless nothing changed.
 * Whatever goes wrong before the commit point, what is published stays as it is.
 */
export async function publish(request: PublishRequest, amend: boolean, produce: Produce): Promise<Outcome> {
  const { out } = request;
  const existed = existsSync(out);
  try {
    return await withLock(out, async () => {
      const { versions } = recover(out);
      if (amend) assertAmendable(versions[0]);
      const kept = amend ? versions.slice(1) : versions;
      try {
        const sink = openSink(join(out, STAGING));
        const draft = await makeDraft(sink, request, kept, produce);
        const done = finish(request, sink, draft, versions, kept);
        return { ...done, ...archiveOld(out, readIndex(out).versions, request.settings.versions_kept) };
      } finally {
        rmSync(join(out, STAGING), { recursive: true, force: true });
      }
    });
  } finally {
    if (!existed && existsSync(out) && readdirSync(out).length === 0) rmdirSync(out);
  }
}

function assertAmendable(newest: VersionEntry | undefined): void {
  const why = newest?.yanked
    ? 'was taken back, and its number is not given again'
    : newest?.released
      ? 'is released, and a released version never changes'
      : null;
  if (newest && why)
    throw new UserError(`${versionFolder(newest.version)} ${why}.\n  Build without --amend to publish a new version.`);
}

/** Makes the tables of a version on top of those that are kept, comparing with the newest of them that stands. */
async function makeDraft(
  sink: Sink,
  { out, settings }: PublishRequest,
  kept: readonly VersionEntry[],
  produce: Produce,
): Promise<Draft> {
  const previous = newestStanding(kept);
  const since = previous ? kept.slice(0, kept.indexOf(previous)) : kept;
  const yanked = since.map(({ version, yanked }) => ({ version, ids: yanked?.ids ?? [] })).reverse();
  const comparison = openComparison(previous ? readVersion(folderOf(out, previous)) : null, { yanked });
  const draft = openDraft(sink, settings.base, comparison);
  await produce(draft.add);
  return draft.close();
}

function finish(
  request: PublishRequest,
  sink: Sink,
  draft: Draft,
  versions: readonly VersionEntry[],
  kept: readonly VersionEntry[],
): Omit<Outcome, keyof Archived> {
  const { out, settings } = request;
  const decision = decisionOf(request, draft, kept);
  const amended = kept.length < versions.length ? versions[0] : undefined;
  const outcome = (action: Outcome['action'], version: string) => {
    return { action, version, counts: draft.counts, weight: decision.weight, changes: draft.summary };
  };
  const previous = newestStanding(kept);
  if (!amended && previous && decision.weight === 'none') return outcome('unchanged', previous.version);

  assertMeant(draft.summary, settings, request.yes ?? false);
  const numbers = numbersOf(kept, decision, amended);
  const files = finishVersion(sink, draft, numbers, settings);
  const entry = entryOf(request, numbers, draft, files);
  if (amended && isSame(out, amended, entry, files)) return outcome('unchanged', entry.version);
  commitVersion(out, entry, kept, amended !== undefined);
  return outcome(amended ? 'amended' : 'published', entry.version);
}

function decisionOf({ out, settings }: PublishRequest, draft: Draft, kept: readonly VersionEntry[]): Decision {
  const previous = newestStanding(kept);
  return previous
    ? decide(folderOf(out, previous), draft, settings)
    : { weight: 'minor', schemas: 'none', because: [] };
}

/** The numbers of a version; an amended one that changes nothing keeps its own. */
function numbersOf(kept: readonly VersionEntry[], decision: Decision, amended: VersionEntry | undefined): Numbers {
  const numbers = numbersAfter(kept, decision);
  return decision.weight === 'none' && amended ? { ...numbers, version: amended.version } : numbers;
}

function entryOf(
  { date }: PublishRequest,
  { version, schemaVersion }: Numbers,
  draft: Draft,
  files: ReadonlyMap<string, FileFacts>,
): VersionEntry {
  const sha256 = files.get(SUMS)?.sha256 ?? '';
  return { version, date, released: false, schema_version: schemaVersion, counts: draft.counts, sha256 };
}

const folderOf = (out: string, { version }: VersionEntry) => join(out, versionFolder(version));

function isSame(
  out: string,
  newest: VersionEntry,
  entry: VersionEntry,
  files: ReadonlyMap<string, FileFacts>,
): boolean {
  return (
    JSON.stringify(newest) === JSON.stringify(entry) &&
    differences(folderFacts(folderOf(out, newest)), files).length === 0
  );
}

/** What is published and not what the sources build. */
export interface Stale {
  stale: string[];
  version: string | null;
  counts: Record<string, number>;
}

/**
 * Says where what is published is not what the sources build, writing nothing there: the files of an unreleased newest
 * version that differ, or of one that stays as it is whose records or schemas differ.
 */
export async function findStale(request: PublishRequest, produce: Produce): Promise<Stale> {
  const { versions } = readIndex(request.out);
  const newest = newestStanding(versions);
  const mayChange = newest !== undefined && newest === versions[0] && !newest.released;
  const kept = mayChange ? versions.slice(1) : versions;
  const folder = mkdtempSync(join(tmpdir(), 'assay-'));
  try {
    const sink = openSink(folder);
    const draft = await makeDraft(sink, request, kept, produce);
    if (!newest) return { stale: [`${request.out} holds no version`], version: null, counts: draft.counts };
    const stale = mayChange ? staleFiles(request, sink, draft, newest, kept) : staleRecords(request, draft, newest);
    if (!isLatest(request.out, newest.version)) stale.push(join(request.out, 'latest'));
    return { stale, version: newest.version, counts: draft.counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function staleRecords({ out, settings }: PublishRequest, draft: Draft, newest: VersionEntry): string[] {
  const place = folderOf(out, newest);
  return decide(place, draft, settings).weight === 'none'
    ? []
    : [`${place} never changes, and its records or schemas are not those of the sources`];
}

function staleFiles(
  request: PublishRequest,
  sink: Sink,
  draft: Draft,
  newest: VersionEntry,
  kept: readonly VersionEntry[],
): string[] {
  const { out, settings } = request;
  const place = folderOf(out, newest);
  const numbers = numbersOf(kept, decisionOf(request, draft, kept), newest);
  const files = finishVersion(sink, draft, numbers, settings);
  const entry = { ...entryOf(request, numbers, draft, files), date: newest.date };
  const stale = differences(folderFacts(place), files).map((path) => join(place, path));
  return JSON.stringify(entry) === JSON.stringify(newest) ? stale : [...stale, join(out, 'index.json')];
}
