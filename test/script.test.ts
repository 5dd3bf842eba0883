import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['lib/parse/bench/parse.js', [], 2, /^Say where the treebanks are: --data DIR\.$/m],
  ['lib/parse/bench/parse.js', ['--data', 'nowhere'], 1, /^nowhere.en_ewt-dev\.conllu {2}ENOENT/],
  ['lib/extract/bench/claims.js', ['--data', 'nowhere'], 1, /The folder must hold sentences\.txt and gold\.tsv\./],
  ['lib/extract/bench/fit.js', ['--date', 'nowhere'], 2, /Unknown option '--date'/],
  ['lib/resolve/references/bench/references.js', [], 2, /^Say where the treebank is: --data DIR\.$/m],
  ['lib/quality/quality.js', ['--check', '--gold', 'nowhere'], 2, /^Either --check/],
])('a script says what is wrong with its arguments, without a stack trace: %s %j', (script, args, status, message) => {
  const ended = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).not.toContain('    at ');
  expect(ended.status).toBe(status);
});
