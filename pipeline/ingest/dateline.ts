/** Months and days of the week as datelines write them, long or short. */
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUNE?\.?|JULY?\.?|AUG(?:UST|\.)?|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)`;
const DAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun).?)`;
const DATE = String.raw`(?:${DAY},? )?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:, ?\d{4})?|\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \d{4})?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;

const CAPITAL_WORD = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*`;
const CAPITALS = String.raw`(?=[\p{Lu}.'’-]{2})${CAPITAL_WORD}(?: ${CAPITAL_WORD}){0,4}`;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:of |de |del |la |al-)?\p{Lu}[\p{L}.'’-]+){0,3}`;
const MORE = `(?:, (?:${NAME}|${CAPITALS}))`;
const WIRE = String.raw`(?:\([^()]{2,40}\)|\/[^/\s][^/]{1,40}\/)`;
const DASH = String.raw`(?:[–—―]|--+|-(?=\s))`;
const BEGINS = String.raw`(?=[\p{Lu}\d"“‘'$€£[*_(])`;

/** The forms of a dateline, each with an example. */
const FORMS: readonly { example: string; pattern: string }[] = [
  {
    example: 'MALVERN, Pa., Aug. 09, 2023 (GLOBE NEWSWIRE) -- ',
    pattern: `${CAPITALS}${MORE}?(?:, ${DATE})? ?${WIRE} ?${DASH}\\s*${BEGINS}`,
  },
  { example: 'WASHINGTON, D.C.—', pattern: `${CAPITALS}${MORE}?(?:,? ${DATE})?(?:\\s?(?:[–—―]|--+)\\s*)${BEGINS}` },
  {
    example: 'SAN FRANCISCO--(BUSINESS WIRE)--',
    pattern: `${CAPITALS}${MORE}?(?:, ${DATE})?--\\([^()]{2,40}\\)--\\s*${BEGINS}`,
  },
  {
    example: 'Geneva, 5 May 2024 (UN News) – ',
    pattern: `${NAME}${MORE}?, ${DATE}(?: ${WIRE})?\\s?${DASH}\\s*${BEGINS}`,
  },
  { example: 'Nairobi (Some Wire) – ', pattern: `${NAME}${MORE}? ${WIRE}\\s?(?:[–—―]|--+|-)\\s+${BEGINS}` },
  { example: '(Some Wire) - ', pattern: `\\([\\p{Lu}][^()]{1,30}\\)\\s(?:[–—―]|--+|-)\\s+${BEGINS}` },
  {
    example: 'Thursday, May 7, 2015 On Tuesday',
    pattern: `${DAY}, ${DATE}\\s+(?=(?:The|A|An|In|On|At|This|It|He|She|They|There|After)\\s)`,
  },
];
const DATELINE = new RegExp(`^(?:${FORMS.map(({ pattern }) => pattern).join('|')})`, 'u');

/** `Taipei, Taiwan — `: small letters and no date are a dateline only where the text opens. */
const OPENING = new RegExp(`^${NAME}${MORE}\\s(?:[–—―]|--+)\\s+${BEGINS}`, 'u');

/** How many UTF-16 units at the beginning of a paragraph are a dateline; 0 for none. `opens` says whether the text begins there. */
export function datelineLength(text: string, opens: boolean): number {
  const start = text.slice(0, 200);
  return (DATELINE.exec(start) ?? (opens ? OPENING.exec(start) : null))?.[0].length ?? 0;
}
