import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Summary } from '../compare/summary.ts';
import type { DocumentRecords } from '../dataset/document-records.ts';
import type { VersionEntry } from '../records/types.ts';
import { differences, folderFacts } from '../versions/files.ts';
import { newestStanding, placeOf, readIndex, versionFolder } from '../versions/index-file.ts';
import { type Archived, archiveOld } from './archive.ts';
import { commitVersion, recover, STAGING } from './commit.ts';
import { comparisonWith, openDraft } from './draft.ts';
import { decisionOf, type Finished, finishDraft, type PublishRequest } from './finish.ts';
import { takeLock } from './lock.ts';
import type { Change } from './numbers.ts';
import { assertMeant } from './rewrite.ts';
import { openSink } from './sink.ts';

/** What was done, and to which version; which old versions left the folder. */
export interface Outcome extends Archived {
  action: 'published' | 'amended' | 'unchanged';
  version: string;
  counts: Record<string, number>;
  /** How much changed against the version before, and what. */
  weight: Change;
  changes: Summary;
}

/** A version that is being made, while no other can be. */
export interface OpenVersion {
  /** The folder of the version that it is compared with; null for the first. */
  earlier: string | null;
  /** Takes the records of the next document; documents come in the order of their ids. */
  add(records: DocumentRecords): void;
  /** Ends its tables and writes what names it, unless nothing changed. */
  finish(): Ready;
  /** Puts it in place of the one it amends, or on top of the others. */
  commit(ready: Ready): Outcome;
  /** Removes what was not committed and lets others write; called at the end, whatever happened. */
  close(): void;
}

/** A version that is ready to be put in place; nothing is where the newest one says the same. */
interface Ready {
  outcome: Omit<Outcome, keyof Archived>;
  made: Finished | null;
}

/**
 * Begins a new version, or with `amend` one in place of the newest. Whatever goes wrong before the commit point, what is
 * published stays as it is.
 */
export function openVersion(request: PublishRequest, amend: boolean): OpenVersion {
  const { out } = request;
  const leave = enter(out);
  let close = leave;
  try {
    const { versions } = recover(out);
    if (amend) assertAmendable(versions[0]);
    close = () => {
      rmSync(join(out, STAGING), { recursive: true, force: true });
      leave();
    };
    return { ...openStaged(request, versions, amend ? versions.slice(1) : versions), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Locks the folder. Gives what unlocks it, and removes it where it is new and still empty. */
function enter(out: string): () => void {
  const existed = existsSync(out);
  const tidy = () => {
    if (!existed && existsSync(out) && readdirSync(out).length === 0) rmdirSync(out);
  };
  try {
    const unlock = takeLock(out);
    return () => {
      unlock();
      tidy();
    };
  } catch (error) {
    tidy();
    throw error;
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

/** Begins the tables of a version on top of those that are kept, in the staging folder. */
function openStaged(
  request: PublishRequest,
  versions: readonly VersionEntry[],
  kept: readonly VersionEntry[],
): Omit<OpenVersion, 'close'> {
  const { out, settings } = request;
  const sink = openSink(join(out, STAGING));
  const amended = kept.length < versions.length ? versions[0] : undefined;
  const previous = newestStanding(kept);
  const tables = openDraft(sink, settings.base, comparisonWith(out, kept));
  return {
    earlier: previous ? placeOf(out, previous) : null,
    add: tables.add,
    finish() {
      const draft = tables.close();
      const decision = decisionOf(request, draft, kept);
      const { weight } = decision;
      const outcome = (action: Outcome['action'], version: string) => {
        return { action, version, counts: draft.counts, weight, changes: draft.summary };
      };
      if (!amended && previous && weight === 'none')
        return { outcome: outcome('unchanged', previous.version), made: null };
      assertMeant(draft.summary, settings, request.yes ?? false);
      const made = finishDraft(request, sink, draft, decision, kept, amended);
      const { version } = made.entry;
      if (amended && isSame(out, amended, made)) return { outcome: outcome('unchanged', version), made: null };
      return { outcome: outcome(amended ? 'amended' : 'published', version), made };
    },
    commit({ outcome, made }) {
      if (made) commitVersion(out, made.entry, kept, amended !== undefined);
      return { ...outcome, ...archiveOld(out, readIndex(out).versions, settings.versions_kept) };
    },
  };
}

function isSame(out: string, newest: VersionEntry, { entry, files }: Finished): boolean {
  return (
    JSON.stringify(newest) === JSON.stringify(entry) &&
    differences(folderFacts(placeOf(out, newest)), files).length === 0
  );
}
