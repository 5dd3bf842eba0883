import { findTimes } from '../time/times.ts';
import { count, shortCount } from './counts.ts';
import { anyOf, DIGITS, NUMBER_WORDS, numberOf, ownValue, quantities, SCALES, shifted } from './numbers.ts';
import { PART_OF_ONE, SHARE, SOME_OF, share, shareOf, someOf } from './shares.ts';
import type { Groups, Sight } from './sight.ts';

/** How the truth lies to the value: `about`, `less than`, `up to`, `more than`, `at least`; `=` for none of them. */
export type Relation = '=' | '~' | '<' | '<=' | '>' | '>=';

/** An amount that a text tells. Offsets count UTF-16 units of the text. */
export interface Amount {
  start: number;
  end: number;
  /** Number and unit; of a count, the number alone. */
  text: string;
  /** The value, exact to what a number can hold; of a range, its lower end. */
  value: number;
  /** The upper end of a range, else null. */
  max: number | null;
  /**
   * A currency's ISO 4217 code, `percent`, another unit of quantities.json under its name there, `share` for parts of a
   * whole (a third is 0.3333), or `count`.
   */
  unit: string;
  relation: Relation;
}

type Found = Omit<Amount, 'text' | 'relation'>;
/** A kind of amount: how it looks, and its unit; null where the words turn out to be none. */
interface Rule {
  pattern: RegExp;
  unit: (sight: Sight) => string | null;
}

const REACH = 30;
/** No part of a longer number: of a date, a telephone number, digits in groups with spaces. */
const START = '(?<![\\p{L}\\p{N}#_]|\\p{N}[.,/:-]|\\p{L}-|\\d\\)?\\s(?=\\d{3,4}(?!\\d)))';
const END = '(?![\\p{L}\\p{N}]|[.,/:-]\\p{N})';

type Forms = Readonly<Record<string, readonly string[]>>;
const namesBy = (forms: Forms): Map<string, string> =>
  new Map(Object.entries(forms).flatMap(([name, words]) => words.map((word) => [word, name] as const)));
const formsOf = <T>(table: Readonly<Record<string, T>>, forms: (entry: T) => readonly string[]): Map<string, string> =>
  namesBy(Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, forms(entry)])));
const inLowerCase = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].map(([word, name]) => [word.toLowerCase(), name]));

const signs = formsOf(quantities.currencies, ({ signs }) => signs);
const currencyWords = inLowerCase(formsOf(quantities.currencies, ({ words }) => words));
const symbols = formsOf(quantities.units, ({ symbols }) => symbols);
const unitWords = inLowerCase(formsOf(quantities.units, ({ words }) => words));

const SIGN = anyOf([...signs.keys()]);
const SHORT = `\\s?(?:${anyOf(Object.keys(quantities.shortScales))})(?![\\p{L}\\p{N}])`;

const MINUS = '(?<minus>[-−]|minus\\s)';
const MARGIN = '(?<margin>(?:±|\\+/[-−–]|plus\\sor\\sminus\\s)\\s?)';
const PERCENT = '\\s?(?:%|percent(?!age)|per\\scent|pct)';

/** A number or a range of two. Short scales are for money: `5m` elsewhere may be metres. */
function numbers(scale: string, sign = '', signAgain = '', unitBefore = ''): string {
  const one = (name: string) => `(?<${name}>${DIGITS}|${NUMBER_WORDS})(?<${name}Scale>${scale})?`;
  const own = unitBefore && `(?<own>${unitBefore})`;
  const to = '(?<to>\\s?[-–—]\\s?|\\s(?:to|and)\\s)';
  return `(?:${MARGIN}|${MINUS})?${sign}${one('low')}(?:${own}${to}${signAgain}${one('high')})?`;
}

const LONG = `[\\s-]${SCALES}`;
const MONEY = `(?:${LONG}|${SHORT})`;
const rule = (source: string, unit: Rule['unit']): Rule => ({ pattern: new RegExp(START + source + END, 'giu'), unit });

/** One of these stands in every amount: a sentence without them needs no search. */
const HINT = new RegExp(
  `\\d|(?<!\\p{L})(?:${anyOf([quantities.numbers, quantities.scales, quantities.fractions].flatMap(Object.keys))})`,
  'iu',
);

