import { join } from 'node:path';
import { quoted } from '../../base/errors.ts';
import type { Validate } from '../../records/schemas.ts';
import type { EntityRecord } from '../../records/types.ts';
import { count, type Report, sayOf } from '../report.ts';

/**
 * Holds the table of entities against what the mentions add up to. What the registry says of an entity is not held
 * against it, as the registry of a later program may say more.
 */
export function checkEntities(
  folder: string,
  rows: Iterable<unknown>,
  validate: Validate,
  expected: readonly EntityRecord[],
  report: Report,
): void {
  const file = join(folder, 'entities.json');
  let number = 0;
  for (const value of rows) {
    const row = value as EntityRecord;
    const say = sayOf(report, file, `entity ${quoted(row?.id)}`);
    const should = expected[number++];
    count(report, 'schemas');
    count(report, 'entities');
    const faults = validate(row);
    for (const { field, found, allowed } of faults) say('schemas', field, found, allowed);
    if (faults.length > 0 || !should) continue;
    for (const field of Object.keys(should) as (keyof EntityRecord)[])
      if (field !== 'wikidata' && JSON.stringify(row[field]) !== JSON.stringify(should[field]))
        say('entities', field, quoted(row[field]), `${quoted(should[field])}, as the mentions add up to`);
  }
  if (number !== expected.length)
    sayOf(report, file, 'the table')(
      'entities',
      '',
      `${number} entities long`,
      `${expected.length} entities, those that are mentioned`,
    );
}
