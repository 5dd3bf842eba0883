import { readOwnJson } from '../../base/files.ts';
import { byCodePoint } from '../../base/order.ts';
import type { Topics } from '../../records/types.ts';
import { contentWords, formsOf } from './words.ts';

/** A topic of a claim, from 0 to 1 how much the claim is about it, and the terms that decided it. */
export interface ClaimTopic {
  topic: string;
  weight: number;
  terms: string[];
}

interface Term {
  topic: string;
  name: string;
  weight: number;
  words: readonly string[];
  /** Its words may stand anywhere in the claim, in any order: `restriction + export`. */
  isScattered: boolean;
}

interface Match {
  term: Term;
  /** Where its words stand; both 0 for a scattered term. */
  start: number;
  end: number;
}

interface Vocabulary {
  byFirstWord: ReadonlyMap<string, readonly Term[]>;
  broader: ReadonlyMap<string, string | null>;
}

/** Below this a topic is not given. */
const LEAST_WEIGHT = 0.5;

/** Below this share of the strongest topic's weight a topic is a side matter and not given. */
const LEAST_SHARE = 0.6;

let loaded: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  if (loaded) return loaded;
  const topics = readOwnJson<Topics>('pipeline/classify/topics/topics.json');
  const terms = topics.flatMap(({ id, terms }) =>
    Object.entries(terms).map(([name, weight]) => termOf(id, name, weight)),
  );
  const byFirstWord = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.words[0] as string;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), term]);
  }
  loaded = { byFirstWord, broader: new Map(topics.map(({ id, broader }) => [id, broader])) };
  return loaded;
}

function termOf(topic: string, name: string, weight: number): Term {
  return { topic, name, weight, words: contentWords(name.split(/ \+ | /)), isScattered: name.includes(' + ') };
}

/**
 * The topics that a claim's own words are about, the strongest first. `words` are lemmas or words in lower case, in
 * order. A longer term hides the shorter ones in it (`export control` is no `export`, `trade ministry` no `trade`), and
 * a topic with general terms only gives way to one with a term of its own.
 */
export function topicsOf(words: readonly string[]): ClaimTopic[] {
  const all = withoutBroader(withoutHidden(matches(contentWords(words).map(formsOf))));
  const topics = [...new Set(all.map(({ topic }) => topic))].map((topic) => topicOf(topic, all));
  const strongest = Math.max(0, ...topics.map(({ weight }) => weight));
  return topics
    .filter(({ weight }) => weight >= LEAST_WEIGHT && weight >= LEAST_SHARE * strongest)
    .sort((a, b) => b.weight - a.weight || byCodePoint(a.topic, b.topic));
}

function topicOf(topic: string, all: readonly Term[]): ClaimTopic {
  const terms = [...new Set(all.filter((term) => term.topic === topic && term.weight > 0))];
  terms.sort((a, b) => b.weight - a.weight || byCodePoint(a.name, b.name));
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  return { topic, weight: Math.round(Math.min(1, sum) * 100) / 100, terms: terms.map(({ name }) => name) };
}

function matches(forms: readonly ReadonlySet<string>[]): Match[] {
  const isAnywhere = (word: string) => forms.some((own) => own.has(word));
  const matchAt = (term: Term, start: number): Match[] => {
    if (term.isScattered) return term.words.every(isAnywhere) ? [{ term, start: 0, end: 0 }] : [];
    const stands = term.words.every((word, i) => forms[start + i]?.has(word));
    return stands ? [{ term, start, end: start + term.words.length }] : [];
  };
  const { byFirstWord } = vocabulary();
  return forms.flatMap((own, start) =>
    [...own].flatMap((form) => (byFirstWord.get(form) ?? []).flatMap((term) => matchAt(term, start))),
  );
}

/** The terms that do not lie inside a longer one; of a topic's terms for the same words the first. */
function withoutHidden(all: readonly Match[]): Term[] {
  const lengthOf = ({ start, end }: Match) => end - start;
  const isHidden = (match: Match, at: number) =>
    all.some(
      (other, i) =>
        other.start <= match.start &&
        other.end >= match.end &&
        (lengthOf(other) > lengthOf(match) ||
          (i < at && lengthOf(other) === lengthOf(match) && other.term.topic === match.term.topic)),
    );
  return all.filter((match, i) => match.term.isScattered || !isHidden(match, i)).map(({ term }) => term);
}

/** Without the terms of a topic whose words all stand in terms of a narrower one: `licence + export` is no `export`. */
function withoutBroader(all: readonly Term[]): Term[] {
  const { broader } = vocabulary();
  return all.filter((term) => {
    const narrower = all.filter((other) => other.weight > 0 && broader.get(other.topic) === term.topic);
    return !term.words.every((word) => narrower.some(({ words }) => words.includes(word)));
  });
}