/** Amounts, each rule after its examples. The longest match wins. */
const RULES: readonly Rule[] = [
  // $1.4 billion; €500m; RMB 1.2 trillion; between $5bn and $10bn
  rule(numbers(MONEY, `(?<signed>(?<sign>${SIGN})\\s?)`, '(?:\\k<sign>\\s?)?'), signUnit),
  // 760 billion rupees; 5 million USD
  rule(`${numbers(MONEY)}[\\s-]?(?<word>${anyOf([...currencyWords.keys()])}|(?<code>${SIGN}))`, wordUnit),
  // 29 percent; 5%; 300-millimetre; 12 GW; threefold
  rule(
    `${numbers(LONG)}(?<gap>[\\s-]?)(?:(?<word>${anyOf([...unitWords.keys()])})|(?<symbol>${anyOf([...symbols.keys()])}))`,
    measure,
  ),
  // three times higher
  rule(
    `${numbers(LONG)}\\stimes(?=\\s(?:more|higher|larger|greater|faster|bigger|as|the|its|their|that)\\b)`,
    () => 'times',
  ),
  // 5% to 10%; 5 percent and 10 percent
  rule(`${numbers(LONG, '', '', PERCENT)}(?:${PERCENT})`, () => 'percent'),
  // half a percentage point; three quarters of a mile
  rule(`${PART_OF_ONE}(?<word>${anyOf([...unitWords.keys()])})`, measure),
  // a quarter-point cut: of a rate
  rule('(?:(?<half>half)|(?<n>(?:a\\s)?|three-)(?<part>quarter))[\\s-]point', ratePoint),
  // a third of; two-thirds; half the cost; 2/3 of
  rule(SHARE, share),
  // one in three households; nine out of ten
  rule(SOME_OF, someOf),
  // 34,000 graphics processors; 40+ countries
  rule(`${numbers(LONG)}\\+?`, count),
  // 100k people; 2.5M users; 5 bln people
  rule(numbers(SHORT), shortCount),
];

/**
 * The amounts of money, percentages, shares, measures and counts that a text tells, in order and apart from each other.
 * Two numbers with one unit are a range (`50–60 percent`, `between 3 and 5 GW`), after `from` two amounts, for then
 * something changed. Numbers of times (`three years`, `in 2025`) are left to findTimes. Takes time linear in the text.
 */
export function findAmounts(text: string): Amount[] {
  if (!HINT.test(text)) return [];
  const found: Found[] = [];
  for (const { pattern, unit } of RULES)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - REACH), match.index);
      const sight = { groups: match.groups ?? {}, before, after: text.slice(end, end + REACH), text };
      const own = unit(sight);
      if (own) found.push(...amountsOf(sight, own, match.index, end));
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const amounts: Found[] = [];
  for (const item of found) if (item.start >= (amounts.at(-1)?.end ?? 0)) amounts.push(item);
  return withoutTimes(text, amounts).map((item) => ({
    ...item,
    text: text.slice(item.start, item.end),
    relation: relationOf(text, item),
  }));
}

/** The amount, range or two amounts of a match. */
function amountsOf({ groups, before }: Sight, unit: string, start: number, end: number): Found[] {
  if (unit === 'share' || groups.low === undefined) return [{ start, end, value: shareOf(groups), max: null, unit }];
  const { low, lowScale, to, high, highScale } = groups;
  const sign = groups.minus ? -1 : 1;
  if (groups.margin) return withMargin(start, end, scaledValue(high ?? low, highScale ?? lowScale), unit);
  if (high === undefined || to === undefined) return listed(start, end, scaledValue(low, lowScale), null, unit, sign);
  const last = scaledValue(high, highScale);
  const isShort = !lowScale && highScale && (scaledValue(low) ?? 0) < (scaledValue(high) ?? 0);
  const first = scaledValue(low, isShort ? highScale : lowScale);
  const isRange = isRangeWord(to.trim().toLowerCase(), before) && first !== null && last !== null && first < last;
  if (isRange && sign > 0) return listed(start, end, first, last, unit, 1);
  if (/^\s?[-–—]\s?$/.test(to)) return [];
  const middle = start + lengthOf(groups);
  return [...listed(start, middle, first, null, unit, sign), ...listed(middle + to.length, end, last, null, unit, 1)];
}

