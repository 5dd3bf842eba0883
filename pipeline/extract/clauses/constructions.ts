import { isIn } from '../../syntax/lexicon.ts';
import { isPrepositional, isSupposedNoun } from '../../syntax/markers.ts';
import {
  firstOf,
  headOf,
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
} from '../../syntax/tree.ts';
import { formOf, hasInfinitiveMark, isPassive, sharedAuxiliaries } from '../../syntax/verb-group.ts';
import type { Rule } from './clause.ts';
import { isPurposeOfAct } from './purposes.ts';

/** The construction that a word heads; null where it heads no clause of its own. */
export function ruleAt(tree: Tree, i: number): Rule | null {
  const relation = relationOf(tree, i);
  if (isPostposedAdjective(tree, i)) return 'reduced-relative';
  const isClause = isVerb(tree, i) || kidsBy(tree, i, 'cop', 'nsubj').length > 0;
  if (!isClause) return null;
  const form = formOf(tree, i);
  switch (relation) {
    case 'root':
      return form === 'finite' || kidsBy(tree, i, 'nsubj').length > 0 ? (there(tree, i) ?? 'main-clause') : null;
    case 'acl:relcl':
      return form === 'finite' ? 'relative-clause' : null;
    case 'acl':
      return aclRule(tree, i, form);
    case 'advcl':
    case 'advcl:relcl':
      return adverbialRule(tree, i, form);
    case 'ccomp':
    case 'csubj':
    case 'csubj:pass':
      return form === 'finite' && isStated(tree, i) && !isOpen(tree, i) ? 'complement-clause' : null;
    case 'conj':
      return coordinatedRule(tree, i);
    case 'parataxis':
      return form === 'finite' ? 'parenthetical' : null;
    case 'xcomp':
      return null;
    default:
      return isStray(tree, i) ? 'stray-verb' : null;
  }
}

const there = (tree: Tree, i: number): Rule | null =>
  kidsBy(tree, i, 'expl').some((kid) => wordOf(tree, kid) === 'there') ? 'existential' : null;

/** Neither an indirect question nor the clause of a condition: `provided that it has a licence`. */
function isStated(tree: Tree, i: number): boolean {
  const governor = headOf(tree, i);
  if (isIn('conditional', wordOf(tree, governor)) && isRelation(relationOf(tree, governor), ['advcl'])) return false;
  return isSaidOfAntecedent(tree, i) || !isQuestion(tree, i);
}

/** `controls, which it said would hurt sales`: the pronoun before the verb of saying is the subject of what is said. */
const isSaidOfAntecedent = (tree: Tree, i: number) =>
  relationOf(tree, headOf(tree, i)).endsWith(':relcl') &&
  kidsBy(tree, i, 'nsubj').some((kid) => kid < headOf(tree, i) && isIn('relatives', wordOf(tree, kid)));

/** What is not put forward: `does not mean that`, `it is unlikely that`, `doubts that`. */
function isOpen(tree: Tree, i: number): boolean {
  const governor = headOf(tree, i);
  if (governor < 0) return false;
  if (isIn('doubting', lemmaOf(tree, governor))) return true;
  const isNegated = kidsBy(tree, governor, 'advmod').some((kid) => isIn('negators', wordOf(tree, kid)));
  return isNegated && !isIn('reporting', lemmaOf(tree, governor)) && !isIn('noticing', lemmaOf(tree, governor));
}

function aclRule(tree: Tree, i: number, form: string): Rule | null {
  const noun = headOf(tree, i);
  const isContent = kidsBy(tree, i, 'mark').length > 0;
  if (kidsBy(tree, i, 'mark').some((mark) => wordOf(tree, mark) === 'whether')) return null;
  if (form === 'finite' && isContent && isSupposedNoun(tree, noun)) return null;
  if (form === 'finite' && isContent && kidsBy(tree, noun, 'det').some((kid) => isIn('negators', wordOf(tree, kid))))
    return null;
  if (form === 'finite')
    return kidsBy(tree, i, 'nsubj').length > 0 && !isQuestion(tree, i) ? 'complement-clause' : 'relative-clause';
  if (form === 'infinitive') return isPurposeOfAct(tree, i) ? 'purpose-infinitive' : null;
  if (isOfNoSureNoun(tree, i)) return null;
  return form === 'participle' && kidsBy(tree, i, 'mark', 'case').length === 0 ? 'reduced-relative' : null;
}

