import { Argument, Option } from 'commander';
import { UserError } from '../base/errors.ts';
import type { Io } from '../base/io.ts';
import { counted, say } from '../base/messages.ts';
import { json, type Register, type StageFlags, seeds, WORKSHOP } from './options.ts';

/** `assay extract`: the stages up to it alone, or `assay extract -`, a filter from documents to resolved claims. */
export const extract: Register = (assay, io, end) =>
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
    .action(async (input: '-' | undefined, flags: ExtractFlags) => {
      if (input === undefined) return runStage(io, flags);
      if (!(await runFilter(io, flags))) end(1);
    });

interface ExtractFlags extends StageFlags {
  lines?: boolean;
  format: 'claims' | 'openie';
}

async function runStage(io: Io, flags: ExtractFlags): Promise<void> {
  if (flags.lines || flags.format !== 'claims')
    throw new UserError(
      '--lines and --format go with standard input.\n  Write assay extract --lines - or assay extract --format openie -.',
      2,
    );
  const { extractStage, reportStage } = await import('./stages.ts');
  reportStage(io, extractStage(flags.seeds), flags);
}

/** Gives whether all of the input could be read. */
async function runFilter(io: Io, { lines = false, format }: ExtractFlags): Promise<boolean> {
  const { filter } = await import('./filters/extract.ts');
  const faults = await filter(io.stdin, io.stdout, (problem) => say(io, problem), { lines, format });
  if (faults > 0) say(io, `${counted(faults, 'line')} of the input could not be read.`);
  return faults === 0;
}
