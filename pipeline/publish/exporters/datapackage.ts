import { ALL_TABLES, type Table } from '../../dataset/tables.ts';
import { publishedSchema } from '../../records/schemas.ts';
import type { DataPackage, DataResource, Settings } from '../../records/types.ts';
import type { FileFacts } from '../../versions/files.ts';
import type { Format } from '../../versions/formats/format.ts';
import { FORMATS, tableFile } from '../../versions/formats/formats.ts';
import type { Numbers } from '../numbers.ts';

type Files = ReadonlyMap<string, FileFacts>;

/** The manifest of a version: a Data Package, version 2, with a Table Schema for each CSV. */
export function dataPackage(files: Files, numbers: Numbers, settings: Required<Settings>): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: settings.name,
    title: settings.title,
    description: settings.description,
    version: numbers.version,
    schema_version: numbers.schemaVersion,
    previous: numbers.previous,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0; quoted text keeps the rights of its source',
      },
    ],
    contributors: [{ title: 'The Assay contributors', roles: ['author'] }],
    resources: ALL_TABLES.flatMap((table) => FORMATS.map((format) => resource(files, table, format, settings.base))),
  };
}

/** What a resource is: a table in one of the formats. */
function resource(files: Files, { name, kind }: Table, format: Format, base: string): DataResource {
  const path = tableFile(name, format);
  const facts = files.get(path);
  if (!facts) throw new Error(`${path} was not written.`);
  const schema = publishedSchema(kind, base);
  const { type, ...rest } = format.resource(kind, schema);
  return {
    name: `${name}-${format.suffix}`,
    title: name,
    description: schema.description ?? '',
    type,
    path,
    format: format.suffix,
    mediatype: format.mediatype,
    encoding: 'utf-8',
    bytes: facts.bytes,
    hash: `sha256:${facts.sha256}`,
    ...rest,
  };
}
