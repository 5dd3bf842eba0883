import { isActor } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { caseWords } from '../../syntax/phrases.ts';
import {
  firstBy,
  headOf,
  inOrder,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from '../../syntax/tree.ts';
import { ownerOf } from './owners.ts';
import { type Report, wholeSource } from './reporting.ts';

/** A phrase that names who holds its clause. */
interface Sourced {
  source: number[];
  cue: number[];
  /** The word of the clause that the phrase hangs on. */
  top: number;
}

interface Construction {
  name: string;
  example: string;
  read(tree: Tree, at: number): Sourced | null;
}

/** Phrases that name a source, by the word at which they are found. */
const PHRASES: readonly Construction[] = [
  { name: 'according to', example: '`according to X, P`', read: according },
  { name: 'per', example: '`Per the ministry, P`', read: per },
  { name: 'view', example: '`in the view of X, P`, `in her words, P`', read: view },
];

/** The phrases of a sentence that name a source: each goes for its clause and what is coordinated with it. */
export function phraseReports(tree: Tree): Report[] {
  return tree.tokens.flatMap((_, at): Report[] => {
    const found = PHRASES.map(({ read }) => read(tree, at)).find((sourced) => sourced !== null);
    if (!found || found.source.length === 0) return [];
    const { source, cue, top } = found;
    const contents = at < 2 ? [tree.heads.indexOf(-1)] : [topOfClause(tree, headOf(tree, top))];
    return [{ clause: null, contents, isClaim: true, reporting: { source, cue, denies: false, hedge: null } }];
  });
}

function according(tree: Tree, at: number): Sourced | null {
  if (wordOf(tree, at) !== 'according' || wordOf(tree, at + 1) !== 'to') return null;
  const noun = tree.heads[at] ?? -1;
  if (noun < 0) return null;
  const top = relationOf(tree, at) === 'case' ? noun : (firstBy(tree, at, 'obl', 'obj', 'nmod') ?? noun);
  return { source: wholeSource(tree, top), cue: [at, at + 1], top };
}

/** `per` with a name or a body, at the edge of its clause: not `per year`. */
function per(tree: Tree, at: number): Sourced | null {
  const noun = tree.heads[at] ?? -1;
  if (wordOf(tree, at) !== 'per' || relationOf(tree, at) !== 'case' || noun < at) return null;
  const isSource = relationOf(tree, noun) === 'obl' && isActor(tree, noun);
  const isEdge = at === 0 || wordOf(tree, at - 1) === ',';
  return isSource && isEdge ? { source: wholeSource(tree, noun), cue: [at], top: noun } : null;
}

/** `in` with a noun of views, which somebody owns. */
function view(tree: Tree, at: number): Sourced | null {
  if (!isIn('views', lemmaOf(tree, at)) || uposOf(tree, at) !== 'NOUN' || relationOf(tree, at) !== 'obl') return null;
  const marker = caseWords(tree, at);
  const source = ownerOf(tree, at, undefined);
  if (!source || marker.length !== 1 || !['in', 'from'].includes(wordOf(tree, marker[0] as number))) return null;
  const owner = new Set([...source, ...kidsBy(tree, at, 'nmod').flatMap((kid) => subtree(tree, kid))]);
  return { source, cue: inOrder(marker, [at]).filter((word) => !owner.has(word)), top: at };
}

/** The head of the clause that a word stands in, up to a clause coordinated with a subject of its own. */
function topOfClause(tree: Tree, from: number): number {
  let word = from;
  while ((tree.heads[word] ?? -1) >= 0) {
    const relation = relationOf(tree, word);
    if (relation === 'conj' && kidsBy(tree, word, 'nsubj').length > 0) break;
    word = headOf(tree, word);
  }
  return word;
}
