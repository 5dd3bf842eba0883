/** The most subwords that one sentence may have, its start and end not counted. */
export const MOST_SUBWORDS = 498;

const STRONG_MARK = /^[.!?;:…]+$/;
const WEAK_MARK = /^[,)\]}"”»–—-]+$/;

/**
 * A sentence in stretches of at most MOST_SUBWORDS subwords, given the number of each word's; almost always one. A
 * stretch ends behind the last strong mark (a stop, a semicolon …) of its second half, else behind the last weak one
 * (a comma, a dash …), else where it is full.
 */
export function cutSentence<T extends { form: string }>(words: readonly T[], subwords: readonly number[]): T[][] {
  const stretches: T[][] = [];
  for (let start = 0; start < words.length; ) {
    const full = fillUp(subwords, start);
    const end = full === words.length ? full : bestEnd(words, start, full);
    stretches.push(words.slice(start, end));
    start = end;
  }
  return stretches;
}

/** One tree of the trees of stretches: the later ones' roots hang on the first one's by a relation. */
export function joinTrees<T extends { head: number; deprel: string }>(
  trees: readonly T[][],
  relation: 'parataxis' | 'list' = 'parataxis',
): T[] {
  const [first] = trees;
  if (first === undefined || trees.length === 1) return first ?? [];
  const root = first.findIndex(({ head }) => head === 0) + 1;
  let before = 0;
  return trees.flatMap((tree, i) => {
    const moved = tree.map((word) => {
      if (word.head > 0) return { ...word, head: word.head + before };
      return i === 0 ? word : { ...word, head: root, deprel: relation };
    });
    before += tree.length;
    return moved;
  });
}

/** The end of the longest stretch from a start. */
function fillUp(subwords: readonly number[], start: number): number {
  let sum = 0;
  for (let i = start; i < subwords.length; i++) {
    sum += subwords[i] as number;
    if (sum > MOST_SUBWORDS) return i;
  }
  return subwords.length;
}

function bestEnd(words: readonly { form: string }[], start: number, full: number): number {
  const middle = start + Math.ceil((full - start) / 2);
  for (const mark of [STRONG_MARK, WEAK_MARK]) {
    for (let end = full; end > middle; end--) if (mark.test(words[end - 1]?.form ?? '')) return end;
  }
  return full;
}
