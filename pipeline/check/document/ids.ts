import { claimIds } from '../../extract/claim/ids.ts';
import { count, type Report, sayOf } from '../report.ts';
import { type DocumentFacts, rowsOf, sayOfRow } from './facts.ts';

/** An id is there once, and is what its record makes it. */
export function ids(facts: DocumentFacts, report: Report): void {
  unique(facts, report);
  const { document, sentences, claims, mentions, files } = facts;
  const hold = (row: Parameters<typeof sayOfRow>[2], id: string, right: string, why = '') => {
    if (id !== right) sayOfRow(report, files, row)('ids', 'id', id, `${right}${why}`);
  };
  for (const row of sentences) hold(['sentence', row], row.id, `${row.document}-s${row.start}`);
  const hashes = claimIds(document.id, claims);
  claims.forEach((row, i) => {
    hold(['claim', row], row.id, hashes[i] ?? '', ', the hash of its slots');
  });
  const numbers = new Map(claims.map(({ id }) => [id, 0]));
  for (const row of mentions) {
    const number = numbers.get(row.claim);
    if (number === undefined) continue; // the gate of references says so
    hold(['mention', row], row.id, `${row.claim}-m${number}`);
    numbers.set(row.claim, number + 1);
  }
}

function unique(facts: DocumentFacts, report: Report): void {
  const seen = new Set<string>();
  for (const [kind, { id }] of rowsOf(facts)) {
    const key = `${kind} ${id}`;
    count(report, 'ids');
    if (seen.has(key)) sayOf(report, facts.files[kind], key)('ids', 'id', 'there twice', 'one record an id');
    seen.add(key);
  }
}
