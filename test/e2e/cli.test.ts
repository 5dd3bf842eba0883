import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { differences, folderFacts } from '../../pipeline/versions/files.ts';
import { PROSE, run, seed, temporaryFolder, writeFiles } from '../helpers.ts';

const workplace = (files: Record<string, string | Buffer>) => {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  return cwd;
};

const readNdjson = (file: string): object[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a user builds, looks, changes a text, builds again and checks', async () => {
  const cwd = workplace({ 'seeds/a-plan.md': seed('title: A plan\nrights: full\npublished: 2025-10-23', PROSE) });
  const first = await run(['build'], { cwd });
  expect(first).toEqual({ status: 0, stdout: '', stderr: 'Published dist/v0.1.0: 2 claims from 1 document.\n' });

  const rows = parse(readFileSync(join(cwd, 'dist/latest/claims.csv')), { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row.subject, row.predicate, row.object, row.document_title, row.published])).toEqual([
    ['China', 'builds', 'new plants', 'A plan', '2025-10-23'],
    ['The European Union', 'will restrict', 'exports of lithium', 'A plan', '2025-10-23'],
  ]);

  expect((await run(['build'], { cwd })).stderr).toMatch(/^Nothing changed, nothing was written\./);
  expect((await run(['build', '--check'], { cwd })).status).toBe(0);

  writeFiles(cwd, { 'seeds/more/b.txt': 'Japan buys gas.' });
  const stale = await run(['build', '--check'], { cwd });
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain('dist/v0.1.0/claims.csv  is not what the sources build.');
  expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['index.json', 'latest', 'v0.1.0']);

  const second = await run(['build', '--json'], { cwd });
  expect(JSON.parse(second.stdout)).toMatchObject({
    action: 'published',
    version: '0.2.0',
    documents: 2,
    counts: { claims: 3 },
  });
  const check = await run(['check'], { cwd });
  expect(check.status).toBe(0);
  expect(check.stderr).toMatch(/^Checked 2 versions:\n {2}schemas +\d+ records\n/);
  expect(check.stderr).toMatch(/\n {2}entities +\d+ entities\n/);
  expect(check.stderr).toMatch(/\n {2}checksums +58 files\n/);
  expect(check.stderr).toMatch(/\n {2}succession +2 preceding claims\n/);
  expect(check.stderr).toMatch(/\nAll hold\.\n$/);
});

test('all faulty seeds are named in one run, and nothing is published', async () => {
  const cwd = workplace({
    'seeds/good.md': PROSE,
    'seeds/key.md': seed('publishd: 2025-10-23', PROSE),
    'seeds/date.md': seed('published: 23 October', PROSE),
    'seeds/broken.md': seed('title: [a, b', PROSE),
    'seeds/script.md': `---js\n{ title: require('fs').writeFileSync('ran', '') }\n---\n${PROSE}`,
    'seeds/empty.md': '',
    'seeds/binary.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    'seeds/latin1.md': Buffer.from('caf\xe9', 'latin1'),
    'seeds/one/same.md': PROSE,
    'seeds/two/same.md': PROSE,
  });
  const { status, stdout, stderr } = await run(['build'], { cwd });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  for (const line of [
    'seeds/key.md:2:1  "publishd" is no key of the front matter.',
    'seeds/date.md:2:12  published: "23 October" is not a date.',
    'seeds/broken.md:2:13  the front matter is not valid YAML',
    'seeds/script.md:1:4  the front matter is said to be "js"',
    'seeds/empty.md:1  is empty.',
    'seeds/binary.md:1:5  holds a zero byte',
    'seeds/latin1.md:1:4  is not UTF-8',
    'seeds/two/same.md:1  the id same is also that of seeds/one/same.md.',
  ])
    expect(stderr).toContain(line);
  expect(stderr).toContain('  2 | published: 23 October\n    |            ^^^^^^^^^^\n');
  expect(stderr).not.toContain('    at ');
  expect(existsSync(join(cwd, 'ran'))).toBe(false);
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
});

