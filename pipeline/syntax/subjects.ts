import { isIn } from './lexicon.ts';
import { nounPhrase, type Phrase, trimmed, wholePhrase } from './phrases.ts';
import {
  firstBy,
  headOf,
  isFiniteForm,
  isNominal,
  isPostposedAdjective,
  isRelation,
  isSetOff,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  subtree,
  type Tree,
  uposOf,
  wordOf,
} from './tree.ts';
import { formOf } from './verb-group.ts';

/** How far a subject is looked for through governing clauses. */
const FARTHEST = 12;

/** The subject of a clause's head, its own or the one it shares or is understood to have; null where there is none. */
export function subjectOf(tree: Tree, head: number, steps = FARTHEST): Phrase | null {
  const own = ownSubject(tree, head);
  if (own) return own;
  const above = headOf(tree, head);
  if (above < 0 || steps === 0) return null;
  const relation = relationOf(tree, head);
  if (isRelation(relation, ['acl:relcl'])) return hasGap(tree, head) ? null : antecedent(tree, above, head);
  if (isPostposedAdjective(tree, head)) return antecedent(tree, wholeNoun(tree, above), head);
  if (relation === 'acl') return antecedent(tree, above, head);
  if (relation === 'conj') return sharesSubject(tree, above, head) ? subjectOf(tree, above, steps - 1) : null;
  if (relation === 'xcomp') return controller(tree, above) ?? subjectOf(tree, above, steps - 1);
  if (relation.startsWith('advcl') || relation === 'parataxis' || relation === 'dep')
    return adverbialSubject(tree, head, above, steps);
  return null;
}

/** The words at a clause's own subject; a relative pronoun stands for its antecedent. */
function ownSubject(tree: Tree, head: number): Phrase | null {
  const expletive = firstBy(tree, head, 'expl');
  const subjects = kidsBy(tree, head, 'nsubj', 'csubj');
  const plain = subjects.filter((kid) => relationOf(tree, kid) !== 'nsubj:outer');
  const subject =
    expletive !== undefined && subjects.every((kid) => relationOf(tree, kid).startsWith('csubj'))
      ? expletive
      : (plain[0] ?? subjects[0]);
  if (subject === undefined) return null;
  if (isRelativePronoun(tree, subject)) {
    const relative = relativeHead(tree, head);
    if (relative === null) return null;
    const one = oneOf(tree, headOf(tree, relative), relative);
    return one === null ? antecedent(tree, headOf(tree, relative), relative) : ownSubject(tree, one);
  }
  return relationOf(tree, subject).startsWith('csubj') ? wholePhrase(tree, subject) : nounPhrase(tree, subject);
}

/** `Steel is one of the main metals, which drives …`: the `one` whose clause a singular verb speaks of; null elsewhere. */
function oneOf(tree: Tree, noun: number, relative: number): number | null {
  const one = relationOf(tree, noun) === 'nmod' ? headOf(tree, noun) : noun;
  const isOne = wordOf(tree, one) === 'one' && firstBy(tree, one, 'cop') !== undefined;
  const verb = [relative, ...kidsBy(tree, relative, 'aux', 'cop')].find((word) => isFiniteForm(tree, word));
  const isSingular = verb !== undefined && tree.tokens[verb]?.xpos === 'VBZ';
  return isOne && isSingular && isSetOff(tree, relative) ? one : null;
}

export const isRelativePronoun = (tree: Tree, word: number): boolean =>
  isIn('relatives', wordOf(tree, word)) &&
  (tree.tokens[word]?.feats.includes('PronType=Rel') ||
    /^W/.test(tree.tokens[word]?.xpos ?? '') ||
    (wordOf(tree, word) === 'that' && !isDemonstrative(tree, word)));

/** The `that` of `That changed in May`. */
const isDemonstrative = (tree: Tree, word: number) =>
  tree.tokens[word]?.xpos === 'DT' && !isRelation(relationOf(tree, headOf(tree, word)), ['acl']);

