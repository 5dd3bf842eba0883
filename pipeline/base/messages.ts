import { inspect } from 'node:util';
import { isSystemError, systemProblem, UserError } from './errors.ts';
import type { Io } from './io.ts';

const MOST_PROBLEMS = 50;

/** Where messages go. */
type Errors = Pick<Io, 'stderr'>;

/** Prints a message on standard error. */
export function say({ stderr }: Errors, message: string): void {
  stderr.write(`${message}\n`);
}

/** Prints problems on standard error, apart from each other; of very many, the first. */
export function sayProblems(io: Errors, problems: readonly string[]): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) say(io, `${problem}\n`);
  if (problems.length > MOST_PROBLEMS) say(io, `… and ${problems.length - MOST_PROBLEMS} more.\n`);
}

/** Reports an error as it is the user's, the system's or ours. Gives the exit status. */
export function sayFault(io: Errors, error: unknown): 1 | 2 {
  if (error instanceof UserError) {
    sayProblems(io, error.problems);
    return error.status;
  }
  if (isSystemError(error)) {
    sayProblems(io, [systemProblem(error)]);
    return 1;
  }
  if (isWrongUsage(error)) {
    say(io, error.message);
    return 2;
  }
  say(io, inspect(error));
  return 1;
}

/** Whether Node found the arguments of a script wrong. */
const isWrongUsage = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Prints data on standard output. */
export function printJson({ stdout }: Pick<Io, 'stdout'>, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A number with its noun. */
export function counted(count: number | undefined, noun: string): string {
  const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${numbered(count ?? 0)} ${count === 1 ? noun : plural}`;
}

/** A number as messages and reports show it, the same in every locale. */
export function numbered(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
