import { timeWords } from '../time/words.ts';
import { anyOf, NUMBER_WORDS, numberOf, ownValue, quantities } from './numbers.ts';
import { type Groups, isUncounted, type Sight, wordAfter } from './sight.ts';

const PARTS = anyOf(Object.keys(quantities.fractions).filter((word) => !word.startsWith('hal')));
const SMALL = 'one|two|three|four|five|six|seven|eight|nine';

/** Parts of a whole in words and figures: `a third`, `three-quarters`, `half`, `2/3`. */
export const SHARE = `(?:(?<n>an?|${SMALL})[\\s-](?<part>${PARTS})|(?<half>half)|(?<top>[1-9])/(?<bottom>[1-9]\\d?))`;

/** Some of a number: `one in three`, `nine out of ten`. */
export const SOME_OF = `(?<some>\\d{1,3}|${NUMBER_WORDS})\\s(?<link>in|out\\sof)\\s(?:every\\s)?(?<all>\\d{1,4}|${NUMBER_WORDS})`;

/** Half or a quarter of a unit: `half a percentage point`, `three quarters of a mile`. */
export const PART_OF_ONE = `(?:(?<half>half)[\\s-](?:an?[\\s-])?|(?<n>an?|one|three)[\\s-](?<part>quarters?|thirds?)\\sof\\san?\\s)`;

/** Signs that a part is told of a whole or is not, in order: the first that holds decides. */
const SIGNS: readonly { example: string; holds: (sight: Sight) => boolean; isShare: (sight: Sight) => boolean }[] = [
  { example: 'half-empty; a third’s', holds: ({ after }) => /^[-’']/.test(after), isShare: () => false },
  {
    example: '2/3 of the seats',
    holds: ({ groups }) => groups.top !== undefined,
    isShare: ({ groups, after }) =>
      Number(groups.top) < Number(groups.bottom) && /^\s(?:of|majority|stake|share)\b/i.test(after),
  },
  {
    example: 'a third of; half more; not the first half of',
    holds: ({ after }) => /^\s(?:of|more|less|fewer)\b/i.test(after),
    isShare: ({ before }) => !/\b(?:first|second|latter|other|this|last)\s$/i.test(before),
  },
  {
    example: 'half the cost',
    holds: ({ groups, after }) => groups.half !== undefined && /^\s(?:the|its|their|his|her|our|all)\b/i.test(after),
    isShare: () => true,
  },
  {
    example: 'two-thirds',
    holds: ({ groups }) => /thirds|fifths|sixths|eighths|tenths/i.test(groups.part ?? ''),
    isShare: () => true,
  },
  {
    example: 'the third party',
    holds: ({ after }) => !isUncounted(wordAfter(after) ?? 'of'),
    isShare: () => false,
  },
  {
    example: 'one third',
    holds: ({ groups }) => /^one$/i.test(groups.n ?? '') && !/^quarter/i.test(groups.part ?? ''),
    isShare: () => true,
  },
  {
    example: 'cut in half',
    holds: ({ groups, before }) => groups.half !== undefined && /\bin\s$/i.test(before),
    isShare: () => true,
  },
  {
    example: 'by a third',
    holds: ({ before }) => /\b(?:by|to|than|nearly|almost|about|roughly|around|only|least)\s$/i.test(before),
    isShare: () => true,
  },
];

/** The unit of a part of a whole: `share`, or null where the words tell no share. */
export const share = (sight: Sight): string | null =>
  SIGNS.find(({ holds }) => holds(sight))?.isShare(sight) ? 'share' : null;

/** Whether some of a number are a share: `three in ten firms` and not `one in two years`. */
export function someOf({ groups, after }: Sight): string | null {
  const [some, all] = [numberOf(groups.some ?? ''), numberOf(groups.all ?? '')];
  const next = wordAfter(after)?.toLowerCase();
  if (some === null || all === null || some < 1 || some >= all) return null;
  if (next === undefined || isUncounted(next) || Object.hasOwn(timeWords.units, next)) return null;
  return groups.link !== 'in' || some === 1 || ROUND.has(all) ? 'share' : null;
}

/** What people are counted out of. */
const ROUND: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100, 1000, 10_000]);

/** The part that the words of a share tell, to four decimals. */
export function shareOf({ n, part = '', top, bottom, some, all }: Groups): number {
  if (top) return rounded(Number(top), Number(bottom));
  if (some) return rounded(numberOf(some) ?? 1, numberOf(all ?? '') ?? 1);
  if (n === undefined) return 0.5;
  const count = /^an?$/i.test(n) ? 1 : (numberOf(n) ?? 1);
  return rounded(count, ownValue(quantities.fractions, part.toLowerCase()) ?? 1);
}

const rounded = (a: number, b: number): number => Math.round((a / b) * 10_000) / 10_000;
