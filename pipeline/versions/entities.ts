import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { byCodePoint } from '../base/order.ts';
import { slug } from '../ingest/document.ts';
import type { EntityRecord, EntityRegistry } from '../records/types.ts';
import { readRecords } from './rows.ts';

type Listed = Pick<EntityRecord, 'name' | 'type' | 'names' | 'documents' | 'claims'>;

/**
 * The entities of a published dataset or of one version, the most mentioned first; or those that the registry lacks,
 * each name once. Throws a UserError when the folder holds no such table.
 */
export function listEntities(folder: string, unknown: boolean): Listed[] {
  const file = [join(folder, 'latest', 'entities.json'), join(folder, 'entities.json')].find(existsSync);
  if (file === undefined)
    throw new UserError(
      `${folder}  holds no entities.json, nor does its latest/.\n  Name the folder of a dataset, such as dist, or of one version of it; \`npm run build\` makes one.`,
    );
  const rows = [...readRecords<EntityRecord>(file)];
  const listed: Listed[] = unknown ? byName(rows.filter(({ known, names }) => !known && names.length > 0)) : rows;
  return listed.sort((a, b) => b.claims - a.claims || byCodePoint(a.name, b.name) || byCodePoint(a.type, b.type));
}

/** Entities of several documents that have one name and type, as one. */
function byName(rows: readonly EntityRecord[]): Listed[] {
  const groups = new Map<string, Listed>();
  for (const { name, type, names, documents, claims } of rows) {
    const key = `${type} ${name}`;
    const before = groups.get(key);
    groups.set(key, {
      name,
      type,
      names: [...new Set([...(before?.names ?? []), ...names])].sort(byCodePoint),
      documents: documents + (before?.documents ?? 0),
      claims: claims + (before?.claims ?? 0),
    });
  }
  return [...groups.values()];
}

/** Entities as tab-separated lines, with a header. */
export const entityLines = (entities: readonly Listed[]): string[] => [
  'name\ttype\tdocuments\tclaims\tas written',
  ...entities.map(({ name, type, documents, claims, names }) =>
    [name, type, documents, claims, names.join('; ')].join('\t'),
  ),
];

/** Entities as entries of the registry, to be looked through and put into a file of it. */
export const registryEntries = (entities: readonly Listed[]): EntityRegistry =>
  entities.map(({ name, type, names }) => {
    const aliases = names.filter((other) => other !== name);
    return { id: slug(name), name, type, ...(aliases.length > 0 && { aliases: aliases as [string, ...string[]] }) };
  });
