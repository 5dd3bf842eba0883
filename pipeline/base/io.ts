/** What a run of the program reads and writes: the process, or what a test puts in its place. */
export interface Io {
  stdin: AsyncIterable<Buffer>;
  stdout: NodeJS.WritableStream;
  stderr: Terminal;
  env: NodeJS.ProcessEnv;
}

/** A stream that may be a terminal, so many columns wide. */
export type Terminal = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
