import { parseArgs } from 'node:util';
import { UserError } from '../base/errors.ts';
import { sayFault } from '../base/messages.ts';

/** Lets a script end on an error as the program does: a user's mistake in sentences, ours with its stack trace. */
export function reportFaults(): void {
  process.on('uncaughtException', (error) => process.exit(sayFault(process, error)));
}

/** The folder that `--data` names, and no other option; `what` it holds is said when it is missing. */
export function dataFolder(what: string): string {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
  if (data === undefined) throw new UserError(missingData(what), 2);
  return data;
}

/** What is said to who leaves `--data` out. */
export const missingData = (what: string): string => `Say where ${what}: --data DIR.`;
