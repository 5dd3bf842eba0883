import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byCodePoint } from '../../../pipeline/base/order.ts';
import { compile, type Schema } from '../../../pipeline/records/schemas.ts';
import {
  entryNamed,
  entryOf,
  knownNames,
  localName,
  REGISTRY_FILES,
  type RegistryEntry,
  registry,
} from '../../../pipeline/resolve/entities/registry.ts';

const FOLDER = 'pipeline/resolve/entities';
const readJson = <T>(file: string): T => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as T;

/** The names in a text as `words → entries`. */
function lookUp(text: string): string[] {
  const words = (text.match(/'s|[^\s,.]+(?:\.[A-Z]\.?)*|[,.]/g) ?? []).map((word) => ({ text: word }));
  return knownNames(words).map(({ first, last, meanings }) => {
    const stretch = words.slice(first, last + 1).map((word) => word.text);
    return `${stretch.join(' ')} → ${meanings.map(({ entry }) => entry.id).join(', ')}`;
  });
}

describe('the data', () => {
  test.each(REGISTRY_FILES)('%s follows the schema and is in order', (file) => {
    const entries = readJson<RegistryEntry[]>(`registry/${file}.json`);
    expect(compile(readJson<Schema>('registry.schema.json'))(entries)).toEqual([]);
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted(byCodePoint));
  });

  test('the cues follow their schema', () => {
    expect(compile(readJson<Schema>('cues.schema.json'))(readJson('cues.json'))).toEqual([]);
  });

  test('every file is read', () => {
    expect(readdirSync(`${FOLDER}/registry`).sort()).toEqual(REGISTRY_FILES.map((file) => `${file}.json`).sort());
  });

  test('it is large, and no id or Wikidata item stands twice', () => {
    const items = registry.flatMap(({ wikidata }) => wikidata ?? []);
    expect(registry.length).toBeGreaterThan(800);
    expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
    expect(new Set(items).size).toBe(items.length);
  });

  test('what it refers to is there: countries, owners, and capitals as places', () => {
    const places = registry.filter(({ type }) => type === 'place');
    const cities = new Set(places.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
    const missing = registry.flatMap(({ country, owner, capital }) => [
      ...[country, owner].filter((id) => id !== undefined && !entryOf(id)),
      ...(capital !== undefined && !cities.has(capital) ? [capital] : []),
    ]);
    expect(missing).toEqual([]);
  });

  test('a name of two entries is marked ambiguous in both', () => {
    const owners = new Map<string, RegistryEntry[]>();
    for (const entry of registry)
      for (const name of new Set([entry.name, ...(entry.aliases ?? []), ...(entry.demonyms ?? [])]))
        owners.set(name, [...(owners.get(name) ?? []), entry]);
    const unmarked = [...owners].filter(
      ([name, entries]) => entries.length > 1 && !entries.every(({ ambiguous }) => ambiguous?.includes(name)),
    );
    expect(unmarked.map(([name]) => name)).toEqual([]);
  });

  test('what is marked ambiguous is a name of the entry', () => {
    const stray = registry.filter(({ name, aliases, demonyms, ambiguous }) =>
      ambiguous?.some((marked) => ![name, ...(aliases ?? []), ...(demonyms ?? [])].includes(marked)),
    );
    expect(stray.map(({ id }) => id)).toEqual([]);
  });
});

describe('the look-up', () => {
  test.each([
    [
      'the longest name wins',
      'Bank of America left New York',
      ['Bank of America → bank-of-america', 'New York → new-york'],
    ],
    ['dots do not count, capitals do', 'U.S. law lets us sue US firms', ['U.S. → united-states', 'US → united-states']],
    ['nor do hyphens', 'Coca Cola', ['Coca Cola → coca-cola']],
    ['a possessive may be inside', "People 's Republic of China", ["People 's Republic of China → china"]],
    [
      'commas inside a name',
      'Ministry of Economy , Trade and Industry',
      ['Ministry of Economy , Trade and Industry → japan-s-ministry-of-economy-trade-and-industry'],
    ],
    ['a demonym means the country', 'Chinese and Germans', ['Chinese → china', 'Germans → germany']],
    ['a name may be several', 'Georgia', ['Georgia → georgia, georgia-us-state']],
    ['plain words are no names', 'an apple from the shell', []],
  ])('%s', (_, text, found) => {
    expect(lookUp(text)).toEqual(found);
  });

  test('bodies are found beside their country', () => {
    const words = ['commerce', 'ministry', 'said'].map((text) => ({ text }));
    expect(localName('china', words, 0)?.meanings[0]?.entry.name).toBe("China's Ministry of Commerce");
    expect(localName('france', words, 0)).toBeUndefined();
  });

  test('an entry by its name', () => {
    expect(entryNamed('Nvidia')?.type).toBe('company');
    expect(entryNamed('TIKTOK')?.name).toBe('TikTok');
    expect(entryNamed('Nobody at all')).toBeUndefined();
  });
});
