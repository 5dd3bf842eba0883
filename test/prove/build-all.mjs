/** Builds many seeds in one run, checks what was published, and writes down what became of them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../lib/commands/main.js';

/** Builds seeds, given as name and content, and reports into a file; exit status 1 when one stopped the others. */
export async function proveBuild(what, seeds, file) {
  const target = resolve(file);
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'assay-prove-'));
  process.chdir(folder); // where no settings of a dataset lie
  try {
    mkdirSync('seeds');
    for (const [name, content] of seeds) writeFileSync(join('seeds', `${name}.md`), content);
    const build = await run(['build', '--json']);
    const check = build.status === 0 ? await run(['check']) : { status: null, err: '' };
    const report = [
      `${what}: build ended with status ${build.status}, check with ${check.status}.`,
      ...(build.status === 0 ? facts() : []),
      ...leftOut(build.err),
      '',
      build.err
        .split('\n')
        .filter((line) => !line.includes(LEFT_OUT))
        .join('\n')
        .trim(),
      check.err.trim(),
    ].join('\n');
    writeFileSync(target, `${report.trimEnd()}\n`);
    console.log(report);
    if (build.status !== 0 || check.status !== 0) process.exitCode = 1;
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

const LEFT_OUT = 'is left out: ';

async function run(argv) {
  const [out, err] = [[], []];
  const stream = (parts) => ({ write: (text) => parts.push(String(text)) > 0 });
  const status = await main(argv, { stdin: process.stdin, stdout: stream(out), stderr: stream(err), env: {} });
  return { status, err: err.join('') };
}

/** What was published, and how many sentences have claims or why not. */
function facts() {
  const rows = readFileSync('dist/latest/sentences.json', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const json = line.trim().replace(/,$/, '');
      return json.startsWith('{') ? [JSON.parse(json)] : [];
    });
  const claims = rows.reduce((sum, row) => sum + row.claims, 0);
  const counts = new Map();
  for (const { reason } of rows) counts.set(reason ?? 'with claims', (counts.get(reason ?? 'with claims') ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return [
    `${claims} claims from ${rows.length} sentences:`,
    ...sorted.map(([reason, count]) => `  ${reason} ${count}`),
  ];
}

/** How many claims were left out for each reason. */
function leftOut(said) {
  const counts = new Map();
  for (const line of said.split('\n')) {
    const why = line.split(LEFT_OUT)[1];
    if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `Left out ${count} times: ${why}`);
}
