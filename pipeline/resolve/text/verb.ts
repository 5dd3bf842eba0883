import type { Clause } from '../../extract/clauses/clause.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { isCaseMark, isConditionMark } from '../../syntax/markers.ts';
import {
  isBeTo,
  isFiniteForm,
  isVerb,
  kidsBy,
  lemmaOf,
  relationOf,
  runsOf,
  type Tree,
  wordOf,
} from '../../syntax/tree.ts';
import { type Frame, frameOf, isPlural } from './grammar.ts';
import { pastTense, thirdPerson } from './inflect.ts';
import type { Telling } from './telling.ts';
import { fullWord, groupText, wordsText } from './words.ts';

/** A verb group in a finite form, and the words of the source that it stands for. */
export interface Verb {
  text: string;
  covers: readonly number[];
}

/** The verb group of a claim's sentence. */
export function verbOf(telling: Telling): Verb {
  const { tree, clause, completed } = telling;
  if (clause.rule === 'apposition' || clause.rule === 'apposed-aim')
    return { text: be(telling, 'present'), covers: [] };
  const group = clause.group.filter((word) => completed.predicate.includes(word));
  const plain = negated(telling, group);
  if (plain !== null) return { text: plain, covers: group };
  const covers = runsOf(group)[0] ?? [];
  return { text: isReduced(tree, clause) ? passive(telling, covers) : formed(telling, group, covers), covers };
}

/** `was not sold` of `nor sold`, `does not cover` of `covers banks, not insurers`: a negation told on its own. */
function negated({ tree, clause, completed, reporting }: Telling, group: readonly number[]): string | null {
  const finite = group.find((word) => isFiniteForm(tree, word));
  const negator = group.find((word) => /^(neither|nor|not)$/.test(wordOf(tree, word)));
  if (finite === undefined || negator === undefined || reporting?.denies) return null;
  const isDouble = [...completed.predicate, ...completed.object].some(
    (word) => word > negator && wordOf(tree, word) === 'nor', // `neither cheap nor fast`
  );
  if (isDouble) return null;
  const rest = group.filter((word) => word !== negator);
  const hasHelper = rest.length > 1 || lemmaOf(tree, finite) === 'be' || tree.tokens[finite]?.xpos === 'MD';
  if (hasHelper && wordOf(tree, negator) === 'not') return null;
  return hasHelper
    ? `${fullWord(tree, finite)} not ${groupText(
        tree,
        rest.filter((word) => word !== finite),
      )}`.trim()
    : denied(tree, clause, rest);
}

function formed(telling: Telling, group: readonly number[], covers: readonly number[]): string {
  const { tree, clause, reporting } = telling;
  if (clause.form === 'finite' && isCondition(tree, clause)) return supposed(tree, covers);
  const hasTense = clause.form === 'finite' || group.some((word) => isFiniteForm(tree, word)); // or shares a helper
  if (hasTense) return reporting?.denies ? denied(tree, clause, covers) : agreeing(telling, covers);
  if (clause.form === 'infinitive' && clause.group.some((word) => lemmaOf(tree, word) === 'be'))
    return groupText(tree, covers); // `is to foster`, which has its `is` from the verb before
  if (clause.form === 'infinitive') return `${be(telling, 'present')} ${groupText(tree, covers)}`;
  const having = covers.find((word) => wordOf(tree, word) === 'having' && word !== clause.verb);
  if (having !== undefined) return perfect(telling, covers, having);
  return tree.tokens[clause.head]?.xpos === 'VBN' ? passive(telling, covers) : participle(telling, covers);
}

/** A participle that the parser takes for a past tense: `a camp outwitted by the enemy`, `lanterns given away and bought`. */
function isReduced(tree: Tree, { head, form, rule, group }: Clause): boolean {
  if (form !== 'finite' || tree.tokens[head]?.xpos !== 'VBD') return false;
  const hasOwn = kidsBy(tree, head, 'nsubj', 'aux', 'cop', 'obj', 'ccomp', 'xcomp').length > 0;
  if (hasOwn || group.some((word) => word !== head && isVerb(tree, word))) return false;
  if (rule === 'relative-clause' && relationOf(tree, head) === 'acl:relcl') return isByAgent(tree, head);
  const above = tree.heads[head] ?? -1;
  return relationOf(tree, head) === 'conj' && relationOf(tree, above) === 'acl' && isBareParticiple(tree, above);
}

