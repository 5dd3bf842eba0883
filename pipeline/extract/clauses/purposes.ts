import { canAct } from '../../syntax/actors.ts';
import { isIn } from '../../syntax/lexicon.ts';
import { nounPhrase, type Phrase } from '../../syntax/phrases.ts';
import { subjectOf } from '../../syntax/subjects.ts';
import { firstBy, headOf, isVerb, kidsBy, lemmaOf, relationOf, type Tree, uposOf } from '../../syntax/tree.ts';
import { hasInfinitiveMark, isPassive } from '../../syntax/verb-group.ts';

/**
 * Who acts on a purpose; null where the sentence names none. `used by the army to build missiles`: the army; `sent troops
 * to guard the port`: troops; `the method uses light to kill germs`: light; `raised duties to protect growers`: who raised them; `are shared
 * to help doctors`: nobody; `the team was given a boat to cross the bay`: the team.
 */
export function purposeSubject(tree: Tree, head: number): Phrase | null {
  let first = head;
  while (relationOf(tree, first) === 'conj') first = headOf(tree, first);
  const own = firstBy(tree, first, 'nsubj');
  if (own !== undefined) return nounPhrase(tree, own);
  const above = headOf(tree, first);
  const governor = relationOf(tree, first) === 'acl' ? headOf(tree, above) : above;
  return isVerb(tree, governor) ? actorOf(tree, governor) : acting(tree, subjectOf(tree, governor));
}

/** Who does what a verb says, or is given it as a task. */
function actorOf(tree: Tree, verb: number): Phrase | null {
  const task = givenTask(tree, verb);
  if (task) return task;
  if (isPassive(tree, verb)) {
    if (firstBy(tree, verb, 'obj') !== undefined) return acting(tree, subjectOf(tree, verb));
    const agent = firstBy(tree, verb, 'obl:agent');
    return agent === undefined ? null : acting(tree, nounPhrase(tree, agent));
  }
  if (isPurpose(tree, verb)) return purposeSubject(tree, verb);
  const actor = controlling(tree, verb) ?? acting(tree, subjectOf(tree, verb));
  const tool = lemmaOf(tree, verb) === 'use' ? firstBy(tree, verb, 'obj') : undefined;
  return actor === null && tool !== undefined ? nounPhrase(tree, tool) : actor;
}

const isPurpose = (tree: Tree, verb: number) => relationOf(tree, verb) === 'advcl' && hasInfinitiveMark(tree, verb);

/** `hired a lawyer to sue`, `was set up to advise`: the object of the active, the subject of the passive. */
function givenTask(tree: Tree, verb: number): Phrase | null {
  const lemma = lemmaOf(tree, verb);
  if (!isIn('tasking', lemma) && !isIn('founding', lemma)) return null;
  const object = firstBy(tree, verb, 'obj');
  const given = object !== undefined ? nounPhrase(tree, object) : isPassive(tree, verb) ? subjectOf(tree, verb) : null;
  return isIn('tasking', lemma) ? given : acting(tree, given);
}

/** `urges states to work together to save lives`: who is urged acts on what the urged act is for. */
function controlling(tree: Tree, verb: number): Phrase | null {
  const above = headOf(tree, verb);
  if (relationOf(tree, verb) !== 'xcomp' || kidsBy(tree, above, 'obj', 'iobj').length === 0) return null;
  const object = firstBy(tree, above, 'obj', 'iobj') as number;
  return nounPhrase(tree, object);
}

/** `imposed tariffs to deal with the threat`: an infinitive with a complement, hung on the object of an act, that the noun does not ask for. */
export function isPurposeOfAct(tree: Tree, infinitive: number): boolean {
  const noun = headOf(tree, infinitive);
  const verb = headOf(tree, noun);
  return (
    relationOf(tree, noun) === 'obj' &&
    uposOf(tree, noun) === 'NOUN' &&
    uposOf(tree, verb) === 'VERB' &&
    !isPassive(tree, verb) &&
    !isIn('infinitival', lemmaOf(tree, noun)) &&
    !isIn('stative', lemmaOf(tree, verb)) &&
    kidsBy(tree, infinitive, 'obj', 'obl', 'ccomp', 'xcomp').length > 0 &&
    kidsBy(tree, infinitive, 'nsubj').length === 0
  );
}

const acting = (tree: Tree, phrase: Phrase | null): Phrase | null =>
  phrase !== null && canAct(tree, phrase.head) ? phrase : null;