/** The head of the relative clause that a head belongs to. */
function relativeHead(tree: Tree, head: number): number | null {
  for (let word = head, steps = FARTHEST; word >= 0 && steps > 0; word = headOf(tree, word), steps--) {
    const relation = relationOf(tree, word);
    const isCleft = relation === 'advcl:relcl' && isNominal(tree, headOf(tree, word));
    if (relation === 'acl:relcl' || isCleft) return word;
    if (!isRelation(relationOf(tree, word), ['conj', 'xcomp', 'ccomp'])) return null;
  }
  return null;
}

/** What a relative clause or participle on a noun is about, without what is coordinated behind it; beside an apposition that is what it stands beside. */
export function antecedent(tree: Tree, noun: number, modifier?: number): Phrase {
  const head = antecedentHead(tree, noun);
  const phrase = nounPhrase(tree, head);
  const later = kidsBy(tree, head, 'conj').filter((kid) => modifier !== undefined && kid > modifier);
  if (later.length === 0) return phrase;
  const cut = new Set(later.flatMap((kid) => subtree(tree, kid)));
  return {
    head,
    words: trimmed(
      tree,
      phrase.words.filter((word) => !cut.has(word)),
    ),
  };
}

export function antecedentHead(tree: Tree, noun: number): number {
  const beside = headOf(tree, noun);
  const climbs =
    beside >= 0 &&
    relationOf(tree, noun) === 'appos' &&
    isNominal(tree, beside) &&
    isSetOff(tree, noun) &&
    (uposOf(tree, beside) === 'PROPN' || !isIn('apposed', lemmaOf(tree, noun)));
  return climbs ? antecedentHead(tree, beside) : noun;
}

/** `the economy of the isles, reliant on tourists`: the noun at the top of a chain of nouns. */
const wholeNoun = (tree: Tree, noun: number): number =>
  relationOf(tree, noun) === 'nmod' ? wholeNoun(tree, headOf(tree, noun)) : noun;

/** A relative clause whose pronoun, said or not, is its object or stands in a phrase. */
function hasGap(tree: Tree, head: number): boolean {
  return kidsBy(tree, head, 'obj', 'obl', 'advmod', 'nsubj').some((kid) => isIn('relatives', wordOf(tree, kid)));
}

const sharesSubject = (tree: Tree, first: number, second: number) =>
  isVerb(tree, first) || kidsBy(tree, first, 'cop', 'nsubj').length > 0 || formOf(tree, second) !== 'nominal';

const controller = (tree: Tree, above: number): Phrase | null => {
  const object = firstBy(tree, above, 'obj', 'iobj');
  return object === undefined ? null : nounPhrase(tree, object);
};

/** The understood subject of an adverbial: that of the clause it restricts; of a passive participle the nearest object in control. */
function adverbialSubject(tree: Tree, head: number, above: number, steps: number): Phrase | null {
  const isPassiveParticiple = tree.tokens[head]?.xpos === 'VBN';
  let governor = above;
  while (relationOf(tree, governor) === 'xcomp' && ownSubject(tree, governor) === null && steps-- > 0) {
    const up = headOf(tree, governor);
    const object = controller(tree, up);
    if (object && isPassiveParticiple) return object;
    governor = up;
  }
  if (isNominal(tree, governor) && kidsBy(tree, governor, 'nsubj', 'cop').length === 0) {
    return relationOf(tree, head) === 'parataxis' ? null : enclosingSubject(tree, governor, steps);
  }
  return subjectOf(tree, governor, steps - 1);
}

/** The subject of the clause that a noun stands in. */
export function enclosingSubject(tree: Tree, noun: number, steps = FARTHEST): Phrase | null {
  for (let word = headOf(tree, noun); word >= 0 && steps > 0; word = headOf(tree, word), steps--) {
    if (isVerb(tree, word) || kidsBy(tree, word, 'nsubj', 'cop').length > 0) return subjectOf(tree, word, steps);
  }
  return null;
}
