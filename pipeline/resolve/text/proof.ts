import { polarityOf } from '../../extract/claim/polarity.ts';
import { complete } from '../../extract/claim/slots/predicate-object.ts';
import { type ReadSentence, readSentence } from '../../extract/read.ts';
import { parseEach } from '../../parse/sentences.ts';
import type { ClaimRecord } from '../../records/types.ts';
import { lemmaOf, wordOf } from '../../syntax/tree.ts';
import { tell, tellPlainly } from './sentence.ts';
import type { Telling } from './telling.ts';
import { wordsText } from './words.ts';

/** A claim to be told, by the text's own words and with what they refer to. */
export interface Told {
  telling: Telling;
  polarity: ClaimRecord['polarity'];
  /** The sentence that the claim stands in. */
  sentence: string;
}

/**
 * The texts of claims: of each the fullest telling that our own parser reads as one clause with the claim's subject, verb
 * and polarity; where none is, its slots one after the other with their references left open.
 */
export function provenTexts(claims: readonly Told[]): string[] {
  const tellings = claims.map(tellingsOf);
  const texts = tellings.map((list) => list.at(-1) as string);
  const known = new Map<string, ReadSentence>();
  let open = claims.map((_, i) => i);
  for (let round = 0; open.length > 0; round++) {
    const tried = open.filter((i) => (tellings[i] as string[]).length > round);
    const unread = tried.flatMap((i) => {
      const text = tellings[i]?.[round] as string;
      return known.has(text) || isVerbatim(text, claims[i] as Told) ? [] : [text];
    });
    readInto(known, [...new Set(unread)]);
    open = tried.filter((i) => {
      const text = tellings[i]?.[round] as string;
      const read = known.get(text);
      const isProven = read === undefined || saysIt(read, claims[i] as Told);
      if (isProven) texts[i] = text;
      return !isProven;
    });
  }
  return texts;
}

function readInto(known: Map<string, ReadSentence>, texts: readonly string[]): void {
  for (const [i, sentence] of parseEach(texts).entries()) known.set(texts[i] as string, readSentence(sentence));
}

/** The ways to tell a claim, the fullest first: in full, in plain order, with references left open, both. */
function tellingsOf({ telling }: Told): string[] {
  const open = { ...telling, say: (words: readonly number[]) => wordsText(telling.tree, words) };
  return [...new Set([tell(telling), tellPlainly(telling), tell(open), tellPlainly(open)])];
}

/** Whether a text is a stretch of the sentence as it stands, which needs no proof. */
function isVerbatim(text: string, { sentence }: Told): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/\s+/gu, ' ');
  return plain(sentence).includes(plain(text).replace(/\.$/, ''));
}

/** Whether a sentence has a clause with a claim's subject, verb and polarity. */
function saysIt({ tree, readings }: ReadSentence, { telling, polarity }: Told): boolean {
  const { clause, completed: own } = telling;
  const verb = wordOf(telling.tree, clause.verb);
  const lemma = lemmaOf(telling.tree, clause.verb);
  const subject = telling.say(clause.subject?.words ?? []);
  const isVerb = (word: number) => lemmaOf(tree, word) === lemma || wordOf(tree, word) === verb;
  return readings.some(({ clause: found }) => {
    const completed = complete(tree, found);
    const infinitives = found.arguments.filter(({ kind }) => kind === 'infinitive').map(({ phrase }) => phrase.head);
    const isVerbal = own.predicate.includes(clause.verb) && !['apposition', 'apposed-aim'].includes(clause.rule);
    const nouns = isVerbal ? [] : completed.object;
    return (
      [...completed.predicate, ...infinitives, ...nouns].some(isVerb) &&
      agree(wordsText(tree, found.subject?.words ?? []), subject) &&
      polarityOf(tree, found, completed, null).value === polarity
    );
  });
}

/** Whether of two phrases one has all words of the other. */
function agree(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)];
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

const contentOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(an?|the)$/.test(word)),
  );
