import { printJson, say } from '../base/messages.ts';
import { json, out, type Register } from './options.ts';

/** `assay release`: the newest version stays as it is. */
export const release: Register = (assay, io) =>
  assay
    .command('release')
    .description('mark the newest version as released: from then on its bytes never change')
    .addOption(out())
    .addOption(json())
    .action(async (flags: { out: string; json?: boolean }) => {
      const { release } = await import('../publish/release.ts');
      const released = await release(flags.out);
      if (flags.json) printJson(io, released);
      const what = `${flags.out}/v${released.version}`;
      say(
        io,
        released.already
          ? `${what} is released already, nothing was written.`
          : `Released ${what}. Its bytes never change from now on; commit ${flags.out} and tag it: git tag v${released.version}`,
      );
    });