/** `plus or minus 2%`: from as much below to as much above. */
const withMargin = (start: number, end: number, value: number | null, unit: string): Found[] =>
  value === null || value === 0 ? [] : [{ start, end, value: -value, max: value, unit }];

/** `-` makes a range, `and` after `between`, `to` unless after `from`. */
const isRangeWord = (to: string, before: string): boolean =>
  to === 'and' ? /\bbetween\s$/i.test(before) : to !== 'to' || !/\bfrom\s$/i.test(before);

/** How long the first of two numbers is, with what stands before it. */
const lengthOf = ({ minus = '', signed = '', low = '', lowScale = '', own = '' }: Groups): number =>
  minus.length + signed.length + low.length + lowScale.length + own.length;

const listed = (start: number, end: number, value: number | null, max: number | null, unit: string, sign: number) =>
  value === null ? [] : [{ start, end, value: value === 0 ? 0 : sign * value, max, unit }];

/** A number with its scale, as one decimal. */
function scaledValue(number: string, scale = ''): number | null {
  const word = scale.replace(/^[\s-]/, '').toLowerCase();
  const power = ownValue(quantities.shortScales, word);
  if (power === undefined) return numberOf(word === '' ? number : `${number} ${word}`);
  return /^\d/.test(number) ? shifted(number.replace(/[^\d.]/g, ''), power) : null;
}

/** The currency of a sign; ¥ is the yuan where the text tells of yuan and not of yen. */
function signUnit({ groups, text }: Sight): string | null {
  const sign = groups.sign ?? '';
  if (/^[¥￥]$/.test(sign) && tellsOfYuan(text)) return 'CNY';
  return signs.get(sign) ?? null;
}

const tellsOfYuan = (text: string): boolean =>
  /\b(?:yuan|renminbi|RMB|CNY)\b/i.test(text) && !/\b(?:yen|JPY)\b/i.test(text);

/** The currency of a word; pounds `of` something are weighed, `won` without a great number is a verb. */
function wordUnit({ groups, after }: Sight): string | null {
  const word = (groups.word ?? '').toLowerCase().replace(/\s/gu, ' ');
  const unit = currencyWords.get(word) ?? signs.get(groups.code ?? groups.word ?? '') ?? null;
  const isScaled = groups.lowScale !== undefined || groups.highScale !== undefined;
  if (/^pounds?$/.test(word) && !isScaled && /^\sof\b/.test(after)) return 'lb';
  if (word === 'won' && !isScaled && !/,/.test(groups.low ?? '')) return null;
  return unit;
}

function measure({ groups }: Sight): string | null {
  if (groups.symbol === 'x' && groups.gap) return null;
  const word = (groups.word ?? '').toLowerCase().replace(/\s/gu, ' ');
  return unitWords.get(word) ?? symbols.get(groups.symbol ?? '') ?? null;
}

function ratePoint({ after }: Sight): string | null {
  return /^\s(?:rate\s|interest\s)?(?:cuts?|hikes?|increases?|rises?|reductions?|moves?|drop|fall)\b/i.test(after)
    ? 'percentage point'
    : null;
}

/** Leaves out what is part of a time. */
function withoutTimes(text: string, amounts: readonly Found[]): Found[] {
  if (!amounts.some(({ unit }) => unit === 'count' || unit === 'share')) return [...amounts];
  const times = findTimes(text, null);
  let next = 0;
  return amounts.filter(({ start, end, unit }) => {
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const time = times[next];
    return time === undefined || time.start >= end || (unit !== 'count' && unit !== 'share');
  });
}

const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf(Object.keys(quantities.relations))})\\s(?:the\\s|a\\s)?$`, 'iu');
const AFTER = new RegExp(`^\\s(${anyOf(Object.keys(quantities.relationsAfter))})(?![\\p{L}\\p{N}])`, 'iu');

function relationOf(text: string, { start, end }: Found): Relation {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1];
  const plain = (words: string) => words.toLowerCase().replace(/\s/gu, ' ');
  if (text[end - 1] === '+') return '>=';
  if (before) return ownValue(quantities.relations, plain(before)) ?? '=';
  return (after && ownValue(quantities.relationsAfter, plain(after))) || '=';
}
