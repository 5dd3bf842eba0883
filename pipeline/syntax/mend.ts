import type { Token } from '../parse/token.ts';
import { joinMarkers } from './join-markers.ts';
import { isIn } from './lexicon.ts';
import { mendVerbs } from './mend-verbs.ts';
import { isTree } from './tree.ts';

/** A word with its number, from 1, and the numbers of its dependents. */
interface Node extends Token {
  number: number;
  kids: number[];
}

/**
 * Trees with errors mended that the parser makes again and again and that the words around give away. A tree stays as it is
 * where two mends would hang words on each other.
 */
export function mendTree(given: readonly Token[]): Token[] {
  const mended = mendAll(given);
  return isTree(mended) ? mended : [...given];
}

function mendAll(given: readonly Token[]): Token[] {
  const nodes = joinMarkers(mendVerbs(given)).map((token, i): Node => ({ ...token, number: i + 1, kids: [] }));
  for (const { head, number } of nodes) nodes[head - 1]?.kids.push(number);
  return nodes.map((node): Token => {
    const { number: _, kids: __, ...given } = node;
    const token = isMissedVerb(nodes, node) ? { ...given, upos: 'VERB', xpos: verbTag(nodes, node) } : given;
    const reported = reportedHead(nodes, node);
    if (reported !== null) return { ...token, head: reported, deprel: 'ccomp' };
    const named = contentNoun(nodes, node);
    if (named !== null) return { ...token, head: named, deprel: 'acl' };
    if (isVerbPrefix(nodes, node)) return { ...token, deprel: 'compound' };
    if (isCutName(nodes, node)) return { ...token, head: node.number + 1, deprel: 'compound' };
    const head =
      invertedHead(nodes, node) ??
      reportingHead(nodes, node) ??
      finiteHead(nodes, node) ??
      datedHead(nodes, node) ??
      node.head;
    return { ...token, head, deprel: mendedRelation(nodes, node) };
  });
}

const FINITE = /^(VBD|VBZ|VBP)$/;
const isReportingVerb = ({ upos, lemma }: Node) => upos === 'VERB' && isIn('reporting', lemma);
const has = (nodes: readonly Node[], { kids }: Node, relation: string) =>
  kids.some((kid) => nodes[kid - 1]?.deprel.split(':')[0] === relation);

/**
 * `The ministry said P and warned that Q`, `… denied P and called Q false`: a verb of saying or calling without subject that
 * was hung on the content of another goes beside that other, when they are of one form.
 */
function reportingHead(nodes: readonly Node[], node: Node): number | null {
  const content = nodes[node.head - 1];
  if (node.deprel !== 'conj' || content?.deprel !== 'ccomp' || has(nodes, node, 'nsubj') || content.xpos === node.xpos)
    return null;
  const reports = isReportingVerb(node) && has(nodes, node, 'ccomp');
  const judges = isIn('calling', node.lemma) && has(nodes, node, 'xcomp');
  const reporter = nodes[content.head - 1];
  return (reports || judges) && reporter && isReportingVerb(reporter) && reporter.xpos === node.xpos
    ? content.head
    : null;
}

/** `Were the bank to fail, savers would lose`: the noun between an auxiliary in front and its verb is that verb's subject. */
function invertedHead(nodes: readonly Node[], node: Node): number | null {
  if (!node.deprel.startsWith('nsubj')) return null;
  const condition = nodes[node.head - 1]?.kids
    .map((kid) => nodes[kid - 1] as Node)
    .find((kid) => kid.deprel === 'advcl' && kid.number > node.number && kid.number < node.head);
  const auxiliary = condition?.kids.map((kid) => nodes[kid - 1] as Node).find(({ deprel }) => deprel.startsWith('aux'));
  const isBetween = auxiliary !== undefined && auxiliary.number < node.number && isIn('fronted', auxiliary.text);
  return condition && isBetween && !has(nodes, condition, 'nsubj') ? condition.number : null;
}

/** `allows X to inspect Y and requires Z`: a finite verb does not go on with an infinitive but with the finite verb above it. */
function finiteHead(nodes: readonly Node[], node: Node): number | null {
  if (node.deprel !== 'conj' || !FINITE.test(node.xpos) || node.upos !== 'VERB' || has(nodes, node, 'nsubj'))
    return null;
  let above = nodes[node.head - 1];
  if (above?.xpos !== 'VB' || has(nodes, above, 'aux')) return null;
  while (above && above.xpos === 'VB' && !has(nodes, above, 'aux')) above = nodes[above.head - 1];
  return above && above.xpos === node.xpos && above.number < node.number ? above.number : null;
}

/** `said on Wednesday it will stop`: a phrase right behind a verb of saying, before the subject of what is said, dates the saying. */
function datedHead(nodes: readonly Node[], node: Node): number | null {
  const content = nodes[node.head - 1];
  const verb = nodes[(content?.head ?? 0) - 1];
  if (!/^(obl|advmod)/.test(node.deprel) || content?.deprel !== 'ccomp' || !verb || !isReportingVerb(verb)) return null;
  const start = Math.min(node.number, ...node.kids);
  if (nodes.slice(start - 1, node.number).some(({ xpos }) => /^W/.test(xpos))) return null;
  const subject = content.kids.find((kid) => nodes[kid - 1]?.deprel.startsWith('nsubj')) ?? 0;
  return start === verb.number + 1 && node.number < subject && !has(nodes, content, 'mark') ? verb.number : null;
}

