import { json, type Register, type StageFlags, seeds, WORKSHOP } from './options.ts';

/** `assay ingest`: the stage alone. */
export const ingest: Register = (assay, io) =>
  assay
    .command('ingest')
    .description(`read the seeds into documents and their segments, in ${WORKSHOP}/`)
    .addOption(seeds())
    .addOption(json())
    .action(async (flags: StageFlags) => {
      const { ingestStage, reportStage } = await import('./stages.ts');
      reportStage(io, ingestStage(flags.seeds), flags);
    });
