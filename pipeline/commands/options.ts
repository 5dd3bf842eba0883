import { type Command, Option } from 'commander';
import type { Io } from '../base/io.ts';

/** Adds a command to the program. What it reads and writes is `io`; `end` takes its exit status, if that is not 0. */
export type Register = (assay: Command, io: Io, end: (status: number) => void) => Command;

/** Where the stages that run alone put what they give. The build does not read it. */
export const WORKSHOP = '.assay';

/** The folder of the source texts. */
export const seeds = () => new Option('--seeds <dir>', 'folder of the source texts').default('seeds');

/** The folder of the published dataset. */
export const out = () => new Option('--out <dir>', 'folder of the published dataset').default('dist');

/** Whether the summary is printed for programs. */
export const json = () => new Option('--json', 'print the summary as JSON on standard output');

/** What a stage that runs alone is given. */
export interface StageFlags {
  seeds: string;
  json?: boolean;
}
