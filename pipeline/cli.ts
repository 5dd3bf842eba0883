#!/usr/bin/env node
import { Argument, Command, CommanderError, Option } from 'commander';
import { UserError } from './base/errors.ts';
import { readOwnJson } from './base/files.ts';
import { counted, numbered, printJson, say, sayFault, sayProblems } from './base/messages.ts';
import { openProgress } from './base/progress.ts';
import { build, buildCheck } from './build.ts';
import { checkPublished } from './check/dataset.ts';
import { countLines, describe } from './check/report.ts';
import { entityLines, listEntities, registryEntries } from './commands/entities.ts';
import { filter } from './commands/extract-filter.ts';
import { parseConllu, parseText } from './commands/parse-filter.ts';
import {
  extractStage,
  ingestStage,
  parseStage,
  publishStage,
  resolveStage,
  WORKSHOP,
  type Written,
} from './commands/stages.ts';
import { addVersionCommands } from './commands/versions.ts';
import { idsSentence } from './compare/report.ts';
import { CHANGES, totalOf } from './compare/summary.ts';
import type { Outcome } from './publish/publish.ts';

const seeds = () => new Option('--seeds <dir>', 'folder of the source texts').default('seeds');
const json = () => new Option('--json', 'print the summary as JSON on standard output');

function program(): Command {
  const { version, description } = readOwnJson<{ version: string; description: string }>('package.json');
  const assay = new Command('assay')
    .description(description)
    .version(version)
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .exitOverride();
  assay.addHelpText(
    'after',
    '\nExit status: 0 success, 1 the input or data is at fault, 2 wrong usage.\nData goes to standard output, messages to standard error.',
  );

  assay
    .command('build')
    .description('read all seeds and publish what they claim as a new version, if anything changed')
    .addOption(seeds())
    .option('--out <dir>', 'folder of the published dataset', 'dist')
    .addOption(
      new Option('--check', 'write nothing; exit status 1 if a build would change what is published').conflicts(
        'amend',
      ),
    )
    .option('--amend', 'write the newest version anew, as long as it is not released')
    .option('--yes', 'it is meant that a changed program rewrites much of the dataset')
    .addOption(json())
    .action(runBuild);

  assay
    .command('ingest')
    .description(`read the seeds into documents and their segments, in ${WORKSHOP}/`)
    .addOption(seeds())
    .addOption(json())
    .action(async (options) => reportStage(await ingestStage(options.seeds), options));

  assay
    .command('parse')
    .description(`parse the seeds into ${WORKSHOP}/, or a text from standard input into CoNLL-U on standard output`)
    .addArgument(new Argument('[input]', '- reads a text from standard input').choices(['-']))
    .option('--conllu', 'standard input is CoNLL-U, whose sentences, tokens and MISC are kept')
    .addOption(seeds())
    .addOption(json())
    .action(runParse);

  assay
    .command('extract')
    .description(
      `take the claims from the seeds into ${WORKSHOP}/, or resolved claims from standard input to standard output`,
    )
    .addArgument(
      new Argument('[input]', '- reads NDJSON documents (id, text, front matter) from standard input').choices(['-']),
    )
    .option('--lines', 'each line of standard input is one sentence')
    .addOption(new Option('--format <format>', 'what to print').choices(['claims', 'openie']).default('claims'))
    .addOption(seeds())
    .addOption(json())
    .action(runExtract);

  assay
    .command('resolve')
    .description(`take the claims from the seeds and resolve what they refer to, into ${WORKSHOP}/`)
    .addOption(seeds())
    .addOption(json())
    .action(async (options) => reportStage(await resolveStage(options.seeds, openProgress()), options));

  assay
    .command('entities')
    .description('list the entities of a published dataset or version, the most mentioned first')
    .argument('[dir]', 'folder of the dataset or version', 'dist')
    .option('--unknown', 'only those that the registry lacks, each name once, to be promoted')
    .option('--json', 'print entries for a file of the registry, as JSON')
    .action(runEntities);

  assay
    .command('check')
    .description('check a published dataset, or one version: schemas, references, groundedness, checksums')
    .argument('[dir]', 'folder of the dataset or version', 'dist')
    .addOption(json())
    .action(runCheck);

  assay
    .command('publish')
    .description(
      `write the files of a version into ${WORKSHOP}/publish/, for looking; the published dataset stays as it is`,
    )
    .addOption(seeds())
    .addOption(json())
    .action(async (options) => reportStage(await publishStage(options.seeds, openProgress()), options));

  addVersionCommands(assay);
  return assay;
}

interface BuildFlags {
  seeds: string;
  out: string;
  check?: boolean;
  amend?: boolean;
  yes?: boolean;
  json?: boolean;
}

