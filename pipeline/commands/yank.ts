import { Option } from 'commander';
import type { Io } from '../base/io.ts';
import { printJson, say } from '../base/messages.ts';
import { json, out, type Register } from './options.ts';

/** `assay yank`: a version is taken back. */
export const yank: Register = (assay, io) =>
  assay
    .command('yank')
    .description('take a version back: remove its files, keep its number, hashes and the reason')
    .argument('<version>', 'its number, such as 1.2.0')
    .addOption(new Option('--reason <text>', 'why it must not stay, for all to read').makeOptionMandatory())
    .addOption(out())
    .addOption(json())
    .action((version: string, flags: YankFlags) => run(io, version, flags));

interface YankFlags {
  out: string;
  reason: string;
  json?: boolean;
}

async function run(io: Io, version: string, flags: YankFlags): Promise<void> {
  const { yank } = await import('../publish/yank.ts');
  const yanked = await yank(flags.out, version.replace(/^v/, ''), flags.reason);
  if (flags.json) printJson(io, yanked);
  const what = `${flags.out}/v${yanked.version}`;
  if (yanked.already) {
    say(io, `${what} was taken back already: ${yanked.reason}`);
    return;
  }
  const latest = yanked.newest === null ? 'no version is left' : `latest is v${yanked.newest}`;
  say(io, `Took back ${what}: its files are removed, ${latest}. Commit ${flags.out}.`);
  say(
    io,
    'The history of git still holds them, and so does a tag; rewrite it (git filter-repo) if they must go there too.',
  );
  for (const other of yanked.comparing)
    say(
      io,
      `v${other} compares with it: its changes may quote withdrawn claims and old values of it. Look at ${flags.out}/v${other}/CHANGES.md; if they must go, build --amend while it is the newest and not released, or yank it too.`,
    );
}
