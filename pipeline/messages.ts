const MOST_PROBLEMS = 50;

/** Prints a message on standard error. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Prints problems on standard error, apart from each other; of very many, the first. */
export function sayProblems(problems: readonly string[]): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) say(`${problem}\n`);
  if (problems.length > MOST_PROBLEMS) say(`… and ${problems.length - MOST_PROBLEMS} more.\n`);
}

/** Prints data on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
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
