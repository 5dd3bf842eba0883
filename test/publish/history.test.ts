import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../pipeline/check/dataset.ts';
import type { DocumentRecords } from '../../pipeline/dataset/document-records.ts';
import { nextVersion } from '../../pipeline/publish/numbers.ts';
import { release } from '../../pipeline/publish/release.ts';
import { yank } from '../../pipeline/publish/yank.ts';
import type { ChangeRecord, RedirectRecord, Settings } from '../../pipeline/records/types.ts';
import { differences, folderFacts } from '../../pipeline/versions/files.ts';
import { readIndex } from '../../pipeline/versions/index-file.ts';
import { readRecords } from '../../pipeline/versions/rows.ts';
import { documentOf, inShort, type Told } from '../compare/records.ts';
import { SETTINGS, temporaryFolder } from '../helpers.ts';
import { publishAll } from '../publishing.ts';

type Texts = Record<string, readonly (Told | string)[]>;

const said = (object: string, attributes = {}): Told => ({
  subject: 'The state',
  predicate: 'funds',
  object,
  attributes,
});
const [ROADS, PORTS, LINES] = [said('new roads in the west'), said('deep ports'), said('long lines to the coast')];

interface Options {
  amend?: boolean;
  yes?: boolean;
  settings?: Partial<Settings>;
  /** The hash of every text, where only the program is to differ. */
  sha256?: string;
}

/** Publishes documents as if the program had read them so. */
function publishTo(out: string, texts: Texts, { amend = false, yes = false, settings, sha256 }: Options = {}) {
  const request = { out, settings: { ...SETTINGS, ...settings } as Required<Settings>, date: null, yes };
  const all = Object.entries(texts).map(([id, told]) => recordsOf(id, told, sha256));
  return publishAll(request, all, amend);
}

function recordsOf(id: string, told: readonly (Told | string)[], sha256?: string): DocumentRecords {
  const { document, claims } = documentOf(id, told, sha256 ? { sha256, text: null, rights: 'quotes' } : {});
  const texts = told.map((part, i) =>
    typeof part === 'string' ? part : (documentOf(id, told.slice(0, i + 1)).claims.at(-1)?.sentence ?? ''),
  );
  let end = -1;
  const sentences = texts.map((text, i) => {
    const start = end + 1;
    end = start + text.length;
    const claims = typeof told[i] === 'string' ? 0 : 1;
    const reason = claims === 0 ? ('fragment' as const) : null;
    const segment = 'body' as const;
    return { id: `${id}-s${start}`, document: id, start, end, segment, text, claims, reason, detail: null };
  });
  return { document, sentences, claims: [...claims], mentions: [] };
}

const changesOf = (out: string, version: string) => [
  ...readRecords<ChangeRecord>(join(out, `v${version}/changes.json`)),
];
const redirectsOf = (out: string, version = 'latest') => [
  ...readRecords<RedirectRecord>(join(out, version, 'redirects.json')),
];
const isSound = async (out: string) => (await checkPublished(out)).violations;
const SAME = 'a'.repeat(64);

