import type { ExtractedClaim } from '../../extract/claims.ts';
import type { Sentence } from '../../parse/sentences.ts';
import { treeOfSentence } from '../../syntax/trees.ts';
import { findMentions } from '../entities/mentions.ts';
import type { Known } from '../naming/known.ts';
import { resolveReferences } from './ranked.ts';
import { apposedLinks, speakerLinks } from './rules/apposed.ts';
import { continuedLinks } from './rules/continuity.ts';
import { kindLinks } from './rules/kinds.ts';
import { findParticulars } from './rules/particulars.ts';

/**
 * What the noun phrases of a document name or stand for: named entities, things without a name, and references, by the
 * ranker first, then by the kind that a noun says, by titles, by who speaks in `quoted` claims, and by the text's build.
 */
export function findReferents(sentences: readonly Sentence[], quoted: readonly ExtractedClaim[] = []): Known {
  const trees = sentences.map(treeOfSentence);
  const mentions = findMentions(sentences);
  const ranked = resolveReferences(sentences);
  const sure = [
    ...ranked,
    ...kindLinks(trees, mentions, ranked),
    ...apposedLinks(trees, mentions),
    ...speakerLinks(quoted, { sentences, trees, mentions }),
  ];
  const taken = { trees, mentions, particulars: findParticulars(trees, mentions, sure), links: sure };
  const links = [...sure, ...continuedLinks(taken)];
  return { trees, mentions, particulars: findParticulars(trees, mentions, links), links };
}
