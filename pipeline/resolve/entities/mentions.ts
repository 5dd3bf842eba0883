import type { Sentence } from '../../parse/sentences.ts';
import type { Token } from '../../parse/token.ts';
import { fold } from '../../records/offsets.ts';
import type { EntityType } from '../../records/types.ts';
import { candidatesOf } from './candidates.ts';
import { identify } from './identity/identify.ts';

/** A named entity where it stands in a document. Words first to last are numbered from 0; offsets count UTF-16 units. */
export interface Mention {
  /** The number of the sentence, from 0. */
  sentence: number;
  first: number;
  last: number;
  start: number;
  end: number;
  /** The words as they stand, with titles before a person's name. */
  text: string;
  /** The usual English name. */
  name: string;
  type: EntityType;
  /** The id of the registry, or a slug of the name. */
  id: string;
  /** Whether the registry has it. */
  isKnown: boolean;
  /** Whether it could be another of the same name, and nothing in the document decides. */
  isAmbiguous: boolean;
}

/** The named entities of a document, in order of their words; names that mean the same have the same id. */
export function findMentions(sentences: readonly Sentence[]): Mention[] {
  const candidates = sentences.flatMap(candidatesOf);
  const identities = identify(candidates);
  return candidates.flatMap(({ sentence, text: { first, last } }, i): Mention[] => {
    const identity = identities[i];
    const { tokens, text, start: offset } = sentences[sentence] as Sentence;
    const { start } = tokens[first] as Token;
    const { end } = tokens[last] as Token;
    return identity
      ? [{ sentence, first, last, start, end, text: fold(text.slice(start - offset, end - offset)), ...identity }]
      : [];
  });
}