describe('a version says what became of the claims of the one before it:', () => {
  test('the first adds them all', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: [ROADS, PORTS] });
    expect(inShort(changesOf(out, '0.1.0'))).toEqual(['added source-added', 'added source-added']);
    expect(readFileSync(join(out, 'latest/CHANGES.md'), 'utf8')).toContain('all 2 claims are new');
    expect(await isSound(out)).toEqual([]);
  });

  test('sources that come, go and change', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: [ROADS], b: [PORTS], c: [LINES] });
    await publishTo(out, { a: [said('new roads in the east')], c: ['Some news.', LINES], d: [PORTS, PORTS] });
    const changes = changesOf(out, '0.2.0');
    expect(changes.map(({ document, change, reason, heirs }) => [document, change, reason, heirs.length])).toEqual([
      ['a', 'withdrawn', 'source-changed', 1],
      ['a', 'added', 'source-changed', 0],
      ['c', 'moved', 'source-changed', 0],
      ['d', 'added', 'source-added', 0],
      ['d', 'added', 'source-added', 0],
      ['b', 'withdrawn', 'source-withdrawn', 0],
    ]);
    expect(await isSound(out)).toEqual([]);
  });

  test('of a document that is gone no word stays', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: [ROADS], b: [PORTS] });
    await publishTo(out, { a: [ROADS] });
    const files = readdirSync(join(out, 'v0.2.0')).filter((name) => name !== 'schemas');
    for (const file of files) expect(readFileSync(join(out, 'v0.2.0', file), 'utf8'), file).not.toContain('deep ports');
    expect(readFileSync(join(out, 'v0.1.0/claims.csv'), 'utf8')).toContain('deep ports');
  });

  test('of which only quotes may be published, no words are that its claims do not have any more', async () => {
    const out = temporaryFolder();
    const quotes = { sha256: SAME, yes: true }; // publishes with rights: quotes
    const typed = said('deep ports of the north', { type: 'measure' });
    await publishTo(out, { a: [ROADS, { ...typed, rest: 'and pays for them' }] }, quotes);
    await publishTo(out, { a: [said('deep ports of the north')] }, quotes);
    for (const file of ['changes.json', 'changes.csv', 'CHANGES.md', 'redirects.json'])
      expect(readFileSync(join(out, 'v0.2.0', file), 'utf8'), file).not.toMatch(/new roads|pays for/);
    const [withdrawn, corrected] = changesOf(out, '0.2.0');
    expect(withdrawn).toMatchObject({ change: 'withdrawn', text: null });
    expect(corrected?.fields.map(({ field, old }) => [field, old])).toEqual(
      expect.arrayContaining([
        ['sentence', undefined],
        ['type', 'measure'],
      ]),
    );
    expect(await isSound(out)).toEqual([]);
  });

  test('a document that was renamed hands its claims on', async () => {
    const out = temporaryFolder();
    await publishTo(out, { b: [ROADS, PORTS], m: [LINES] });
    await publishTo(out, { m: [LINES], z: [ROADS, PORTS] });
    const [roads, ports] = documentOf('z', [ROADS, PORTS]).claims;
    expect(redirectsOf(out).map(({ document, current }) => [document, current])).toEqual(
      expect.arrayContaining([
        ['b', [roads?.id]],
        ['b', [ports?.id]],
      ]),
    );
    expect(await isSound(out)).toEqual([]);
  });

  test('redirects go through all versions', async () => {
    const out = temporaryFolder();
    for (const object of ['new roads in the west', 'new roads in the east', 'good roads in the east'])
      await publishTo(out, { a: [said(object)] });
    await publishTo(out, { a: [said('good roads in the east'), PORTS] });
    const [living] = documentOf('a', [said('good roads in the east')]).claims;
    expect(redirectsOf(out).map(({ current }) => current)).toEqual([[living?.id], [living?.id]]);
    expect(
      redirectsOf(out)
        .map(({ last_version }) => last_version)
        .sort(),
    ).toEqual(['0.1.0', '0.2.0']);
    expect(await isSound(out)).toEqual([]);
  });
});

describe('the number of a version follows from what changed:', () => {
  const many = Array.from({ length: 40 }, (_, i) => said(`road number ${i}`));

  test('records added or withdrawn are minor, values corrected are a patch', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: many });
    expect(await publishTo(out, { a: many.slice(1) })).toMatchObject({ version: '0.2.0', weight: 'minor' });
    const corrected = [said('road number 1', { type: 'measure' }), ...many.slice(2)];
    expect(await publishTo(out, { a: corrected })).toMatchObject({ version: '0.2.1', weight: 'patch' });
    expect(changesOf(out, '0.2.1').map(({ change }) => change)).toEqual(['corrected']);
  });

  test('more than a share of claims withdrawn without an heir is major', async () => {
    const out = temporaryFolder();
    const texts = (lost: number): Texts => ({ a: many.slice(0, 20 - lost), b: many.slice(20) });
    await publishTo(out, texts(0));
    expect(await publishTo(out, texts(2))).toMatchObject({ weight: 'minor' }); // 2 of 40 are 5 %
    expect(await publishTo(out, texts(4))).toMatchObject({ weight: 'major', version: '0.3.0' });
    expect(readFileSync(join(out, 'latest/CHANGES.md'), 'utf8')).toContain(
      '2 of 38 claims were withdrawn without an heir',
    );
    const settings = { withdrawn_limit: 1 };
    expect(await publishTo(out, texts(9), { settings })).toMatchObject({ weight: 'minor' });
  });

  test('from 1.0.0 on a major change raises the major number', () => {
    expect(['patch', 'minor', 'major'].map((weight) => nextVersion('1.2.3', weight as never))).toEqual([
      '1.2.4',
      '1.3.0',
      '2.0.0',
    ]);
    expect(nextVersion('0.2.3', 'major')).toBe('0.3.0');
  });

  test('the schemas have a number of their own, which stays as long as they do', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: [ROADS] });
    await publishTo(out, { a: [ROADS, PORTS] });
    await publishTo(out, { a: [ROADS, PORTS] }, { settings: { base: 'urn:other:' } });
    expect(readIndex(out).versions.map(({ version, schema_version }) => [version, schema_version])).toEqual([
      ['0.2.1', '0.1.1'],
      ['0.2.0', '0.1.0'],
      ['0.1.0', '0.1.0'],
    ]);
  });
});

