import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { claimsOf as chain } from '../pipeline/chain.ts';
import { main } from '../pipeline/commands/main.ts';
import { toDocument } from '../pipeline/ingest/document.ts';
import { readSettings } from '../pipeline/records/settings.ts';
import type { Settings } from '../pipeline/records/types.ts';

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A seed with front matter. */
export const seed = (frontMatter: string, text: string): string => `---\n${frontMatter}\n---\n${text}`;

/** Settings of a dataset for tests. */
export const SETTINGS: Required<Settings> = {
  ...readSettings('no-such-file.json'),
  base: 'urn:test:',
  name: 'test',
  title: 'A test',
  description: 'A test.',
};

/** A text that gives claims. */
export const PROSE = 'China builds new plants. The European Union will restrict exports of lithium in 2027.\n';

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs the program in a folder, in this process. Not two at once: the working folder is that of the process. */
export async function run(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Promise<Run> {
  const [stdout, stderr] = [collect(), collect()];
  const io = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { ...process.env, SOURCE_DATE_EPOCH: '', ...env },
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await main(args, io);
    return { status, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(before);
  }
}

/** A stream that keeps what is written to it. */
export function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** The compiled program, as a user starts it. */
export const PROGRAM = resolve('lib/cli.js');

/** Starts the compiled program in a process of its own. */
export function start(args: readonly string[], options: { cwd: string; env?: Record<string, string> }) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '', ...options.env };
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: options.cwd, env, stdio: 'pipe' });
}

/** Runs the compiled program in a process of its own to its end: for what only a process shows. */
export async function runProcess(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = start(args, options);
  const ended = once(child, 'close');
  child.stdin.end(options.input ?? '');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = (await ended) as [number | null];
  return { status, stdout, stderr };
}

/** The claims of a text, with the slots printed as `subject | predicate | object`. */
export function claimsOf(text: string) {
  return chain(toDocument('a-text', {}, text)).claims.map((claim) => ({
    ...claim,
    slots: [claim.subject, claim.predicate, claim.object].join(' | '),
  }));
}

/** A claim in one line: `rule: subject | predicate | object {role: qualifier} [type, modality, negated] @ source, cue`. */
export function shownClaim({ rule, slots, qualifiers, type, modality, polarity, attribution }: ClaimShown): string {
  const restricted = qualifiers.map(({ role, text }) => ` {${role}: ${text}}`).join('');
  const how = [type, modality, ...(polarity === 'negated' ? [polarity] : [])].join(', ');
  const held = attribution ? ` @ ${attribution.source}, ${attribution.cue}` : '';
  return `${rule}: ${slots}${restricted} [${how}]${held}`;
}

type ClaimShown = ReturnType<typeof claimsOf>[number];

/** The message of what a function throws; fails when it throws nothing. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown.');
}
