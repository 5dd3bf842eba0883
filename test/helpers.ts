import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { claimsOf as chain } from '../pipeline/chain.ts';
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

const PROGRAM = resolve('lib/cli.js');

/** Starts the compiled program as a user does. */
export function start(args: string[], options: { cwd: string; env?: Record<string, string> }) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '', ...options.env };
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: options.cwd, env, stdio: 'pipe' });
}

/** Runs the compiled program to its end. */
export function run(
  args: string[],
  options: { cwd: string; input?: string; env?: Record<string, string> },
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = start(args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.end(options.input ?? '');
  });
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
