import { type Command, Option } from 'commander';
import { printJson, say } from '../base/messages.ts';
import { release } from '../publish/release.ts';
import { yank } from '../publish/yank.ts';
import { diff } from './diff.ts';

const out = () => new Option('--out <dir>', 'folder of the published dataset').default('dist');
const json = () => new Option('--json', 'print the summary as JSON on standard output');

/** Adds the commands that deal with versions as they are published. */
export function addVersionCommands(assay: Command): void {
  assay
    .command('diff')
    .description('say what changed between two versions, claim by claim')
    .argument('<old>', 'folder of a version or dataset, number, latest, tag or commit, or TAG:NUMBER')
    .argument('<new>', 'the same, of the later one')
    .addOption(out())
    .addOption(new Option('--all', 'print every change, not only the most telling').conflicts(['json', 'csv']))
    .addOption(new Option('--json', 'print every change, and the numbers, as JSON').conflicts('csv'))
    .option('--csv', 'print every change as CSV')
    .action((old: string, now: string, options: DiffFlags) =>
      diff({ old, new: now, out: options.out, format: formatOf(options) }, process.stdout),
    );

  assay
    .command('release')
    .description('mark the newest version as released: from then on its bytes never change')
    .addOption(out())
    .addOption(json())
    .action(runRelease);

  assay
    .command('yank')
    .description('take a version back: remove its files, keep its number, hashes and the reason')
    .argument('<version>', 'its number, such as 1.2.0')
    .addOption(new Option('--reason <text>', 'why it must not stay, for all to read').makeOptionMandatory())
    .addOption(out())
    .addOption(json())
    .action(runYank);
}

interface DiffFlags {
  out: string;
  all?: boolean;
  json?: boolean;
  csv?: boolean;
}

function formatOf({ all, json, csv }: DiffFlags) {
  if (json) return 'json';
  if (csv) return 'csv';
  return all ? 'all' : 'short';
}

async function runRelease(options: { out: string; json?: boolean }): Promise<void> {
  const released = await release(options.out);
  if (options.json) printJson(released);
  const what = `${options.out}/v${released.version}`;
  say(
    released.already
      ? `${what} is released already, nothing was written.`
      : `Released ${what}. Its bytes never change from now on; commit ${options.out} and tag it: git tag v${released.version}`,
  );
}

async function runYank(version: string, options: { out: string; reason: string; json?: boolean }): Promise<void> {
  const yanked = await yank(options.out, version.replace(/^v/, ''), options.reason);
  if (options.json) printJson(yanked);
  const what = `${options.out}/v${yanked.version}`;
  if (yanked.already) {
    say(`${what} was taken back already: ${yanked.reason}`);
    return;
  }
  const latest = yanked.newest === null ? 'no version is left' : `latest is v${yanked.newest}`;
  say(`Took back ${what}: its files are removed, ${latest}. Commit ${options.out}.`);
  say(
    'The history of git still holds them, and so does a tag; rewrite it (git filter-repo) if they must go there too.',
  );
  for (const other of yanked.comparing)
    say(
      `v${other} compares with it: its changes may quote withdrawn claims and old values of it. Look at ${options.out}/v${other}/CHANGES.md; if they must go, build --amend while it is the newest and not released, or yank it too.`,
    );
}
