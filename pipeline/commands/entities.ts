import { printJson } from '../base/messages.ts';
import type { Register } from './options.ts';

/** `assay entities`: who and what a dataset is about. */
export const entities: Register = (assay, io) =>
  assay
    .command('entities')
    .description('list the entities of a published dataset or version, the most mentioned first')
    .argument('[dir]', 'folder of the dataset or version', 'dist')
    .option('--unknown', 'only those that the registry lacks, each name once, to be promoted')
    .option('--json', 'print entries for a file of the registry, as JSON')
    .action(async (folder: string, { unknown = false, json = false }: { unknown?: boolean; json?: boolean }) => {
      const { entityLines, listEntities, registryEntries } = await import('../versions/entities.ts');
      const found = listEntities(folder, unknown);
      if (json) printJson(io, registryEntries(found));
      else io.stdout.write(`${entityLines(found).join('\n')}\n`);
    });
