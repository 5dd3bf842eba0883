import { printable, quoted } from '../base/errors.ts';
import { grouped } from '../base/groups.ts';
import { counted, numbered } from '../base/messages.ts';
import { byCodePoint } from '../base/order.ts';
import type { ChangeRecord, FieldChange } from '../records/types.ts';
import { isOffsetChange } from './fields.ts';
import { CHANGES, isUnchanged, lostOf, REASONS, type Summary, totalOf } from './summary.ts';

/** How a change is shown: words of the sources as they may stand in the report. */
export type Shown = (text: string) => string;

/** For Markdown: no word of a source is taken for a mark. */
export const inMarkdown: Shown = (text) => inLine(text).replace(/[\\`*_[\]<>&]/g, '\\$&');

/** For a terminal: no character of a source does harm. */
export const inLine: Shown = (text) => printable(text.replace(/\s+/gu, ' '));

/** What changed in numbers, as lines of Markdown that are read easily as they stand. */
export function summaryLines(summary: Summary): string[] {
  if (isUnchanged(summary)) return ['No claim changed.'];
  return [idsSentence(summary), '', ...countsTable(summary), ...fieldsLines(summary)];
}

/** How many ids are kept, redirected and gone. */
export function idsSentence(summary: Summary): string {
  const { before, now, redirected } = summary;
  const kept = before - totalOf(summary, 'withdrawn');
  const ids = `${numbered(kept)} kept, ${numbered(redirected)} redirected to heirs, ${numbered(lostOf(summary))} gone`;
  return `${counted(before, 'claim')} before, ${numbered(now)} now. Ids of before: ${ids}.`;
}

function countsTable(summary: Summary): string[] {
  const { counts } = summary;
  const row = (name: string, cells: readonly string[]) =>
    `| ${name.padEnd(17)} | ${cells.map((cell) => cell.padStart(9)).join(' | ')} |`;
  const used = REASONS.filter((reason) => CHANGES.some((change) => counts[change][reason] > 0));
  const all = CHANGES.map((change) => numbered(totalOf(summary, change)));
  return [
    row('reason', CHANGES),
    `| ${'-'.repeat(17)} | ${CHANGES.map(() => `${'-'.repeat(8)}:`).join(' | ')} |`,
    ...used.map((reason) =>
      row(
        reason,
        CHANGES.map((change) => numbered(counts[change][reason])),
      ),
    ),
    ...(used.length > 1 ? [row('in all', all)] : []),
  ];
}

function fieldsLines({ fields }: Summary): string[] {
  const list = Object.entries(fields).sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
  if (list.length === 0) return [];
  return ['', `Fields corrected: ${list.map(([field, count]) => `\`${field}\` ${numbered(count)}`).join(', ')}.`];
}

/** All changes of a document, as a section of Markdown. */
export function documentSection(changes: readonly ChangeRecord[], shown: Shown): string {
  const texts = new Map(changes.map(({ id, text }) => [id, text]));
  const lines = changes
    .filter(({ change }) => change !== 'moved')
    .flatMap((change) => changeLines(change, texts, shown));
  return `## ${changes[0]?.document}\n\n${[...lines, ...movedLines(changes)].join('\n')}\n`;
}

/** A change other than a move: the claim, then its heirs or its fields. */
export function changeLines(
  { id, change, reason, text, fields, heirs }: ChangeRecord,
  texts: ReadonlyMap<string, string | null>,
  shown: Shown,
): string[] {
  const named = (of: string, words: string | null | undefined) => `\`${of}\`${words ? `: ${shown(words)}` : ''}`;
  const told = fields.filter((field) => !isOffsetChange(field));
  return [
    `- ${change} (${reason}) ${named(id, text)}`,
    ...heirs.map((heir) => `  - heir ${named(heir, texts.get(heir))}`),
    ...told.map((field) => `  - \`${field.field}\`: ${valuesOf(field).map(shown).join(' → ').trim()}`),
  ];
}

/** The old and the new value of a field, of long texts the part in which they differ; nothing where there is none. */
function valuesOf({ old, new: now }: FieldChange): [string, string] {
  const show = (value: unknown) => (value === undefined ? '' : quoted(value));
  if (typeof old !== 'string' || typeof now !== 'string') return [show(old), show(now)];
  const [before, after] = [old.split(/\s+/u), now.split(/\s+/u)];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [show(part(before, start, end)), show(part(after, start, end))];
}

const CONTEXT = 3;

/** The words of a text between what it shares with another at its start and at its end, with a few words around. */
function part(words: readonly string[], start: number, end: number): string {
  const [from, to] = [Math.max(0, start - CONTEXT), Math.min(words.length, words.length - end + CONTEXT)];
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}

/** The claims that moved, those that moved alike together. */
function movedLines(changes: readonly ChangeRecord[]): string[] {
  const moved = changes.filter(({ change }) => change === 'moved');
  const groups = grouped(moved, (change) => `${change.reason}, ${distance(change)}`);
  return [...groups].map(([name, alike]) => `- moved (${name}) ${alike.map(({ id }) => `\`${id}\``).join(', ')}`);
}

function distance({ fields }: ChangeRecord): string {
  const start = fields.find(({ field }) => field === 'sentence_start');
  if (typeof start?.old !== 'number' || typeof start.new !== 'number') return 'within the sentence';
  const by = start.new - start.old;
  return `${counted(Math.abs(by), 'character')} ${by > 0 ? 'on' : 'back'}`;
}

/** Rows that follow each other and are of one document, together. */
export function* byDocument(changes: Iterable<ChangeRecord>): Generator<ChangeRecord[]> {
  let group: ChangeRecord[] = [];
  for (const change of changes) {
    if (group[0] && group[0].document !== change.document) {
      yield group;
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield group;
}
