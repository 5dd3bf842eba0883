import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diff } from '../../pipeline/compare/diff.ts';
import type { ChangeRecord } from '../../pipeline/records/types.ts';
import { collect, SETTINGS, temporaryFolder } from '../helpers.ts';
import { publishAll } from '../publishing.ts';
import { documentOf } from './records.ts';

test('heirs are found through the versions between, though the words are others by now', async () => {
  const out = join(temporaryFolder(), 'dist');
  const objects = ['old red cars of the north', 'old red boats of the sea', 'old boats of sea', 'old boats'];
  const told = (object: string) => [{ subject: '', predicate: 'buys', object }];
  const recordsOf = (object: string) => {
    const { document, claims } = documentOf('a', told(object));
    return { document, sentences: [], claims: [...claims], mentions: [] };
  };
  for (const object of objects) await publishAll({ out, settings: SETTINGS, date: null }, [recordsOf(object)]);
  const [first, last] = [objects[0], objects.at(-1)].map((object) => documentOf('a', told(object ?? '')).claims[0]?.id);
  const changes = await changesBetween(out, '0.1.0', '0.4.0');
  expect(changes.find(({ id }) => id === first)?.heirs).toEqual([last]);
});

async function changesBetween(out: string, old: string, now: string): Promise<ChangeRecord[]> {
  const { stream, text } = collect();
  await diff({ old, new: now, out, format: 'json' }, stream);
  return JSON.parse(text()).changes;
}
