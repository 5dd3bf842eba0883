import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UserError } from './errors.ts';
import { shownPath } from './files.ts';

/** Whether git can be run at all. */
export const hasGit = (): boolean => spawnSync('git', ['--version'], { stdio: 'ignore' }).status === 0;

/** The commit that a tag, branch or other revision names, in the repository around a folder; null when there is none. */
export function commitNamed(revision: string, folder: string): string | null {
  if (revision.startsWith('-')) return null;
  const { status, stdout, stderr } = run(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], folder);
  if (status !== 0 && stderr !== '' && !stderr.includes('not a git repository'))
    throw new UserError(`git could not look for ${revision}: ${stderr.trim()}`);
  return status === 0 ? stdout.trim() : null;
}

/** Paths of the files that a folder has in a commit, relative to the folder; none when it has no such folder. */
export function filesInCommit(commit: string, folder: string): string[] {
  const prefix = `${pathInGit(folder)}/`;
  const { status, stdout } = run(['ls-tree', '-r', '-z', '--name-only', commit, '--', `./${prefix}`], folder);
  if (status !== 0) return [];
  return stdout
    .split('\0')
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
}

/** Writes a file that a folder has in a commit into another folder, byte for byte. Throws a UserError when it cannot. */
export function takeFromCommit(commit: string, folder: string, path: string, target: string): void {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'w');
  try {
    const { status, stderr } = run(
      ['cat-file', 'blob', `${commit}:./${pathInGit(folder)}/${path}`],
      folder,
      descriptor,
    );
    if (status !== 0) throw new UserError(`git could not read ${path} of ${commit}: ${stderr.trim()}`);
  } finally {
    closeSync(descriptor);
  }
}

/** Runs git beside a folder, which need not be there itself. */
function run(args: readonly string[], folder: string, stdout: number | 'pipe' = 'pipe') {
  const cwd = folderBeside(folder);
  const found = spawnSync('git', args, {
    cwd,
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if ((found.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new UserError(
      'git is not there, and without it no version of a tag or commit can be read.\n  Install git, or name a folder.',
    );
  if (found.error) throw found.error;
  return { status: found.status, stdout: found.stdout ?? '', stderr: found.stderr };
}

/** Where git is run for a folder, and what path the folder has from there. */
const folderBeside = (folder: string): string => nearestFolder(dirname(resolve(folder)));
const pathInGit = (folder: string): string => shownPath(relative(folderBeside(folder), resolve(folder)));

const nearestFolder = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
