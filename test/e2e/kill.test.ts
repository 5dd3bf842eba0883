import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPublished } from '../../pipeline/check/published.ts';
import { readIndex, versionFolder } from '../../pipeline/published/index-file.ts';
import { PROSE, run, start, temporaryFolder, writeFiles } from '../helpers.ts';

const KILLS = 8;

/** Kills a build after some milliseconds; gives whether it was still running. */
function killAfter(cwd: string, args: string[], milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = start(args, { cwd });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

test('a build killed at any moment leaves whole versions, and the next build succeeds', async () => {
  const cwd = temporaryFolder();
  const grow = (n: number) => writeFiles(cwd, { [`seeds/text-${n}.md`]: PROSE.repeat(20) });
  grow(0);
  const began = performance.now();
  await run(['build'], { cwd });
  const whole = performance.now() - began;
  let killed = 0;
  for (let n = 1; n <= KILLS; n++) {
    grow(n);
    const args = n % 2 ? ['build'] : ['build', '--amend'];
    if (await killAfter(cwd, args, whole * (0.5 + (0.6 * n) / KILLS))) killed++;
    const out = join(cwd, 'dist');
    for (const { version } of readIndex(out).versions) {
      const report = await checkPublished(join(out, versionFolder(version)));
      expect(report.violations, `after kill ${n}`).toEqual([]);
    }
    expect(await run(['build'], { cwd })).toMatchObject({ status: 0 });
    expect((await checkPublished(out)).violations).toEqual([]);
    expect(existsSync(join(out, '.staging'))).toBe(false);
  }
  expect(killed).toBeGreaterThan(0);
});
