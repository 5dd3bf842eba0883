import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { PROSE, runProcess, start, temporaryFolder, writeFiles } from '../helpers.ts';

const line = (id: string) => `${JSON.stringify({ id, text: PROSE })}\n`;

test('the exit status tells success from a fault in the input and from wrong usage', async () => {
  const cwd = temporaryFolder();
  expect(await runProcess(['--version'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  expect(await runProcess(['buidl'], { cwd })).toMatchObject({ status: 2, stdout: '' });
  const failed = await runProcess(['build'], { cwd });
  expect(failed).toMatchObject({ status: 1, stdout: '' });
  expect(failed.stderr).toContain('seeds  there is no such folder.');
});

test('a dataset that is built holds in another process', async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'seeds/a.md': PROSE });
  const env = { SOURCE_DATE_EPOCH: '86400' };
  expect((await runProcess(['build'], { cwd, env })).stderr).toBe('Published dist/v0.1.0: 2 claims from 1 document.\n');
  expect(await runProcess(['check'], { cwd })).toMatchObject({ status: 0, stdout: '' });
});

test('a filter writes the claims of a document before the next one comes', async () => {
  const child = start(['extract', '-'], { cwd: temporaryFolder() });
  child.stdin.write(line('first'));
  const [claims] = await once(child.stdout, 'data');
  expect(String(claims)).toContain('"document":"first"');
  const [rest, [status]] = await Promise.all([
    text(child.stdout),
    once(child, 'close'),
    child.stdin.end(line('second')),
  ]);
  expect(rest).toContain('"document":"second"');
  expect(status).toBe(0);
});

test('a reader that has seen enough is no fault', async () => {
  const child = start(['extract', '-'], { cwd: temporaryFolder() });
  child.stdin.on('error', () => {}); // the program may end before it has read all
  child.stdin.write(line('first'));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end(line('second').repeat(20));
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect({ said, status }).toEqual({ said: '', status: 0 });
});
