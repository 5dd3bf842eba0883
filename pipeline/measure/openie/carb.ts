/** A tuple as the benchmark compares it. */
export interface ScoredTuple {
  confidence: number;
  predicate: string;
  arguments: string[];
}

/** Gold and predicted tuples of one sentence. */
export interface ScoredSentence {
  gold: ScoredTuple[];
  predicted: ScoredTuple[];
}

export interface CarbScore {
  precision: number;
  recall: number;
  f1: number;
  /** The area under the curve of precision and recall, begun at precision 1. */
  auc: number;
  /** The same, begun at the precision of the surest tuples. */
  strictAuc: number;
}

type Match = readonly [precision: number, recall: number];
type Point = { precision: number; recall: number };

const BE = new Set(['be', 'is', 'am', 'are', 'was', 'were', 'been', 'being']);
const SAYING = ['said', 'told', 'added', 'adds', 'says'];
const NO_MATCH: Match = [0, 0];

/**
 * Scores tuples as CaRB does (Bhardwaj, Aggarwal and Mausam 2019): slots are compared by the words they share; recall
 * takes each gold tuple's best prediction, precision pairs one to one; each distinct confidence is a point of the curve.
 */
export function scoreCarb(sentences: readonly ScoredSentence[]): CarbScore {
  const thresholds = [...new Set(sentences.flatMap(({ predicted }) => predicted.map(({ confidence }) => confidence)))];
  thresholds.sort((a, b) => a - b);
  const totals = thresholds.map(() => ({ precision: 0, predicted: 0, recall: 0, gold: 0 }));
  for (const { gold, predicted } of sentences) {
    const table = gold.map((g) => predicted.map((p) => matchTuples(g, p)));
    let counted = { precision: 0, predicted: -1, recall: 0, gold: 0 };
    thresholds.forEach((threshold, t) => {
      const kept = [...predicted.keys()].filter((i) => (predicted[i] as ScoredTuple).confidence >= threshold);
      if (kept.length !== counted.predicted) counted = countSentence(table, kept);
      const total = totals[t] as typeof counted;
      for (const name of ['precision', 'predicted', 'recall', 'gold'] as const) total[name] += counted[name];
    });
  }
  const curve = totals.map((total) => ({
    precision: total.predicted > 0 ? total.precision / total.predicted : 1,
    recall: total.gold > 0 ? total.recall / total.gold : 0,
  }));
  const best = curve.reduce<Point>((a, b) => (f1(b) > f1(a) ? b : a), { precision: 0, recall: 0 });
  return {
    ...best,
    f1: f1(best),
    auc: area([...curve, { precision: 1, recall: 0 }]),
    strictAuc: area([...curve, { precision: curve.at(-1)?.precision ?? 0, recall: 0 }]),
  };
}

/** How precise each predicted tuple of a sentence is against the gold tuple that it matches best. */
export function precisions({ gold, predicted }: ScoredSentence): number[] {
  return predicted.map((p) => Math.max(0, ...gold.map((g) => matchTuples(g, p)[0])));
}

const f1 = ({ precision, recall }: Point) =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

const area = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, point, i) => {
    const before = points[i] as Point;
    return sum + ((before.recall - point.recall) * (before.precision + point.precision)) / 2;
  }, 0);

function countSentence(table: readonly (readonly Match[])[], kept: readonly number[]) {
  const recall = table.reduce((sum, row) => sum + Math.max(0, ...kept.map((column) => row[column]?.[1] ?? 0)), 0);
  const rows = new Set(table.keys());
  const columns = new Set(kept);
  let precision = 0;
  for (let left = Math.min(table.length, kept.length); left > 0; left--) {
    let best = { value: -1, row: -1, column: -1 };
    for (const row of rows) {
      for (const column of columns) {
        const value = table[row]?.[column]?.[0] ?? 0;
        if (value > best.value) best = { value, row, column };
      }
    }
    precision += best.value;
    rows.delete(best.row);
    columns.delete(best.column);
  }
  return { precision, predicted: kept.length, recall, gold: table.length };
}

/** Precision and recall of a predicted tuple against a gold one; after a verb of saying the arguments may be swapped. */
function matchTuples(gold: ScoredTuple, predicted: ScoredTuple): Match {
  const [g, p] = [slotsOf(gold), slotsOf(predicted)];
  const straight = matchSlots(g, p);
  if (!SAYING.some((verb) => gold.predicate.includes(verb)) || predicted.arguments.length < 2) return straight;
  const swapped = matchSlots(g, [p[0] as string[], p[2] as string[], p[1] as string[]]);
  return swapped[0] > straight[0] || (swapped[0] === straight[0] && swapped[1] > straight[1]) ? swapped : straight;
}

/** The words of predicate, first argument and all other arguments; absent slots are left out. */
function slotsOf({ predicate, arguments: slots }: ScoredTuple): string[][] {
  const [first, ...others] = slots;
  const rest = others.length > 0 ? [others.join(' ')] : [];
  return [predicate, ...(first === undefined ? [] : [first]), ...rest].map((slot) => slot.split(/\s+/).filter(Boolean));
}

function matchSlots(gold: readonly string[][], predicted: readonly string[][]): Match {
  const left = [...(predicted[0] ?? [])];
  let common = takeShared(gold[0] ?? [], left);
  if (left.includes('be') && gold[0]?.some((word) => BE.has(word))) common++;
  if (common === 0) return NO_MATCH;
  let [predictedWords, goldWords] = [predicted[0]?.length ?? 0, gold[0]?.length ?? 0];
  for (let i = 1; i < gold.length; i++) {
    const slot = predicted[i];
    if (!slot) return NO_MATCH;
    goldWords += gold[i]?.length ?? 0;
    predictedWords += slot.length;
    common += takeShared(gold[i] ?? [], [...slot]);
  }
  return [common / predictedWords, common / goldWords];
}

/** How many words two slots share, with repetition; the second keeps what is left over. */
function takeShared(gold: readonly string[], predicted: string[]): number {
  let shared = 0;
  for (const word of gold) {
    const at = predicted.indexOf(word);
    if (at < 0) continue;
    predicted.splice(at, 1);
    shared++;
  }
  return shared;
}
