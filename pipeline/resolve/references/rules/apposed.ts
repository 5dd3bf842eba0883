import type { ExtractedClaim } from '../../../extract/claims.ts';
import type { Sentence } from '../../../parse/sentences.ts';
import { isRelation, kidsBy, relationOf, subtree, type Tree, uposOf, wordOf } from '../../../syntax/tree.ts';
import { isCue } from '../../entities/cues.ts';
import type { Mention } from '../../entities/mentions.ts';
import { keyOf, mentionAt, type Place } from '../../entities/place.ts';
import { firstHeadOf } from '../../entities/span.ts';
import { type Link, ruledLink } from '../ranked.ts';

/** What a name set beside a title tells: `South Korea’s trade minister` of `South Korea’s trade minister, Han Dong-wook,`. */
export function apposedLinks(trees: readonly Tree[], mentions: readonly Mention[]): Link[] {
  return mentions.flatMap((mention): Link[] => {
    const tree = trees[mention.sentence] as Tree;
    const name = firstHeadOf(tree, mention);
    const title = tree.heads[name] ?? -1;
    const isApposed = title >= 0 && title < name && relationOf(tree, name) === 'appos';
    if (mention.type !== 'person' || !isApposed || !isTitle(tree, title) || isTold(tree, title)) return [];
    return [
      ruledLink({ sentence: mention.sentence, head: title }, { sentence: mention.sentence, head: name }, 'title'),
    ];
  });
}

/** `the mayor of Lyon` says who is meant, and two titles are not of one. */
const isTold = (tree: Tree, title: number) =>
  kidsBy(tree, title, 'conj').length > 0 || kidsBy(tree, title, 'nmod').some((kid) => relationOf(tree, kid) === 'nmod');

const isTitle = (tree: Tree, word: number) =>
  (uposOf(tree, word) === 'NOUN' && tree.tokens[word]?.xpos !== 'NNS') ||
  isCue('titles', tree.tokens[word]?.text ?? '');

interface Text {
  sentences: readonly Sentence[];
  trees: readonly Tree[];
  mentions: readonly Mention[];
}

/**
 * Who speaks of himself in a quotation: `I` is the person that it is from, `we` the body, or the one that the person is
 * said to belong to (`said Ann Lee, head of Acme`).
 */
export function speakerLinks(extracted: readonly ExtractedClaim[], text: Text): Link[] {
  const { sentences, trees, mentions } = text;
  const numberOf = new Map(sentences.map(({ start }, i) => [start, i]));
  const links = extracted.flatMap(({ claim, reading: { clause, reporting, from } }) => {
    if (!reporting?.source) return [];
    const sentence = numberOf.get(claim.sentence_start) as number;
    const source = {
      sentence: from ? (numberOf.get(from.sentence.start) as number) : sentence,
      words: reporting.source,
    };
    const tree = trees[sentence] as Tree;
    return subtree(tree, clause.head).flatMap((head): Link[] => {
      if (!isSpeaker(tree, head) || mentionAt(mentions, { sentence, head })) return [];
      const antecedent = speaker(wordOf(tree, head), source, text);
      return antecedent ? [ruledLink({ sentence, head }, antecedent, 'pronoun')] : [];
    });
  });
  return [...new Map(links.map((one) => [keyOf(one), one])).values()];
}

/** A pronoun of the first person that stands for itself: not the `i` of `2100i`, nor the `I` of `World War I`. */
function isSpeaker(tree: Tree, head: number): boolean {
  const [token, before] = [tree.tokens[head], tree.tokens[head - 1]];
  if (token?.upos !== 'PRON' || isRelation(relationOf(tree, head), ['compound', 'flat', 'appos', 'nummod']))
    return false;
  const isGlued = !token.spaceBefore && before !== undefined && /[\p{L}\p{N}]$/u.test(before.text);
  return !isGlued && (token.text !== 'i' || relationOf(tree, head) === 'nsubj');
}

const BODIES: readonly Mention['type'][] = ['company', 'organisation'];

/** Who a pronoun of the first person is: the source itself, or the first body in its phrase. */
function speaker(
  pronoun: string,
  { sentence, words }: { sentence: number; words: readonly number[] },
  { trees, mentions }: Text,
): Place | undefined {
  const tree = trees[sentence] as Tree;
  const own = words.find((word) => !words.includes(tree.heads[word] ?? -1));
  if (/^(i|me|my)$/.test(pronoun))
    return own === undefined || !isPerson(tree, { sentence, head: own }, mentions)
      ? undefined
      : { sentence, head: own };
  if (!/^(we|us|our)$/.test(pronoun)) return undefined;
  const phrase = new Set(
    words.flatMap((word) => subtree(tree, word, (kid) => isRelation(relationOf(tree, kid), CLAUSES))),
  );
  const bodies = mentions
    .filter((mention) => mention.sentence === sentence && BODIES.includes(mention.type))
    .map((mention) => firstHeadOf(tree, mention))
    .filter((head) => phrase.has(head));
  return bodies[0] === undefined ? undefined : { sentence, head: bodies[0] };
}

/** Whether a source is a person, and no document that says something of itself. */
function isPerson(tree: Tree, place: Place, mentions: readonly Mention[]): boolean {
  const mention = mentionAt(mentions, place);
  return mention ? mention.type === 'person' : tree.tokens[place.head]?.entity === 'person';
}

const CLAUSES = ['acl', 'conj', 'parataxis', 'advcl', 'ccomp'];