describe('a changed program that would rewrite much of the dataset', () => {
  const other: Told = { subject: 'A bank', predicate: 'sold', object: 'its shares' };
  const old: Texts = { a: [ROADS, other, LINES] };
  const now: Texts = { a: [said('new roads in the far west'), LINES] };

  test('says how many ids are kept, redirected and gone, and publishes nothing', async () => {
    const out = temporaryFolder();
    await publishTo(out, old, { sha256: SAME });
    const before = folderFacts(out);
    await expect(publishTo(out, now, { sha256: SAME })).rejects.toThrow(
      'would rewrite 66 % of the dataset though its sources are the same: of 3 ids 1 would be kept, 1 redirected to heirs, 1 gone.',
    );
    expect(differences(before, folderFacts(out))).toEqual([]);
  });

  test('does so when it is told to, or the settings allow it', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    for (const out of [one, two]) await publishTo(out, old, { sha256: SAME });
    expect((await publishTo(one, now, { sha256: SAME, yes: true })).version).toBe('0.2.0');
    expect((await publishTo(two, now, { sha256: SAME, settings: { rewrite_limit: 0.7 } })).version).toBe('0.2.0');
  });

  test('is not asked when it is the sources that changed', async () => {
    const out = temporaryFolder();
    await publishTo(out, old);
    expect((await publishTo(out, now)).version).toBe('0.2.0');
  });
});

describe('a released version', () => {
  test('is marked in the index, and none of its bytes changes', async () => {
    const out = temporaryFolder();
    await publishTo(out, { a: [ROADS] });
    await publishTo(out, { a: [ROADS, PORTS] });
    const before = folderFacts(join(out, 'v0.2.0'));
    expect(await release(out)).toEqual({ version: '0.2.0', already: false });
    expect(await release(out)).toEqual({ version: '0.2.0', already: true });
    expect(readIndex(out).versions.map(({ released }) => released)).toEqual([true, false]);
    expect(differences(before, folderFacts(join(out, 'v0.2.0')))).toEqual([]);
    await expect(publishTo(out, { a: [ROADS] }, { amend: true })).rejects.toThrow('a released version never changes');
    expect(await isSound(out)).toEqual([]);
  });

  test('must be whole, and there must be one', async () => {
    const out = temporaryFolder();
    await expect(release(out)).rejects.toThrow('holds no version');
    await publishTo(out, { a: [ROADS] });
    rmSync(join(out, 'v0.1.0/claims.csv'));
    await expect(release(out)).rejects.toThrow('claims.csv  is not what was published');
  });
});