/** `The drug is a main part of care, helping to cure ills`: may be said of the noun before it, of the subject or of the whole. */
const isOfNoSureNoun = (tree: Tree, i: number) =>
  tree.tokens[i]?.xpos === 'VBG' &&
  isSetOff(tree, i) &&
  uposOf(tree, headOf(tree, i)) === 'NOUN' &&
  !isRelation(relationOf(tree, headOf(tree, i)), ['nsubj']);

function adverbialRule(tree: Tree, i: number, form: string): Rule | null {
  const marks = kidsBy(tree, i, 'mark', 'case').filter((mark) => !isPurposeMark(tree, i, mark));
  if (marks.some((mark) => ['than', 'without'].includes(wordOf(tree, mark)))) return null;
  if (
    form === 'finite' &&
    (isIndirectQuestion(tree, i) || isUntold(tree, i) || isAsKnown(tree, i) || isInverted(tree, i))
  )
    return null;
  if (form === 'finite' && marks.length === 0 && kidsBy(tree, i, 'nsubj', 'csubj', 'expl').length === 0) return null;
  if (form === 'finite') return relationOf(tree, i) === 'advcl:relcl' ? 'relative-clause' : 'adverbial-clause';
  if (form === 'infinitive')
    return marks.length === 0 && !isOfAdjective(tree, i) && !isYetToCome(tree, i) ? 'purpose-infinitive' : null;
  const isMarked = marks.some((mark) => wordOf(tree, mark) !== 'with');
  if (kidsBy(tree, i, 'nsubj').length > 0) return isMarked ? 'adverbial-clause' : 'absolute-phrase';
  if (marks.length === 0) return isPrepositional(tree, i) ? null : 'participial-phrase';
  return isOfDeed(tree, i) || marks.every((mark) => isOfTime(tree, i, mark)) ? 'adverbial-clause' : null;
}

/** `was fined for dumping waste`: what somebody did for which they were punished or praised. */
function isOfDeed(tree: Tree, i: number): boolean {
  const verb = headOf(tree, i);
  const isFor = kidsBy(tree, i, 'mark', 'case').every((mark) => wordOf(tree, mark) === 'for');
  return isFor && isIn('requiting', lemmaOf(tree, verb)) && isPassive(tree, verb);
}

/** `after losing`, `while running`, `On hearing this, …`; not `focuses on running`. */
function isOfTime(tree: Tree, i: number, mark: number): boolean {
  const governor = headOf(tree, i);
  const word = wordOf(tree, mark);
  return isIn('gerundMarkers', word) && !(i > governor && ['on', 'upon'].includes(word));
}

/** The words before an infinitive that say what it is for: `to`, `in order to`, `so as to`. */
const isPurposeMark = (tree: Tree, i: number, mark: number) =>
  hasInfinitiveMark(tree, i) && (wordOf(tree, mark) === 'to' || kidsBy(tree, mark, 'fixed').length > 0);

/** `for years to come`. */
const isYetToCome = (tree: Tree, i: number) => lemmaOf(tree, i) === 'come' && (tree.kids[i] ?? []).length === 1;

/** `a force fit to fight`: completes an adjective. */
const isOfAdjective = (tree: Tree, i: number) =>
  uposOf(tree, headOf(tree, i)) === 'ADJ' && !isSetOff(tree, i) && i > headOf(tree, i);

