import { Argument } from 'commander';
import { UserError } from '../base/errors.ts';
import type { Io } from '../base/io.ts';
import { json, type Register, type StageFlags, seeds, WORKSHOP } from './options.ts';

/** `assay parse`: the stages up to it alone, or `assay parse -`, the parser as a filter. */
export const parse: Register = (assay, io) =>
  assay
    .command('parse')
    .description(`parse the seeds into ${WORKSHOP}/, or a text from standard input into CoNLL-U on standard output`)
    .addArgument(new Argument('[input]', '- reads a text from standard input').choices(['-']))
    .option('--conllu', 'standard input is CoNLL-U, whose sentences, tokens and MISC are kept')
    .addOption(seeds())
    .addOption(json())
    .action((input: '-' | undefined, flags: ParseFlags) => run(io, input, flags));

interface ParseFlags extends StageFlags {
  conllu?: boolean;
}

async function run(io: Io, input: '-' | undefined, flags: ParseFlags): Promise<void> {
  if (input === '-') {
    const { parseConllu, parseText } = await import('./filters/parse.ts');
    return (flags.conllu ? parseConllu : parseText)(io.stdin, io.stdout);
  }
  if (flags.conllu) throw new UserError('--conllu goes with standard input.\n  Write assay parse --conllu -.', 2);
  const { parseStage, reportStage } = await import('./stages.ts');
  reportStage(io, parseStage(flags.seeds), flags);
}
