import type { Token } from '../../parse/token.ts';
import { isIn } from '../../syntax/lexicon.ts';

export type Tense = 'past' | 'present' | 'future';

/** On which side of the document's day a time lies, where that is known. */
export type Direction = 'past' | 'future' | null;

/**
 * The tense of a verb group, from the tags of its words in their order. The first finite verb decides, with what it
 * helps: `has approved` is past; `will`, `would`, `is to`, `is set to`, `is going to` are future; other modals tell of
 * the present, with `have` of the past. Null where nothing is finite: `to bolster`, `approved in March`.
 */
export function tenseOf(group: readonly Token[]): Tense | null {
  const at = group.findIndex((token) => /^(MD|VBD|VBP|VBZ)$/.test(token.xpos));
  const finite = group[at];
  if (!finite) return null;
  if (finite.xpos === 'VBD') return 'past';
  const rest = group
    .slice(at + 1)
    .filter((token) => (token.upos !== 'ADV' && token.upos !== 'PART') || token.xpos === 'TO');
  const isPerfect = rest[0]?.lemma === 'have' && isParticiple(rest[1]);
  if (finite.xpos === 'MD') return isPerfect && finite.lemma !== 'will' ? 'past' : tenseOfModal(finite);
  if (finite.lemma === 'have') return isParticiple(rest[0]) ? 'past' : 'present';
  return finite.lemma === 'be' ? tenseAfterBe(rest) : 'present';
}

const FUTURE_MODALS = new Set(['will', 'would', 'wo', "'ll", '’ll', 'll', "'d", '’d', 'shall']);

const tenseOfModal = (modal: Token): Tense =>
  FUTURE_MODALS.has(modal.lemma.toLowerCase()) || FUTURE_MODALS.has(modal.text.toLowerCase()) ? 'future' : 'present';

/** After `is`: `to reach`, `expected to reach` are future; `believed to have shipped` is past. */
function tenseAfterBe(rest: readonly Token[]): Tense {
  const to = rest.findIndex((token) => token.xpos === 'TO');
  if (to < 0 || to > 1) return 'present';
  if (rest[to + 1]?.lemma === 'have' && isParticiple(rest[to + 2])) return 'past';
  return to === 0 || isAhead(rest[0] as Token) ? 'future' : 'present';
}

const isAhead = (token: Token) =>
  isIn('predicting', token.text) || ['about', 'scheduled'].includes(token.text.toLowerCase());

const isParticiple = (token: Token | undefined) => token !== undefined && /^VB[ND]$/.test(token.xpos);
