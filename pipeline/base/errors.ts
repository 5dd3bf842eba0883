/**
 * A fault in what the user gave: input, data, settings or the command line. It is shown as sentences, without a
 * stack trace, and ends the program with `status` (1 for input and data, 2 for wrong usage).
 */
export class UserError extends Error {
  readonly problems: readonly string[];
  readonly status: 1 | 2;

  constructor(problems: string | readonly string[], status: 1 | 2 = 1) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n\n'));
    this.name = 'UserError';
    this.problems = list;
    this.status = status;
  }
}

/** Where in a text file something stands. Line and column count from 1; the column counts code points. */
export interface Place {
  file: string;
  line: number;
  column?: number;
  /** How many code points are marked. */
  length?: number;
  /** The line itself, to be quoted. */
  source?: string;
}

const LONGEST_QUOTE = 100;

/** A message about a place: the place, what is wrong, the line with a mark under the fault, what to do. */
export function problemAt(place: Place, message: string, advice: string): string {
  const { file, line, column, length = 1, source } = place;
  const head = `${[file, line, column].filter((part) => part !== undefined).join(':')}  ${message}`;
  if (source === undefined) return `${head}\n  ${advice}`;
  const gutter = `  ${line} | `;
  const quote = [...printable(source)];
  const cut = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).join('')}…` : quote.join('');
  const rows = [head, gutter + cut];
  if (column !== undefined && column <= LONGEST_QUOTE) {
    const marks = '^'.repeat(Math.max(1, Math.min(length, quote.length - column + 1)));
    rows.push(`${' '.repeat(gutter.length - 2)}| ${' '.repeat(column - 1)}${marks}`);
  }
  return [...rows, `  ${advice}`].join('\n');
}

/** A text in which control characters can do no harm on a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (c) => (c === '\t' ? ' ' : '\uFFFD'));
}

/** A value as it is quoted in a message: as JSON, cut when long. */
export function quoted(value: unknown): string {
  const text = printable(JSON.stringify(value) ?? 'nothing');
  const points = [...text];
  return points.length > 120 ? `${points.slice(0, 120).join('')}…` : text;
}

/** Whether an error came from the operating system, such as a file that is missing or a disk that is full. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

const FULL = 'Make room there and run it again';
const FORBIDDEN = 'Make it writable for the user that runs the program, and run it again';
const ADVICE: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EROFS: FORBIDDEN,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EEXIST: 'Move away what lies there and run it again',
  ENOTDIR: 'Move away what lies there and run it again',
};

/** An error of the system as a message: the file, what happened, what to do. */
export function systemProblem(error: NodeJS.ErrnoException): string {
  const advice = ADVICE[error.code ?? ''] ?? 'Mend that and run it again';
  return `${error.path ?? 'The system'}  ${error.message}.\n  ${advice}; no published version was damaged.`;
}
