import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { greatest, type SchemaDifference, schemaDifferences } from '../compare/schemas.ts';
import { lostOf, type Summary } from '../compare/summary.ts';
import { TABLES } from '../dataset/tables.ts';
import { publishedSchema, SCHEMA_KINDS, type SchemaKind, schemaFile } from '../records/schemas.ts';
import type { Settings } from '../records/types.ts';
import { fileFacts, filesBelow } from '../versions/files.ts';
import { readRecords } from '../versions/rows.ts';
import { schemaIn } from '../versions/version.ts';
import type { Draft } from './draft.ts';
import type { Decision } from './numbers.ts';

/** Decides how much a draft changes against the version in a folder, by the rules of semantic versions. */
export function decide(folder: string, draft: Draft, settings: Required<Settings>): Decision {
  const ofSchemas = changedSchemas(folder, draft, settings.base);
  const differences = [...ofSchemas, ...changedTables(folder, draft), ...lostClaims(draft.summary, settings)];
  const weight = greatest(differences.map((difference) => difference.weight)) ?? 'none';
  const decisive = differences.filter((difference) => difference.weight === weight);
  return {
    weight,
    schemas: greatest(ofSchemas.map((difference) => difference.weight)) ?? 'none',
    because: decisive.map(({ what }) => what),
  };
}

/** Schemas of what the program reads: for those who use the data, no change of theirs is more than a patch. */
const OF_INPUT: readonly SchemaKind[] = ['front-matter', 'settings'];

function changedSchemas(folder: string, draft: Draft, base: string): SchemaDifference[] {
  const kinds = new Map(SCHEMA_KINDS.map((kind) => [schemaFile(kind), kind]));
  const files = new Set([...filesBelow(join(folder, 'schemas')), ...kinds.keys()]);
  return [...files].flatMap((file): SchemaDifference[] => {
    const kind = kinds.get(file);
    if (!kind) return [{ weight: 'major', what: `the schema ${file} is gone` }];
    if (!differs(folder, `schemas/${file}`, draft)) return [];
    const old = schemaIn(folder, file);
    if (old === null) return [{ weight: 'minor', what: `the schema ${file} is new` }];
    const found = schemaDifferences(kind, old, publishedSchema(kind, base));
    return OF_INPUT.includes(kind) ? found.map(({ what }) => ({ weight: 'patch', what })) : found;
  });
}

function changedTables(folder: string, draft: Draft): SchemaDifference[] {
  return TABLES.filter(({ name }) => differs(folder, `${name}.json`, draft)).map(({ name }) =>
    sameIds(join(folder, `${name}.json`), draft.ids[name] ?? new Set())
      ? { weight: 'patch', what: `values of ${name} were corrected` }
      : { weight: 'minor', what: `${name} were added or withdrawn` },
  );
}

function lostClaims(summary: Summary, { withdrawn_limit }: Required<Settings>): SchemaDifference[] {
  const lost = lostOf(summary);
  const isMany = lost / summary.before > withdrawn_limit;
  return isMany
    ? [{ weight: 'major', what: `${lost} of ${summary.before} claims were withdrawn without an heir` }]
    : [];
}

function differs(folder: string, path: string, draft: Draft): boolean {
  const file = join(folder, path);
  return !existsSync(file) || fileFacts(file).sha256 !== draft.files.get(path)?.sha256;
}

function sameIds(file: string, ids: ReadonlySet<string>): boolean {
  if (!existsSync(file)) return false;
  let count = 0;
  for (const { id } of readRecords<{ id: string }>(file)) {
    count++;
    if (!ids.has(id)) return false;
  }
  return count === ids.size;
}
