import { openProgress } from '../base/progress.ts';
import { json, type Register, type StageFlags, seeds, WORKSHOP } from './options.ts';

/** `assay publish`: the files of a version, for looking. */
export const publish: Register = (assay, io) =>
  assay
    .command('publish')
    .description(
      `write the files of a version into ${WORKSHOP}/publish/, for looking; the published dataset stays as it is`,
    )
    .addOption(seeds())
    .addOption(json())
    .action(async (flags: StageFlags) => {
      const { publishStage, reportStage } = await import('./stages.ts');
      reportStage(io, publishStage(flags.seeds, openProgress(io.stderr)), flags);
    });
