import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import { fileFacts, filesBelow, MANIFEST, SUMS } from '../../versions/files.ts';
import { tableFile } from '../../versions/formats/formats.ts';
import { count, type Report, sayOf } from '../report.ts';
import { formatsOf, schemaPath, tablesOf } from './files.ts';

/**
 * Every file is as SHA256SUMS says, and no other is there. Gives whether the version can be read further: what that
 * needs is there, and its schemas are those that were published.
 */
export function checksums(folder: string, report: Report): boolean {
  const present = new Set(filesBelow(folder));
  const say = sayer(folder, report);
  const listed = listedSums(folder, report);
  const changed = new Set<string>();
  for (const [path, { sha256, place }] of listed) {
    if (!present.has(path)) {
      say(path, '', 'missing', `a file, as ${place} lists it`);
      continue;
    }
    count(report, 'checksums');
    const found = fileFacts(join(folder, path)).sha256;
    if (found === sha256) continue;
    say(path, 'hash', found, `${sha256}, as ${place} has it`);
    changed.add(path);
  }
  for (const path of present)
    if (path !== SUMS && !listed.has(path))
      say(path, '', 'in the folder', `only files that ${join(folder, SUMS)} lists`);

  const tables = tablesOf(folder);
  const schemas = [...tables.map(({ kind }) => schemaPath(kind)), schemaPath('datapackage')];
  const data = tables.flatMap(({ name }) => formatsOf(folder).map((format) => tableFile(name, format)));
  const needed = [MANIFEST, ...data, ...schemas];
  for (const path of needed)
    if (!present.has(path) && !listed.has(path)) say(path, '', 'missing', 'a file, as every version has it');
  return !schemas.some((path) => changed.has(path)) && needed.every((path) => present.has(path));
}

const sayer = (folder: string, report: Report) => (path: string, field: string, found: string, allowed: string) =>
  sayOf(report, join(folder, path), field ? '' : 'the file')('checksums', field, found, allowed);

/** What SHA256SUMS says of each path, and where. */
function listedSums(folder: string, report: Report): Map<string, { sha256: string; place: string }> {
  const file = join(folder, SUMS);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0)
    sayer(folder, report)(SUMS, '', existsSync(file) ? 'empty' : 'missing', 'a list of checksums');
  const listed = new Map<string, { sha256: string; place: string }>();
  lines.forEach((line, i) => {
    const place = `${file}:${i + 1}`;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 && path) listed.set(path, { sha256, place });
    else sayOf(report, place, 'the line')('checksums', '', quoted(line), 'a SHA-256, two spaces and a path');
  });
  return listed;
}
