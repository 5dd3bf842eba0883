import { readOwnJson } from '../base/files.ts';
import type { LabelData } from '../records/types.ts';
import { itemMarker } from './lines.ts';

const { sections } = readOwnJson<LabelData>('pipeline/ingest/labels.json');
const known = new Set(sections);

const LABEL =
  /^(?<marks>[*_]{0,3})(?<words>[^\s:*_“"][^:“"\n]{0,118}?(?:\n[^:“"\n]{0,118}?)?)(?:(?<inside>:)\k<marks>|\k<marks>(?<outside>:))\s+(?=[^\s“"‘])/u;
const CAPITALS = /^(?:[\p{Lu}\p{N}&.,'’/()-]+\s+){0,13}[\p{Lu}\p{N}&.'’/()-]*\p{Lu}{2}[\p{Lu}\p{N}.'’)]*$/u;
const LEAST_CAPITALS = 5;

/**
 * How many UTF-16 units at the beginning of a paragraph are a label with its colon: a heading that the text runs on from
 * (`**Key facts:** The port …`, `Background: The …`), or who speaks (`MODERATOR: Thank you …`); 0 for none. The marker of an
 * item goes with it. Not a source
 * that is quoted (`The firm: “We …”`).
 */
export function labelLength(text: string): number {
  const marker = itemMarker(text.slice(0, 20)).length;
  const match = LABEL.exec(text.slice(marker, marker + 400));
  const { marks = '', words = '' } = match?.groups ?? {};
  if (!match || /[.!?;]\s/u.test(words)) return 0;
  const isBold = marks.length > 1;
  const isSpoken = CAPITALS.test(words) && words.length >= LEAST_CAPITALS;
  const isKnown = known.has(words.toLowerCase().replaceAll('’', "'"));
  return isBold || isSpoken || isKnown ? marker + match[0].trimEnd().length : 0;
}
