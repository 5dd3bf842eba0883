import { placeOf, wordsOf } from '../../extract/clauses/arguments.ts';
import type { Adjunct, Clause } from '../../extract/clauses/clause.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { kidsBy, lemmaOf, runsOf, wordOf } from '../../syntax/tree.ts';
import { finished, joined, type Part } from './joining.ts';
import type { Telling } from './telling.ts';
import { verbOf } from './verb.ts';
import { groupText, lowered } from './words.ts';

/** A claim as one plain sentence that stands on its own. */
export function tell(given: Telling): string {
  const telling = speaking(given);
  return finished(joined(telling.tree, calledParts(telling) ?? partsOf(telling)));
}

/** A claim as its slots one after the other, the verb in a finite form and what restricts it at the end. */
export function tellPlainly(given: Telling): string {
  const telling = speaking(given);
  return finished(joined(telling.tree, calledParts(telling) ?? plainParts(telling)));
}

/** A telling in which words lose the capital that begins the source's sentence. */
const speaking = (telling: Telling): Telling => ({
  ...telling,
  say: (words) => lowered(telling.tree, words[0] ?? -1, telling.say(words)),
});

function plainParts(telling: Telling): Part[] {
  const { clause, completed } = telling;
  const verb = verbOf(telling);
  const subject = subjectPart(telling);
  const group: Part = { kind: 'verb', words: verb.covers, text: verb.text };
  return [
    ...(clause.rule === 'existential' ? [group, subject] : [subject, group]),
    ...restOf(telling, verb.covers, []),
    ...completed.adjuncts.map((adjunct): Part => ({ ...openingPart(telling, adjunct), kind: 'adjunct' })),
  ];
}

/** A pronoun that is a subject once its clause is told on its own: `us` of `for us to compete`. */
const NOMINATIVES: Readonly<Record<string, string>> = { me: 'I', us: 'we', him: 'he', them: 'they' };

const subjectPart = ({ clause, say }: Telling): Part => {
  const words = clause.subject?.words ?? [];
  const text = say(words);
  return { kind: 'subject', words, text: NOMINATIVES[text] ?? text };
};

function partsOf(telling: Telling): Part[] {
  const { clause, completed } = telling;
  const adjuncts = completed.adjuncts.filter((adjunct) => !isConnective(telling, adjunct));
  const isLone = completed.object.length === 0 && adjuncts.length === 1; // `the firm is based in Lyon`
  const opening = adjuncts.filter(
    (adjunct) => isOpening(clause, adjunct) && !(isLone && isAntecedent(clause, adjunct)),
  );
  const subject = subjectPart(telling);
  const verb = verbOf(telling);
  const rest = restOf(
    telling,
    verb.covers,
    adjuncts.filter((adjunct) => !opening.includes(adjunct)),
  );
  const group: Part = { kind: 'verb', words: verb.covers, text: verb.text };
  const isBetween = (part: Part) => part.kind === 'adjunct' && isInside(telling, part.words[0] ?? -1);
  const between = rest.filter(isBetween);
  return [
    ...opening.map((adjunct) => openingPart(telling, adjunct)),
    ...(clause.rule === 'existential' ? [group, ...between, subject] : [subject, ...between, group]),
    ...rest.filter((part) => !between.includes(part)),
  ];
}

/** Whether a clause stands by itself, in the order of a sentence. */
const isMain = ({ rule }: Clause) =>
  !['relative-clause', 'reduced-relative', 'participial-phrase', 'apposition'].includes(rule);

/** Whether a word stands between a finite verb and a subject of its own, or between `there is` and its noun. */
function isInside({ tree, clause: { rule, form, head, subject, group } }: Telling, word: number): boolean {
  const [first, last] = [subject?.words[0] ?? -1, subject?.words.at(-1) ?? -1];
  if (rule === 'existential') return word > (group.at(-1) ?? -1) && word < first;
  const isOwn = form === 'finite' && kidsBy(tree, head, 'nsubj').includes(subject?.head ?? -1);
  return isOwn && word > last && word < (group[0] ?? -1);
}

