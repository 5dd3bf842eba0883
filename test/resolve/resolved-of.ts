import { claimsOf } from '../../pipeline/chain.ts';
import { toDocument } from '../../pipeline/ingest/document.ts';

/** The claims of a text as `sentence | name; name`, with the names of their entities. */
export const resolvedOf = (text: string): string[] =>
  claimsOf(toDocument('a-text', {}, text)).claims.map(
    ({ text, entities }) => `${text} | ${[...new Set(entities.map(({ name }) => name))].join('; ')}`,
  );