test('a seed with BOM and CRLF gives the same offsets and hash as its twin with LF', async () => {
  const text = seed('id: twin\nrights: full', 'A plan.\n\nChina builds 🙂 plants.\nJapan buys “chips”.\n');
  const unix = workplace({ 'seeds/a.md': text });
  const windows = workplace({ 'seeds/a.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  await run(['build'], { cwd: unix });
  await run(['build'], { cwd: windows });
  expect(differences(folderFacts(join(unix, 'dist')), folderFacts(join(windows, 'dist')))).toEqual([]);
});

test('the date of a version is SOURCE_DATE_EPOCH, else the newest of the seeds, and stands in the index alone', async () => {
  const cwd = workplace({
    'seeds/a.md': seed('published: 2025-01-02', PROSE),
    'seeds/b.md': seed('retrieved: 2025-03-04', PROSE),
  });
  const date = () => JSON.parse(readFileSync(join(cwd, 'dist/index.json'), 'utf8')).versions[0].date;
  await run(['build'], { cwd });
  expect(date()).toBe('2025-03-04');
  const before = folderFacts(join(cwd, 'dist/v0.1.0'));
  await run(['build', '--amend'], { cwd, env: { SOURCE_DATE_EPOCH: '86400' } });
  expect(date()).toBe('1970-01-02');
  expect(differences(before, folderFacts(join(cwd, 'dist/v0.1.0')))).toEqual([]);
  expect((await run(['build'], { cwd, env: { SOURCE_DATE_EPOCH: 'today' } })).stderr).toContain(
    'SOURCE_DATE_EPOCH is "today"',
  );
});

test('a corpus without a claim is an error that says why', async () => {
  const cwd = workplace({ 'seeds/a.md': 'A New Plan for China\n\nLeave a Comment\n\nWhy now?' });
  const { status, stderr } = await run(['build'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toContain('The seeds hold no claim');
  expect(stderr).toContain('1 furniture, 1 headline, 1 question');
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
});

test('a folder without seeds, and one that is not there, are named', async () => {
  const cwd = workplace({ 'empty/x.pdf': '' });
  expect((await run(['build', '--seeds', 'empty'], { cwd })).stderr).toContain('empty  holds no .md and no .txt file.');
  expect((await run(['build', '--seeds', 'nowhere'], { cwd })).stderr).toContain('nowhere  there is no such folder.');
});

test('a file of another kind among the seeds is named, not swallowed', async () => {
  const cwd = workplace({ 'seeds/a.md': PROSE, 'seeds/b.pdf': '%PDF' });
  expect((await run(['build'], { cwd })).stderr).toContain('seeds/b.pdf is not read: a seed ends in .md or .txt.');
});

test('settings are read, and what is wrong in them is named', async () => {
  const cwd = workplace({
    'seeds/a.md': PROSE,
    'assay.config.json': '{ "base": "https://example.org/data/", "title": "My claims" }',
  });
  expect((await run(['build'], { cwd })).status).toBe(0);
  const schema = JSON.parse(readFileSync(join(cwd, 'dist/latest/schemas/claim.schema.json'), 'utf8'));
  expect(schema.$id).toBe('https://example.org/data/schema:claim');
  expect(readFileSync(join(cwd, 'dist/latest/README.md'), 'utf8')).toMatch(/^# My claims, version 0\.1\.0\n/);
  writeFileSync(join(cwd, 'assay.config.json'), '{\n  "titel": "My claims"\n}');
  const { status, stderr } = await run(['build'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toContain('assay.config.json:2:1  titel is unknown.');
  expect(stderr).toContain('did you mean title?');
});

describe('as a filter', () => {
  const cwd = () => temporaryFolder();
  const line = (document: object) => `${JSON.stringify(document)}\n`;

  test('documents come in and claims go out, in order, offsets in code points', async () => {
    const input =
      line({ id: 'b', text: '🙂 Hello.\n\nChina builds chips.', title: null }) +
      line({ id: 'a', text: 'Japan buys gas.', title: 'T' });
    const { status, stdout } = await run(['extract', '-'], { cwd: cwd(), input });
    expect(status).toBe(0);
    const claims = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(
      claims.map(({ document, document_title, subject, spans }) => [document, document_title, subject, spans.subject]),
    ).toEqual([
      ['b', null, 'China', [[10, 15]]],
      ['a', 'T', 'Japan', [[0, 5]]],
    ]);
  });

  test('a line at fault is named, the others are read', async () => {
    const input = `{"id":\n${line({ id: 'a', text: 'Japan buys gas.', publishd: 'x' })}\n${line({ id: 'a', text: 'Japan buys gas.' })}`;
    const { status, stdout, stderr } = await run(['extract', '-'], { cwd: cwd(), input });
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('stdin:1  is not JSON');
    expect(stderr).toContain('stdin:2  publishd is no field of a document');
    expect(stderr).toContain('2 lines of the input could not be read.');
  });

  test('each line can be one sentence, printed back as it came, as tuples for the benchmarks', async () => {
    const input = 'China builds chips in 2025 .\n\nHome About Contact News said .\n  Japan buys gas .\n';
    const { stdout } = await run(['extract', '--lines', '--format', 'openie', '-'], { cwd: cwd(), input });
    const rows = stdout.split('\n').map((row) => row.split('\t'));
    const confidence = expect.stringMatching(/^0\.\d{4}$/);
    expect(rows).toContainEqual(['China builds chips in 2025 .', confidence, 'builds', 'China', 'chips', 'in 2025']);
    expect(rows).toContainEqual(['  Japan buys gas .', confidence, 'buys', 'Japan', 'gas']);
  });

  test('a text comes in and goes out as CoNLL-U, each token with its place in code points', async () => {
    const { status, stdout } = await run(['parse', '-'], { cwd: cwd(), input: '🙂 Prices fell.' });
    expect(status).toBe(0);
    const rows = stdout
      .split('\n')
      .filter((row) => /^\d/.test(row))
      .map((row) => row.split('\t'));
    expect(rows.map(([, form, , upos, , , , , , misc]) => [form, upos, misc])).toContainEqual([
      'Prices',
      'NOUN',
      'TokenRange=2:8',
    ]);
    expect(rows.filter(([, , , , , , head]) => head === '0')).toHaveLength(1);
  });

  test('of CoNLL-U the tokens, sentences and MISC are kept and the other columns never read', async () => {
    const given = [
      '# sent_id = x',
      '1\tPrices\t_\tVERB\t_\t_\t_\tnonsense\t_\tNote=1',
      '2\tfell\t_\t_\t_\t_\t_\t_\t_\t_',
      '',
      '',
    ].join('\n');
    const { stdout } = await run(['parse', '--conllu', '-'], { cwd: cwd(), input: given });
    const [comment, first, second] = stdout.split('\n');
    expect(comment).toBe('# sent_id = x');
    expect(first?.split('\t')).toEqual([
      '1',
      'Prices',
      'price',
      'NOUN',
      'NNS',
      'Number=Plur',
      '2',
      'nsubj',
      '_',
      'Note=1',
    ]);
    expect(second?.split('\t').slice(6, 8)).toEqual(['0', 'root']);
    const broken = await run(['parse', '--conllu', '-'], { cwd: cwd(), input: `${given}1\tx\n` });
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('stdin:5  a row of 2 columns');
  });

  test('input that is not UTF-8 is refused', async () => {
    const { status, stderr } = await run(['extract', '--lines', '-'], {
      cwd: cwd(),
      input: Buffer.from([0x61, 0xff, 0x0a]),
    });
    expect(status).toBe(1);
    expect(stderr).toContain('stdin:1  is not UTF-8');
  });
});

test('a maintainer sees which entities the registry lacks, each name once, and gets entries to promote', async () => {
  const cwd = workplace({
    'seeds/a.md': 'Veldhuis Metrology Inc. sells scanners to China. Veldhuis Metrology makes them.',
    'seeds/b.md': 'China sued Veldhuis Metrology Inc. in 2025.',
  });
  expect((await run(['entities'], { cwd })).stderr).toContain('dist  holds no entities.json, nor does its latest/.');
  await run(['build'], { cwd });
  const all = (await run(['entities'], { cwd })).stdout.split('\n');
  expect(all[0]).toBe('name\ttype\tdocuments\tclaims\tas written');
  expect(all).toContain('China\tcountry\t2\t2\tChina');
  const unknown = await run(['entities', '--unknown'], { cwd });
  expect(unknown.stdout.split('\n').slice(1)).toEqual([
    'Veldhuis Metrology\tcompany\t2\t3\tVeldhuis Metrology; Veldhuis Metrology Inc.',
    '',
  ]);
  expect(JSON.parse((await run(['entities', '--unknown', '--json'], { cwd })).stdout)).toEqual([
    {
      id: 'veldhuis-metrology',
      name: 'Veldhuis Metrology',
      type: 'company',
      aliases: ['Veldhuis Metrology Inc.'],
    },
  ]);
});

test('a stage alone writes what it gives into .assay/, and nothing is published', async () => {
  const cwd = workplace({ 'seeds/a.md': PROSE });
  expect((await run(['ingest'], { cwd })).stderr).toBe('.assay/documents.ndjson: 1 record\n');
  expect((await run(['extract'], { cwd })).stderr).toBe('.assay/claims.ndjson: 2 records\n');
  const [extracted] = readNdjson(join(cwd, '.assay/claims.ndjson'));
  expect(extracted).toMatchObject({ subject: 'China', attribution: null });
  expect(extracted).not.toHaveProperty('text');
  expect((await run(['resolve'], { cwd })).stderr).toBe(
    '.assay/sentences.ndjson: 2 records\n.assay/claims.ndjson: 2 records\n.assay/mentions.ndjson: 2 records\n',
  );
  expect(readNdjson(join(cwd, '.assay/claims.ndjson'))[0]).toMatchObject({ text: 'China builds new plants.' });
  expect((await run(['parse'], { cwd })).stderr).toBe('.assay/parses.ndjson: 2 records\n');
  expect((await run(['publish'], { cwd })).status).toBe(0);
  expect(readdirSync(join(cwd, '.assay')).sort()).toEqual([
    'claims.ndjson',
    'documents.ndjson',
    'mentions.ndjson',
    'parses.ndjson',
    'publish',
    'sentences.ndjson',
  ]);
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
});

describe('wrong usage ends with status 2 and says what would be right', () => {
  test.each([
    [['buidl'], '(Did you mean build?)'],
    [['build', '--chekc'], '(Did you mean --check?)'],
    [['build', '--check', '--amend'], 'cannot be used with'],
    [['extract', 'file.txt'], 'Allowed choices are -'],
    [['parse', '--conllu'], '--conllu goes with standard input.'],
    [['extract', '--lines'], '--lines and --format go with standard input.'],
    [['extract', '-', '--format', 'xml'], 'Allowed choices are claims, openie'],
  ])('%s', async (args, message) => {
    const { status, stdout, stderr } = await run(args, { cwd: temporaryFolder() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test('help goes to standard output and names every command', async () => {
  const { status, stdout } = await run(['--help'], { cwd: temporaryFolder() });
  expect(status).toBe(0);
  for (const command of ['build', 'ingest', 'parse', 'extract', 'check', 'publish', 'diff', 'release', 'yank'])
    expect(stdout).toContain(`  ${command} `);
  expect(stdout).toContain('Exit status: 0 success, 1 the input or data is at fault, 2 wrong usage.');
});
