import { Command, CommanderError } from 'commander';
import { readOwnJson } from '../base/files.ts';
import type { Io } from '../base/io.ts';
import { sayFault } from '../base/messages.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { entities } from './entities.ts';
import { extract } from './extract.ts';
import { ingest } from './ingest.ts';
import type { Register } from './options.ts';
import { parse } from './parse.ts';
import { publish } from './publish.ts';
import { release } from './release.ts';
import { resolve } from './resolve.ts';
import { yank } from './yank.ts';

/** The commands, as the help lists them. Each loads what does its work when it is called, so that the others cost little. */
const COMMANDS: readonly Register[] = [
  build,
  ingest,
  parse,
  extract,
  resolve,
  entities,
  check,
  publish,
  diff,
  release,
  yank,
];

/** Runs the program with the arguments that follow its name. Gives the exit status: 0, 1 for a fault in input or data, 2 for wrong usage. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const assay = program(io);
  for (const register of COMMANDS)
    register(assay, io, (own) => {
      status = own;
    });
  try {
    await assay.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said why
    return sayFault(io, error);
  }
}

function program({ stdout, stderr }: Io): Command {
  const { version, description } = readOwnJson<{ version: string; description: string }>('package.json');
  return new Command('assay')
    .description(description)
    .version(version)
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .addHelpText(
      'after',
      '\nExit status: 0 success, 1 the input or data is at fault, 2 wrong usage.\nData goes to standard output, messages to standard error.',
    );
}
