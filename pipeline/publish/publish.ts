import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRecords } from '../dataset.ts';
import { UserError } from '../errors.ts';
import { differences, type FileFacts, folderFacts } from '../published/folder.ts';
import { readIndex, versionFolder } from '../published/index-file.ts';
import type { Settings, VersionEntry } from '../records.ts';
import { SCHEMA_VERSION } from '../schemas.ts';
import { commitVersion, isLatest, recover, STAGING } from './commit.ts';
import { type Draft, finishVersion, openDraft } from './draft.ts';
import { withLock } from './lock.ts';
import { openSink, type Sink } from './sink.ts';
import { changeAgainst, FIRST_VERSION, nextVersion } from './version.ts';

export interface PublishRequest {
  out: string;
  settings: Required<Settings>;
  /** What the index gives as the date of the version. */
  date: string | null;
}

/** What was done, and to which version. */
export interface Outcome {
  action: 'published' | 'amended' | 'unchanged';
  version: string;
  counts: Record<string, number>;
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
      const base = amend ? versions.slice(1) : versions;
      if (amend && versions[0]?.released)
        throw new UserError(
          `${versionFolder(versions[0].version)} is released, and a released version never changes.\n  Build without --amend to publish a new version.`,
        );
      try {
        const sink = openSink(join(out, STAGING));
        const draft = await makeDraft(sink, request, produce);
        return finish(request, sink, draft, versions, base);
      } finally {
        rmSync(join(out, STAGING), { recursive: true, force: true });
      }
    });
  } finally {
    if (!existed && existsSync(out) && readdirSync(out).length === 0) rmdirSync(out);
  }
}

async function makeDraft(sink: Sink, { settings }: PublishRequest, produce: Produce): Promise<Draft> {
  const draft = openDraft(sink, settings.base);
  await produce(draft.add);
  return draft.close();
}

function finish(
  request: PublishRequest,
  sink: Sink,
  draft: Draft,
  versions: readonly VersionEntry[],
  base: readonly VersionEntry[],
): Outcome {
  const { out, settings } = request;
  const newest = versions[0];
  const amend = base.length < versions.length;
  const change = base[0] ? changeAgainst(folderOf(out, base[0]), draft) : 'minor';
  if (!amend && newest && change === 'none')
    return { action: 'unchanged', version: newest.version, counts: draft.counts };
  const version = numberOf(base[0], change, newest);
  const files = finishVersion(sink, draft, version, settings);
  const entry = entryOf(request, version, draft, files);
  if (amend && newest && isSame(out, newest, entry, files))
    return { action: 'unchanged', version, counts: draft.counts };
  commitVersion(out, entry, base, amend);
  return { action: amend ? 'amended' : 'published', version, counts: draft.counts };
}

/** The number of a version on top of another; an amended version that changes nothing keeps its own. */
function numberOf(
  base: VersionEntry | undefined,
  change: ReturnType<typeof changeAgainst>,
  newest: VersionEntry | undefined,
): string {
  if (!base) return FIRST_VERSION;
  return change === 'none' ? (newest?.version ?? base.version) : nextVersion(base.version, change);
}

function entryOf(
  { date }: PublishRequest,
  version: string,
  draft: Draft,
  files: ReadonlyMap<string, FileFacts>,
): VersionEntry {
  const sha256 = files.get('SHA256SUMS')?.sha256 ?? '';
  return { version, date, released: false, schema_version: SCHEMA_VERSION, counts: draft.counts, sha256 };
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

/**
 * Says where what is published is not what the sources build, writing nothing: the files of an unreleased newest
 * version that differ, or of a released one whose records or schemas differ.
 */
export async function findStale(
  request: PublishRequest,
  produce: Produce,
): Promise<{ stale: string[]; version: string | null; counts: Record<string, number> }> {
  const { out, settings } = request;
  const { versions } = readIndex(out);
  const sink = openSink(null);
  const draft = await makeDraft(sink, request, produce);
  const [newest, before] = versions;
  if (!newest) return { stale: [`${out} holds no version`], version: null, counts: draft.counts };

  const place = folderOf(out, newest);
  const stale: string[] = [];
  if (newest.released) {
    if (changeAgainst(place, draft) !== 'none')
      stale.push(`${place} is released, and its records or schemas are not those of the sources`);
  } else {
    const change = before ? changeAgainst(folderOf(out, before), draft) : 'minor';
    const version = numberOf(before, change, newest);
    const files = finishVersion(sink, draft, version, settings);
    const entry = { ...entryOf(request, version, draft, files), date: newest.date };
    stale.push(...differences(folderFacts(place), files).map((path) => join(place, path)));
    if (JSON.stringify(entry) !== JSON.stringify(newest)) stale.push(join(out, 'index.json'));
  }
  if (!isLatest(out, newest.version)) stale.push(join(out, 'latest'));
  return { stale, version: newest.version, counts: draft.counts };
}
