/** The gates that everything published must pass, in the order in which they are told, each with what it counts. */
export const GATES = {
  schemas: 'record',
  ids: 'id',
  references: 'reference',
  copies: 'copied value',
  texts: 'text',
  sentences: 'sentence',
  spans: 'span',
  quotes: 'quoted slot',
  mentions: 'mention',
  entities: 'entity',
  changes: 'change',
  claims: 'document',
  yield: 'body sentence',
  filled: 'field',
  kept: 'earlier claim',
  index: 'listed version',
  checksums: 'file',
  manifest: 'resource',
  formats: 'cell',
  latest: 'copied file',
  succession: 'preceding claim',
} as const;

export type Gate = keyof typeof GATES;

/** The gates that the records of a document pass, before they are published and after. */
export const RECORD_GATES = [
  'schemas',
  'ids',
  'references',
  'copies',
  'texts',
  'sentences',
  'spans',
  'quotes',
] as const satisfies readonly Gate[];
