import { nounPhrase } from '../../syntax/phrases.ts';
import { inOrder, kidsBy, subtree, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Argument, Clause } from './clause.ts';

/** A clause that says one thing and denies another as two: `is not X but Y`, `covers X, not Y`. */
export function contrastsOf(tree: Tree, clause: Clause): Clause[] {
  return butContrast(tree, clause) ?? notContrast(tree, clause) ?? [clause];
}

/** `is not X but Y`: what is denied and what is said instead. */
function butContrast(tree: Tree, clause: Clause): Clause[] | null {
  const at = clause.arguments.findIndex(
    ({ kind, phrase }) => kind === 'predicative' && clause.chain.includes(phrase.head),
  );
  const denied = clause.arguments[at];
  const negator = clause.group.find((word) => wordOf(tree, word) === 'not' && wordOf(tree, word + 1) !== 'only');
  if (!denied || negator === undefined) return null;
  const instead = kidsBy(tree, denied.phrase.head, 'conj').find((kid) =>
    kidsBy(tree, kid, 'cc').some((cc) => wordOf(tree, cc) === 'but'),
  );
  if (instead === undefined || kidsBy(tree, instead, 'nsubj', 'aux', 'cop').length > 0) return null;
  const said: Argument = { kind: 'predicative', marker: [], phrase: nounPhrase(tree, instead) };
  return [
    { ...clause, arguments: clause.arguments.with(at, without(tree, denied, instead)) },
    { ...clause, group: clause.group.filter((word) => word !== negator), arguments: clause.arguments.with(at, said) },
  ];
}

/** `covers banks, not insurers`: what is said and what is denied beside it. */
function notContrast(tree: Tree, clause: Clause): Clause[] | null {
  for (const [at, argument] of clause.arguments.entries()) {
    if (!['object', 'oblique', 'predicative'].includes(argument.kind)) continue;
    for (const denied of kidsBy(tree, argument.phrase.head, 'conj')) {
      const negator = negatorOf(tree, denied);
      if (negator === undefined || !argument.phrase.words.includes(denied)) continue;
      const { head, words } = nounPhrase(tree, denied);
      const marker = argument.marker.length > 0 ? argument.marker : kidsBy(tree, argument.phrase.head, 'case');
      const own = { ...argument, marker, phrase: { head, words: words.filter((word) => word !== negator) } };
      return [
        { ...clause, arguments: clause.arguments.with(at, without(tree, argument, denied)) },
        { ...clause, group: inOrder(clause.group, [negator]), arguments: clause.arguments.with(at, own) },
      ];
    }
  }
  return null;
}

/** The `not` that opens a coordinated noun behind a comma. */
function negatorOf(tree: Tree, noun: number): number | undefined {
  const first = tree.firsts[noun] as number;
  const isNot = wordOf(tree, first) === 'not' && !/^(only|just|merely|least)$/.test(wordOf(tree, first + 1));
  return isNot && wordOf(tree, first - 1) === ',' ? first : undefined;
}

/** An argument without what is coordinated with it. */
function without(tree: Tree, argument: Argument, part: number): Argument {
  const own = new Set(subtree(tree, part));
  const words = argument.phrase.words.filter((word) => !own.has(word));
  const isTrailing = wordOf(tree, words.at(-1) ?? -1) === ',';
  return { ...argument, phrase: { head: argument.phrase.head, words: isTrailing ? words.slice(0, -1) : words } };
}