function mendedRelation(nodes: readonly Node[], node: Node): string {
  if (isAddedParticiple(nodes, node)) return 'advcl';
  return isControlled(nodes, node) ? 'xcomp' : node.deprel;
}

/** `Prices rose, continuing a long climb`: a participle behind a comma, without `and`, is not coordinated with a finite verb. */
function isAddedParticiple(nodes: readonly Node[], node: Node): boolean {
  const verb = nodes[node.head - 1];
  return (
    node.deprel === 'conj' &&
    node.upos === 'VERB' &&
    node.xpos === 'VBG' &&
    verb !== undefined &&
    FINITE.test(verb.xpos) &&
    nodes[node.number - 2]?.text === ',' &&
    !['cc', 'aux', 'nsubj', 'conj'].some((relation) => has(nodes, node, relation))
  );
}

/**
 * `directs the agency to act`: behind the object of a verb of control an infinitive says what the object is to do, not what
 * for. In the treebanks' own trees 70 of 72 such infinitives are open complements.
 */
function isControlled(nodes: readonly Node[], node: Node): boolean {
  const verb = nodes[node.head - 1];
  if (node.deprel !== 'advcl' || node.xpos !== 'VB' || verb?.upos !== 'VERB' || !isIn('controlling', verb.lemma))
    return false;
  const marks = node.kids.map((kid) => nodes[kid - 1] as Node).filter(({ deprel }) => deprel === 'mark');
  const object = verb.kids.map((kid) => nodes[kid - 1] as Node).find(({ deprel }) => /^i?obj$/.test(deprel));
  return (
    object !== undefined &&
    object.number > verb.number &&
    object.number < node.number &&
    marks.length === 1 &&
    marks[0]?.xpos === 'TO' &&
    !nodes.slice(object.number, node.number).some(({ text }) => text === ',')
  );
}

/** `France and Germany back the plan`: a word with a subject and an object of its own is a verb, whatever it was tagged. */
const isMissedVerb = (nodes: readonly Node[], node: Node): boolean =>
  /^(NOUN|ADJ|ADV|ADP)$/.test(node.upos) &&
  has(nodes, node, 'nsubj') &&
  has(nodes, node, 'obj') &&
  !has(nodes, node, 'cop');

/** The tag of a verb by its auxiliaries and its ending. */
function verbTag(nodes: readonly Node[], node: Node): string {
  const isBase = node.kids.some((kid) => /^(MD|TO)$/.test(nodes[kid - 1]?.xpos ?? ''));
  if (isBase) return 'VB';
  if (/ed$/.test(node.text)) return has(nodes, node, 'aux') ? 'VBN' : 'VBD';
  return /s$/.test(node.text) ? 'VBZ' : 'VBP';
}

/** `controls, which it said would hurt sales`: what is said of the antecedent is the content of the saying. */
function reportedHead(nodes: readonly Node[], node: Node): number | null {
  const pronoun = node.kids.map((kid) => nodes[kid - 1] as Node).find(({ deprel }) => deprel.startsWith('nsubj'));
  if (!/:relcl$/.test(node.deprel) || !pronoun || !/^W/.test(pronoun.xpos)) return null;
  const between = nodes.slice(pronoun.number, node.number - 1);
  const verb = between.find(
    (other) => isReportingVerb(other) && /:relcl$/.test(other.deprel) && has(nodes, other, 'nsubj'),
  );
  return verb?.number ?? null;
}

/** `fears among traders that the bank would fail`: a whole clause behind `that` tells what a noun names and is no relative clause. */
function contentNoun(nodes: readonly Node[], node: Node): number | null {
  const isWhole = has(nodes, node, 'nsubj') && node.kids.some((kid) => isThat(nodes[kid - 1]));
  if (node.deprel !== 'acl:relcl' || !isWhole) return null;
  const noun = nodes[node.head - 1];
  const above = noun?.deprel === 'nmod' ? nodes[noun.head - 1] : undefined;
  return [noun, above].find((one) => one !== undefined && namesContent(one))?.number ?? null;
}

const isThat = (node: Node | undefined) => node?.deprel === 'mark' && node.text.toLowerCase() === 'that';

const namesContent = ({ lemma }: Node) =>
  (['beliefs', 'suspicions', 'wishes'] as const).some((list) => isIn(list, lemma));

/** `She hand-wrote it`: a noun that a hyphen joins to its verb. */
function isVerbPrefix(nodes: readonly Node[], { number, head, deprel }: Node): boolean {
  const [hyphen, verb] = [nodes[number], nodes[number + 1]];
  const isJoined = hyphen?.text === '-' && !hyphen.spaceBefore && verb?.spaceBefore === false;
  return isJoined && head === number + 2 && verb.upos === 'VERB' && /^(i?obj|obl:unmarked)$/.test(deprel);
}

/** `Kupara Energy, a developer, is building`: of a name whose words were taken for two subjects, the first goes to the second. */
function isCutName(nodes: readonly Node[], { number, head, deprel, upos }: Node): boolean {
  const next = nodes[number];
  return (
    upos === 'PROPN' && deprel === 'nsubj' && next?.upos === 'PROPN' && next.deprel === 'nsubj' && next.head === head
  );
}
