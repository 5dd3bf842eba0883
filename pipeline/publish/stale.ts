import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentRecords } from '../dataset/document-records.ts';
import type { VersionEntry } from '../records/types.ts';
import { differences, folderFacts } from '../versions/files.ts';
import { newestStanding, placeOf, readIndex } from '../versions/index-file.ts';
import { isLatest } from './commit.ts';
import { comparisonWith, type Draft, openDraft } from './draft.ts';
import { decisionOf, finishDraft, type PublishRequest } from './finish.ts';
import { openSink, type Sink } from './sink.ts';

/** What is published and not what the sources build. */
export interface Stale {
  stale: string[];
  version: string | null;
  counts: Record<string, number>;
}

/** A version that is made to be compared with what is published, and never is published. */
export interface Trial {
  /** The folder of the version that it is compared with; null for the first. */
  earlier: string | null;
  /** Takes the records of the next document; documents come in the order of their ids. */
  add(records: DocumentRecords): void;
  /**
   * Says where what is published is not what the sources build: the files of an unreleased newest version that differ,
   * or one that stays as it is whose records or schemas differ.
   */
  finish(): Stale;
  /** Removes what was written; called at the end, whatever happened. */
  close(): void;
}

/** Begins a version as the next build would make it, beside the dataset. */
export function openTrial(request: PublishRequest): Trial {
  const { out } = request;
  const { versions } = readIndex(out);
  const newest = newestStanding(versions);
  const mayChange = newest !== undefined && newest === versions[0] && !newest.released;
  const kept = mayChange ? versions.slice(1) : versions;
  const previous = newestStanding(kept);
  const folder = mkdtempSync(join(tmpdir(), 'assay-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    const sink = openSink(folder);
    const tables = openDraft(sink, request.settings.base, comparisonWith(out, kept));
    const finish = (): Stale => {
      const draft = tables.close();
      if (!newest) return { stale: [`${out} holds no version`], version: null, counts: draft.counts };
      const stale = mayChange ? staleFiles(request, sink, draft, newest, kept) : staleRecords(request, draft, newest);
      if (!isLatest(out, newest.version)) stale.push(join(out, 'latest'));
      return { stale, version: newest.version, counts: draft.counts };
    };
    return { earlier: previous ? placeOf(out, previous) : null, add: tables.add, finish, close };
  } catch (error) {
    close();
    throw error;
  }
}

function staleRecords(request: PublishRequest, draft: Draft, newest: VersionEntry): string[] {
  return decisionOf(request, draft, [newest]).weight === 'none'
    ? []
    : [`${placeOf(request.out, newest)} never changes, and its records or schemas are not those of the sources`];
}

function staleFiles(
  request: PublishRequest,
  sink: Sink,
  draft: Draft,
  newest: VersionEntry,
  kept: readonly VersionEntry[],
): string[] {
  const place = placeOf(request.out, newest);
  const { entry, files } = finishDraft(request, sink, draft, decisionOf(request, draft, kept), kept, newest);
  const stale = differences(folderFacts(place), files).map((path) => join(place, path));
  const isListedSo = JSON.stringify({ ...entry, date: newest.date }) === JSON.stringify(newest);
  return isListedSo ? stale : [...stale, join(request.out, 'index.json')];
}