const isByAgent = (tree: Tree, head: number) =>
  kidsBy(tree, head, 'obl').some((kid) => kidsBy(tree, kid, 'case').some((mark) => wordOf(tree, mark) === 'by'));

const isBareParticiple = (tree: Tree, word: number) =>
  tree.tokens[word]?.xpos === 'VBN' && kidsBy(tree, word, 'aux').length === 0;

/** `was written by`: a participle takes the tense of the clause around it, and the past beside a time that the present has not. */
function passive(telling: Telling, covers: readonly number[]): string {
  const { tree, clause, completed } = telling;
  const frame = frameOf(tree, clause);
  const isDated = completed.adjuncts.some(
    ({ role, marker }) => role === 'time' && wordOf(tree, marker[0] ?? -1) !== 'by',
  );
  return `${be(telling, frame === 'past' || isDated ? 'past' : 'present')} ${groupText(tree, covers)}`;
}

/** `had lost` of `having lost`. */
function perfect(telling: Telling, covers: readonly number[], having: number): string {
  const { tree, clause } = telling;
  const isNegated = wordOf(tree, having - 1) === 'not' && covers.includes(having - 1);
  const rest = covers.filter((word) => word > having);
  const frame = frameOf(tree, clause) === 'past' ? 'past' : 'present';
  return [finite(telling, having, frame), isNegated ? 'not' : '', groupText(tree, rest)]
    .filter((part) => part !== '')
    .join(' ');
}