/** `depends on how severe it is`. */
const isIndirectQuestion = (tree: Tree, i: number) =>
  isQuestion(tree, i) &&
  subtree(tree, i)
    .slice(0, 2)
    .some((word) => isIn('asking', wordOf(tree, word)));

/** `did not say when it would be paid`: an open point, where nothing else is said. */
function isUntold(tree: Tree, i: number): boolean {
  const verb = headOf(tree, i);
  const isOpening = isIn('interrogatives', wordOf(tree, tree.firsts[i] as number));
  return (
    isOpening && i > verb && isIn('reporting', lemmaOf(tree, verb)) && kidsBy(tree, verb, 'obj', 'ccomp').length === 0
  );
}

/** `Should the dam burst, …`, `Had it rained, …`: a condition that would say something else by itself. */
function isInverted(tree: Tree, i: number): boolean {
  const [auxiliary] = kidsBy(tree, i, 'aux', 'cop');
  const [subject] = kidsBy(tree, i, 'nsubj');
  return (
    auxiliary !== undefined && subject !== undefined && auxiliary < subject && isIn('fronted', wordOf(tree, auxiliary))
  );
}

/** `as you know`, `as we have seen above`: says only that what it stands beside is known. */
const isAsKnown = (tree: Tree, i: number) =>
  isIn('knowing', lemmaOf(tree, i)) &&
  kidsBy(tree, i, 'mark').some((mark) => wordOf(tree, mark) === 'as') &&
  kidsBy(tree, i, 'nsubj').some((kid) => uposOf(tree, kid) === 'PRON') &&
  kidsBy(tree, i, 'obj', 'ccomp', 'xcomp').length === 0;

/** A coordinated clause has the construction's right to stand that the first one has. */
function coordinatedRule(tree: Tree, i: number): Rule | null {
  const first = headOf(tree, i);
  const form = formOf(tree, i);
  if (form === 'finite')
    return isAsked(tree, first) || isQuestion(tree, i) ? null : (there(tree, i) ?? 'coordinated-clause');
  if (relationOf(tree, first) === 'xcomp') return null;
  const rule = ruleAt(tree, first);
  if (!rule || !isVerb(tree, i)) return null;
  if (sharedAuxiliaries(tree, first, i).length === 0 && form !== formOf(tree, first)) return null;
  return rule === 'main-clause' ? 'coordinated-clause' : rule;
}

/** An indirect question; the pronoun of a relative clause and the `when` of an adverbial one ask nothing. */
const isAsked = (tree: Tree, i: number) => !isRelation(relationOf(tree, i), ['acl', 'advcl']) && isQuestion(tree, i);

/** `whether to follow`, `which products might be covered`, `including whether they follow`. */
function isQuestion(tree: Tree, head: number): boolean {
  if (kidsBy(tree, head, 'mark').some((mark) => wordOf(tree, mark) === 'whether')) return true;
  const first = firstOf(tree, head);
  const opening = [first, first + 1];
  return opening.some((word, n) => {
    const asks = isIn('interrogatives', wordOf(tree, word)) && isWithin(tree, word, head);
    return asks && (n === 0 || ['ADP', 'SCONJ'].includes(uposOf(tree, opening[0] as number)));
  });
}

/** Whether a word belongs to a clause itself or to a noun of it, not to a clause inside. */
function isWithin(tree: Tree, word: number, head: number): boolean {
  const above = headOf(tree, word);
  return (
    above === head ||
    (tree.heads[above] === head &&
      !isRelation(relationOf(tree, above), ['advcl', 'ccomp', 'csubj', 'conj', 'parataxis']))
  );
}

/** Where the parser took a clause for something else: a finite verb with a subject of its own. */
function isStray(tree: Tree, i: number): boolean {
  return (
    formOf(tree, i) === 'finite' &&
    uposOf(tree, i) === 'VERB' &&
    kidsBy(tree, i, 'nsubj').length > 0 &&
    kidsBy(tree, i, 'cop', 'mark').length === 0
  );
}
