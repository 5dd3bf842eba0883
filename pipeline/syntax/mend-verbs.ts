import type { Token } from '../parse/token.ts';
import { isIn } from './lexicon.ts';

/** A word of a sentence that is being mended. */
type Word = { -readonly [Key in keyof Token]: Token[Key] };

/**
 * Sentences whose verb or subject the parser missed, with the word read as what it is. On the treebanks' halves that the
 * parser was not trained on: `From the agency comes this story`, `Now comes the fun part`, `The storm threatened oil
 * installations` and no error; on the others, which it knows, one more noun is turned that the annotators left an object.
 */
export function mendVerbs(tokens: readonly Token[]): Token[] {
  const words = tokens.map((token): Word => ({ ...token }));
  const root = words.findIndex(({ head }) => head === 0);
  if (root < 0) return words;
  retag(words);
  readExistence(words);
  if (isFrontedPredicate(words, root)) turnPredicate(words, root);
  else if (isBareVerb(words, root)) findSubject(words, root);
  else if (isVerbless(words)) readVerb(words);
  return words;
}

const kidsOf = (words: readonly Word[], at: number) => words.flatMap(({ head }, i) => (head === at + 1 ? [i] : []));
const isSubject = ({ deprel }: Word) => /^(nsubj|csubj|expl)/.test(deprel);
const isNoun = ({ upos }: Word) => upos === 'NOUN' || upos === 'PROPN';

/** `A bomb hit the depot`: a verb with a subject that was tagged a noun. */
function retag(words: Word[]): void {
  words.forEach((word, at) => {
    if (word.upos !== 'VERB' || !/^(NNS?|JJ)$/.test(word.xpos)) return;
    const kids = kidsOf(words, at).map((kid) => words[kid] as Word);
    const subject = kids.find(({ deprel }) => deprel === 'nsubj');
    if (!subject || kids.some(({ deprel }) => /^(aux|cop)/.test(deprel))) return;
    word.xpos =
      isIn('unchanged', word.lemma) && subject.xpos !== 'NNS'
        ? 'VBD'
        : /ed$/.test(word.text)
          ? 'VBD'
          : /s$/.test(word.text)
            ? 'VBZ'
            : 'VBP';
  });
}

/** `There has been much debate`: what there is is the subject of a verb, not a predicate of `there`. */
function readExistence(words: Word[]): void {
  words.forEach((there) => {
    const at = there.head - 1;
    const noun = words[at];
    const copula = there.deprel === 'expl' && there.xpos === 'EX' && noun ? copulaOf(words, at) : undefined;
    if (!noun || copula === undefined || !isNoun(noun)) return;
    Object.assign(words[copula] as Word, { head: noun.head, deprel: noun.deprel, upos: 'VERB' });
    for (const kid of kidsOf(words, at)) {
      const word = words[kid] as Word;
      if (kid < copula || /^(punct|parataxis|advcl|obl)/.test(word.deprel)) word.head = copula + 1;
    }
    Object.assign(noun, { head: copula + 1, deprel: 'nsubj' });
  });
}

const isVerbless = (words: readonly Word[]) =>
  words.at(-1)?.text === '.' && words.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');

/** `The mill shut.`, `The central bank cut rates.`: a sentence whose verb has the form of a noun. */
function readVerb(words: Word[]): void {
  const at = words.findIndex(
    (word, i) => isIn('unchanged', word.text.toLowerCase()) && isNoun(words[i - 1] ?? word) && i > 0,
  );
  const verb = words[at];
  const root = words.findIndex(({ head }) => head === 0);
  const isChained = at === root || (verb?.head === root + 1 && /^(compound|amod)/.test(verb.deprel));
  if (!verb || !isChained) return;
  const object = words[root] as Word;
  Object.assign(verb, { upos: 'VERB', xpos: 'VBD', head: 0, deprel: 'root', lemma: verb.text.toLowerCase() });
  if (at !== root) Object.assign(object, { head: at + 1, deprel: 'obj' });
  for (const kid of kidsOf(words, root)) {
    const word = words[kid] as Word;
    if (kid > at && /^(nmod|punct)/.test(word.deprel) && at !== root)
      Object.assign(word, { head: at + 1, deprel: word.deprel.replace(/^nmod.*/, 'obl') });
  }
  gather(words, at, [root, at]);
}

