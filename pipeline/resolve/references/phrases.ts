import { isRelation, kidsBy, lemmaOf, relationOf, subtree, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import type { Place } from '../entities/place.ts';
import { timeWords } from '../time/words.ts';
import { type Gender, genderOf, isIn } from './words.ts';

export type PronounClass = 'he' | 'she' | 'it' | 'they';
export type Form = 'pronoun' | 'name' | 'definite' | 'demonstrative' | 'possessed' | 'indefinite' | 'bare';

/** A noun phrase of a document, by its head. */
export interface Mention extends Place {
  /** The number of the head among all words of the document. */
  at: number;
  /** The last word that must have been read for the mention to be known: the last conjunct's head of a coordination. */
  end: number;
  lemma: string;
  form: Form;
  /** Only of a third-person personal pronoun. */
  pronoun: PronounClass | null;
  isPlural: boolean;
  gender: Gender;
  /** The entity type that the parser gives the head. */
  type: string;
  role: string;
  /** The words of a name; empty for other mentions. */
  name: readonly string[];
  /** Stands for the head and what is coordinated with it: `India and Japan`. */
  isCoordination: boolean;
  /** Stands for the head without what is coordinated with it. */
  isConjoined: boolean;
}

const PRONOUNS: Readonly<Record<string, PronounClass>> = Object.fromEntries(
  Object.entries({
    he: 'he him his himself',
    she: 'she her hers herself',
    it: 'it its itself',
    they: "they them their theirs themselves themself 'em",
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name as PronounClass])),
);

const NO_MENTION = ['flat', 'fixed', 'amod', 'nummod', 'det', 'case', 'mark', 'advmod', 'cc', 'discourse', 'goeswith'];

/** Whether a noun phrase tells a time: `this year`, `March`, `that day`. It takes nothing up, and nothing takes it up. */
export const isTime = ({ type, lemma }: Pick<Mention, 'type' | 'lemma'>): boolean =>
  type === 'time' || Object.hasOwn(timeWords.units, lemma) || Object.hasOwn(timeWords.months, lemma);

/** The third-person personal pronoun that a word is a form of, if any. */
export function pronounClass(tree: Tree, word: number): PronounClass | null {
  const form = wordOf(tree, word);
  return uposOf(tree, word) === 'PRON' && Object.hasOwn(PRONOUNS, form) ? (PRONOUNS[form] as PronounClass) : null;
}

/** The noun phrases of a document's sentences in order of their heads; a coordination comes after its first conjunct. */
export function mentionsOf(trees: readonly Tree[]): Mention[] {
  let offset = 0;
  return trees.flatMap((tree, sentence) => {
    const first = offset;
    offset += tree.tokens.length;
    return tree.tokens.flatMap((_, head) => (isMention(tree, head) ? mentionsAt(tree, sentence, head, first) : []));
  });
}

function isMention(tree: Tree, head: number): boolean {
  if (pronounClass(tree, head) !== null) return true;
  const upos = uposOf(tree, head);
  const relation = relationOf(tree, head);
  if (relation === 'compound') return upos === 'PROPN' && tree.tokens[head]?.entity !== null;
  return (upos === 'NOUN' || upos === 'PROPN') && !isRelation(relation, NO_MENTION);
}

function mentionsAt(tree: Tree, sentence: number, head: number, first: number): Mention[] {
  const pronoun = pronounClass(tree, head);
  const form = formOf(tree, head, pronoun);
  const single: Mention = {
    sentence,
    head,
    at: first + head,
    end: first + head,
    lemma: lemmaOf(tree, head),
    form,
    pronoun,
    isPlural: pronoun === null ? /Number=(Plur|Ptan)/.test(tree.tokens[head]?.feats ?? '') : pronoun === 'they',
    gender: pronoun === null ? genderOf(nameWords(tree, head)) : genderOfPronoun(pronoun),
    type: tree.tokens[head]?.entity ?? 'none',
    role: roleOf(tree, head),
    name: form === 'name' ? nameWords(tree, head) : [],
    isCoordination: false,
    isConjoined: false,
  };
  const conjuncts = kidsBy(tree, head, 'conj').filter((kid) => isMention(tree, kid));
  const last = conjuncts.at(-1);
  if (last === undefined || relationOf(tree, head) === 'conj' || !isJoinedByAnd(tree, conjuncts)) return [single];
  const types = new Set([head, ...conjuncts].map((word) => tree.tokens[word]?.entity ?? 'none'));
  const type = types.size === 1 ? single.type : 'none';
  return [
    { ...single, isConjoined: true },
    { ...single, end: first + last, type, isPlural: true, gender: 'unknown', name: [], isCoordination: true },
  ];
}

function isJoinedByAnd(tree: Tree, conjuncts: readonly number[]): boolean {
  return conjuncts.some((kid) => kidsBy(tree, kid, 'cc').some((word) => /^(and|&)$/.test(wordOf(tree, word))));
}

const genderOfPronoun = (pronoun: PronounClass): Gender =>
  pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : 'unknown';

/** The head with the words of its name or title, in lower case. */
function nameWords(tree: Tree, head: number): string[] {
  const parts = [head, ...kidsBy(tree, head, 'flat', 'compound')].sort((a, b) => a - b);
  return parts.map((word) => wordOf(tree, word)).filter((word) => /^\p{L}/u.test(word));
}

function formOf(tree: Tree, head: number, pronoun: PronounClass | null): Form {
  if (pronoun !== null) return 'pronoun';
  if (uposOf(tree, head) === 'PROPN') return 'name';
  if (kidsBy(tree, head, 'nmod:poss').length > 0) return 'possessed';
  const words = kidsBy(tree, head, 'det').map((kid) => wordOf(tree, kid));
  if (words.includes('the')) return 'definite';
  if (words.some((word) => isIn('demonstratives', word))) return 'demonstrative';
  return words.length > 0 ? 'indefinite' : 'bare';
}

const ROLES: readonly (readonly [string, string[]])[] = [
  ['passive-subject', ['nsubj:pass']],
  ['subject', ['nsubj', 'nsubj:outer']],
  ['object', ['obj', 'iobj']],
  ['oblique', ['obl']],
  ['possessor', ['nmod:poss']],
  ['modifier', ['nmod']],
  ['apposition', ['appos']],
  ['compound', ['compound']],
  ['root', ['root']],
];

/** What a word is in its clause; a conjunct has the role of what it is coordinated with. */
export function roleOf(tree: Tree, word: number): string {
  const relation = relationOf(tree, word);
  const head = tree.heads[word] ?? -1;
  if (relation === 'conj' && head >= 0 && head < word) return roleOf(tree, head);
  return ROLES.find(([, names]) => isRelation(relation, names))?.[0] ?? 'other';
}

/** The words that modify a head before it, apart from determiners: lemmas in lower case. */
export function modifiersOf(tree: Tree, head: number): string[] {
  const parts = kidsBy(tree, head, 'amod', 'compound', 'nummod', 'flat', 'nmod:poss').filter(
    (kid) => relationOf(tree, kid) !== 'nmod:poss' || pronounClass(tree, kid) === null,
  );
  return parts
    .flatMap((kid) => subtree(tree, kid))
    .filter((word) => !['PUNCT', 'PART', 'DET', 'ADP'].includes(uposOf(tree, word)))
    .map((word) => lemmaOf(tree, word));
}
