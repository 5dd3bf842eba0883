import { Option } from 'commander';
import type { Io } from '../base/io.ts';
import { counted, numbered, printJson, say, sayProblems } from '../base/messages.ts';
import { openProgress } from '../base/progress.ts';
import { idsSentence } from '../compare/report.ts';
import { CHANGES, totalOf } from '../compare/summary.ts';
import type { Outcome } from '../publish/publish.ts';
import { json, out, type Register, seeds } from './options.ts';

/** `assay build`: all stages, from the seeds to a version. */
export const build: Register = (assay, io, end) =>
  assay
    .command('build')
    .description('read all seeds and publish what they claim as a new version, if anything changed')
    .addOption(seeds())
    .addOption(out())
    .addOption(
      new Option('--check', 'write nothing; exit status 1 if a build would change what is published').conflicts(
        'amend',
      ),
    )
    .option('--amend', 'write the newest version anew, as long as it is not released')
    .option('--yes', 'it is meant that a changed program rewrites much of the dataset')
    .addOption(json())
    .action(async (flags: BuildFlags) => {
      const sound = flags.check ? await checkBuild(io, flags) : await runBuild(io, flags);
      if (!sound) end(1);
    });

interface BuildFlags {
  seeds: string;
  out: string;
  check?: boolean;
  amend?: boolean;
  yes?: boolean;
  json?: boolean;
}

const optionsOf = (io: Io, flags: BuildFlags) => ({
  ...flags,
  epoch: io.env.SOURCE_DATE_EPOCH,
  warn: (warning: string) => say(io, warning),
});

async function runBuild(io: Io, flags: BuildFlags): Promise<true> {
  const { build } = await import('../build.ts');
  const summary = await build(optionsOf(io, flags), openProgress(io.stderr));
  sayIgnored(io, summary.ignored);
  if (flags.json) printJson(io, summary);
  const what = `${flags.out}/v${summary.version}: ${counted(summary.counts.claims, 'claim')} from ${counted(summary.documents, 'document')}`;
  say(
    io,
    summary.action === 'unchanged'
      ? `Nothing changed, nothing was written. ${what}.`
      : `${summary.action === 'amended' ? 'Amended' : 'Published'} ${what}.`,
  );
  sayChanges(io, flags.out, summary);
  return true;
}

/** Says what changed against the version before, and what became of the files of old ones. */
function sayChanges(io: Io, out: string, { action, version, weight, changes, archived, untagged }: Outcome): void {
  if (action !== 'unchanged' && changes.previous !== null) {
    const counts = CHANGES.map((change) => `${numbered(totalOf(changes, change))} ${change}`).join(', ');
    say(io, `Against v${changes.previous}, ${weight}: ${counts}. ${idsSentence(changes)}`);
    say(io, `${out}/v${version}/CHANGES.md lists them.`);
  }
  for (const old of archived) say(io, `Removed the files of v${old}: the tag v${old} holds them.`);
  for (const old of untagged)
    say(
      io,
      `The files of v${old} stay until the tag v${old} holds them: git tag v${old} COMMIT (one that has ${out}/v${old}).`,
    );
}

/** Gives whether what is published is what the sources build. */
async function checkBuild(io: Io, flags: BuildFlags): Promise<boolean> {
  const { buildCheck } = await import('../build.ts');
  const summary = await buildCheck(optionsOf(io, flags), openProgress(io.stderr));
  const sound = summary.stale.length === 0;
  if (sound) say(io, `${flags.out} is what the sources build (v${summary.version}).`);
  else {
    sayProblems(
      io,
      summary.stale.map((file) => `${file}  is not what the sources build.`),
    );
    say(io, `Run \`npm run build -- --amend\`, or \`npm run build\` for a new version, and commit ${flags.out}.`);
  }
  sayIgnored(io, summary.ignored);
  if (flags.json) printJson(io, summary);
  return sound;
}

function sayIgnored(io: Io, ignored: readonly string[]): void {
  for (const file of ignored) say(io, `${file} is not read: a seed ends in .md or .txt.`);
}
