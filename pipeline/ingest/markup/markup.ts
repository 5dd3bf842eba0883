import { readOwnJson } from '../../base/files.ts';
import type { MarkupData } from '../../records/types.ts';
import type { Range } from '../lines.ts';
import type { Edit } from './edit.ts';
import { emphasisIn } from './emphasis.ts';

export const MARKUP = readOwnJson<MarkupData>('pipeline/ingest/markup/markup.json');

const patterns = MARKUP.patterns.map(({ pattern, reads, literal = false }) => ({
  expression: new RegExp(pattern, 'dgu'),
  reads,
  literal,
}));
const entities = new Map(Object.entries(MARKUP.entities));

const HINT = /[*_<>`&\\[¹²³⁰⁴-⁹\p{Emoji_Presentation}]|\uFE0F|\p{Ll}[.!?”"’)]{1,2}\d/u;
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hexadecimal>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}\d{0,2}));/gu;

/** The markup in a stretch of text, in order and apart. Offsets count from the stretch's beginning. Takes linear time. */
export function markupIn(text: string, { start, end }: Range): Edit[] {
  const words = text.slice(start, end);
  if (!HINT.test(words)) return [];
  const edits: Edit[] = [];
  const taken = new Uint8Array(words.length);
  const isTaken = (at: number) => taken[at] === 1;
  const take = (found: readonly Edit[]) => {
    for (const edit of found) {
      taken.fill(1, edit.start, edit.end);
      edits.push(edit);
    }
  };
  for (const { expression, reads, literal } of patterns)
    for (const match of words.matchAll(expression)) {
      const found = aroundWords(match, reads);
      if (found.some((edit) => taken.subarray(edit.start, edit.end).includes(1))) continue;
      take(found);
      if (literal) taken.fill(1, match.index, match.index + match[0].length);
    }
  take(entitiesIn(words, isTaken));
  take(emphasisIn(words, isTaken));
  return edits.sort((a, b) => a.start - b.start);
}

/** What of a match is markup: all, or what stands before and after its words. */
function aroundWords(match: RegExpExecArray, reads: string): Edit[] {
  const { index, indices } = match;
  const end = index + match[0].length;
  const words = indices?.groups?.words;
  if (!words) return [{ start: index, end, reads }];
  return [
    { start: index, end: words[0], reads },
    { start: words[1], end, reads },
  ].filter((edit) => edit.start < edit.end);
}

function entitiesIn(text: string, isTaken: (at: number) => boolean): Edit[] {
  return [...text.matchAll(ENTITY)].flatMap(({ 0: entity, index, groups = {} }) => {
    const reads = groups.name ? entities.get(groups.name) : characterOf(groups);
    return reads === undefined || isTaken(index) ? [] : [{ start: index, end: index + entity.length, reads }];
  });
}

/** The character of a numeric entity; none for what is no character of a text. */
function characterOf({ decimal, hexadecimal }: Record<string, string | undefined>): string | undefined {
  const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
