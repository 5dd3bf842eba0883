import type { Candidate } from '../candidates.ts';
import type { Identity } from './identity.ts';
import { type Vote, WEIGHT } from './typing.ts';

/** The bearers of full names in a document by a short form of the name, then by id. */
type Owners = ReadonlyMap<string, ReadonlyMap<string, Identity>>;

/** Gives short forms the identity of the full name in the document: surnames, acronyms, the first word of a company. */
export function shortForms(
  candidates: readonly Candidate[],
  identities: readonly (Identity | undefined)[],
): (Identity | undefined)[] {
  const acronyms = acronymsOf(candidates, identities);
  const owners = ownersOf(candidates, identities);
  const told = new Set(candidates.filter(({ votes }) => votes.some(isTold)).map(({ label }) => label));
  return candidates.map((candidate, i) => {
    const own = identities[i];
    const full = acronyms.get(candidate.label) ?? fullName(candidate, own, owners);
    return full && own && full.type !== own.type && told.has(candidate.label) ? own : (full ?? own);
  });
}

/** Whether a sign says the kind outright: `Bikita, a mining town` is not short for Bikita Minerals. */
const isTold = ([, weight]: Vote) => weight >= WEIGHT.kind;

/** What the document puts an acronym in parentheses after. */
function acronymsOf(
  candidates: readonly Candidate[],
  identities: readonly (Identity | undefined)[],
): Map<string, Identity> {
  const acronyms = new Map<string, Identity>();
  candidates.forEach(({ acronym, label }, i) => {
    const identity = identities[i];
    if (identity && acronym !== undefined && isShortFor(acronym, label)) acronyms.set(acronym, identity);
  });
  return acronyms;
}

function ownersOf(candidates: readonly Candidate[], identities: readonly (Identity | undefined)[]): Owners {
  const owners = new Map<string, Map<string, Identity>>();
  candidates.forEach((candidate, i) => {
    const identity = identities[i];
    if (!identity) return;
    for (const short of shortsOf(candidate, identity)) {
      const own = owners.get(short) ?? new Map<string, Identity>();
      owners.set(short, own.set(identity.id, identity));
    }
  });
  return owners;
}

/** The one full name that a short form stands for; the last one where there are several, marked. */
function fullName(candidate: Candidate, own: Identity | undefined, owners: Owners): Identity | undefined {
  const full = owners.get(candidate.label);
  const namesake =
    candidate.sense === 'government' && [...(full?.values() ?? [])].find((one) => isBornBy(one, candidate));
  if (namesake) return { ...namesake, isAmbiguous: true };
  if (own?.isKnown && !isSurname(candidate, own)) return undefined;
  if (!full || (own?.isKnown && full.has(own.id))) return undefined;
  const last = [...full.values()].at(-1);
  return last && { ...last, isAmbiguous: full.size > 1 };
}

/** Whether the letters of an acronym stand in the name in order, the first at its beginning. */
export function isShortFor(acronym: string, name: string): boolean {
  const letters = name.toLowerCase();
  if (letters[0] !== acronym[0]?.toLowerCase() || name.length <= acronym.length) return false;
  let at = 0;
  for (const letter of acronym.toLowerCase()) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** `ICE` is not short for ICE Harlow, but a name of its own. */
const isInitials = (word: string): boolean => /^\p{Lu}{2,5}$/u.test(word);

/** What a full name may be shortened to: a person's first or last part, the first word of a company's name. */
function shortsOf({ label, body }: Candidate, { type }: Identity): string[] {
  const words = label.split(' ');
  if (words.length < 2 || body !== undefined) return [];
  if (type === 'person') {
    const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
    return [words.at(-1) ?? '', words[0] ?? '', ...(particle > 0 ? [words.slice(particle).join(' ')] : [])];
  }
  return type === 'company' && !isInitials(words[0] ?? '') ? [words[0] ?? ''] : [];
}

/** Whether a capital that acts is the surname of a person whom the document names in full: `Ann Paris`. */
const isBornBy = ({ type, name }: Identity, { label }: Candidate): boolean =>
  type === 'person' && name.endsWith(` ${label}`);

/** Whether the registry knows a person by one word, which another person's surname may be. */
const isSurname = ({ label }: Candidate, { type }: Identity): boolean => type === 'person' && !label.includes(' ');
