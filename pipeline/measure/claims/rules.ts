import { register } from 'node:module';
import { byCodePoint } from '../../base/order.ts';

/** How often a rule held, and in how many documents. */
export interface HeldRule {
  /** The module of the function, and its name. */
  rule: string;
  held: number;
  documents: number;
}

type AnyFunction = (...given: never[]) => unknown;

/**
 * Counts how often each function of the stages that decides something, and each row of their ordered tables, held while documents are read: gave true, or
 * something rather than null, nothing or an empty list. `read` gets a function to call before each document. Functions
 * that always gave something, or never anything at all, are no rules and are left out.
 */
export async function countRules(read: (next: () => void) => Promise<void>): Promise<HeldRule[]> {
  const rules = new Map<string, HeldRule & { last: number; missed: number; isProcedure: boolean }>();
  let document = 0;
  const countHeld = (rule: string, decide: AnyFunction): AnyFunction => {
    const row = { rule, held: 0, documents: 0, last: 0, missed: 0, isProcedure: true };
    rules.set(rule, row);
    return (...given) => {
      const found = decide(...given);
      if (!holds(found)) {
        row.missed++;
        row.isProcedure &&= found === undefined;
      } else {
        row.held++;
        if (row.last !== document) row.documents++;
        row.last = document;
      }
      return found;
    };
  };
  const countTable = (table: string, rows: readonly unknown[]): readonly unknown[] =>
    rows.map((row) =>
      isRow(row) ? { ...row, holds: countHeld(`${table}: ${row.name ?? row.example}`, row.holds) } : row,
    );
  Object.assign(globalThis, { countHeld, countTable });
  register('./counting-loader.js', import.meta.url);
  await read(() => document++);
  return [...rules.values()]
    .filter(({ held, missed, isProcedure }) => (held === 0 ? missed === 0 || !isProcedure : missed > 0))
    .map(({ rule, held, documents }) => ({ rule, held, documents }))
    .sort((a, b) => a.documents - b.documents || a.held - b.held || byCodePoint(a.rule, b.rule));
}

const holds = (found: unknown): boolean =>
  Array.isArray(found) ? found.length > 0 : found !== false && found !== null && found !== undefined && found !== '';

/** A row of an ordered table of rules. */
interface Row {
  name?: string;
  example?: string;
  holds: AnyFunction;
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'holds' in row && typeof row.holds === 'function';
