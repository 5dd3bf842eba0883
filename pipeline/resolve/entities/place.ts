import type { Tree } from '../../syntax/tree.ts';
import type { Mention } from './mentions.ts';
import { firstHeadOf } from './span.ts';

/** A word of a document: the number of its sentence, and of the word in that. */
export interface Place {
  sentence: number;
  head: number;
}

/** A place as a key of maps and sets. */
export const keyOf = ({ sentence, head }: Place): string => `${sentence}:${head}`;

/** Where the head of a name stands. */
export const placeOf = (trees: readonly Tree[], mention: Mention): Place => ({
  sentence: mention.sentence,
  head: firstHeadOf(trees[mention.sentence] as Tree, mention),
});

/** The name that a word is part of. */
export const mentionAt = (mentions: readonly Mention[], { sentence, head }: Place): Mention | undefined =>
  mentions.find((one) => one.sentence === sentence && one.first <= head && head <= one.last);
