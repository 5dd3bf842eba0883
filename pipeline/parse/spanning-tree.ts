/** Scores of a sentence's arcs: row i is word i + 1, column j its head (0 is the root), `stride` numbers a row. */
export interface ArcScores {
  words: number;
  stride: number;
  scores: ArrayLike<number>;
}

/**
 * The heads (0 is the root) of words 1…n: each word's best one, and where those make no tree with exactly one word at
 * the root, the best such tree (Chu and Liu 1965, Edmonds 1967). Ties go to the lower index.
 */
export function bestHeads({ words, stride, scores }: ArcScores): number[] {
  const size = words + 1;
  const square = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  let [least, greatest] = [0, 0];
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      const score = scores[(i - 1) * stride + j] as number;
      square[i * size + j] = score;
      least = Math.min(least, score);
      greatest = Math.max(greatest, score);
    }
  }
  const nodes = Array.from({ length: size }, (_, node) => node);
  const greedy = greedyHeads(square, size, nodes);
  const roots = greedy.filter((head, i) => i > 0 && head === 0).length;
  if (roots === 1 && cycleOf(greedy, nodes).length === 0) return greedy.slice(1);
  // An arc from the root costs more than all others can bring: the best tree has one of them.
  for (let i = 1; i < size; i++) {
    square[i * size] = (square[i * size] as number) - 2 * size * (greatest - least + 1);
  }
  return maximumTree(square, size, nodes).slice(1);
}

/** The best head among some nodes of each of them but node 0. */
function greedyHeads(square: Float64Array, size: number, nodes: readonly number[]): number[] {
  const heads = new Array<number>(size).fill(0);
  for (const node of nodes) {
    if (node === 0) continue;
    const row = node * size;
    let greatest = Number.NEGATIVE_INFINITY;
    for (const head of nodes) {
      const score = square[row + head] as number;
      if (head !== node && score > greatest) {
        greatest = score;
        heads[node] = head;
      }
    }
  }
  return heads;
}

/** The nodes of one cycle, the lowest first, or none. */
function cycleOf(heads: readonly number[], nodes: readonly number[]): number[] {
  const visit = new Int32Array(heads.length); // the walk that came by, 0 for none
  for (const start of nodes) {
    let node = start;
    while (node !== 0 && visit[node] === 0) {
      visit[node] = start;
      node = heads[node] as number;
    }
    if (node === 0 || visit[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
    return cycle.sort((a, b) => a - b);
  }
  return [];
}

/**
 * The heads of the best tree over some nodes, by scores square[dependent * size + head]; node 0 is the root. A cycle
 * becomes one node, under the number of its lowest, whose scores are written over.
 */
function maximumTree(square: Float64Array, size: number, nodes: readonly number[]): number[] {
  const heads = greedyHeads(square, size, nodes);
  const cycle = cycleOf(heads, nodes);
  const [merged] = cycle;
  if (merged === undefined) return heads;
  const at = (dependent: number, head: number) => square[dependent * size + head] as number;
  const inCycle = new Set(cycle);
  const outside = nodes.filter((node) => !inCycle.has(node));

  // Who enters the cycle replaces one of its arcs; who hangs on it hangs on the best of it.
  const kept = cycle.map((node) => at(node, heads[node] as number));
  const links = outside.map((node) => {
    const gains = cycle.map((entry, i) => at(entry, node) - (kept[i] as number));
    const scores = cycle.map((head) => at(node, head));
    return { gains, scores, entry: firstGreatest(gains), exit: firstGreatest(scores) };
  });
  links.forEach(({ gains, scores, entry, exit }, i) => {
    const node = outside[i] as number;
    square[merged * size + node] = gains[entry] as number;
    square[node * size + merged] = scores[exit] as number;
  });

  const tree = maximumTree(
    square,
    size,
    nodes.filter((node) => node === merged || !inCycle.has(node)),
  );
  outside.forEach((node, i) => {
    const head = tree[node] as number;
    heads[node] = head === merged ? (cycle[links[i]?.exit ?? 0] as number) : head;
  });
  const above = tree[merged] as number;
  heads[cycle[links[outside.indexOf(above)]?.entry ?? 0] as number] = above;
  return heads;
}

/** The place of the greatest number, the first of equals. */
function firstGreatest(numbers: readonly number[]): number {
  let best = 0;
  numbers.forEach((number, i) => {
    if (number > (numbers[best] as number)) best = i;
  });
  return best;
}
