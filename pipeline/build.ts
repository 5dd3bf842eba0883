import { UserError } from './base/errors.ts';
import { byCodePoint } from './base/order.ts';
import type { Progress } from './base/progress.ts';
import { inOrder } from './base/stages.ts';
import { claimsOf, type ReadDocument } from './chain.ts';
import type { Counts } from './check/report.ts';
import { openSourceChecks, type SourceChecks } from './check/sources.ts';
import { type DocumentRecords, toRecords } from './dataset/document-records.ts';
import type { Document } from './ingest/document.ts';
import { LONGEST_RUN, unreadMessage } from './ingest/runs.ts';
import { ingestSeed, listSeeds, type Seed } from './ingest/seeds.ts';
import { type Outcome, openVersion } from './publish/publish.ts';
import { openTrial, type Stale } from './publish/stale.ts';
import { fold } from './records/offsets.ts';
import { readSettings } from './records/settings.ts';

export interface BuildOptions {
  seeds: string;
  out: string;
  amend?: boolean;
  /** Whether it is meant that a changed program rewrites much of the dataset. */
  yes?: boolean;
  /** The day of the version as SOURCE_DATE_EPOCH has it, in seconds since 1970. */
  epoch?: string | undefined;
  /** Hears of what is left out of the seeds, as it is found. */
  warn?: (warning: string) => void;
}

/** What a build read and found. */
export interface BuildSummary {
  documents: number;
  ignored: string[];
  /** What was left out of the seeds, and why. */
  warnings: string[];
  /** How many of its things each gate has looked at. */
  checked: Counts;
}

/** What the records of a document are given to, and what is known of the seed that they come from. */
interface Making {
  seed: Seed;
  warn: (warning: string) => void;
  longestRun: number;
  checks: Pick<SourceChecks, 'add' | 'isSound'>;
  version: { add(records: DocumentRecords): void };
  run: Progress['time'];
}

/** The way of the data, a document at a time. Its way from a document to its claims stands in chain.ts. */
const throughStages = inOrder([
  ['ingest', (seed: Seed, { longestRun }: Making) => ingestSeed(seed, { longestRun })],
  ['claims', (document, making) => ({ document, read: readClaims(document, making) })],
  ['dataset', ({ document, read }) => toRecords(document, read)],
  ['check', (records, { checks, seed }) => checks.add(records, seed.file)],
  ['publish', (records, { checks, version }) => checks.isSound() && version.add(records)],
]);

/** What a document says; tells what of it was not read and which claims were left out. */
function readClaims(document: Document, { seed, warn, run }: Making): ReadDocument {
  const lineAt = (place: number) => seed.line + document.text.slice(0, place).split('\n').length - 1;
  for (const range of document.unread) warn(`${seed.file}:${lineAt(range.start)}  ${unreadMessage(range)}`);
  const read = claimsOf(document, { run });
  for (const { sentence, words, why } of read.rejected) {
    warn(`${seed.file}:${lineAt(sentence)}  “${fold(words)}” is left out: ${why}.`);
  }
  return read;
}

/** Sends seeds through the stages, in their order. */
export function sendAll(
  seeds: readonly Seed[],
  to: Pick<Making, 'checks' | 'version'> & Partial<Pick<Making, 'warn' | 'longestRun'>>,
  progress: Progress,
): void {
  seeds.forEach((seed, i) => {
    progress.step(i + 1, seeds.length, seed.file);
    throughStages(seed, { warn: () => {}, longestRun: LONGEST_RUN, ...to, seed, run: progress.time });
  });
}

/** Reads all seeds and publishes what they claim. Throws a UserError, with what is published untouched, on any fault. */
export function build(options: BuildOptions, progress: Progress): BuildSummary & Outcome {
  const { request, sources } = prepare(options);
  const version = openVersion(request, options.amend ?? false);
  try {
    const summary = make(sources, version, progress);
    const outcome = version.commit(version.finish());
    progress.end();
    return { ...summary, ...outcome };
  } finally {
    version.close();
  }
}

/** Says what a build would change, writing nothing. */
export function buildCheck(options: BuildOptions, progress: Progress): BuildSummary & Stale {
  const { request, sources } = prepare(options);
  const version = openTrial(request);
  try {
    const summary = make(sources, version, progress);
    const found = version.finish();
    progress.end();
    return { ...summary, ...found };
  } finally {
    version.close();
  }
}

function prepare({ seeds: folder, out, yes = false, epoch, warn = () => {} }: BuildOptions) {
  const settings = readSettings();
  const sources = { folder, settings, warn, ...listSeeds(folder) };
  return { request: { out, settings, yes, date: dateOf(sources.seeds, epoch) }, sources };
}

type Sources = ReturnType<typeof prepare>['sources'];

/** Fills the tables of a version and checks it as a whole. */
function make(
  { folder, settings, seeds, ignored, warn }: Sources,
  version: Making['version'] & { earlier: string | null },
  progress: Progress,
): BuildSummary {
  const checks = openSourceChecks(settings.assertions, folder);
  const warnings: string[] = [];
  const hear = (warning: string) => {
    warnings.push(warning);
    warn(warning);
  };
  sendAll(seeds, { checks, version, warn: hear, longestRun: settings.longest_run }, progress);
  return { documents: seeds.length, ignored, warnings, checked: checks.close(version.earlier) };
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
