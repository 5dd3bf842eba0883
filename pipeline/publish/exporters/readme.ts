import { ALL_TABLES, columnsOf, type Table } from '../../dataset/tables.ts';
import { publishedSchema } from '../../records/schemas.ts';
import type { DataPackage, Settings } from '../../records/types.ts';
import { FORMATS, tableFile } from '../../versions/formats/formats.ts';

/** The README of a version: what it holds, how to read it, and every column. */
export function versionReadme(
  manifest: DataPackage,
  counts: Readonly<Record<string, number>>,
  settings: Required<Settings>,
): string {
  const filesOf = (name: string) => FORMATS.map((format) => `\`${tableFile(name, format)}\``).join(', ');
  const tables = ALL_TABLES.map(({ name }) => `| ${filesOf(name)} | ${counts[name]} |`).join('\n');
  return `# ${manifest.title}, version ${manifest.version}

${manifest.description}

| files | records |
| --- | --- |
${tables}

\`datapackage.json\` describes every file and column for programs (Data Package 2), \`schemas/\` holds the JSON Schemas (2020-12, version ${manifest.schema_version}) of the records, \`quality.json\` how well the extractor did on annotated texts (shares from 0 to 1), and \`SHA256SUMS\` the checksums: \`sha256sum -c SHA256SUMS\`.

## How to read it

    import pandas as pd
    claims = pd.read_csv("claims.csv")                                # Python

    claims <- read.csv("claims.csv", encoding = "UTF-8")              # R

    SELECT subject, predicate, object FROM 'claims.csv';              -- DuckDB

- **Offsets** count Unicode code points of the document's text, as Python and R do. A slot is the words at its spans, with one space for each run of white space: \`" ".join(" ".join(text[a:b] for a, b in spans["subject"]).split())\`.
- **CSV** is UTF-8 without byte order mark, RFC 4180 with LF. A field of an object is a column of its own (\`spans_subject\`), a list of words is joined with \`; \`, any other list or object is a cell of JSON, and a missing value is empty.
- Cells hold the words of the source as they stand. A spreadsheet may take a cell that begins with \`=\`, \`+\`, \`-\` or \`@\` for a formula: import the columns as text.

${changesSection(manifest)}
## Licence

The data are licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by The Assay contributors. Quoted text keeps the rights of its source, which \`documents\` names.

${ALL_TABLES.map(({ name, kind }) => tableSection(name, kind, settings.base)).join('\n')}`;
}

/** How to follow the dataset from version to version. */
function changesSection({ previous }: DataPackage): string {
  const since = previous === null ? 'As this is the first, it adds them all' : `The version before is ${previous}`;
  return `## What changed

\`CHANGES.md\` says in words, and \`changes\` in rows, what became of every claim since the version before. ${since}. The old claims with the changes made are the claims of this version:

    import json
    claims = {claim["id"]: claim for claim in json.load(open("old/claims.json", encoding="utf-8"))}
    for change in json.load(open("changes.json", encoding="utf-8")):
        if change["change"] == "withdrawn":
            del claims[change["id"]]
        elif change["change"] == "added":
            claims[change["id"]] = change["record"]
        for field in change["fields"]:
            *path, key = field["field"].split(".")
            target = claims[change["id"]][path[0]] if path else claims[change["id"]]
            if "new" in field:
                target[key] = field["new"]
            else:
                del target[key]

An id stays as long as the claim's words do, wherever in the document they stand. One that is gone is listed in \`redirects\` for ever, with the claims that took its place, if any, and is never given to another claim. An id is either in \`claims\` or in \`redirects\`; follow \`current\`.

The version number says what to expect: its last part grows when values were corrected, its middle part when records or fields were added, withdrawn or redirected, its first part when a field or value of the schemas is gone or of another type, or many claims are gone without an heir. While it begins with 0, the middle part grows for those too.
`;
}

function tableSection(name: string, kind: Table['kind'], base: string): string {
  const schema = publishedSchema(kind, base);
  const rows = columnsOf(schema).map((column) => {
    const values = column.schema.enum?.filter((value) => value !== null);
    const allowed = values ? ` One of ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
    return `| \`${column.name}\` | ${column.schema.description ?? ''}${allowed} |`;
  });
  return `## \`${name}\`

${schema.description}

| column | holds |
| --- | --- |
${rows.join('\n')}
`;
}
