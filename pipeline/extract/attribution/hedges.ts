import { isIn } from '../../syntax/lexicon.ts';
import { lemmaOf, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Modality } from '../claim/judgement.ts';
import { modalityOf } from '../claim/modality.ts';
import { complete } from '../claim/slots/predicate-object.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Hedge } from './reporting.ts';

interface Rule {
  name: string;
  example: string;
  holds(said: Said): boolean;
  value: Modality;
  isStrong: boolean;
}

interface Said {
  tree: Tree;
  clause: Clause;
  lemma: string;
  /** How the reporting clause itself is put forward. */
  own: Modality;
}

/** What goes over from a reporting clause to its content; the first that holds. */
const HEDGES: readonly Rule[] = [
  {
    name: 'condition',
    example: '`if X says that P`',
    holds: ({ own }) => own === 'conditional',
    value: 'conditional',
    isStrong: true,
  },
  {
    name: 'doubtful report',
    example: '`X may say that P`',
    holds: ({ own, tree, clause }) => own === 'possible' && !isAble(tree, clause),
    value: 'possible',
    isStrong: true,
  },
  {
    name: 'fear',
    example: '`X fears that P`, `X alleges that P`',
    holds: ({ lemma, tree, clause }) => isIn('supposing', lemma) || isIn('fearful', wordOf(tree, clause.verb)),
    value: 'possible',
    isStrong: true,
  },
  {
    name: 'wish',
    example: '`X hopes that P`, `X proposed that P`',
    holds: ({ lemma }) => isIn('wishing', lemma),
    value: 'planned',
    isStrong: true,
  },
  {
    name: 'report to come',
    example: '`X will say that P`',
    holds: ({ own, tree, clause, lemma }) => own === 'predicted' && lemma !== 'make' && !isFirstPerson(tree, clause),
    value: 'predicted',
    isStrong: false,
  },
  {
    name: 'report that is planned',
    example: '`X plans to announce that P`',
    holds: ({ own, tree, clause }) => own === 'planned' && !isFirstPerson(tree, clause),
    value: 'planned',
    isStrong: false,
  },
  {
    name: 'report that is owed',
    example: '`applicants must show that P`',
    holds: ({ own, tree, clause }) => own === 'required' && !isFirstPerson(tree, clause),
    value: 'required',
    isStrong: false,
  },
];

/** How a reporting clause puts forward what it reports. */
export function hedgeOf(tree: Tree, clause: Clause): Hedge | null {
  const own = modalityOf(tree, clause, complete(tree, clause));
  const lemma = lemmaOf(tree, clause.verb);
  const rule = HEDGES.find(({ holds }) => holds({ tree, clause, lemma, own: own.value }));
  if (!rule) return null;
  return { value: rule.value, isStrong: rule.isStrong, cues: rule.value === own.value ? own.cues : [clause.verb] };
}

/** `I can say that P`, `one could say`: who can say so says so. */
const isAble = (tree: Tree, clause: Clause) =>
  clause.group.some((word) => ['can', 'ca'].includes(wordOf(tree, word))) || isFirstPerson(tree, clause);

const isFirstPerson = (tree: Tree, { subject }: Clause) =>
  subject !== null && ['i', 'we', 'you', 'one'].includes(wordOf(tree, subject.head));