/** `made` of `making`, `will make` under `will`. */
function participle(telling: Telling, covers: readonly number[]): string {
  const { tree, clause } = telling;
  const head = clause.chain[0] as number;
  const helpers = kidsBy(tree, head, 'aux', 'cop', 'mark');
  const before = covers.filter((word) => word < head && wordOf(tree, word) !== 'to' && !helpers.includes(word));
  const rest = covers.filter((word) => word > head);
  return [
    groupText(tree, before),
    finite(telling, head, isStanding(telling) ? 'present' : frameOf(tree, clause)),
    groupText(tree, rest),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `an order directing an agency` goes on directing, whenever it was signed. */
const isStanding = ({ tree, clause: { rule, subject } }: Telling) =>
  rule === 'reduced-relative' && isIn('programmes', lemmaOf(tree, subject?.head ?? -1));

function finite(telling: Telling, head: number, frame: Frame): string {
  const { tree, clause } = telling;
  const lemma = lemmaOf(tree, head);
  if (typeof frame === 'object') return `${frame.modal} ${lemma}`;
  if (!isVerb(tree, head) && lemma !== 'have') return `${be(telling, frame)} ${tree.tokens[head]?.text}`;
  if (frame === 'past') return pastTense(lemma, tree.tokens[head]?.text ?? '');
  return isPlural(tree, clause) || isI(telling) ? lemma : thirdPerson(lemma);
}

function be(telling: Telling, frame: Frame): string {
  if (typeof frame === 'object') return `${frame.modal} be`;
  const isMany = isPlural(telling.tree, telling.clause);
  if (frame === 'past') return isMany ? 'were' : 'was';
  if (isI(telling)) return 'am';
  return isMany ? 'are' : 'is';
}

/** Whether the subject is told as `I`. */
const isI = ({ clause, say }: Telling) => say(clause.subject?.words ?? []) === 'I';

const PLURALS: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** A verb group that goes with its subject: a name for `I` or `we`, a plural where a relative clause stands on a singular. */
function agreeing({ tree, clause, say }: Telling, covers: readonly number[]): string {
  const group = inOrderOfSpeech(tree, clause, covers);
  const finite = group.find((word) => isFiniteForm(tree, word));
  if (finite === undefined) return `${isSubjunctive(tree, group) ? 'should ' : ''}${groupText(tree, group)}`;
  const subject = clause.subject?.words ?? [];
  if (isSpeaking(wordsText(tree, subject)) && !isSpeaking(say(subject)))
    return withWord(tree, group, finite, singular(tree, finite));
  const isOwn = kidsBy(tree, clause.head, 'nsubj').includes(clause.subject?.head ?? -1);
  if (isOwn || clause.rule !== 'relative-clause' || !isPlural(tree, clause)) return groupText(tree, group);
  const form = fullWord(tree, finite);
  const plural = PLURALS[form] ?? (tree.tokens[finite]?.xpos === 'VBZ' ? lemmaOf(tree, finite) : form);
  return withWord(tree, group, finite, plural);
}

/** `recommended that the cap be lifted`, `that fees not be raised`: what is asked for, without a finite form. */
const isSubjunctive = (tree: Tree, [first, second]: readonly number[]) =>
  [first, second].some((word) => wordOf(tree, word ?? -1) === 'be') &&
  (wordOf(tree, first ?? -1) === 'be' || wordOf(tree, first ?? -1) === 'not');

/** The group with its auxiliary first where it stands before the subject: `does not only` of `Not only does the law …`. */
function inOrderOfSpeech(tree: Tree, { subject }: Clause, covers: readonly number[]): readonly number[] {
  const last = covers.at(-1) ?? -1;
  const isInverted = covers.length > 1 && last < (subject?.words[0] ?? -1) && isFiniteForm(tree, last);
  return isInverted && wordOf(tree, covers[0] as number) !== 'there' ? [last, ...covers.slice(0, -1)] : covers;
}

/** A group with one of its words in another form. */
const withWord = (tree: Tree, group: readonly number[], word: number, form: string): string => {
  const at = group.indexOf(word);
  return [groupText(tree, group.slice(0, at)), form, groupText(tree, group.slice(at + 1))]
    .filter((part) => part !== '')
    .join(' ');
};

const isSpeaking = (text: string) => /^(i|we)$/i.test(text);

const SINGULARS: Readonly<Record<string, string>> = { am: 'is', are: 'is', were: 'was', have: 'has', do: 'does' };

/** The form of a finite verb that goes with a name: `does` for `do`, `expects` for `expect`. */
function singular(tree: Tree, verb: number): string {
  const form = fullWord(tree, verb);
  return SINGULARS[form.toLowerCase()] ?? (tree.tokens[verb]?.xpos === 'VBP' ? thirdPerson(lemmaOf(tree, verb)) : form);
}

/** The clause of a condition, told on its own. */
const isCondition = (tree: Tree, { head, rule }: Clause) =>
  rule === 'adverbial-clause' &&
  (kidsBy(tree, head, 'mark').some((mark) => isConditionMark(tree, mark)) ||
    kidsBy(tree, head, 'mark', 'advmod').some((mark) => isCaseMark(tree, mark)));

/** What is only supposed: `may fall`, `may be approved`, `may not fall` of `does not fall`; a modal of its own stays. */
function supposed(tree: Tree, group: readonly number[]): string {
  const finite = group.find((word) => isFiniteForm(tree, word));
  if (finite === undefined || tree.tokens[finite]?.xpos === 'MD') return groupText(tree, group);
  if (isBeTo(tree, finite))
    return `may ${groupText(
      tree,
      group.filter((word) => word > finite + 1),
    )}`;
  const isDo = lemmaOf(tree, finite) === 'do' && group.length > 1;
  return withWord(tree, group, finite, isDo ? 'may' : `may ${lemmaOf(tree, finite)}`);
}

/** What a source denies, negated: `had not sold`, `did not sell`. */
function denied(tree: Tree, clause: Clause, group: readonly number[]): string {
  const [first, ...others] = group;
  if (first === undefined) return '';
  const helper = fullWord(tree, first);
  if (others.length > 0) return `${helper} not ${groupText(tree, others)}`;
  if (lemmaOf(tree, first) === 'be') return `${helper} not`;
  const does =
    tree.tokens[first]?.xpos === 'VBD'
      ? 'did'
      : isPlural(tree, clause) || tree.tokens[first]?.xpos === 'VBP'
        ? 'do'
        : 'does';
  return `${does} not ${lemmaOf(tree, first)}`;
}
