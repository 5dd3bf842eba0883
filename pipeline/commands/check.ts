import type { Io } from '../base/io.ts';
import { counted, printJson, say, sayProblems } from '../base/messages.ts';
import { json, type Register } from './options.ts';

/** `assay check`: whether what is published holds. */
export const check: Register = (assay, io, end) =>
  assay
    .command('check')
    .description('check a published dataset, or one version: schemas, references, groundedness, checksums')
    .argument('[dir]', 'folder of the dataset or version', 'dist')
    .addOption(json())
    .action(async (folder: string, flags: { json?: boolean }) => {
      if (!(await run(io, folder, flags))) end(1);
    });

/** Gives whether all holds. */
async function run(io: Io, folder: string, flags: { json?: boolean }): Promise<boolean> {
  const { checkPublished } = await import('../check/dataset.ts');
  const { countLines, describe } = await import('../check/report.ts');
  const report = await checkPublished(folder);
  const problems = report.violations.map(describe);
  const { spans, sentences } = report.unverified;
  if (flags.json) printJson(io, report);
  sayProblems(io, problems);
  say(io, `Checked ${counted(report.versions.length, 'version')}:`);
  for (const line of countLines(report.counts)) say(io, line);
  if (spans > 0)
    say(
      io,
      `${counted(spans, 'span')} in ${counted(sentences, 'sentence')} that ${sentences === 1 ? 'is' : 'are'} not published could not be held against the source.`,
    );
  for (const note of report.notes) say(io, note);
  for (const { version, why } of report.unchecked) say(io, `v${version} was not checked: ${why}.`);
  if (problems.length === 0 && report.versions.length === 0) say(io, 'No version stands that could be checked.');
  else say(io, problems.length === 0 ? 'All hold.' : `${counted(problems.length, 'fault')}.`);
  return problems.length === 0;
}
