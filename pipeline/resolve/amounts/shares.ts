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

/** Whether a part is told of a whole; without one that follows, only after words that go with an amount: `by a third`. */
export function share({ groups, before, after }: Sight): string | null {
  const next = wordAfter(after);
  if (/^[-’']/.test(after)) return null;
  if (groups.top)
    return Number(groups.top) < Number(groups.bottom) && /^\s(?:of|majority|stake|share)\b/i.test(after)
      ? 'share'
      : null;
  if (/^\s(?:of|more|less|fewer)\b/i.test(after))
    return /\b(?:first|second|latter|other|this|last)\s$/i.test(before) ? null : 'share';
  if (groups.half && /^\s(?:the|its|their|his|her|our|all)\b/i.test(after)) return 'share';
  if (/thirds|fifths|sixths|eighths|tenths/i.test(groups.part ?? '')) return 'share';
  if (next !== undefined && !isUncounted(next)) return null;
  if (/^one$/i.test(groups.n ?? '') && !/^quarter/i.test(groups.part ?? '')) return 'share';
  if (groups.half && /\bin\s$/i.test(before)) return 'share';
  return /\b(?:by|to|than|nearly|almost|about|roughly|around|only|least)\s$/i.test(before) ? 'share' : null;
}

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