/** `for example`, which ties a sentence to the one before. */
const isConnective = ({ tree }: Telling, adjunct: Adjunct) =>
  isIn(
    'connectives',
    wordsOf(adjunct)
      .map((word) => wordOf(tree, word))
      .join(' '),
  );

/** Whether an adjunct opens the sentence: it stands before the subject, or is what a relative clause hangs on. */
function isOpening(clause: Clause, adjunct: Adjunct): boolean {
  if (isAntecedent(clause, adjunct)) return true;
  const start = clause.subject?.words[0] ?? 0;
  return isMain(clause) && placeOf(adjunct) < Math.min(start, ...(clause.rule === 'existential' ? clause.group : []));
}

/** What `where`, `when` or `in which` stands for. */
function isAntecedent(clause: Clause, { marker, phrase }: Adjunct): boolean {
  const last = phrase.words.at(-1) ?? 0;
  if (marker.length > 0) return (marker[0] as number) > last;
  return (
    clause.rule === 'relative-clause' &&
    last < (clause.group[0] ?? 0) &&
    last < clause.head &&
    phrase.head < (clause.subject?.words[0] ?? 0)
  );
}

/** An adjunct before the sentence; what a relative clause hangs on takes the clause's preposition, or `in` of `where`. */
function openingPart({ clause, tree, say }: Telling, adjunct: Adjunct): Part {
  const { marker, phrase } = adjunct;
  const words = wordsOf(adjunct);
  if (!isAntecedent(clause, adjunct)) return { kind: 'opening', words, text: say(words) };
  const preposition = marker.length > 0 ? groupText(tree, marker) : 'in';
  return { kind: 'opening', words: phrase.words, text: `${preposition} ${say(phrase.words)}` };
}

/** `Critics called the reform a mistake.`, `Critics think of the reform as a mistake.` */
function calledParts({ tree, clause, completed, reporting, say }: Telling): Part[] | null {
  const cue = reporting?.cue ?? [];
  const isCalled =
    (isIn('calling', lemmaOf(tree, clause.verb)) || isIn('callingThrough', lemmaOf(tree, clause.verb))) &&
    !clause.isPassive &&
    cue.length > 0 &&
    cue.every((word) => clause.group.includes(word));
  if (!isCalled || !reporting?.source) return null;
  const subject = clause.subject?.words ?? [];
  const rest = completed.predicate.filter((word) => !cue.includes(word));
  return [
    { kind: 'subject', words: [], text: say(reporting.source) },
    { kind: 'verb', words: [], text: groupText(tree, cue) },
    { kind: 'object', words: [], text: say(subject) },
    { kind: 'predicate', words: [], text: groupText(tree, rest) },
  ];
}

/** Predicate, object and what restricts them, in the order of the source; what stands before a verb that is moved goes behind it. */
function restOf(telling: Telling, covers: readonly number[], adjuncts: readonly Adjunct[]): Part[] {
  const { tree, completed, say, clause } = telling;
  const last = completed.predicate.at(-1) ?? 0;
  const objectAt = completed.object[0] ?? 0;
  const isBehind = objectAt > (completed.predicate[0] ?? 0);
  const found: { at: number; part: Part }[] = adjuncts.map((adjunct) => {
    const at = placeOf(adjunct);
    const isEarly = at < (clause.group[0] ?? 0) && !isBehind;
    return { at: isEarly ? last + 0.6 : at, part: { ...openingPart(telling, adjunct), kind: 'adjunct' } };
  });
  if (completed.object.length > 0)
    found.push({
      at: isBehind ? objectAt : last + 0.5,
      part: { kind: 'object', words: completed.object, text: say(completed.object) },
    });
  for (const run of runsOf(completed.predicate.filter((word) => !covers.includes(word))))
    found.push({ at: run[0] as number, part: { kind: 'predicate', words: run, text: groupText(tree, run) } });
  return found.sort((a, b) => a.at - b.at).map(({ part }) => part);
}
