import { join } from 'node:path';
import { UserError } from './base/errors.ts';
import { byCodePoint } from './base/order.ts';
import type { Progress } from './base/progress.ts';
import { claimsOf } from './chain.ts';
import { openAssertions } from './check/assertions.ts';
import type { RecordFiles } from './check/document/facts.ts';
import { checkDocument } from './check/document.ts';
import { type Gate, RECORD_GATES } from './check/gates.ts';
import { addReport, assertCounted, type Counts, describe, emptyReport, type Report } from './check/report.ts';
import { type DocumentRecords, toRecords } from './dataset/document-records.ts';
import { ingestSeed, listSeeds, type Seed } from './ingest/seeds.ts';
import { findStale, type Outcome, publish } from './publish/publish.ts';
import { readSettings } from './records/settings.ts';
import { newestStanding, readIndex, versionFolder } from './versions/index-file.ts';

export interface BuildOptions {
  seeds: string;
  out: string;
  amend?: boolean;
  /** Whether it is meant that a changed program rewrites much of the dataset. */
  yes?: boolean;
  /** The day of the version as SOURCE_DATE_EPOCH has it, in seconds since 1970. */
  epoch?: string | undefined;
}

/** What a build read and found. */
export interface BuildSummary {
  documents: number;
  ignored: string[];
  /** How many of its things each gate has looked at. */
  checked: Counts;
}

/** Reads all seeds and publishes what they claim. Throws a UserError, with what is published untouched, on any fault. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildSummary & Outcome> {
  const { request, summary, produce } = prepare(options, progress);
  const outcome = await publish(request, options.amend ?? false, produce);
  progress.end();
  return { ...summary, ...outcome };
}

/** Says what a build would change, writing nothing. */
export async function buildCheck(options: BuildOptions, progress: Progress) {
  const amend = readIndex(options.out).versions[0]?.released === false;
  const { request, summary, produce } = prepare({ ...options, amend }, progress);
  const found = await findStale(request, produce);
  progress.end();
  return { ...summary, ...found };
}

function prepare(options: BuildOptions, progress: Progress) {
  const settings = readSettings();
  const { seeds, ignored } = listSeeds(options.seeds);
  const request = { out: options.out, settings, date: dateOf(seeds, options.epoch), yes: options.yes ?? false };
  const summary: BuildSummary = { documents: seeds.length, ignored, checked: {} };
  const produce = async (add: (records: DocumentRecords) => void) => {
    const report = emptyReport();
    const assertions = openAssertions(settings.assertions);
    const reasons = new Map<string, number>();
    seeds.forEach((seed, i) => {
      progress.step(i + 1, seeds.length, seed.file);
      const records = recordsOf(seed, progress);
      addReport(
        report,
        progress.time('check', () => checkDocument(records, filesOf(seed))),
      );
      assertions.add(records, seed.file);
      for (const { reason } of records.sentences) if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (report.violations.length === 0) progress.time('publish', () => add(records));
    });
    assertSound(report);
    assertClaims(report, reasons);
    const earlier = earlierVersion(options.out, options.amend ?? false);
    const asserted = assertions.close(earlier);
    addReport(report, asserted);
    assertCounted(report, [...RECORD_GATES, ...(Object.keys(asserted.counts) as Gate[])], options.seeds);
    assertSound(report);
    Object.assign(summary.checked, report.counts);
  };
  return { request, summary, produce };
}

/** What a seed contributes to a dataset. */
export function recordsOf(seed: Seed, progress: Progress): DocumentRecords {
  const document = progress.time('ingest', () => ingestSeed(seed));
  return toRecords(document, claimsOf(document, { run: progress.time }));
}

const filesOf = ({ file }: Seed): RecordFiles => ({ document: file, sentence: file, claim: file, mention: file });

function assertSound({ violations }: Report): void {
  if (violations.length > 0) throw new UserError(violations.map(describe));
}

function assertClaims({ counts }: Report, reasons: ReadonlyMap<string, number>): void {
  if (counts.spans) return;
  const why = [...reasons].sort(([a], [b]) => byCodePoint(a, b)).map(([reason, count]) => `${count} ${reason}`);
  throw new UserError(
    `The seeds hold no claim: of ${counts.schemas ?? 0} records none is one. Their sentences are ${why.join(', ')}.\n  Add texts in English that say something in full sentences; a title or a form is none.`,
  );
}

/** The folder of the version that a new one follows, or that stands before the one to be amended; null at first. */
function earlierVersion(out: string, amend: boolean): string | null {
  const previous = newestStanding(readIndex(out).versions.slice(amend ? 1 : 0));
  return previous ? join(out, versionFolder(previous.version)) : null;
}

/** The date of a version: that of SOURCE_DATE_EPOCH if set, else the newest date of the seeds, else null. */
function dateOf(seeds: readonly Seed[], epoch: string | undefined): string | null {
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch))
      throw new UserError(
        `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}.\n  It must be a number of seconds since 1970.`,
      );
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  const dates = seeds.flatMap(({ about }) => [about.published, about.retrieved]).filter((date) => date !== undefined);
  return dates.sort(byCodePoint).at(-1) ?? null;
}
