import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../base/io.ts';
import { counted, printJson, say } from '../base/messages.ts';
import type { Progress } from '../base/progress.ts';
import { sendAll } from '../build.ts';
import { openComparison } from '../compare/comparison.ts';
import { type DocumentRecords, publishedClaim } from '../dataset/document-records.ts';
import { extract } from '../extract/claims.ts';
import type { Range } from '../ingest/lines.ts';
import { ingestSeed, listSeeds } from '../ingest/seeds.ts';
import { parse } from '../parse/sentences.ts';
import { finishVersion, openDraft } from '../publish/draft.ts';
import { FIRST_NUMBERS } from '../publish/numbers.ts';
import { openSink } from '../publish/sink.ts';
import { type Conversion, toCodePoints } from '../records/offsets.ts';
import { readSettings } from '../records/settings.ts';
import { WORKSHOP } from './options.ts';

/** How many records stand in each file that was written. */
export type Written = Record<string, number>;

/** The documents of all seeds, with their segments. */
export function ingestStage(folder: string): Written {
  const { seeds } = listSeeds(folder);
  const write = openNdjson('documents');
  for (const seed of seeds) {
    const document = ingestSeed(seed, { longestRun: readSettings().longest_run });
    const convert = toCodePoints(document.text);
    const segments = document.segments.map((part) => inCodePoints(part, convert));
    const unread = document.unread.map((range) => inCodePoints(range, convert));
    write({ ...document, segments, unread });
  }
  return write.end();
}

/** The sentences of all seeds with their tokens and trees. */
export function parseStage(folder: string): Written {
  const { seeds } = listSeeds(folder);
  const write = openNdjson('parses');
  for (const seed of seeds) {
    const document = ingestSeed(seed, { longestRun: readSettings().longest_run });
    const convert = toCodePoints(document.text);
    for (const sentence of parse(document)) {
      const tokens = sentence.tokens.map((token) => inCodePoints(token, convert));
      write({ ...inCodePoints(sentence, convert), tokens });
    }
  }
  return write.end();
}

/** The claims of all seeds in the words of their sentences, before anything is resolved. */
export function extractStage(folder: string): Written {
  const { seeds } = listSeeds(folder);
  const write = openNdjson('claims');
  for (const seed of seeds) {
    const document = ingestSeed(seed, { longestRun: readSettings().longest_run });
    const convert = toCodePoints(document.text);
    for (const { claim } of extract(parse(document), document).claims) write(publishedClaim(claim, convert));
  }
  return write.end();
}

/** The claims of all seeds with what they refer to, their mentions of entities, and the sentences. */
export function resolveStage(folder: string, progress: Progress): Written {
  const sentences = openNdjson('sentences');
  const claims = openNdjson('claims');
  const mentions = openNdjson('mentions');
  eachDocument(folder, progress, (records) => {
    records.sentences.forEach(sentences);
    records.claims.forEach(claims);
    records.mentions.forEach(mentions);
  });
  return { ...sentences.end(), ...claims.end(), ...mentions.end() };
}

/** The files of a version as the seeds would give it, for looking; what is published stays as it is. */
export function publishStage(folder: string, progress: Progress): Written {
  const settings = readSettings();
  const place = join(WORKSHOP, 'publish');
  rmSync(place, { recursive: true, force: true });
  const sink = openSink(place);
  const draft = openDraft(sink, settings.base, openComparison(null));
  eachDocument(folder, progress, draft.add);
  const closed = draft.close();
  finishVersion(sink, closed, FIRST_NUMBERS, settings);
  return Object.fromEntries(Object.entries(closed.counts).map(([table, count]) => [`publish/${table}`, count]));
}

/** Says what a stage has written, as JSON also on standard output. */
export function reportStage(io: Io, written: Written, options: { json?: boolean }): void {
  if (options.json) printJson(io, written);
  for (const [name, count] of Object.entries(written)) say(io, `${WORKSHOP}/${name}: ${counted(count, 'record')}`);
}

const inCodePoints = <T extends Range>(range: T, convert: Conversion): T => ({
  ...range,
  start: convert(range.start),
  end: convert(range.end),
});

function eachDocument(folder: string, progress: Progress, use: (records: DocumentRecords) => void): void {
  const unchecked = { add: (records: DocumentRecords) => records, isSound: () => true };
  sendAll(listSeeds(folder).seeds, { checks: unchecked, version: { add: use } }, progress);
  progress.end();
}

function openNdjson(name: string) {
  mkdirSync(WORKSHOP, { recursive: true });
  const descriptor = openSync(join(WORKSHOP, `${name}.ndjson`), 'w');
  let count = 0;
  const write = (record: object) => {
    writeSync(descriptor, `${JSON.stringify(record)}\n`);
    count++;
  };
  return Object.assign(write, {
    end(): Written {
      closeSync(descriptor);
      return { [`${name}.ndjson`]: count };
    },
  });
}