/** A finite verb at the root without a subject, which is no order. */
const isBareVerb = (words: readonly Word[], root: number) => {
  const verb = words[root] as Word;
  return /^VB[DZ]$/.test(verb.xpos) && !kidsOf(words, root).some((kid) => isSubject(words[kid] as Word));
};

/** `Congo mines cobalt`, `The firm ships parts`, `Then came the tariff`: the noun that the parser hung elsewhere. */
function findSubject(words: Word[], root: number): void {
  const kids = kidsOf(words, root);
  const object = kids.find((kid) => kid > root && words[kid]?.deprel === 'obj');
  const isInverted = object !== undefined && isIn('inverting', (words[root] as Word).lemma);
  if (isInverted && kids.some((kid) => kid < root && /^(advmod|obl)/.test(words[kid]?.deprel ?? ''))) {
    (words[object] as Word).deprel = 'nsubj';
    return;
  }
  const before = words[root - 1];
  const isHung = before !== undefined && (before.head === root + 1 || before.head === (object ?? -2) + 1);
  if (isHung && /^(compound|amod)$/.test(before.deprel) && /^(NOUN|PROPN|ADJ)$/.test(before.upos)) {
    (words[root] as Word).upos = 'VERB';
    gather(words, root, [root, object ?? root]);
  }
}

/** Makes the word before a verb its subject, and hangs on it what stands before and hangs on one of some heads. */
function gather(words: Word[], verb: number, heads: readonly number[]): void {
  const subject = words[verb - 1] as Word;
  if (subject.upos === 'ADJ') Object.assign(subject, { upos: 'NOUN', xpos: 'NN' });
  for (const word of words.slice(0, verb - 1))
    if (heads.includes(word.head - 1) && /^(det|amod|compound|nmod|nummod|flat|case)/.test(word.deprel))
      word.head = verb;
  Object.assign(subject, { head: verb + 1, deprel: 'nsubj' });
}

const frontedAdjective = (words: readonly Word[], root: number, copula: number) =>
  kidsOf(words, root).find(
    (kid) =>
      kid < copula &&
      words[kid]?.upos === 'ADJ' &&
      /^(advmod|amod|advcl|obl|dep)/.test(words[kid]?.deprel ?? '') &&
      kidsOf(words, kid).some((noun) => noun > kid && noun < copula && /^(obl|nmod)/.test(words[noun]?.deprel ?? '')),
  );

const copulaOf = (words: readonly Word[], root: number) =>
  kidsOf(words, root).find((kid) => words[kid]?.deprel === 'cop' && kid < root);

/** `Central to that plan is trade`: an adjective with its complement before the copula of a noun without subject. */
function isFrontedPredicate(words: readonly Word[], root: number): boolean {
  const copula = copulaOf(words, root);
  if (copula === undefined || kidsOf(words, root).some((kid) => isSubject(words[kid] as Word))) return false;
  const adjective = frontedAdjective(words, root, copula);
  return adjective !== undefined && words.slice(0, adjective).every(({ upos }) => upos === 'ADV' || upos === 'PUNCT');
}

/** Makes the adjective the head and the noun its subject. */
function turnPredicate(words: Word[], root: number): void {
  const copula = copulaOf(words, root) as number;
  const adjective = frontedAdjective(words, root, copula) as number;
  for (const kid of kidsOf(words, root))
    if (/^(cop|aux|punct)/.test(words[kid]?.deprel ?? '')) (words[kid] as Word).head = adjective + 1;
  Object.assign(words[adjective] as Word, { head: 0, deprel: 'root' });
  Object.assign(words[root] as Word, { head: adjective + 1, deprel: 'nsubj', upos: 'NOUN' });
}
