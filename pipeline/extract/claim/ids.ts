import { createHash } from 'node:crypto';
import type { ClaimRecord } from '../../records/types.ts';

type Slots = Pick<ClaimRecord, 'subject' | 'predicate' | 'object' | 'qualifiers'>;

const DIGITS = 12;

/** The ids of a document's claims, in order. They depend on the slots alone; an equal claim further on hashes its number along. */
export function claimIds(document: string, claims: readonly Slots[]): string[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const content = [claim.subject, claim.predicate, claim.object].map(fold);
    const key: unknown[] = [...content, claim.qualifiers.map(({ role, text }) => [role, fold(text)])];
    const name = JSON.stringify(key);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    const hashed = number === 1 ? name : JSON.stringify([...key, number]);
    return `${document}-${createHash('sha256').update(hashed, 'utf8').digest('hex').slice(0, DIGITS)}`;
  });
}

/** A text whose kinds of white space and of composed letters make no difference. */
export const fold = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ');
