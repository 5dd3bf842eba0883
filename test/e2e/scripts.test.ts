import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['lib/measure/parse/bench.js', [], 2, /^Say where the treebanks are: --data DIR\.$/m],
  ['lib/measure/parse/bench.js', ['--data', 'nowhere'], 1, /^nowhere.en_ewt-dev\.conllu {2}ENOENT/],
  ['lib/measure/openie/bench.js', ['--data', 'nowhere'], 1, /The folder must hold sentences\.txt and gold\.tsv\./],
  ['lib/measure/claims/fit-confidence.js', ['--date', 'nowhere'], 2, /Unknown option '--date'/],
  ['lib/measure/references/bench.js', [], 2, /^Say where the treebank is: --data DIR\.$/m],
  ['lib/measure/claims/quality.js', ['--check', '--gold', 'nowhere'], 2, /^Either --check/],
])('a script says what is wrong with its arguments, without a stack trace: %s %j', (script, args, status, message) => {
  const ended = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).not.toContain('    at ');
  expect(ended.status).toBe(status);
});
