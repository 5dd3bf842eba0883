import { byCodePoint } from '../base/order.ts';
import type { ClaimEntity, EntityRecord } from '../records/types.ts';
import { entryOf } from '../resolve/entities/registry.ts';
import type { DocumentRecords } from './document-records.ts';

/** Counts the entities of a dataset as its documents come. */
export interface Tally {
  add(records: DocumentRecords): void;
  /** All entities, by id. */
  entities(): EntityRecord[];
}

interface Counted
  extends Pick<EntityRecord, 'id' | 'name' | 'type' | 'document' | 'documents' | 'claims' | 'mentions'> {
  names: Set<string>;
  /** The document and claim that were counted last. */
  last: { document: string; claim: string };
}

/** A tally without entities. */
export function openTally(): Tally {
  const all = new Map<string, Counted>();

  function add({ claims, mentions }: DocumentRecords): void {
    const described = new Map(claims.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])));
    for (const { entity: id, document, claim, text, kind } of mentions) {
      const entity = all.get(id) ?? uncounted(described.get(id) as ClaimEntity, document);
      all.set(id, entity);
      entity.mentions++;
      if (entity.last.document !== document) entity.documents++;
      if (entity.last.claim !== claim) entity.claims++;
      entity.last = { document, claim };
      if (kind === 'name') entity.names.add(text);
    }
  }

  const entities = () => [...all.values()].sort((a, b) => byCodePoint(a.id, b.id)).map(entityRecord);
  return { add, entities };
}

const uncounted = ({ id, name, type }: ClaimEntity, document: string): Counted => ({
  id,
  name,
  type,
  document: id.includes(':') ? document : null,
  documents: 0,
  claims: 0,
  mentions: 0,
  names: new Set(),
  last: { document: '', claim: '' },
});

function entityRecord({ last: _, names, ...entity }: Counted): EntityRecord {
  return {
    ...entity,
    known: entity.document === null,
    wikidata: entryOf(entity.id)?.wikidata ?? null,
    names: [...names].sort(byCodePoint),
  };
}