async function runBuild(options: BuildFlags): Promise<void> {
  const summary = options.check ? await checkBuild(options) : await build(options, openProgress());
  for (const file of summary.ignored) say(`${file} is not read: a seed ends in .md or .txt.`);
  if (options.json) printJson(summary);
  if (!('action' in summary)) return;
  const what = `${options.out}/v${summary.version}: ${counted(summary.counts.claims, 'claim')} from ${counted(summary.documents, 'document')}`;
  say(
    summary.action === 'unchanged'
      ? `Nothing changed, nothing was written. ${what}.`
      : `${summary.action === 'amended' ? 'Amended' : 'Published'} ${what}.`,
  );
  sayChanges(options.out, summary);
}

/** Says what changed against the version before, and what became of the files of old ones. */
function sayChanges(out: string, { action, version, weight, changes, archived, untagged }: Outcome): void {
  if (action !== 'unchanged' && changes.previous !== null) {
    const counts = CHANGES.map((change) => `${numbered(totalOf(changes, change))} ${change}`).join(', ');
    say(`Against v${changes.previous}, ${weight}: ${counts}. ${idsSentence(changes)}`);
    say(`${out}/v${version}/CHANGES.md lists them.`);
  }
  for (const old of archived) say(`Removed the files of v${old}: the tag v${old} holds them.`);
  for (const old of untagged)
    say(
      `The files of v${old} stay until the tag v${old} holds them: git tag v${old} COMMIT (one that has ${out}/v${old}).`,
    );
}

async function checkBuild(options: BuildFlags) {
  const summary = await buildCheck(options, openProgress());
  if (summary.stale.length === 0) say(`${options.out} is what the sources build (v${summary.version}).`);
  else {
    sayProblems(summary.stale.map((file) => `${file}  is not what the sources build.`));
    say(`Run \`npm run build -- --amend\`, or \`npm run build\` for a new version, and commit ${options.out}.`);
    process.exitCode = 1;
  }
  return summary;
}

async function runParse(
  input: '-' | undefined,
  options: { seeds: string; conllu?: boolean; json?: boolean },
): Promise<void> {
  if (input === '-') return (options.conllu ? parseConllu : parseText)(process.stdin, process.stdout);
  if (options.conllu) throw new UserError('--conllu goes with standard input.\n  Write assay parse --conllu -.', 2);
  reportStage(await parseStage(options.seeds), options);
}

interface ExtractFlags {
  seeds: string;
  lines?: boolean;
  format: 'claims' | 'openie';
  json?: boolean;
}

async function runExtract(input: '-' | undefined, options: ExtractFlags): Promise<void> {
  if (input !== '-') {
    if (options.lines || options.format !== 'claims')
      throw new UserError(
        '--lines and --format go with standard input.\n  Write assay extract --lines - or assay extract --format openie -.',
        2,
      );
    return reportStage(await extractStage(options.seeds), options);
  }
  const faults = await filter(process.stdin, process.stdout, (problem) => say(problem), {
    lines: options.lines ?? false,
    format: options.format,
  });
  if (faults > 0) {
    say(`${counted(faults, 'line')} of the input could not be read.`);
    process.exitCode = 1;
  }
}

async function runCheck(folder: string, options: { json?: boolean }): Promise<void> {
  const report = await checkPublished(folder);
  const problems = report.violations.map(describe);
  const { spans, sentences } = report.unverified;
  if (options.json) printJson(report);
  sayProblems(problems);
  say(`Checked ${counted(report.versions.length, 'version')}:`);
  for (const line of countLines(report.counts)) say(line);
  if (spans > 0)
    say(
      `${counted(spans, 'span')} in ${counted(sentences, 'sentence')} that ${sentences === 1 ? 'is' : 'are'} not published could not be held against the source.`,
    );
  for (const note of report.notes) say(note);
  for (const { version, why } of report.unchecked) say(`v${version} was not checked: ${why}.`);
  if (problems.length === 0 && report.versions.length === 0) say('No version stands that could be checked.');
  else say(problems.length === 0 ? 'All hold.' : `${counted(problems.length, 'fault')}.`);
  if (problems.length > 0) process.exitCode = 1;
}

function runEntities(folder: string, { unknown, json: asJson }: { unknown?: boolean; json?: boolean }): void {
  const found = listEntities(folder, unknown ?? false);
  if (asJson) printJson(registryEntries(found));
  else console.log(entityLines(found).join('\n'));
}

function reportStage(written: Written, options: { json?: boolean }): void {
  if (options.json) printJson(written);
  for (const [name, count] of Object.entries(written)) say(`${WORKSHOP}/${name}: ${counted(count, 'record')}`);
}

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // the reader has seen enough
    throw error;
  });
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

/** The exit status of an error, which is reported unless commander has printed it. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return sayFault(error);
}

await main();
