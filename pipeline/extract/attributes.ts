import type { Token } from '../parse/token.ts';
import type { ClaimRecord } from '../records.ts';
import type { Clause } from './clauses.ts';
import { isIn } from './lexicon.ts';
import { lower, negator } from './verb-groups.ts';

export interface Judgement<T> {
  value: T;
  /** The tokens that show it. */
  cues: number[];
}

type Modality = ClaimRecord['modality'];
type Type = ClaimRecord['type'];

/** How a clause is put forward, by its auxiliaries and its condition. */
export function modality(tokens: readonly Token[], clause: Clause, condition: number): Judgement<Modality> {
  if (condition >= 0) return { value: 'conditional', cues: [condition] };
  const { start, end, main } = clause.group;
  const words = [...clause.prefix.flatMap((part) => indices(part.start, part.end)), ...indices(start, end)];
  for (const i of words) {
    const token = tokens[i] as Token;
    const word = lower(token);
    if (isIn('required', word)) return { value: 'required', cues: [i] };
    if (i !== main && ['need', 'have'].includes(token.lemma) && lower(tokens[i + 1]) === 'to')
      return { value: 'required', cues: [i] };
    if (isIn('possible', word) && token.upos === 'AUX') return { value: 'possible', cues: [i] };
    if (isIn('planned', token.lemma) && token.upos === 'VERB') return { value: 'planned', cues: [i] };
    if (token.lemma === 'be' && lower(tokens[i + 1]) === 'to') return { value: 'planned', cues: [i, i + 1] };
    if (isIn('apposed', token.lemma) && i < start) return { value: 'planned', cues: [i] };
  }
  const predicted = words.find((i) => isIn('predicted', lower(tokens[i])));
  if (predicted !== undefined) return { value: 'predicted', cues: [predicted] };
  if (clause.group.form === 'infinitive') return { value: 'planned', cues: [start] };
  return { value: 'actual', cues: [] };
}

/** Whether a clause is affirmed or negated. */
export function polarity(tokens: readonly Token[], clause: Clause): Judgement<ClaimRecord['polarity']> {
  const found = [clause.group, clause.subject].map((part) => negator(tokens, part)).find((i) => i >= 0);
  return found === undefined ? { value: 'affirmed', cues: [] } : { value: 'negated', cues: [found] };
}

/** The first type that the words of the predicate fit; a cause makes one of what would be an event or a state. */
export function claimType(
  tokens: readonly Token[],
  clause: Clause,
  predicateEnd: number,
  how: Modality,
  hasCause: boolean,
): Type {
  const { start, end, main } = clause.group;
  const words = [
    ...clause.prefix.flatMap((part) => indices(part.start, part.end)),
    ...indices(start, Math.max(end, predicateEnd)),
  ];
  const has = (list: Parameters<typeof isIn>[0], only?: number) =>
    words.some((i) => (only === undefined || i === only) && isIn(list, tokens[i]?.lemma ?? ''));
  if (has('goal') || clause.group.form === 'infinitive' || (how === 'planned' && words[0] !== main)) return 'goal';
  if (has('measure', main)) return 'measure';
  if (has('dependency')) return 'dependency';
  if (has('cause', main)) return how === 'predicted' ? 'forecast' : 'cause';
  if (how === 'predicted' || has('forecast')) return 'forecast';
  if (has('assessment')) return 'assessment';
  if (hasCause) return 'cause';
  return has('event', main) ? 'event' : 'state';
}

const indices = (start: number, end: number) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
