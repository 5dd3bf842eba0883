import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { shownPath } from '../base/files.ts';
import { byCodePoint } from '../base/order.ts';
import type { FrontMatter } from '../records/types.ts';
import { decode } from './decode.ts';
import { type Document, type DocumentOptions, slug, toDocument } from './document.ts';
import { splitSeed } from './front-matter.ts';

/** A source file that was found sound. */
export interface Seed {
  /** Path of the file as messages show it. */
  file: string;
  id: string;
  about: FrontMatter;
  /** The line of the file on which its text begins, from 1. */
  line: number;
}

export interface SeedList {
  /** By id. */
  seeds: Seed[];
  /** Files that are not read because of their ending. */
  ignored: string[];
}

/**
 * Finds all seeds of a folder and its subfolders, and reads each once to see that it is sound.
 * Throws one UserError that names every fault of every file.
 */
export function listSeeds(folder: string): SeedList {
  if (!existsSync(folder))
    throw new UserError(`${folder}  there is no such folder.\n  Name the folder of the source texts with --seeds.`);
  const found = filesIn(folder).map(shownPath).sort(byCodePoint);
  const ignored = found.filter((file) => !['.md', '.txt'].includes(extname(file)));
  const files = found.filter((file) => !ignored.includes(file)).map((file) => shownPath(join(folder, file)));
  if (files.length === 0) throw new UserError(`${folder}  holds no .md and no .txt file.\n  Put source texts there.`);

  const problems: string[] = [];
  const seeds: Seed[] = [];
  for (const file of files) {
    try {
      const { about, id, line } = readSeed(file);
      seeds.push({ file, id, about, line });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...sameIds(seeds));
  if (problems.length > 0) throw new UserError(problems);
  return {
    seeds: seeds.sort((a, b) => byCodePoint(a.id, b.id)),
    ignored: ignored.map((file) => shownPath(join(folder, file))),
  };
}

/**
 * Paths of the files of a folder and its subfolders, relative to it. Links are followed, unless they lead back into a
 * folder above; names that begin with a dot are hidden.
 */
function filesIn(folder: string, above: readonly string[] = []): string[] {
  const own = realpathSync(folder);
  if (above.includes(own)) return [];
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (facts?.isDirectory()) return filesIn(join(folder, name), [...above, own]).map((path) => join(name, path));
    return facts?.isFile() ? [name] : [];
  });
}

/** Reads a seed that was listed. */
export function ingestSeed(seed: Seed, options: DocumentOptions = {}): Document {
  const { id, about, text } = readSeed(seed.file);
  return toDocument(id, about, text, options);
}

function readSeed(file: string): Omit<Seed, 'file'> & { text: string } {
  const bytes = readFileSync(file);
  const whole = decode(bytes, file);
  const { frontMatter, text } = splitSeed(whole, file);
  if (text.trim() === '') {
    const which = bytes.length === 0 ? 'is empty' : 'has no text after its front matter';
    throw new UserError(`${file}:1  ${which}.\n  Put the source text into it, or remove the file.`);
  }
  const id = frontMatter.id ?? slug(basename(file, extname(file)));
  if (id === '')
    throw new UserError(
      `${file}:1  no id can be made of the file's name.\n  Give one in the front matter, such as id: a-new-plan.`,
    );
  return { id, about: frontMatter, text, line: linesIn(whole) - linesIn(text) + 1 };
}

function sameIds(seeds: readonly Seed[]): string[] {
  const first = new Map<string, string>();
  return seeds.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined
      ? []
      : [`${file}:1  the id ${id} is also that of ${other}.\n  Give one of them another id in its front matter.`];
  });
}

const linesIn = (text: string): number => text.split('\n').length;
