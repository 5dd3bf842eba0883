import type { Reporting } from '../../extract/attribution/attribution.ts';
import type { Completed } from '../../extract/claim/predicate-object.ts';
import { placeOf, wordsOf } from '../../extract/clauses/arguments.ts';
import type { Adjunct, Clause } from '../../extract/clauses/clause.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { isFiniteForm, isVerb, kidsBy, lemmaOf, runsOf, type Tree, uposOf, wordOf } from '../../syntax/tree.ts';
import { type Frame, frameOf, isPlural } from './grammar.ts';
import { pastTense, thirdPerson } from './inflect.ts';
import { wordsText } from './words.ts';

/** What a claim's sentence is made of; `say` gives some words of the source with what they refer to. */
export interface Telling {
  tree: Tree;
  clause: Clause;
  completed: Completed;
  reporting: Reporting | null;
  say(words: readonly number[]): string;
}

/** A claim as one plain sentence that stands on its own. */
export function tell(given: Telling): string {
  const telling = { ...given, say: (words: readonly number[]) => lowered(given, words) };
  const { clause, completed, say } = telling;
  const judged = calledText(telling);
  if (judged !== null) return finished(judged);
  const start = clause.subject?.words[0] ?? 0;
  const isMain = !['relative-clause', 'reduced-relative', 'participial-phrase', 'apposition'].includes(clause.rule);
  const isLeading = (adjunct: Adjunct) => (isMain && placeOf(adjunct) < start) || isAntecedent(clause, adjunct);
  const leading = completed.adjuncts.filter(isLeading);
  const trailing = completed.adjuncts.filter((adjunct) => !isLeading(adjunct));
  const opening = leading.map((adjunct) => `${isAntecedent(clause, adjunct) ? 'in ' : ''}${say(wordsOf(adjunct))},`);
  const subject = say(clause.subject?.words ?? []);
  const [verb = '', ...rest] = core(telling, trailing);
  const parts =
    clause.rule === 'existential' ? [...opening, verb, subject, ...rest] : [...opening, subject, verb, ...rest];
  return finished(parts.filter((part) => part !== '').join(' '));
}

/** What `where` or `when` stands for: it has no preposition of its own. */
const isAntecedent = (clause: Clause, { marker, phrase }: Adjunct) =>
  clause.rule === 'relative-clause' &&
  marker.length === 0 &&
  (phrase.words.at(-1) ?? 0) < (clause.group[0] ?? 0) &&
  (phrase.words.at(-1) ?? 0) < clause.head &&
  phrase.head < (clause.subject?.words[0] ?? 0);

