import { readOwnJson } from '../../base/files.ts';
import type { EntityCues, EntityType } from '../../records/types.ts';

/** The lists of words, apart from those by type. */
type CueList = { [Key in keyof EntityCues]: EntityCues[Key] extends string[] ? Key : never }[keyof EntityCues];
type CueTable = Exclude<keyof EntityCues, CueList>;

const data = readOwnJson<EntityCues>('pipeline/resolve/entities/cues.json');
const lists = new Map<string, ReadonlySet<string>>();
const tables = new Map<string, ReadonlyMap<string, EntityType>>();

/** Whether a word stands in a list of cues, as it is written. */
export function isCue(list: CueList, word: string): boolean {
  let set = lists.get(list);
  if (!set) {
    set = new Set(data[list]);
    lists.set(list, set);
  }
  return set.has(word);
}

/** The type of entity that a word tells of. */
export function cueType(table: CueTable, word: string): EntityType | undefined {
  let types = tables.get(table);
  if (!types) {
    types = new Map(
      Object.entries(data[table]).flatMap(([type, words]) => words.map((cue) => [cue, type as EntityType] as const)),
    );
    tables.set(table, types);
  }
  return types.get(word);
}

/** A word without the full stop of an abbreviation: `Corp.`. */
export const bare = (word: string): string => word.replace(/\.$/, '');