describe('a version that is taken back', () => {
  const VERSIONS: Texts[] = [{ a: [ROADS] }, { a: [ROADS, PORTS] }, { a: [ROADS, PORTS], b: [LINES] }];
  const three = async () => {
    const out = temporaryFolder();
    for (const texts of VERSIONS) await publishTo(out, texts);
    return out;
  };
  const entryOf = (out: string, version: string) => readIndex(out).versions.find((entry) => entry.version === version);

  test('leaves its entry, hash and reason, and latest is the newest that stands', async () => {
    const out = await three();
    const { sha256 } = entryOf(out, '0.3.0') ?? {};
    expect(await yank(out, '0.3.0', 'a right')).toMatchObject({ already: false, newest: '0.2.0', comparing: [] });
    expect(entryOf(out, '0.3.0')).toMatchObject({ sha256, yanked: { reason: 'a right', ids: [idOf('b', LINES)] } });
    expect(readdirSync(out).sort()).toEqual(['index.json', 'latest', 'v0.1.0', 'v0.2.0']);
    expect(differences(folderFacts(join(out, 'latest')), folderFacts(join(out, 'v0.2.0')))).toEqual([]);
    const report = await checkPublished(out);
    expect(report.violations).toEqual([]);
    expect(report.unchecked).toEqual([{ version: '0.3.0', why: 'taken back (a right)' }]);
    expect(await yank(out, '0.3.0', 'again')).toMatchObject({ already: true, reason: 'a right' });
    await expect(release(out)).rejects.toThrow('was taken back (a right)');
    await expect(publishTo(out, { a: [ROADS] }, { amend: true })).rejects.toThrow('was taken back');
  });

  test('is not given its number again, nor its ids to others', async () => {
    const out = await three();
    await yank(out, '0.3.0', 'a right');
    expect((await publishTo(out, VERSIONS[1] as Texts)).action).toBe('unchanged');
    const next = await publishTo(out, { a: [ROADS] });
    expect(next).toMatchObject({ version: '0.4.0', changes: { previous: '0.2.0' } });
    expect(redirectsOf(out).map(({ id, reason, last_version }) => [id, reason, last_version])).toEqual([
      [idOf('a', PORTS), 'source-changed', '0.2.0'],
      [idOf('b', LINES), 'yanked', '0.3.0'],
    ]);
    expect(await isSound(out)).toEqual([]);
  });

  test('in the middle, is named by the version that compares with it, which can be amended', async () => {
    const out = await three();
    expect(await yank(out, '0.2.0', 'a person')).toMatchObject({ newest: '0.3.0', comparing: ['0.3.0'] });
    expect(await isSound(out)).toEqual([]);
    expect(await publishTo(out, VERSIONS[2] as Texts, { amend: true })).toMatchObject({
      action: 'amended',
      version: '0.3.0',
      changes: { previous: '0.1.0' },
    });
    expect(changesOf(out, '0.3.0').map(({ id }) => id)).toEqual([idOf('a', PORTS), idOf('b', LINES)]);
    expect(await isSound(out)).toEqual([]);
  });

  test('may be the last that stood; the next begins anew, with a higher number', async () => {
    const out = await three();
    for (const version of ['0.3.0', '0.1.0', '0.2.0']) await yank(out, version, 'all of it');
    expect(readdirSync(out)).toEqual(['index.json']);
    expect((await checkPublished(out)).unchecked).toHaveLength(3);
    expect((await publishTo(out, { c: [PORTS] })).version).toBe('0.4.0');
    expect(redirectsOf(out).map(({ id }) => id)).toEqual([idOf('a', PORTS), idOf('a', ROADS), idOf('b', LINES)].sort());
    expect(await isSound(out)).toEqual([]);
  });

  test('after another that was, leaves each the ids that it had last', async () => {
    const out = temporaryFolder();
    for (const told of [[ROADS], [ROADS, PORTS], [ROADS, LINES]]) await publishTo(out, { a: told });
    await yank(out, '0.2.0', 'x');
    await yank(out, '0.3.0', 'x');
    expect(entryOf(out, '0.2.0')?.yanked?.ids).toEqual([idOf('a', PORTS)]);
    expect(entryOf(out, '0.3.0')?.yanked?.ids).toEqual([idOf('a', LINES)]);
    await publishTo(out, { a: [ROADS], b: [ROADS] });
    await yank(out, '0.4.0', 'x');
    await publishTo(out, { a: [ROADS], c: [ROADS] });
    expect(new Map(redirectsOf(out).map(({ id, last_version }) => [id, last_version]))).toEqual(
      new Map([
        [idOf('a', PORTS), '0.2.0'],
        [idOf('a', LINES), '0.3.0'],
        [idOf('b', ROADS), '0.4.0'],
      ]),
    );
    expect(await isSound(out)).toEqual([]);
  });

  test('must be listed, and have a reason', async () => {
    await expect(yank(await three(), '0.3.0', ' ')).rejects.toThrow('The reason is empty.');
    await expect(yank(await three(), '0.9.0', 'x')).rejects.toThrow('lists no version 0.9.0.\n  It lists 0.3.0');
  });

  test.each<[string, (out: string, before: string) => void]>([
    ['the index was written', (out) => writeFileSync(join(out, '.index-new.json'), '{"versions":[')],
    [
      'the index was renamed',
      (out, before) => {
        cpSync(join(before, 'v0.3.0'), join(out, 'v0.3.0'), { recursive: true });
        cpSync(join(before, 'latest'), join(out, 'latest'), { recursive: true });
      },
    ],
    [
      'latest was put aside',
      (out, before) => {
        cpSync(join(before, 'latest'), join(out, '.latest-old'), { recursive: true });
        renameSync(join(out, 'latest'), join(out, '.latest-new'));
      },
    ],
  ])('is gone for good when the run is killed after %s', async (_, leave) => {
    const out = await three();
    const before = temporaryFolder();
    cpSync(out, before, { recursive: true });
    await yank(out, '0.3.0', 'a right');
    const after = folderFacts(out);
    leave(out, before);
    await publishTo(out, VERSIONS[1] as Texts);
    expect(differences(after, folderFacts(out))).toEqual([]);
  });
});

