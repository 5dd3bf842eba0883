import { readOwnJson } from '../../base/files.ts';
import { slug } from '../../ingest/document.ts';
import type { EntityRegistry } from '../../records/types.ts';

export type RegistryEntry = EntityRegistry[number];

/** How a name stands for an entry. */
export type NameKind = 'name' | 'demonym' | 'capital' | 'local';

/** An entry under one of its names. */
export interface NamedEntry {
  entry: RegistryEntry;
  kind: NameKind;
}

/** What a stretch of a sentence's words may mean: words first to last, numbered from 0. */
export interface Match {
  first: number;
  last: number;
  /** All entries that have the name; more than one where the name is ambiguous. */
  meanings: readonly NamedEntry[];
}

/** A word of a sentence as far as the look-up reads it. */
export interface Word {
  text: string;
}

export const REGISTRY_FILES = [
  'countries',
  'blocs',
  'bodies',
  'companies',
  'people',
  'places',
  'laws-and-programmes',
  'events',
  'products',
] as const;

interface Node {
  next: Map<string, Node>;
  meanings: NamedEntry[];
}

/** All known entities. */
export const registry: readonly RegistryEntry[] = REGISTRY_FILES.flatMap((file) =>
  readOwnJson<EntityRegistry>(`pipeline/resolve/entities/registry/${file}.json`),
);

const byId = new Map(registry.map((entry) => [entry.id, entry]));
const root = newNode();
const localRoots = new Map<string, Node>();
for (const entry of registry) addEntry(entry);
addCapitals();

/** A known entity by its id. */
export const entryOf = (id: string): RegistryEntry | undefined => byId.get(id);

/** A known entity that has a name as it stands, whatever is beside it. */
export function entryNamed(name: string): RegistryEntry | undefined {
  const meanings = walk(root, atomsOf([{ text: name }])).meanings.filter(({ kind }) => kind === 'name');
  return meanings.length === 1 ? meanings[0]?.entry : byId.get(slug(name));
}

/** The longest names of the registry in a sentence, from left to right, none over another. */
export function knownNames(words: readonly Word[]): Match[] {
  const atoms = atomsOf(words);
  const matches: Match[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = longest(root, atoms, i);
    if (found) matches.push(found.match);
    i = found ? found.next : i + 1;
  }
  return matches;
}

/** The longest name of a country's bodies (`commerce ministry`) that begins at a word. */
export function localName(country: string, words: readonly Word[], from: number): Match | undefined {
  const start = localRoots.get(country);
  if (!start) return undefined;
  const found = longest(start, atomsOf(words.slice(from, from + 12)), 0)?.match;
  return found && { ...found, first: found.first + from, last: found.last + from };
}

/** A piece of a word that names are compared by. */
interface Atom {
  text: string;
  word: number;
  isFirst: boolean;
  isLast: boolean;
}

/**
 * Words in pieces of letters or digits, so that `U.S.`, `Coca-Cola` and `People's` are the same however they are cut.
 * Marks that part names stay pieces of their own.
 */
function atomsOf(words: readonly Word[]): Atom[] {
  return words.flatMap(({ text }, word) => {
    const parts = text.replaceAll('’', "'").match(/'s(?![\p{L}\p{N}])|[\p{L}\p{M}]+|\p{N}+|[&+():;"“”²]/gu) ?? [];
    return parts.map((part, i) => ({ text: part, word, isFirst: i === 0, isLast: i === parts.length - 1 }));
  });
}

function longest(start: Node, atoms: readonly Atom[], from: number): { match: Match; next: number } | undefined {
  const first = atoms[from];
  if (!first?.isFirst) return undefined;
  let node: Node | undefined = start;
  let found: { match: Match; next: number } | undefined;
  for (let i = from; i < atoms.length; i++) {
    const { text, word, isLast } = atoms[i] as Atom;
    const here: Node = node;
    node = here.next.get(text) ?? (i === 0 ? here.next.get(text.charAt(0).toLowerCase() + text.slice(1)) : undefined);
    if (!node) break;
    if (isLast && node.meanings.length > 0)
      found = { match: { first: first.word, last: word, meanings: node.meanings }, next: i + 1 };
  }
  return found;
}

function walk(start: Node, atoms: readonly Atom[]): Node {
  let node = start;
  for (const { text } of atoms) {
    const next = node.next.get(text);
    if (!next) return newNode();
    node = next;
  }
  return node;
}

function newNode(): Node {
  return { next: new Map(), meanings: [] };
}

function addEntry(entry: RegistryEntry): void {
  for (const name of [entry.name, ...(entry.aliases ?? [])].flatMap(withPoints))
    addName(root, name, { entry, kind: 'name' });
  for (const name of entry.demonyms ?? []) {
    addName(root, name, { entry, kind: 'demonym' });
    if (!/(ese|ish|ch|ss)$/.test(name)) addName(root, `${name}s`, { entry, kind: 'demonym' });
  }
  for (const name of entry.local ?? []) {
    const own = localRoots.get(entry.country ?? '') ?? newNode();
    localRoots.set(entry.country ?? '', own);
    addName(own, name, { entry, kind: 'local' });
    if (/^\p{Lu}/u.test(name)) addName(root, name, { entry, kind: 'local' });
  }
}

/** `US Senate` is written `U.S. Senate`, too. */
function withPoints(name: string): string[] {
  return /^(?:US|UN) /.test(name) ? [name, `${name[0]}.${name[1]}.${name.slice(2)}`] : [name];
}

/** Capitals under all names of the city, `Kyiv` and `Kiev`, that say no more than the name: not `Washington, D.C.`. */
function addCapitals(): void {
  const cities = new Map(registry.filter(({ type }) => type === 'place').map((city) => [city.name, city]));
  for (const entry of registry)
    if (entry.capital !== undefined)
      for (const name of [entry.capital, ...(cities.get(entry.capital)?.aliases ?? [])])
        if (name === entry.capital || !name.startsWith(entry.capital)) addName(root, name, { entry, kind: 'capital' });
}

function addName(start: Node, name: string, meaning: NamedEntry): void {
  let node = start;
  for (const { text } of atomsOf([{ text: name }])) {
    const next = node.next.get(text) ?? newNode();
    node.next.set(text, next);
    node = next;
  }
  if (!node.meanings.some(({ entry }) => entry === meaning.entry)) node.meanings.push(meaning);
}
