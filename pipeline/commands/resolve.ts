import { openProgress } from '../base/progress.ts';
import { json, type Register, type StageFlags, seeds, WORKSHOP } from './options.ts';

/** `assay resolve`: the stages up to it alone. */
export const resolve: Register = (assay, io) =>
  assay
    .command('resolve')
    .description(`take the claims from the seeds and resolve what they refer to, into ${WORKSHOP}/`)
    .addOption(seeds())
    .addOption(json())
    .action(async (flags: StageFlags) => {
      const { reportStage, resolveStage } = await import('./stages.ts');
      reportStage(io, resolveStage(flags.seeds, openProgress(io.stderr)), flags);
    });
