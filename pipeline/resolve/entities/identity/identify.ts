import { slug } from '../../../ingest/document.ts';
import type { EntityType } from '../../../records/types.ts';
import type { Candidate } from '../candidates.ts';
import { meaningsOf } from '../known.ts';
import { entryNamed, entryOf, type NamedEntry, type RegistryEntry } from '../registry.ts';
import type { Identity } from './identity.ts';
import { shortForms } from './short-forms.ts';
import { typeBy, type Vote } from './typing.ts';

/** Says of each name of a document whose it is; undefined where it names nothing. */
export function identify(candidates: readonly Candidate[]): (Identity | undefined)[] {
  const certain = candidates.map(certainIdentity);
  const context = countEntities(certain);
  const chosen = candidates.map((candidate, i) => certain[i] ?? choose(candidate, context));
  const types = unknownTypes(candidates, chosen);
  const named = candidates.map((candidate, i) => chosen[i] ?? unknownIdentity(candidate, types));
  return shortForms(candidates, named);
}

/** What a name means wherever it stands. */
function certainIdentity(candidate: Candidate): Identity | undefined {
  const { meanings, body, label } = candidate;
  if (body !== undefined) return bodyIdentity(body);
  if (meanings.length === 0) {
    const entry = entryNamed(label) ?? withoutMiddleName(label);
    return entry && known(entry, false);
  }
  const [only] = meanings;
  const isOwned = meanings.length === 1 && !only?.entry.local?.includes(label);
  if (only && isOwned) return known(only.entry, false);
  return candidate.sense && capitalIdentity(candidate);
}

/** A capital is its government or the city, as its sentence says. */
function capitalIdentity({ meanings, sense }: Candidate): Identity | undefined {
  const [capital] = meaningsOf(meanings, 'capital');
  const city = meanings.find(({ entry }) => entry.type === 'place');
  return capital && known(sense === 'government' ? capital.entry : (city ?? capital).entry, sense === undefined);
}

/** `Donald John Trump`. */
function withoutMiddleName(label: string): RegistryEntry | undefined {
  const words = label.split(' ');
  const entry = words.length === 3 ? entryNamed(`${words[0]} ${words[2]}`) : undefined;
  return entry?.type === 'person' ? entry : undefined;
}

function bodyIdentity(body: string): Identity {
  const entry = entryNamed(body);
  if (entry) return known(entry, false);
  return { id: slug(body), name: body, type: 'organisation', isKnown: false, isAmbiguous: false };
}

const known = ({ id, name, type }: RegistryEntry, isAmbiguous: boolean): Identity => ({
  id,
  name,
  type,
  isKnown: true,
  isAmbiguous,
});

/** How often the document means each entity, and each country by what belongs to it. */
function countEntities(identities: readonly (Identity | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const identity of identities) {
    if (!identity) continue;
    for (const id of [identity.id, entryOf(identity.id)?.country ?? identity.id])
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The meaning that a capital's sentence or the rest of the document speaks for. */
function choose(candidate: Candidate, context: ReadonlyMap<string, number>): Identity | undefined {
  const { meanings } = candidate;
  if (meanings.length === 0) return undefined;
  const capital = capitalIdentity(candidate);
  if (capital) return capital;
  const weight = ({ entry, kind }: NamedEntry) =>
    10 * (kind === 'local' ? 0 : (context.get(entry.id) ?? 0)) + (context.get(entry.country ?? '') ?? 0);
  const ranked = meanings.map((meaning) => ({ meaning, weight: weight(meaning) })).sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (!best || (best.meaning.kind === 'local' && best.weight === 0)) return undefined;
  return known(best.meaning.entry, best.weight === (second?.weight ?? -1));
}

/** The types of the names that the registry doesn't have, by slug, from all signs of the document. */
function unknownTypes(
  candidates: readonly Candidate[],
  chosen: readonly (Identity | undefined)[],
): Map<string, EntityType | undefined> {
  const votes = new Map<string, Vote[]>();
  candidates.forEach((candidate, i) => {
    if (chosen[i]) return;
    const key = slug(candidate.label);
    const own = votes.get(key);
    if (own) own.push(...candidate.votes);
    else votes.set(key, [...candidate.votes]);
  });
  return new Map([...votes].map(([key, own]) => [key, typeBy(own)]));
}

function unknownIdentity(
  { label, meanings }: Candidate,
  types: ReadonlyMap<string, EntityType | undefined>,
): Identity | undefined {
  const id = slug(label);
  const type = types.get(id);
  if (type === undefined || id === '') return undefined;
  const entry = entryOf(id);
  if (entry) return known(entry, false);
  const name = type === 'organisation' || type === 'law' ? inFull(label) : label;
  return { id: slug(name), name, type, isKnown: false, isAmbiguous: meanings.length > 0 };
}

/** `U.S. Forest Service` is the United States Forest Service, `UN Mine Agency` the United Nations Mine Agency. */
const inFull = (label: string): string =>
  label
    .replace(/^(?:US|U\.S\.) (?=\p{Lu}\p{Ll})/u, 'United States ')
    .replace(/^(?:UN|U\.N\.) (?=\p{Lu}\p{Ll})/u, 'United Nations ');
