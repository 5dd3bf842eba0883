import { isIdiom, isIn } from '../../../syntax/lexicon.ts';
import { inOrder, kidsBy, lemmaOf, relationOf, subtree, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { wordsOf } from '../../clauses/arguments.ts';
import type { Argument, Clause } from '../../clauses/clause.ts';
import { innerPieces, outerPieces, type Piece } from './pieces.ts';

/** What certainly stands in predicate and object, and the arguments that it is made of. */
export interface Core {
  kind: 'object' | 'noun' | 'adjective' | 'agent' | 'content' | 'idiom' | 'none';
  /** The noun or adjective; null where there is none. */
  head: number | null;
  predicate: number[];
  object: number[];
  taken: ReadonlySet<Argument>;
}

/** A clause's core, and the pieces of which it is open where they go: its own, and those inside phrases. */
export interface Opened {
  core: Core;
  pieces: Piece[];
}

/** A piece with what it stands in. */
export interface Known {
  tree: Tree;
  clause: Clause;
  core: Core;
  piece: Piece;
}

export function open(tree: Tree, clause: Clause): Opened {
  const core = coreOf(tree, clause);
  const outer = outerPieces(tree, clause, core.taken);
  const isNominal = core.head !== null && core.kind !== 'content';
  const words = core.kind === 'adjective' || core.kind === 'idiom' ? core.predicate : core.object;
  const inner = isNominal ? innerPieces(tree, core.head as number, words, null) : [];
  const nested = outer.flatMap((piece) => innerPieces(tree, piece.phrase.head, piece.phrase.words, piece));
  return { core, pieces: [...inner, ...outer, ...nested] };
}

function coreOf(tree: Tree, clause: Clause): Core {
  const of = (kind: Argument['kind']) => clause.arguments.find((argument) => argument.kind === kind);
  const [object, predicative, agent, indirect] = [of('object'), of('predicative'), of('agent'), of('indirect-object')];
  const content = of('infinitive') ?? of('clause');
  if (object) return objectCore(tree, clause, object);
  if (predicative) return predicativeCore(tree, clause, predicative, content);
  const idiom = clause.arguments.find(
    ({ kind, phrase }) => kind === 'oblique' && isLight(tree, clause.verb, phrase.head),
  );
  if (agent) return core('agent', agent.phrase.head, agent.marker, agent.phrase.words, [agent]);
  if (content) {
    const words = inOrder(content.phrase.words, indirect?.phrase.words ?? []);
    return core('content', null, [], words, indirect ? [content, indirect] : [content]);
  }
  if (indirect) return core('object', indirect.phrase.head, [], indirect.phrase.words, [indirect]);
  if (idiom) return core('idiom', idiom.phrase.head, wordsOf(idiom), [], [idiom]);
  return core('none', null, [], [], []);
}

const core = (
  kind: Core['kind'],
  head: number | null,
  predicate: number[],
  object: number[],
  taken: readonly Argument[],
): Core => ({ kind, head, predicate, object, taken: new Set(taken) });

/** `take effect`: a bare noun that belongs to its verb. */
const isLight = (tree: Tree, verb: number, noun: number) =>
  isIdiom(lemmaOf(tree, verb), lemmaOf(tree, noun)) &&
  kidsBy(tree, noun, 'nmod:poss', 'amod', 'det', 'nummod').length === 0 &&
  tree.tokens[noun]?.xpos === 'NN';

/** An object with what is said of it: `leaves dependent on a few suppliers · carmakers`. */
function objectCore(tree: Tree, clause: Clause, object: Argument): Core {
  const same = clause.arguments.filter(({ kind }) => kind === 'object' || kind === 'indirect-object');
  const complements = clause.arguments.filter(({ kind }) => kind === 'predicative');
  const words = inOrder(...same.map(({ phrase }) => phrase.words));
  const negator = words.filter((word) => isPreNegator(tree, word));
  const predicate = inOrder(negator, ...complements.map(wordsOf));
  const taken = [...same, ...complements];
  if (isLight(tree, clause.verb, object.phrase.head))
    return core('idiom', object.phrase.head, inOrder(predicate, words), [], taken);
  return core(
    'object',
    object.phrase.head,
    predicate,
    words.filter((word) => !negator.includes(word)),
    taken,
  );
}

/** `need neither lithium nor cobalt`: the negator is the predicate's. */
const isPreNegator = (tree: Tree, word: number) =>
  relationOf(tree, word) === 'cc:preconj' && wordOf(tree, word) === 'neither';

/** The noun or adjective of a copula or of an apposition. */
function predicativeCore(tree: Tree, clause: Clause, predicative: Argument, content: Argument | undefined): Core {
  const { marker, phrase } = predicative;
  const free = freeRelative(tree, phrase.head);
  if (free !== null) return core('content', null, [], free, [predicative]);
  if (isAdjectival(tree, phrase.head)) {
    const taken = content ? [predicative, content] : [predicative];
    return core('adjective', phrase.head, inOrder(marker, phrase.words), content?.phrase.words ?? [], taken);
  }
  const preposition = kidsBy(tree, phrase.head, 'case').filter(
    (kid) => kid < phrase.head && clause.chain.includes(phrase.head),
  );
  return core('noun', phrase.head, inOrder(marker, preposition), phrase.words, [predicative]);
}

/** `This is · how the market works`: a question word with its clause, which stays whole. */
function freeRelative(tree: Tree, head: number): number[] | null {
  const clause = kidsBy(tree, head, 'acl:relcl', 'advcl:relcl').find((kid) => kid > head);
  if (clause === undefined || !isIn('wh', wordOf(tree, head))) return null;
  return inOrder([head], subtree(tree, clause));
}

const isAdjectival = (tree: Tree, head: number): boolean => ['ADJ', 'ADV', 'VERB'].includes(uposOf(tree, head));