/** Words of the claim; the first of the source's sentence loses its capital unless it is a name. */
function lowered({ tree, say }: Pick<Telling, 'tree' | 'say'>, words: readonly number[]): string {
  const text = say(words);
  const first = words[0] ?? -1;
  const isFirst = first >= 0 && tree.tokens.slice(0, first).every(({ upos }) => upos === 'PUNCT');
  const form = tree.tokens[first]?.text ?? '';
  if (
    !isFirst ||
    uposOf(tree, first) === 'PROPN' ||
    form === 'I' ||
    !text.startsWith(form) ||
    /\p{Lu}.*\p{Lu}/u.test(form)
  )
    return text;
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** `Critics called the reform a mistake.` */
function calledText({ tree, clause, completed, reporting, say }: Telling): string | null {
  const verb = clause.verb;
  const cue = reporting?.cue ?? [];
  const isCalled =
    isIn('calling', lemmaOf(tree, verb)) &&
    !clause.isPassive &&
    cue.length > 0 &&
    cue.every((word) => clause.group.includes(word));
  if (!isCalled || !reporting?.source) return null;
  const rest = completed.predicate.filter((word) => !cue.includes(word));
  return [say(reporting.source), wordsText(tree, cue), say(clause.subject?.words ?? []), wordsText(tree, rest)].join(
    ' ',
  );
}

/** Predicate, object and what restricts them, in the order of the source. */
function core(telling: Telling, trailing: readonly Adjunct[]): string[] {
  const { tree, completed, say, clause } = telling;
  const blocks = trailing.map((adjunct) => ({ at: placeOf(adjunct), text: say(wordsOf(adjunct)) }));
  const verb = verbText(telling);
  const last = completed.predicate.at(-1) ?? 0;
  const objectAt = completed.object[0] ?? 0;
  const isBehind = objectAt > (completed.predicate[0] ?? 0);
  if (completed.object.length > 0) blocks.push({ at: isBehind ? objectAt : last + 0.5, text: say(completed.object) });
  const rest = completed.predicate.filter((word) => !verb.covers.has(word));
  for (const run of runsOf(rest)) blocks.push({ at: run[0] as number, text: wordsText(tree, run) });
  const behindVerb = blocks.map(({ at, text }) => ({
    at: at < (clause.group[0] ?? 0) && !isBehind ? last + 0.6 : at,
    text,
  }));
  return [verb.text, ...behindVerb.sort((a, b) => a.at - b.at).map(({ text }) => text)];
}

type Verb = { text: string; covers: ReadonlySet<number> };

/** The verb group in a finite form, and the words that it stands for. */
function verbText(telling: Telling): Verb {
  const { tree, clause, completed, reporting } = telling;
  const [head] = clause.chain as [number];
  const group = clause.group.filter((word) => completed.predicate.includes(word));
  const covers = new Set(runsOf(group)[0]);
  const said = lowered({ tree, say: (words) => wordsText(tree, words) }, [...covers]);
  if (clause.rule === 'apposition' || clause.rule === 'apposed-aim') {
    return { text: be(tree, clause, 'present'), covers: new Set() };
  }
  if (clause.form === 'finite' && isCondition(tree, clause)) return { text: supposed(tree, [...covers]), covers };
  const hasTense = clause.form === 'finite' || group.some((word) => isFiniteForm(tree, word)); // or shares a helper
  if (hasTense) {
    return {
      text: reporting?.denies ? denied(tree, clause, [...covers]) : agreeing(telling, [...covers]),
      covers,
    };
  }
  const frame = frameOf(tree, clause);
  const rest = [...covers].filter((word) => word > head);
  const before = [...covers].filter(
    (word) => word < head && wordOf(tree, word) !== 'to' && !isHelper(tree, head, word),
  );
  const join = (verb: string) =>
    [wordsText(tree, before), verb, wordsText(tree, rest)].filter((part) => part !== '').join(' ');
  if (clause.form === 'infinitive' && isToInfinitive(tree, clause)) return { text: said, covers };
  if (clause.form === 'infinitive') return { text: `${be(tree, clause, 'present')} ${said}`, covers };
  if (tree.tokens[head]?.xpos === 'VBN') {
    const isPast =
      clause.rule === 'reduced-relative' ||
      (frame === 'present' && completed.adjuncts.some(({ role }) => role === 'time'));
    const helper = be(tree, clause, isPast ? 'past' : frame);
    return { text: `${helper} ${said}`, covers };
  }
  return { text: join(finite(tree, clause, head, frame)), covers };
}

const PLURALS: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** A verb group that goes with its subject: a name for `I` or `we`, a plural where a relative clause stands on a singular. */
function agreeing({ tree, clause, say }: Telling, group: readonly number[]): string {
  const text = wordsText(tree, group);
  const finite = group.find((word) => isFiniteForm(tree, word));
  const subject = clause.subject?.words ?? [];
  if (finite !== undefined && isSpeaker(tree, subject) && !isSpeaking(say(subject)))
    return group.map((word) => (word === finite ? singular(tree, word) : (tree.tokens[word]?.text ?? ''))).join(' ');
  const isOwn = kidsBy(tree, clause.head, 'nsubj').includes(clause.subject?.head ?? -1);
  if (isOwn || clause.rule !== 'relative-clause' || finite === undefined || !isPlural(tree, clause.subject?.head ?? -1))
    return text;
  const form = wordOf(tree, finite);
  const plural = PLURALS[form] ?? (tree.tokens[finite]?.xpos === 'VBZ' ? lemmaOf(tree, finite) : form);
  return group.map((word) => (word === finite ? plural : (tree.tokens[word]?.text ?? ''))).join(' ');
}

const isSpeaking = (text: string) => /^(i|we)$/i.test(text);
const isSpeaker = (tree: Tree, words: readonly number[]) => isSpeaking(wordsText(tree, words));

const SINGULARS: Readonly<Record<string, string>> = { am: 'is', are: 'is', were: 'was', have: 'has', do: 'does' };

/** The form of a finite verb that goes with a name: `does` for `do`, `expects` for `expect`. */
function singular(tree: Tree, verb: number): string {
  const form = tree.tokens[verb]?.text ?? '';
  return SINGULARS[form.toLowerCase()] ?? (tree.tokens[verb]?.xpos === 'VBP' ? thirdPerson(lemmaOf(tree, verb)) : form);
}

/** The clause of a condition, told on its own. */
const isCondition = (tree: Tree, { head, rule }: Clause) =>
  rule === 'adverbial-clause' && kidsBy(tree, head, 'mark').some((mark) => isIn('conditional', wordOf(tree, mark)));

/** What is only supposed: `may fall`, `may be approved`; a modal of its own stays. */
function supposed(tree: Tree, group: readonly number[]): string {
  const finite = group.find((word) => isFiniteForm(tree, word));
  if (finite === undefined || tree.tokens[finite]?.xpos === 'MD') return wordsText(tree, group);
  return group.map((word) => (word === finite ? mayBe(tree, word, group) : (tree.tokens[word]?.text ?? ''))).join(' ');
}

/** `may fall`; `may not fall` of `does not fall`. */
const mayBe = (tree: Tree, word: number, group: readonly number[]) =>
  lemmaOf(tree, word) === 'do' && group.length > 1 ? 'may' : `may ${lemmaOf(tree, word)}`;

/** `is to foster`, which has its `is` from the verb before. */
const isToInfinitive = (tree: Tree, { group }: Clause) => group.some((word) => lemmaOf(tree, word) === 'be');

const isHelper = (tree: Tree, head: number, word: number) => kidsBy(tree, head, 'aux', 'cop', 'mark').includes(word);

function finite(tree: Tree, clause: Clause, head: number, frame: Frame): string {
  const lemma = lemmaOf(tree, head);
  if (typeof frame === 'object') return `${frame.modal} ${lemma}`;
  if (!isVerb(tree, head)) return `${be(tree, clause, frame)} ${tree.tokens[head]?.text}`;
  if (frame === 'past') return pastTense(lemma);
  return isPlural(tree, clause.subject?.head ?? -1) ? lemma : thirdPerson(lemma);
}

function be(tree: Tree, clause: Clause, frame: Frame): string {
  if (typeof frame === 'object') return `${frame.modal} be`;
  const isMany = isPlural(tree, clause.subject?.head ?? -1);
  if (frame === 'past') return isMany ? 'were' : 'was';
  return isMany ? 'are' : 'is';
}

/** What a source denies, negated: `had not sold`, `did not sell`. */
function denied(tree: Tree, clause: Clause, group: readonly number[]): string {
  const [first, ...others] = group;
  if (first === undefined) return '';
  if (others.length > 0) return `${tree.tokens[first]?.text} not ${wordsText(tree, others)}`;
  const isMany = isPlural(tree, clause.subject?.head ?? -1);
  const helper = tree.tokens[first]?.xpos === 'VBD' ? 'did' : isMany ? 'do' : 'does';
  return lemmaOf(tree, first) === 'be' ? `${tree.tokens[first]?.text} not` : `${helper} not ${lemmaOf(tree, first)}`;
}

const finished = (text: string) => {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/[,;:.]+$/, '');
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}.`;
};
