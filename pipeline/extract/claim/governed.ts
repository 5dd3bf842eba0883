import { isIn } from '../../syntax/lexicon.ts';
import { headOf, isBeTo, isRelation, kidsBy, lemmaOf, relationOf, type Tree, wordOf } from '../../syntax/tree.ts';
import { hasInfinitiveMark } from '../../syntax/verb-group.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Judgement, Modality } from './judgement.ts';

interface Rule {
  name: string;
  example: string;
  read(tree: Tree, clause: Clause): Judgement<Modality> | null;
}

/** What a clause without a modality of its own takes over from the word that it depends on; the first that reads it. */
const RULES: readonly Rule[] = [
  { name: 'chance', example: '`the risk that P`', read: chance },
  { name: 'required', example: '`the law requires that P`', read: required },
  { name: 'judged', example: '`it is vital that P`, `it is possible that P`', read: judged },
  { name: 'to be ensured', example: '`to ensure that P`, `to show that P`', read: ensured },
  { name: 'participle', example: '`plans to ban imports, forcing P`', read: participle },
];

/** How the word that a clause depends on puts it forward; null where it leaves it as it is. */
export function governedModality(tree: Tree, clause: Clause): Judgement<Modality> | null {
  for (const { read } of RULES) {
    const judgement = read(tree, clause);
    if (judgement) return judgement;
  }
  return null;
}

/** The word whose content a clause is. */
const holderOf = (tree: Tree, { rule, head }: Clause): number | null =>
  rule === 'complement-clause' && isRelation(relationOf(tree, head), ['ccomp', 'csubj', 'acl'])
    ? headOf(tree, head)
    : null;

function chance(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const noun = holderOf(tree, clause);
  return noun !== null && relationOf(tree, clause.head) === 'acl' && isIn('chances', lemmaOf(tree, noun))
    ? { value: 'possible', cues: [noun] }
    : null;
}

function required(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const verb = holderOf(tree, clause);
  return verb !== null && isIn('requiring', lemmaOf(tree, verb)) ? { value: 'required', cues: [verb] } : null;
}

function judged(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const word = holderOf(tree, clause);
  if (word === null) return null;
  const form = wordOf(tree, word);
  if (isIn('demanding', form)) return isSo(tree, clause) ? null : { value: 'required', cues: [word] };
  if (isIn('conceivable', form)) return { value: 'possible', cues: [word] };
  return isIn('predicting', form) && kidsBy(tree, word, 'cop').length > 0 ? { value: 'predicted', cues: [word] } : null;
}

/** Whether what is judged has come about: its verb stands in the past or the perfect. */
const isSo = (tree: Tree, { head, group }: Clause) =>
  group.some((word) => ['VBD', 'VBZ'].includes(tree.tokens[word]?.xpos ?? '')) && lemmaOf(tree, head) !== '';

function ensured(tree: Tree, clause: Clause): Judgement<Modality> | null {
  const verb = holderOf(tree, clause);
  if (verb === null) return null;
  const top =
    isRelation(relationOf(tree, verb), ['xcomp']) && lemmaOf(tree, headOf(tree, verb)) === 'make'
      ? headOf(tree, verb)
      : verb;
  if (isIn('reporting', lemmaOf(tree, verb)) && !hasInfinitiveMark(tree, verb)) return null;
  if (relationOf(tree, verb) === 'xcomp' && top === verb) return null;
  const ensures = isIn('ensuring', lemmaOf(tree, top)) || top !== verb;
  const helpers = kidsBy(tree, top, 'aux');
  if (hasInfinitiveMark(tree, top)) return { value: 'planned', cues: kidsBy(tree, top, 'mark').slice(0, 1) };
  if (!ensures) return null;
  const modal = helpers.find((helper) => tree.tokens[helper]?.xpos === 'MD');
  if (modal !== undefined)
    return { value: isIn('required', wordOf(tree, modal)) ? 'required' : 'planned', cues: [modal] };
  return tree.tokens[top]?.xpos === 'VBG' ? { value: 'planned', cues: [top] } : null;
}

/** A participle or the like takes over how its governing clause is put forward. */
function participle(tree: Tree, clause: Clause): Judgement<Modality> | null {
  if (!['participial-phrase', 'absolute-phrase'].includes(clause.rule) || clause.governor === null) return null;
  if (clause.head < clause.governor) return null;
  for (let word = clause.governor; word >= 0; word = headOf(tree, word)) {
    const found = atVerb(tree, word, clause);
    if (found) return found;
    if (!isRelation(relationOf(tree, word), ['xcomp', 'conj'])) break;
  }
  return null;
}

function atVerb(tree: Tree, word: number, clause: Clause): Judgement<Modality> | null {
  for (const kid of kidsBy(tree, word, 'aux', 'cop')) {
    if (isIn('possible', wordOf(tree, kid))) return { value: 'possible', cues: [kid] };
    const isAct = isIn('measure', lemmaOf(tree, word)) && isIn('measure', lemmaOf(tree, clause.verb));
    if (isIn('predicting', wordOf(tree, kid))) return { value: isAct ? 'planned' : 'predicted', cues: [kid] };
    if (isBeTo(tree, kid)) return { value: 'planned', cues: [kid, kid + 1] };
  }
  if (isIn('expecting', lemmaOf(tree, word))) return { value: 'predicted', cues: [word] };
  if (!isIn('planning', lemmaOf(tree, word))) return null;
  return { value: isIn('causing', lemmaOf(tree, clause.verb)) ? 'predicted' : 'planned', cues: [word] };
}
