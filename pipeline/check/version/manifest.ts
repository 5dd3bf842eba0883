import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import { compile } from '../../records/schemas.ts';
import type { DataPackage } from '../../records/types.ts';
import { fileFacts, filesBelow, isData, MANIFEST } from '../../versions/files.ts';
import { count, type Report, sayOf } from '../report.ts';
import { ownSchema } from './files.ts';

/**
 * The manifest is as its schema says, its resources are files of the version, and every file of data is one of them.
 * Gives it when it is sound.
 */
export function manifest(folder: string, report: Report): DataPackage | null {
  const found = readManifest(folder, report);
  if (!found) return null;
  for (const resource of found.resources) describedRight(folder, resource, report);
  const listed = new Set(found.resources.map(({ path }) => path));
  for (const path of filesBelow(folder))
    if (isData(path) && !listed.has(path))
      sayOf(report, join(folder, path), 'the file')(
        'manifest',
        '',
        'no resource',
        `only data that ${join(folder, MANIFEST)} lists as a resource`,
      );
  return found;
}

const sayer = (folder: string, report: Report) => sayOf(report, join(folder, MANIFEST), 'the manifest');

function readManifest(folder: string, report: Report): DataPackage | null {
  const say = sayer(folder, report);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    say('manifest', '', `not JSON (${(error as Error).message})`, 'a JSON object');
    return null;
  }
  const faults = compile(ownSchema(folder, 'datapackage'))(value);
  for (const { field, found, allowed } of faults) say('manifest', field, found, allowed);
  return faults.length > 0 ? null : (value as DataPackage);
}

function describedRight(
  folder: string,
  { name, path, bytes, hash }: DataPackage['resources'][number],
  report: Report,
): void {
  const say = sayer(folder, report);
  count(report, 'manifest');
  if (!existsSync(join(folder, path))) {
    say('manifest', `resources.${name}.path`, quoted(path), 'a file of the version');
    return;
  }
  const facts = fileFacts(join(folder, path));
  if (`sha256:${facts.sha256}` !== hash)
    say('manifest', `resources.${name}.hash`, hash, `sha256:${facts.sha256}, the hash of the file`);
  if (facts.bytes !== bytes)
    say('manifest', `resources.${name}.bytes`, String(bytes), `${facts.bytes}, the size of the file`);
}
