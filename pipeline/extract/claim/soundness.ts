import type { Span } from '../../records/types.ts';
import { isIn } from '../../syntax/lexicon.ts';
import type { Draft } from './claim.ts';

/** A fault for which a claim is not made. */
interface Fault {
  /** What is wrong with the claim, as a clause of a message. */
  name: string;
  example: string;
  holds: (draft: Draft) => boolean;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The faults, the first that holds is told. */
const FAULTS: readonly Fault[] = [
  {
    name: 'its subject is no word',
    example: '… | has | …',
    holds: ({ subject }) => !HAS_WORD.test(subject),
  },
  {
    name: 'its predicate has no letter',
    example: 'sales | – | 14',
    holds: ({ predicate }) => !/\p{L}/u.test(predicate),
  },
  {
    name: 'its subject is a question word',
    example: 'who | pays | the levy',
    holds: ({ subject }) => isIn('interrogatives', subject),
  },
  {
    name: 'its object asks',
    example: 'the state | pays | how much money',
    holds: ({ object, spans }) =>
      isIn('interrogatives', object.split(' ', 1)[0] ?? '') && startOf(spans.object) < startOf(spans.predicate),
  },
  {
    name: 'a slot begins inside a negated verb',
    example: 'we | are looking | n’t the answer for',
    holds: ({ subject, object }) => [subject, object].some((slot) => /^n['’]t(?!\p{L})/u.test(slot)),
  },
  {
    name: 'its predicate is a bare auxiliary',
    example: 'the firm | did |',
    holds: ({ predicate, object }) => object === '' && isIn('ellipses', predicate),
  },
  {
    name: 'it breaks off at a question word',
    example: 'this | is how |',
    holds: ({ predicate, object }) => object === '' && /\s(how|what|where|which|who|why)$/i.test(predicate),
  },
  {
    name: 'its subject is its object',
    example: 'rules | are | rules',
    holds: ({ subject, object }) => subject === object,
  },
  {
    name: 'its predicate and its object share words',
    example: 'is to widen | to widen trade',
    holds: ({ spans }) => spans.predicate.some((span) => spans.object.some((other) => overlap(span, other))),
  },
  {
    name: 'no word shows its modality',
    example: 'the government | wiil | ban',
    holds: ({ modality, spans }) => (modality === 'actual') !== (spans.modality.length === 0),
  },
  {
    name: 'no word negates it',
    example: 'the firm | sells | steel, negated',
    holds: ({ polarity, spans }) => (polarity === 'affirmed') !== (spans.polarity.length === 0),
  },
  {
    name: 'a cue lies in another sentence',
    example: 'the plan | will | …, by a `will` said before',
    holds: ({ spans, sentence_start, sentence_end }) =>
      [...spans.modality, ...spans.polarity].some(([start, end]) => start < sentence_start || end > sentence_end),
  },
  {
    name: 'no word says that somebody said it',
    example: 'the plan | failed |, said by officials, without `said`',
    holds: ({ attribution }) => attribution !== null && !HAS_WORD.test(attribution.cue),
  },
];

const startOf = (spans: readonly Span[]) => spans[0]?.[0] ?? 0;
const overlap = ([start, end]: Span, [otherStart, otherEnd]: Span) => start < otherEnd && otherStart < end;

/** Why a claim cannot stand, because it cannot be grounded or contradicts itself; null where it can. */
export function faultOf(draft: Draft): string | null {
  return FAULTS.find(({ holds }) => holds(draft))?.name ?? null;
}
