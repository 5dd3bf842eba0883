import { isIn } from '../../syntax/lexicon.ts';
import { firstBy, inOrder, kidsBy, lemmaOf, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Modality } from '../claim/judgement.ts';
import type { Clause } from '../clauses/clause.ts';
import { ownerOf } from './owners.ts';
import { type Report, wholeSource } from './reporting.ts';
import { withholds } from './withheld.ts';

/** A clause that tells what a noun names, with the noun and the clause that the noun stands in. */
interface Content {
  tree: Tree;
  head: number;
  noun: number;
  around: Clause | undefined;
}

interface Construction {
  name: string;
  example: string;
  read(content: Content): Report | null;
}

/** How what a noun names is put forward; the first that reads it. */
const CONSTRUCTIONS: readonly Construction[] = [
  { name: 'rejected', example: '`denied reports that P`, `reports that P were dismissed`', read: rejected },
  { name: 'unheld', example: '`nobody holds the belief that P`', read: unheld },
  { name: 'held', example: '`the belief that P`, `fears that P`, `the theory was that P`', read: held },
];

/** What the nouns of a sentence say of the clauses that tell what they name. */
export function nounReports(tree: Tree, clauses: readonly Clause[]): Report[] {
  return clauses.flatMap(({ head }): Report[] => {
    const noun = contentNoun(tree, head);
    if (noun === null) return [];
    const around = clauses.find(({ chain }) => chain.includes(tree.heads[noun] ?? -1) && !chain.includes(head));
    const content = { tree, head, noun, around };
    for (const { read } of CONSTRUCTIONS) {
      const report = read(content);
      if (report) return [report];
    }
    return [];
  });
}

/** The noun of `reports that P`, and of `the theory was that P`. */
function contentNoun(tree: Tree, head: number): number | null {
  const isMarked = kidsBy(tree, head, 'mark').some((mark) => wordOf(tree, mark) === 'that');
  if (!isMarked) return null;
  const outer = firstBy(tree, head, 'nsubj:outer');
  const noun = outer ?? (relationOf(tree, head) === 'acl' ? (tree.heads[head] ?? -1) : -1);
  return noun >= 0 && isSaying(tree, noun) ? noun : null;
}

const isSaying = (tree: Tree, noun: number) =>
  (['beliefs', 'suspicions', 'wishes'] as const).some((list) => isIn(list, lemmaOf(tree, noun)));

function rejected({ tree, head, noun, around }: Content): Report | null {
  if (!around || !isIn('rejecting', lemmaOf(tree, around.verb))) return null;
  const isPatient = around.isPassive
    ? around.subject?.head === noun
    : around.arguments.some(({ phrase }) => phrase.head === noun || phrase.words.includes(noun));
  if (!isPatient) return null;
  if (isIn('wishes', lemmaOf(tree, noun)) || withholds(tree, around)) return unsaid(head);
  const agent = around.arguments.find(({ kind }) => kind === 'agent');
  const holder = around.isPassive ? agent?.phrase.head : around.subject?.head;
  return {
    clause: around,
    contents: [head],
    isClaim: false,
    reporting: {
      source: holder === undefined ? null : wholeSource(tree, holder),
      cue: inOrder(around.group, [noun]),
      denies: true,
      hedge: null,
    },
  };
}

const unsaid = (head: number): Report => ({ clause: null, contents: [head], isClaim: true, reporting: null });

function unheld({ tree, head, noun, around }: Content): Report | null {
  const isObject = around?.subject?.head !== noun;
  return around && isObject && withholds(tree, around) ? unsaid(head) : null;
}

function held({ tree, head, noun, around }: Content): Report {
  const value = hedgedBy(tree, noun);
  return {
    clause: null,
    contents: [head],
    isClaim: true,
    reporting: {
      source: ownerOf(tree, noun, around),
      cue: [noun],
      denies: false,
      hedge: value && { value, cues: [noun], isStrong: true },
    },
  };
}

function hedgedBy(tree: Tree, noun: number): Modality | null {
  if (isIn('suspicions', lemmaOf(tree, noun))) return 'possible';
  return isIn('wishes', lemmaOf(tree, noun)) ? 'planned' : null;
}