describe('with a setting that keeps the newest versions', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd });
  const settings = { versions_kept: 1 };

  async function repository() {
    const cwd = temporaryFolder();
    git(cwd, 'init', '--quiet');
    const out = join(cwd, 'dist');
    const commit = (...tags: string[]) => {
      git(cwd, 'add', '.');
      git(cwd, 'commit', '--quiet', '-m', 'x');
      for (const tag of tags) git(cwd, 'tag', tag);
    };
    return { out, commit };
  }

  test('the files of older ones go once their tag holds them; entries, ids and number stay', async () => {
    const { out, commit } = await repository();
    await publishTo(out, { a: [ROADS] });
    await publishTo(out, { a: [PORTS] });
    await release(out);
    const again = () => publishTo(out, { a: [PORTS] }, { settings });
    expect(await again()).toMatchObject({ archived: [], untagged: ['0.1.0'] });
    expect(existsSync(join(out, 'v0.1.0'))).toBe(true);
    commit('v0.1.0');
    expect(await again()).toMatchObject({ archived: ['0.1.0'], untagged: [] });
    expect(readdirSync(out).sort()).toEqual(['index.json', 'latest', 'v0.2.0']);
    expect(readIndex(out).versions.map(({ archived }) => archived)).toEqual([undefined, true]);
    const report = await checkPublished(out);
    expect(report.violations).toEqual([]);
    expect(report.unchecked).toEqual([{ version: '0.1.0', why: 'its files are in the git tag v0.1.0 alone' }]);
    expect((await publishTo(out, { a: [LINES] }, { settings })).version).toBe('0.3.0');
    expect(redirectsOf(out)).toHaveLength(2);
  });

  test('the one before an unreleased newest stays, as amending compares with it', async () => {
    const { out, commit } = await repository();
    await publishTo(out, { a: [ROADS] });
    commit('v0.1.0');
    expect(await publishTo(out, { a: [PORTS] }, { settings })).toMatchObject({ archived: [], untagged: [] });
    expect(await publishTo(out, { a: [LINES] }, { settings, amend: true })).toMatchObject({ version: '0.2.0' });
    await release(out);
    expect(await publishTo(out, { a: [LINES] }, { settings })).toMatchObject({ archived: ['0.1.0'] });
  });

  test('a tag that holds other bytes does not count', async () => {
    const { out, commit } = await repository();
    await publishTo(out, { a: [ROADS] });
    commit('v0.1.0');
    await publishTo(out, { a: [LINES] }, { amend: true });
    await publishTo(out, { a: [PORTS] });
    await release(out);
    const again = await publishTo(out, { a: [PORTS] }, { settings });
    expect(again).toMatchObject({ archived: [], untagged: ['0.1.0'] });
  });

  test('an old version comes back from its tag when a newer one is taken back and it is read again', async () => {
    const { out, commit } = await repository();
    await publishTo(out, { a: [ROADS] });
    await publishTo(out, { a: [PORTS] });
    await release(out);
    commit('v0.1.0', 'v0.2.0');
    const before = folderFacts(join(out, 'v0.1.0'));
    await publishTo(out, { a: [LINES] }, { settings });
    expect(readdirSync(out).sort()).toEqual(['index.json', 'latest', 'v0.2.0', 'v0.3.0']);

    await yank(out, '0.2.0', 'a right'); // the unreleased 0.3.0 is compared with 0.1.0 by now
    expect(differences(before, folderFacts(join(out, 'v0.1.0')))).toEqual([]);
    const amended = await publishTo(out, { a: [LINES] }, { settings, amend: true });
    expect(amended).toMatchObject({ changes: { previous: '0.1.0' } });

    expect(await yank(out, '0.3.0', 'a right')).toMatchObject({ newest: '0.1.0' });
    expect(differences(before, folderFacts(join(out, 'latest')))).toEqual([]);
    expect(readIndex(out).versions[2]).not.toHaveProperty('archived');
    expect(await isSound(out)).toEqual([]);
  });

  test('a version whose tag is not there cannot come back, and nothing is done', async () => {
    const { out, commit } = await repository();
    await publishTo(out, { a: [ROADS] });
    await publishTo(out, { a: [PORTS] });
    await release(out);
    commit('v0.1.0');
    await publishTo(out, { a: [PORTS] }, { settings });
    git(join(out, '..'), 'tag', '--delete', 'v0.1.0');
    const before = folderFacts(out);
    await expect(yank(out, '0.2.0', 'a right')).rejects.toThrow('The git tag v0.1.0 is not there');
    expect(differences(before, folderFacts(out)).filter((path) => !path.startsWith('.'))).toEqual([]);
  });
});

/** The id of a claim that stands alone in its document. */
const idOf = (document: string, told: Told) => documentOf(document, [told]).claims[0]?.id ?? '';
