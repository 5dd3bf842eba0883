import { counted, numbered } from '../base/messages.ts';
import { byCodePoint } from '../base/order.ts';
import type { ChangeRecord } from '../records/types.ts';
import { isOffsetChange } from './fields.ts';
import { changeLines, inLine } from './report.ts';

const MOST_SHOWN = 5;
const MOST_DOCUMENTS = 5;

/** How much a corrected field changes what a claim says; fields that are not here count 1. */
const FIELD_WEIGHTS: Record<string, number> = {
  polarity: 6,
  modality: 5,
  type: 4,
  attribution: 4,
  'attribution.source': 4,
  subject_resolved: 3,
  object_resolved: 3,
  time: 2,
  'time.expressions': 2,
  amounts: 2,
  text: 2,
};

interface Group {
  title: string;
  /** Whether a change is of the group, given the heirs that its document has. */
  holds(change: ChangeRecord, heirs: ReadonlySet<string>): boolean;
}

const ADDED = 'Added, in no other’s place';

/** What a reader wants to know first comes first. */
const GROUPS: readonly Group[] = [
  {
    title: 'Withdrawn, and nothing in their place',
    holds: (row) => row.change === 'withdrawn' && row.heirs.length === 0,
  },
  { title: 'Withdrawn, with heirs', holds: (row) => row.change === 'withdrawn' && row.heirs.length > 0 },
  { title: 'Corrected', holds: (row) => row.change === 'corrected' },
  { title: ADDED, holds: (row, heirs) => row.change === 'added' && !heirs.has(row.id) },
];

interface Candidate {
  change: ChangeRecord;
  weight: number;
  /** How many of its group the document had before it. */
  nth: number;
}

/** Collects the most telling changes, however many there are. */
export interface Telling {
  /** Takes the changes of a document. */
  add(changes: readonly ChangeRecord[]): void;
  lines(): string[];
}

/** Begins a short report: of each kind of change the few that weigh most, from as many documents as there are. */
export function openTelling(): Telling {
  const groups = GROUPS.map((group) => ({ ...group, chosen: [] as Candidate[], total: 0 }));
  const documents = new Map<string, number>();
  const heirTexts = new Map<string, string | null>();
  const heirsElsewhere = new Set<string>(); // those of a document that was renamed; they were added before this is known

  function add(changes: readonly ChangeRecord[]): void {
    const before = new Map(groups.map((group) => [group, group.total]));
    const texts = new Map(changes.map(({ id, text }) => [id, text]));
    const heirs = new Set(changes.flatMap((change) => change.heirs));
    for (const change of changes) {
      documents.set(change.document, (documents.get(change.document) ?? 0) + 1);
      for (const heir of change.heirs) if (!texts.has(heir)) heirsElsewhere.add(heir);
      const group = groups.find(({ holds }) => holds(change, heirs));
      if (!group) continue;
      const nth = group.total - (before.get(group) ?? 0);
      group.total++;
      if (keep(group.chosen, { change, weight: weightOf(change), nth }))
        for (const heir of change.heirs) heirTexts.set(heir, texts.get(heir) ?? null);
    }
  }

  function lines(): string[] {
    return groups
      .flatMap(({ title, chosen, total }) => {
        const shown = chosen.filter(({ change }) => !heirsElsewhere.has(change.id));
        const all = total - (title === ADDED ? heirsElsewhere.size : 0);
        if (all === 0) return [];
        const head = all > shown.length ? `${title}, ${shown.length} of ${numbered(all)}:` : `${title}:`;
        return ['', head, ...shown.flatMap(({ change }) => changeLines(change, heirTexts, inLine))];
      })
      .concat(documentLines(documents));
  }

  return { add, lines };
}

/** Keeps a candidate if it is among the few first. */
function keep(list: Candidate[], candidate: Candidate): boolean {
  const before = (a: Candidate, b: Candidate) => b.weight - a.weight || a.nth - b.nth;
  const last = list.at(-1);
  if (list.length === MOST_SHOWN && last && before(last, candidate) <= 0) return false;
  list.push(candidate);
  list.sort(before); // stable: of equals the earlier stays before
  if (list.length > MOST_SHOWN) list.pop();
  return list.includes(candidate);
}

function weightOf({ fields }: ChangeRecord): number {
  return Math.max(0, ...fields.filter((field) => !isOffsetChange(field)).map(({ field }) => FIELD_WEIGHTS[field] ?? 1));
}

function documentLines(documents: ReadonlyMap<string, number>): string[] {
  if (documents.size < 2) return [];
  const most = [...documents].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b)).slice(0, MOST_DOCUMENTS);
  const list = most.map(([document, count]) => `${document} ${numbered(count)}`).join(', ');
  return ['', `${counted(documents.size, 'document')} changed, most of all ${list}.`];
}
