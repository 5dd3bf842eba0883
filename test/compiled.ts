import { execFileSync } from 'node:child_process';
import { ownPath } from '../pipeline/base/files.ts';

/** Compiles the program before the tests, so that those that start it never start an old one. */
export function setup(): void {
  const compiler = ownPath('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', ownPath('.')], { stdio: 'inherit' });
}
