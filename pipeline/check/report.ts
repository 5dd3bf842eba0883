import { counted } from '../base/messages.ts';
import { GATES, type Gate } from './gates.ts';

/** Something that a dataset must not have. */
export interface Violation {
  gate: Gate;
  /** File and, where it has one, line. */
  file: string;
  /** Id of the record, or what else is concerned. */
  record: string;
  field: string;
  /** What stands there. */
  found: string;
  /** What would be right. */
  allowed: string;
}

/** How many of its things each gate has looked at. */
export type Counts = Partial<Record<Gate, number>>;

export interface Report {
  counts: Counts;
  /** What could not be held against the source, as the rights of a document keep it unpublished. */
  unverified: { spans: number; sentences: number };
  violations: Violation[];
}

/** Says that a field is not as a gate asks. */
export type Say = (gate: Gate, field: string, found: string, allowed: string) => void;

export const emptyReport = (): Report => ({ counts: {}, unverified: { spans: 0, sentences: 0 }, violations: [] });

/** Counts what a gate has looked at. */
export function count(report: Report, gate: Gate, times = 1): void {
  report.counts[gate] = (report.counts[gate] ?? 0) + times;
}

/** Adds one report to another. */
export function addReport(total: Report, part: Report): void {
  for (const [gate, times] of Object.entries(part.counts)) count(total, gate as Gate, times);
  total.unverified.spans += part.unverified.spans;
  total.unverified.sentences += part.unverified.sentences;
  for (const violation of part.violations) total.violations.push(violation);
}

/** A function that adds violations of one record to a report. */
export function sayOf(report: Report, file: string, record: string): Say {
  return (gate, field, found, allowed) => report.violations.push({ gate, file, record, field, found, allowed });
}

/** A violation as a message. */
export function describe({ file, record, field, found, allowed }: Violation): string {
  const what = [record, field].filter(Boolean).join(', ');
  return `${file}  ${what} is ${found}.\n  Allowed is ${allowed}.`;
}

/** Adds a violation for each gate that has looked at nothing, which proves nothing; unless unreadable records are why. */
export function assertCounted(report: Report, gates: readonly Gate[], file: string): void {
  if (report.violations.some(({ gate }) => gate === 'schemas')) return;
  for (const gate of gates)
    if (!report.counts[gate])
      report.violations.push({
        gate,
        file,
        record: `the gate ${gate}`,
        field: '',
        found: `passed on nothing: it found no ${GATES[gate]}`,
        allowed: 'one or more; a dataset without claims is not one',
      });
}

/** What each gate has counted, one a line. */
export function countLines(counts: Counts): string[] {
  const gates = (Object.keys(GATES) as Gate[]).filter((gate) => counts[gate] !== undefined);
  return gates.map((gate) => `  ${gate.padEnd(10)} ${counted(counts[gate], GATES[gate])}`);
}
