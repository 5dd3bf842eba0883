import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatsOf } from '../../../pipeline/check/version/files.ts';
import { FORMATS } from '../../../pipeline/versions/formats/formats.ts';
import { temporaryFolder } from '../../helpers.ts';

/** A version of which there is nothing but what its schema of the manifest says. */
function versionWith(manifestSchema: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'schemas'));
  writeFileSync(join(folder, 'schemas/datapackage.schema.json'), manifestSchema);
  return folder;
}

const naming = (formats: string[]) =>
  JSON.stringify({
    properties: { resources: { items: { properties: { format: { enum: formats } } } } },
  });

test('a version that is older than a format is not asked for it', () => {
  expect(formatsOf(versionWith(naming(['json']))).map(({ suffix }) => suffix)).toEqual(['json']);
});

test('a version whose schema cannot be read is asked for all formats', () => {
  expect(formatsOf(versionWith('{'))).toEqual(FORMATS);
  expect(formatsOf(temporaryFolder())).toEqual(FORMATS);
});
