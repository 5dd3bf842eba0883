import type { Column } from '../../dataset/tables.ts';
import { SETTINGS_FILE } from '../../records/settings.ts';
import type { Assertions } from '../../records/types.ts';
import type { Gate } from '../gates.ts';
import type { Report } from '../report.ts';

/** What is remembered of a document. */
export interface Tally {
  file: string;
  claims: number;
  /** Body sentences in a supported language, and how many of them carry claims. */
  body: number;
  carrying: number;
  /** How many claims lack each column that is asserted, by its name. */
  lacking: ReadonlyMap<string, number>;
}

/** What the gates of a whole dataset look at. */
export interface DatasetFacts {
  assertions: Assertions;
  tallies: readonly Tally[];
  /** The columns of claims of which something is asserted. */
  columns: readonly Column[];
  /** The ids of all claims. */
  ids: ReadonlySet<string>;
  /** The folder of the version before; null for the first. */
  earlier: string | null;
}

/** Adds to a report that an assertion of the settings is not met. */
export function unmet(report: Report, gate: Gate, setting: string, found: string, allowed: string): void {
  report.violations.push({
    gate,
    file: SETTINGS_FILE,
    record: `assertions.${setting}`,
    field: '',
    found: `not met: ${found}`,
    allowed: `${allowed}; see what became of these documents, or change the setting if that is right`,
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A share as a message shows it, with its counts; never rounded to what it is not. */
export const share = (part: number, whole: number): string =>
  `${(Math.floor((part / whole) * 1000) / 1000).toFixed(3)} (${part} of ${whole})`;

/** Those with the highest figures, the highest first; none with a figure of zero. */
export function worst<T>(items: readonly T[], figure: (item: T) => number): T[] {
  return items.filter((item) => figure(item) > 0).sort((a, b) => figure(b) - figure(a));
}

const MOST_NAMED = 5;

/** Names in a message, of many the first. */
export function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
