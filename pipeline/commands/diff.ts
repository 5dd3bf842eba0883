import { Option } from 'commander';
import { out, type Register } from './options.ts';

/** `assay diff`: what changed between two versions. */
export const diff: Register = (assay, io) =>
  assay
    .command('diff')
    .description('say what changed between two versions, claim by claim')
    .argument('<old>', 'folder of a version or dataset, number, latest, tag or commit, or TAG:NUMBER')
    .argument('<new>', 'the same, of the later one')
    .addOption(out())
    .addOption(new Option('--all', 'print every change, not only the most telling').conflicts(['json', 'csv']))
    .addOption(new Option('--json', 'print every change, and the numbers, as JSON').conflicts('csv'))
    .option('--csv', 'print every change as CSV')
    .action(async (old: string, now: string, flags: DiffFlags) => {
      const { diff } = await import('../compare/diff.ts');
      await diff({ old, new: now, out: flags.out, format: formatOf(flags) }, io.stdout);
    });

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
